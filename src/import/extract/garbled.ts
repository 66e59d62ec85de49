/** Fewer characters than this is no plan. */
const SHORTEST = 60;
/** What UTF-8 looks like when it is read as Latin-1, and GBK when it is read as UTF-8 and written again. */
const LATIN = /(?:[\u00c2-\u00ef][\u0080-\u00bf\u2018-\u2026\u20ac\u0152-\u0178]|[ÃÂåæçèé][\u0080-\u00ff])/g;
const BROKEN = /锟斤拷|烫烫烫|屯屯屯|鏄剧ず|鐨勬|銆傚|锛屽|涓€|绠＄悊|鍜屽|浜哄/g;
const CODES = /\(cid:\d+\)/g;

/** Why a text is no text a plan could be read from, in words for the person who imports it; null when it is one. */
export function findGarbling(text: string): string | null {
	const words = text.replaceAll(/\s/g, "");
	const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0;
	const han = count(/\p{Script=Han}/gu);
	if (count(CODES) >= 3) {
		return `文件里有 ${count(CODES)} 处“(cid:12)”这样的字形代码：PDF 没有带文字信息。请换用网页或 Word 版，或用文字识别（OCR）软件重新提取`;
	}
	if (count(/\uFFFD/g) >= 5 || count(BROKEN) >= 3) {
		return "文件里有“锟斤拷”“�”一类乱码：文字在转存时已经损坏，无法还原。请回到原来的网页、Word 或 PDF 重新复制";
	}
	if (count(LATIN) >= 10 && count(LATIN) * 2 > han) {
		return "文件里满是“ç®¡ç”一类乱码：UTF-8 文字被当作西文存了一遍。请用原文件重新导出，保存时编码选 UTF-8";
	}
	if (words.length < SHORTEST || han < SHORTEST / 2) {
		return `文件里只有 ${han} 个汉字：多半是扫描件，没有文字。请先用文字识别（OCR）软件提取，并逐字核对`;
	}
	if (count(/[\uE000-\uF8FF]/g) * 20 > words.length) {
		return "文件里有大量私用区字符（字体自造的编码）：复制出来的字与看到的不同。请换用网页或 Word 版，或用文字识别（OCR）软件重新提取";
	}
	return han * 4 < words.length ? "文件里汉字不到四分之一：这不像一份方案的正文。请检查是否选错了文件" : null;
}
