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

/** Lines that carry a value or a moment; the rules behind a drawing and the frames of empty places carry none. */
const LINES = new Set(["target", "own-line", "reference", "event", "break", "tick"]);

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
		return [{ what, x1: x, x2: x, y1: y, y2: y, half: r }];
	}
	if (node.tag === "rect" && names.some((name) => ["bar", "phase", "filled", "hollow"].includes(name))) {
		const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => number(node, name)) as [
			number,
			number,
			number,
			number,
		];
		const half = Math.min(width, height) / 2;
		return [{ what, x1: x + half, x2: x + width - half, y1: y + half, y2: y + height - half, half }];
	}
	return [];
}

function alongPath({ attributes }: XmlNode, what: string): Segment[] {
	const points = [...String(attributes["d"]).matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => ({
		x: Number(x),
		y: Number(y),
	}));
	return points.slice(1).map(({ x, y }, index) => {
		const from = points[index] ?? { x, y };
		return { what, x1: from.x, y1: from.y, x2: x, y2: y, half: 1 };
	});
}

/** Walks along the segment in steps of half a pixel. */
function meets({ x1, x2, y1, y2, half }: Segment, { left, right, top, bottom }: TextBox): boolean {
	const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) * 2));
	return Array.from({ length: steps + 1 }, (_, step) => step / steps).some((part) => {
		const [x, y] = [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part];
		return x + half > left && x - half < right && y + half > top && y - half < bottom;
	});
}
