import type { Element as XmlElement } from "@xmldom/xmldom";
import { attr, child, childrenOf, isOn, numberOf, value } from "./docx-xml.ts";

/** What a style says of its text, with what it takes over from the styles it is based on. */
export interface DocxStyle {
	/** Depth as a heading, null for body text. */
	depth: number | null;
	isContents: boolean;
	numbering: ParagraphNumbering;
	look: TextLook;
}

/** Hidden, struck out; null where nothing is said. */
export interface TextLook {
	isHidden: boolean | null;
	isStruck: boolean | null;
}

/** The list of a paragraph and its level in it; null where nothing is said. */
export interface ParagraphNumbering {
	list: string | null;
	level: number | null;
	/** The styles from the one that names the list to the paragraph's own, nearest first. */
	styles: readonly string[];
}

export const NO_STYLE: DocxStyle = {
	depth: null,
	isContents: false,
	numbering: { list: null, level: null, styles: [] },
	look: { isHidden: null, isStruck: null },
};

/** The styles of a document by id, and its default for paragraphs by the empty id. */
export function readStyles(root: XmlElement | null): ReadonlyMap<string, DocxStyle> {
	const elements = new Map(childrenOf(root, "w:style").map((style) => [attr(style, "styleId") ?? "", style]));
	const styles = new Map<string, DocxStyle>();
	const resolve = (id: string, above: readonly string[]): DocxStyle => {
		const done = styles.get(id);
		const element = elements.get(id);
		if (done || !element || above.includes(id)) return done ?? NO_STYLE;
		const base = resolve(value(child(element, "w:basedOn")) ?? "", [...above, id]);
		const style = readStyle(id, element, base);
		styles.set(id, style);
		return style;
	};
	for (const id of elements.keys()) resolve(id, []);
	for (const [id, element] of elements) {
		const isDefault = /^(?:1|true|on)$/.test(attr(element, "default") ?? "");
		if (isDefault && attr(element, "type") === "paragraph") styles.set("", styles.get(id) ?? NO_STYLE);
	}
	return styles;
}

function readStyle(id: string, element: XmlElement, base: DocxStyle): DocxStyle {
	const name = value(child(element, "w:name")) ?? "";
	const properties = child(element, "w:pPr");
	const outline = numberOf(value(child(properties, "w:outlineLvl")));
	const heading = numberOf(/^heading (\d)$/i.exec(name)?.[1] ?? null);
	const depth = heading ?? (outline === null ? base.depth : outline + 1);
	const own = numberingOf(properties);
	const look = lookOf(child(element, "w:rPr"));
	return {
		depth: depth !== null && depth <= 6 ? depth : null,
		isContents: /^toc\b/i.test(name) || (base.isContents && !name),
		numbering:
			own.list === null && own.level === null
				? { ...base.numbering, styles: [id, ...base.numbering.styles] }
				: { list: own.list ?? base.numbering.list, level: own.level ?? base.numbering.level, styles: [id] },
		look: { isHidden: look.isHidden ?? base.look.isHidden, isStruck: look.isStruck ?? base.look.isStruck },
	};
}

/** The list that properties of a paragraph name; `w:numId="0"` takes it out of every list. */
export function numberingOf(properties: XmlElement | null): Pick<ParagraphNumbering, "list" | "level"> {
	const own = child(properties, "w:numPr");
	return { list: value(child(own, "w:numId")), level: numberOf(value(child(own, "w:ilvl"))) };
}

/** What properties of a run say of its look. */
export function lookOf(properties: XmlElement | null): TextLook {
	const struck = isOn(child(properties, "w:strike"));
	const isStruck = struck || (isOn(child(properties, "w:dstrike")) ?? struck);
	return { isHidden: isOn(child(properties, "w:vanish")), isStruck };
}
