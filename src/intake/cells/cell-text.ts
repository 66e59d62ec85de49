/** Full-width ASCII (`１，０％`) as half-width; nothing else changes, so that `10²` never becomes 102. */
export function toHalfWidth(text: string): string {
	return text
		.replaceAll(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
		.replaceAll("\u3000", " ")
		.replaceAll("﹪", "%")
		.replaceAll("≧", "≥")
		.replaceAll("≦", "≤");
}

/** A name or unit as it is compared: whatever its width, its blanks and its case. */
export function comparable(text: string): string {
	return text
		.normalize("NFKC")
		.replaceAll(/[\s\u200B\uFEFF]/g, "")
		.toLowerCase();
}

/** The words with which a cell says that there is no value. */
const MISSING = /^([-—–―－]+|[/／\\]|…+|\.{3,6}|无|暂无|暂无数据|未公布|不详|未知|N\/?A)$/i;

export function isMissing(text: string): boolean {
	return MISSING.test(text.trim());
}
