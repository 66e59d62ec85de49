import type { AttachmentFault } from "./attachment-kinds.ts";

const WANTED = "PNG、JPEG、WebP 图片，PDF，Word（.docx）或 Excel（.xlsx）";

/** What people try, and what to make of it instead. */
const REFUSED: readonly (readonly [start: RegExp, words: string, cure: string])[] = [
	[
		/^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?(<!DOCTYPE svg[^>]*>\s*)?<svg/is,
		"SVG 图",
		"请导出成 PNG 再放上来：SVG 里可以藏程序",
	],
	[/^\s*<(!DOCTYPE html|html)/i, "网页", "请存成 PDF，或写成动态的正文"],
	[/^GIF8/, "GIF 图", "请另存为 PNG；会动的图不收，妨碍阅读"],
	[/^ÐÏ/, "旧式的 Office 文件（.doc、.xls）", "请另存为 .docx、.xlsx 或 PDF"],
	[/^PK/, "压缩包，或别的 Office、WPS 文件", "请放里面的文件本身；演示文稿请存成 PDF"],
	[/^BM/, "BMP 图", "请另存为 PNG 或 JPEG"],
	[/^.{4}ftyp(heic|heix|mif1|avif)/s, "HEIC 或 AVIF 图", "请另存为 JPEG；苹果手机可在“设置—相机—格式”里选“兼容性最佳”"],
	[/^(II\*|MM.\*)/s, "TIFF 图", "请另存为 PNG 或 JPEG"],
	[/^$/, "空文件", "请重新选择文件"],
];

/** What a file is that may not stand on the site, as far as its first bytes tell. */
export function refusedKind(bytes: Uint8Array): AttachmentFault {
	const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1000)).replace(/^ï»¿/, "");
	const [, words, cure] = REFUSED.find(([pattern]) => pattern.test(start)) ?? [
		null,
		"不认识的文件",
		"请另存为这几种格式之一；只改扩展名没有用",
	];
	return { code: "attachment-kind-refused", found: `内容是${words}`, expected: WANTED, cure };
}
