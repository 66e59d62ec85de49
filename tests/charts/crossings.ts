import type { XmlNode } from "../../src/text/xml.ts";
import { elements, number, type TextBox, textBoxes } from "./drawing.ts";

interface Segment {
	what: string;
	x1: number;
	y1: number;
	x2: number;
	y2: number;
	/** Half of its width. */
	half: number;
}

/** Every line that is printed: those that carry a value or a moment, and the rules behind a drawing. */
const LINES = new Set(["target", "own-line", "reference", "event", "break", "tick", "grid", "axis"]);

/** Labels that a line, a point or a filled shape runs through: `76.5 × own-line`. */
export function crossings(root: XmlNode): string[] {
	const obstacles = elements(root).flatMap(segmentsOf);
	return textBoxes(root).flatMap((box) => {
		const ink = inkOf(box);
		return obstacles.filter((segment) => meets(segment, ink)).map(({ what }) => `${box.text} × ${what}`);
	});
}

/** The part of a text's box that holds ink: figures and characters reach 0.36 em above and below their middle. */
function inkOf({ left, right, top, size }: TextBox): TextBox {
	const middle = top + size * 0.44;
	return { text: "", size, left: left + 1, right: right - 1, top: middle - size * 0.36, bottom: middle + size * 0.36 };
}

function segmentsOf(node: XmlNode): Segment[] {
	const names = String(node.attributes["class"] ?? "").split(" ");
	const what = names.join(" ");
	if (node.tag === "line" && names.some((name) => LINES.has(name))) {
		const [x1, x2, y1, y2] = ["x1", "x2", "y1", "y2"].map((name) => number(node, name)) as [
			number,
			number,
			number,
			number,
		];
		return [{ what, x1, x2, y1, y2, half: 1 }];
	}
	if (node.tag === "path" && (names.some((name) => LINES.has(name)) || names.includes("waypoint")))
		return alongPath(node, what);
	if (node.tag === "circle" && names.some((name) => name.endsWith("point"))) {
		const [x, y, r] = ["cx", "cy", "r"].map((name) => number(node, name)) as [number, number, number];
		// A point that touches a word reads as a mark of the word.
		return [{ what, x1: x, x2: x, y1: y, y2: y, half: r + 3 }];
	}
	if (node.tag === "rect" && names.includes("slot")) {
		const { x, y, width, height } = rectOf(node);
		const [right, bottom] = [x + width, y + height];
		const edge = (x1: number, y1: number, x2: number, y2: number) => ({ what, x1, y1, x2, y2, half: 0.5 });
		return [edge(x, y, right, y), edge(right, y, right, bottom), edge(x, bottom, right, bottom), edge(x, y, x, bottom)];
	}
	if (node.tag === "rect" && names.some((name) => ["bar", "phase", "filled", "hollow"].includes(name))) {
		const { x, y, width, height } = rectOf(node);
		const half = Math.min(width, height) / 2;
		return [{ what, x1: x + half, x2: x + width - half, y1: y + half, y2: y + height - half, half }];
	}
	return [];
}

function rectOf(node: XmlNode): { x: number; y: number; width: number; height: number } {
	const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => number(node, name)) as [
		number,
		number,
		number,
		number,
	];
	return { x, y, width, height };
}

/** The straight pieces of a path; where it is moved on, nothing is drawn. */
function alongPath({ attributes }: XmlNode, what: string): Segment[] {
	return String(attributes["d"])
		.split("M")
		.flatMap((piece) => {
			const points = [...piece.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => ({
				x: Number(x),
				y: Number(y),
			}));
			return points.slice(1).map(({ x, y }, index) => {
				const from = points[index] ?? { x, y };
				return { what, x1: from.x, y1: from.y, x2: x, y2: y, half: 1 };
			});
		});
}

/** Cuts the segment at the edges of the box, grown by half of the segment's width; something is left where it runs through. */
function meets({ x1, x2, y1, y2, half }: Segment, { left, right, top, bottom }: TextBox): boolean {
	const span = (from: number, to: number, low: number, high: number): [number, number] => {
		if (from === to) return from > low && from < high ? [0, 1] : [1, 0];
		const ends = [(low - from) / (to - from), (high - from) / (to - from)];
		return [Math.min(...ends), Math.max(...ends)];
	};
	const [across, along] = [span(x1, x2, left - half, right + half), span(y1, y2, top - half, bottom + half)];
	return Math.max(0, across[0], along[0]) < Math.min(1, across[1], along[1]);
}
