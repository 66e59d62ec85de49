/** An SVG element as plain data; text children are escaped when written. */
export interface SvgNode {
	tag: string;
	attributes: Record<string, string | number>;
	children: (SvgNode | string)[];
}

/** Builds one element. */
export function svg(
	tag: string,
	attributes: Record<string, string | number> = {},
	...children: (SvgNode | string)[]
): SvgNode {
	return { tag, attributes, children };
}

/** Writes a tree as SVG text; numbers are rounded to two decimals so that equal inputs give equal files. */
export function renderSvg(node: SvgNode | string): string {
	if (typeof node === "string") return escapeXml(node);
	const attributes = Object.entries(node.attributes)
		.map(([name, value]) => ` ${name}="${escapeXml(typeof value === "number" ? String(round(value)) : value)}"`)
		.join("");
	return `<${node.tag}${attributes}>${node.children.map(renderSvg).join("")}</${node.tag}>`;
}

export function round(value: number): number {
	return Math.round(value * 100) / 100;
}

function escapeXml(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
