/** Full-width ASCII (`１，０％`) as half-width; nothing else changes, so that `10²` never becomes 102. */
export function toHalfWidth(text: string): string {
	return text
		.replaceAll(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
		.replaceAll("\u3000", " ")
		.replaceAll("﹪", "%")
		.replaceAll("≧", "≥")
		.replaceAll("≦", "≤");
}
