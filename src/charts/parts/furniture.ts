import type { ScaleLinear } from "d3";
import { type XmlNode, xml } from "../../text/xml.ts";
import { LABEL_SIZE, LEADING, label, measureText, wrapText } from "./label.ts";

/** A part of a drawing and how far down it reaches. */
export interface Drawn {
	nodes: XmlNode[];
	bottom: number;
}

/** A rule for every round value, zero stronger; the highest says the unit where it is short. */
export function drawRules(
	{ ticks, unit }: { ticks: readonly number[]; unit: string },
	{ left, right, y, size }: { left: number; right: number; y: ScaleLinear<number, number>; size: number },
): XmlNode[] {
	return ticks.flatMap((tick) => [
		xml("line", { class: tick === 0 ? "axis" : "grid", x1: left - 10, x2: right, y1: y(tick), y2: y(tick) }),
		label(unit === "%" && tick === ticks.at(-1) ? `${tick}%` : String(tick), left - 16, y(tick), {
			anchor: "end",
			size,
		}),
	]);
}

/** Room that the values beside the rules need. */
export function ruleMargin(ticks: readonly number[], size: number): number {
	return Math.max(...ticks.map((tick) => measureText(`${tick}%`, size))) + 18;
}

/** The promise as a line from one x to another, which stays visible on a bar of its own colour. */
export function drawPromise(x1: number, x2: number, y: number): XmlNode[] {
	return ["halo", "target"].map((name) => xml("line", { class: name, x1, x2, y1: y, y2: y }));
}

/** Lines of text below a drawing. */
export function drawNotes(notes: readonly string[], width: number, top: number): Drawn {
	const lines = notes.flatMap((note) => wrapText(note, width));
	const leading = LABEL_SIZE * LEADING;
	return {
		nodes: lines.map((line, index) => label(line, 0, top + (index + 0.5) * leading)),
		bottom: top + lines.length * leading + (lines.length > 0 ? 4 : 0),
	};
}

/** What found no free place in a drawing is said below it: nothing is printed across a line. */
export function drawHomeless(words: readonly string[], width: number, top: number): Drawn {
	return drawNotes(words.length > 0 ? [words.join("；")] : [], width, top);
}
