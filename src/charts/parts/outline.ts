import { type XmlNode, xml } from "../../text/xml.ts";
import { formatPath, type PathCommand } from "./path-data.ts";

/** A font that can be drawn with. */
export interface Typeface {
	/** A character at a weight; null where the font has none. */
	glyph(char: string, weight: number): Glyph | null;
}

/** The outline of a character in ems, upwards from its baseline, and how far it advances. */
export interface Glyph {
	advance: number;
	outline: readonly PathCommand[];
}

/** The drawing with every text turned into outlines, so that it looks the same without the reader's fonts. */
export function outlineTexts(node: XmlNode, typeface: Typeface): XmlNode {
	if (node.tag === "text") return outlineText(node, typeface);
	const children = node.children.map((child) => (typeof child === "string" ? child : outlineTexts(child, typeface)));
	return { ...node, children };
}

/** Every character that a drawing shows. */
export function charactersOf(node: XmlNode): Set<string> {
	if (node.tag === "text") return new Set(textOf(node));
	return new Set(node.children.flatMap((child) => (typeof child === "string" ? [] : [...charactersOf(child)])));
}

function outlineText(node: XmlNode, typeface: Typeface): XmlNode {
	const { class: kind = "", x, y, "font-size": fontSize, "font-weight": weight = 400 } = node.attributes;
	const size = Number(fontSize);
	const glyphs = [...textOf(node)].flatMap((char) => typeface.glyph(char, Number(weight)) ?? []);
	const width = glyphs.reduce((sum, { advance }) => sum + advance * size, 0);
	let left = Number(x) - { start: 0, middle: width / 2, end: width }[String(node.attributes["text-anchor"]) as "start"];
	const paths = glyphs.map(({ outline, advance }) => {
		const path = formatPath(outline, { x: left, y: Number(y), size });
		left += advance * size;
		return path;
	});
	return xml("path", { class: kind, d: paths.join("") });
}

function textOf({ children }: XmlNode): string {
	return children.filter((child) => typeof child === "string").join("");
}
