/** An element of XML (a drawing, a feed) as plain data; text is escaped when it is written. */
export interface XmlNode {
	readonly tag: string;
	readonly attributes: Readonly<Record<string, string | number>>;
	readonly children: readonly (XmlNode | string)[];
}

/** Builds one element. */
export function xml(
	tag: string,
	attributes: Readonly<Record<string, string | number>> = {},
	...children: (XmlNode | string)[]
): XmlNode {
	return { tag, attributes, children };
}

/** Writes a tree as text; numbers are rounded to two decimals so that equal inputs give equal files. */
export function renderXml(node: XmlNode | string): string {
	if (typeof node === "string") return escapeXml(node);
	const attributes = Object.entries(node.attributes)
		.map(([name, value]) => ` ${name}="${escapeXml(typeof value === "number" ? formatNumber(value, name) : value)}"`)
		.join("");
	return `<${node.tag}${attributes}>${node.children.map(renderXml).join("")}</${node.tag}>`;
}

/** Throws for NaN and infinity: a browser drops such a mark without a word, and a figure would be missing. */
function formatNumber(value: number, name: string): string {
	if (!Number.isFinite(value)) throw new Error(`XML attribute ${name} is ${value}`);
	return String(Math.round(value * 100) / 100 + 0);
}

/** Control characters are no XML at all, not even escaped, and would make a file that nothing opens. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Text as it may stand in XML and HTML, in elements and in attributes. */
export function escapeXml(text: string): string {
	return text
		.replace(NOT_XML, "")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}
