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

/**
 * How a character is drawn that the typeface lacks: `text` leaves it to the fonts of whoever opens the drawing, `box`
 * draws a square with its number, which looks the same everywhere. A name is never altered to suit a font.
 */
export type Fallback = "text" | "box";

/** Outlines by how they are set: `400 12 田`. Handed in, so that many drawings share the work. */
export type OutlineCache = Map<string, string>;

interface Pen {
	typeface: Typeface;
	fallback: Fallback;
	cache: OutlineCache;
	/** The outlines that this drawing uses, each once, under the id by which its places name it. */
	defined: Map<string, XmlNode>;
}

/** Where a word or a character stands: the left end of its baseline. */
interface Spot {
	x: number;
	y: number;
	size: number;
	weight: number;
}

/** The drawing with every text turned into outlines, so that it looks the same without the reader's fonts. */
export function outlineTexts(
	root: XmlNode,
	typeface: Typeface,
	{ fallback = "text", cache = new Map() }: { fallback?: Fallback; cache?: OutlineCache } = {},
): XmlNode {
	const pen: Pen = { typeface, fallback, cache, defined: new Map() };
	const outlined = outlineNode(root, pen);
	return { ...outlined, children: [...outlined.children, xml("defs", {}, ...pen.defined.values())] };
}

/** Every character that a drawing shows. */
export function charactersOf(node: XmlNode): Set<string> {
	if (node.tag === "text") return new Set(textOf(node));
	return new Set(node.children.flatMap((child) => (typeof child === "string" ? [] : [...charactersOf(child)])));
}

function outlineNode(node: XmlNode, pen: Pen): XmlNode {
	if (node.tag === "text") return outlineText(node, pen);
	return {
		...node,
		children: node.children.map((child) => (typeof child === "string" ? child : outlineNode(child, pen))),
	};
}

/** A text as places of outlines, on a ground of paper that keeps rules from running through it. */
function outlineText(node: XmlNode, pen: Pen): XmlNode {
	const {
		class: kind = "",
		x,
		y,
		"font-size": fontSize,
		"font-weight": weight = 400,
		"text-anchor": anchor,
	} = node.attributes;
	const spot = { y: Number(y), size: Number(fontSize), weight: Number(weight) };
	const clusters = clustersOf(textOf(node), spot.weight, pen.typeface);
	const width = clusters.reduce((sum, { advance }) => sum + advance * spot.size, 0);
	const start = Number(x) - { start: 0, middle: width / 2, end: width }[String(anchor) as "start"];
	let left = start;
	const places = clusters.flatMap((cluster) => {
		const drawn = drawCluster(cluster, { ...spot, x: left }, pen);
		left += cluster.advance * spot.size;
		return drawn;
	});
	const ground = { x: start - 1, y: spot.y - spot.size * 0.88, width: width + 2, height: spot.size * 1.04 };
	return xml(
		"g",
		{ class: kind },
		...(kind === "label" || kind === "own" ? [xml("rect", { class: "paper", ...ground })] : []),
		...places,
	);
}

/** One thing to draw: characters that the typeface has, or what it lacks. */
interface Cluster {
	text: string;
	advance: number;
	isKnown: boolean;
}

/** What is drawn of a text, in order; what cannot be seen is left out. A sequence of which a part is lacking stays whole. */
function clustersOf(text: string, weight: number, typeface: Typeface): Cluster[] {
	const known = (char: string): Cluster[] => {
		const glyph = typeface.glyph(char, weight);
		return glyph ? [{ text: char, advance: glyph.advance, isKnown: true }] : [];
	};
	const whole = [...text].map(known);
	if (whole.every((found) => found.length > 0)) return whole.flat();
	return [...new Intl.Segmenter("zh", { granularity: "grapheme" }).segment(text)].flatMap(({ segment }) => {
		const seen = [...segment].filter((char) => !/[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/u.test(char));
		const found = seen.flatMap(known);
		if (found.length === seen.length) return found;
		return [{ text: segment, advance: 1, isKnown: false }];
	});
}

function drawCluster({ text, isKnown }: Cluster, spot: Spot, pen: Pen): XmlNode[] {
	if (isKnown) return [placeGlyph(text, spot, pen)];
	if (pen.fallback === "box") return drawBox(text, spot, pen);
	const { x, y, size, weight } = spot;
	return [xml("text", { x, y, "font-size": size, "font-weight": weight }, text)];
}

/** A square with the number of a character in two rows: 20B over B7. */
function drawBox(text: string, { x, y, size }: Spot, pen: Pen): XmlNode[] {
	const number = (text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
	const half = Math.ceil(number.length / 2);
	const small = size * 0.38;
	return [
		xml("rect", { class: "outline", x: x + size * 0.06, y: y - size * 0.84, width: size * 0.88, height: size * 0.9 }),
		...[number.slice(0, half), number.slice(half)].flatMap((row, index) =>
			[...row].flatMap((digit, column) => {
				const spot = {
					x: x + size * 0.14 + column * small * 0.62,
					y: y - size * (0.46 - index * 0.42),
					size: small,
					weight: 400,
				};
				return pen.typeface.glyph(digit, 400) ? [placeGlyph(digit, spot, pen)] : [];
			}),
		),
	];
}

/** Names an outline at its place; the outline itself is written once a drawing. */
function placeGlyph(char: string, { x, y, size, weight }: Spot, pen: Pen): XmlNode {
	const key = `${weight} ${size} ${char}`;
	const known = pen.defined.get(key);
	if (known) return xml("use", { "xlink:href": `#${known.attributes["id"]}`, x, y });
	const d = pen.cache.get(key) ?? formatPath(pen.typeface.glyph(char, weight)?.outline ?? [], { x: 0, y: 0, size });
	pen.cache.set(key, d);
	const id = `g${pen.defined.size}`;
	pen.defined.set(key, xml("path", { id, d }));
	return xml("use", { "xlink:href": `#${id}`, x, y });
}

function textOf({ children }: XmlNode): string {
	return children.filter((child) => typeof child === "string").join("");
}
