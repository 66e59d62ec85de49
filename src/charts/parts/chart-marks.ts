import { type XmlNode, xml } from "../../text/xml.ts";
import { label, measureText } from "./label.ts";

/** Side of a square mark. */
export const MARK = 12;

/** What a mark says, by form as well as by colour. */
export type MarkName = "filled" | "hollow" | "both" | "point" | "empty";

/** A mark whose middle stands on (x, y): filled or hollow square, filled square in a ring, dot, empty circle. */
export function drawMark(name: MarkName, x: number, y: number): XmlNode[] {
	const square = (kind: string, size: number) =>
		xml("rect", { class: kind, x: x - size / 2, y: y - size / 2, width: size, height: size });
	switch (name) {
		case "filled":
			return [square("filled", MARK)];
		case "hollow":
			return [square("hollow", MARK - 1.5)];
		case "both":
			return [square("both", MARK + 4), square("filled", MARK - 4)];
		case "point":
			return [xml("circle", { class: "point", cx: x, cy: y, r: 5 })];
		case "empty":
			return [xml("circle", { class: "hollow", cx: x, cy: y, r: MARK / 2 })];
	}
}

/** A closed shape through points, as path data. */
export function polygon(points: readonly [number, number][]): string {
	const round = (value: number) => Math.round(value * 100) / 100;
	return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join("L")}Z`;
}

export function diamond(x: number, y: number, radius: number): string {
	return polygon([
		[x, y - radius],
		[x + radius, y],
		[x, y + radius],
		[x - radius, y],
	]);
}

/** Marks with their words in rows that start at the left; returns the drawing and how high it is. */
export function drawKey(
	entries: readonly { mark: MarkName; text: string }[],
	width: number,
): { nodes: XmlNode[]; height: number } {
	const row = 22;
	let x = 0;
	let y = row / 2;
	const nodes = entries.flatMap(({ mark, text }) => {
		const needed = MARK + 10 + measureText(text);
		if (x > 0 && x + needed > width) {
			x = 0;
			y += row;
		}
		const drawn = [...drawMark(mark, x + MARK / 2 + 2, y), label(text, x + MARK + 10, y)];
		x += needed + 18;
		return drawn;
	});
	return { nodes, height: y + row / 2 };
}
