import { type XmlNode, xml } from "../../text/xml.ts";

/** Smallest size of a label, in the units of the drawing, which are CSS pixels at its own width. */
export const LABEL_SIZE = 12;
/** From one baseline to the next, in ems. */
export const LEADING = 1.4;

/** Where a text stands and how much room it takes, in the units of the drawing. */
export interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

export interface TextStyle {
	anchor?: "start" | "middle" | "end";
	size?: number;
	/** A class of charts.css: strong, own, title. */
	kind?: string;
}

/** The kinds of label that are set in bold. */
const BOLD = new Set(["strong", "own", "title"]);

/** Characters that may not open a line (避头尾). */
const NOT_FIRST = new Set("，。；、：！？）》」』”’%／");
/** What follows these stays on their line. */
const NOT_LAST = new Set("（《「『“‘");

/** Width of a text: an ideograph, a full-width mark or a percent sign is one em, a digit or Latin letter at most 0.6 em. */
export function measureText(text: string, size = LABEL_SIZE): number {
	return (
		[...text].reduce((sum, char) => sum + (char !== "%" && (char.codePointAt(0) ?? 0) < 0x2000 ? 0.6 : 1), 0) * size
	);
}

/** A line of text whose middle stands on `y`. */
export function label(text: string, x: number, y: number, style: TextStyle = {}): XmlNode {
	const { anchor = "start", size = LABEL_SIZE, kind = "label" } = style;
	const weight = BOLD.has(kind) ? { "font-weight": 600 } : {};
	return xml("text", { class: kind, x, y: y + size * 0.36, "font-size": size, ...weight, "text-anchor": anchor }, text);
}

/** The room that `label` takes with the same arguments. */
export function labelBox(text: string, x: number, y: number, { anchor = "start", size = LABEL_SIZE }: TextStyle): Box {
	const width = measureText(text, size);
	const left = x - { start: 0, middle: width / 2, end: width }[anchor];
	return { left, right: left + width, top: y - size * 0.6, bottom: y + size * 0.6 };
}

/** Breaks a text into lines no wider than `width`, never inside a number or a word, nor before a closing mark. */
export function wrapText(text: string, width: number, size = LABEL_SIZE): string[] {
	const lines = [""];
	for (const piece of unbreakable(text)) {
		const line = lines.at(-1) ?? "";
		if (line !== "" && measureText((line + piece).trimEnd(), size) > width) lines.push(piece.trimStart());
		else lines[lines.length - 1] = line + piece;
	}
	return lines.map((line) => line.trim());
}

/** The pieces between which a line may break: words and numbers whole, marks with the character they belong to. */
function unbreakable(text: string): string[] {
	const pieces: string[] = [];
	for (const piece of text.match(/[!-~]+|./gsu) ?? []) {
		const last = pieces.at(-1);
		const joins = last !== undefined && (NOT_FIRST.has(piece) || NOT_LAST.has(last.at(-1) ?? ""));
		if (joins) pieces[pieces.length - 1] = last + piece;
		else pieces.push(piece);
	}
	return pieces;
}
