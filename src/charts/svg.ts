/** An SVG element as plain data; text children are escaped when written. */
export interface SvgNode {
	readonly tag: string;
	readonly attributes: Readonly<Record<string, string | number>>;
	readonly children: readonly (SvgNode | string)[];
}

/** Builds one element. */
export function svg(
	tag: string,
	attributes: Readonly<Record<string, string | number>> = {},
	...children: (SvgNode | string)[]
): SvgNode {
	return { tag, attributes, children };
}

/** Writes a tree as SVG text; numbers are rounded to two decimals so that equal inputs give equal files. */
export function renderSvg(node: SvgNode | string): string {
	if (typeof node === "string") return escapeXml(node);
	const attributes = Object.entries(node.attributes)
		.map(([name, value]) => ` ${name}="${escapeXml(typeof value === "number" ? formatNumber(value, name) : value)}"`)
		.join("");
	return `<${node.tag}${attributes}>${node.children.map(renderSvg).join("")}</${node.tag}>`;
}

/** Throws for NaN and infinity: a browser drops such a mark without a word, and a figure would be missing. */
function formatNumber(value: number, name: string): string {
	if (!Number.isFinite(value)) throw new Error(`SVG attribute ${name} is ${value}`);
	return String(Math.round(value * 100) / 100 + 0);
}

/** Control characters are no XML at all, not even escaped, and would make a file that nothing opens. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function escapeXml(text: string): string {
	return text
		.replace(NOT_XML, "")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}
