import type { ScaleLinear } from "d3";
import { formatDate } from "../../model/formats.ts";
import type { Target } from "../../model/model.ts";
import { type XmlNode, xml } from "../../text/xml.ts";
import { LABEL_SIZE, LEADING, label, measureText, wrapText } from "./label.ts";

/** A part of a drawing and how far down it reaches. */
export interface Drawn {
	nodes: XmlNode[];
	bottom: number;
}

/** Where events are drawn. */
export interface EventFrame {
	/** Its place on the axis of time. */
	placeOf(event: Target["events"][number]): number;
	right: number;
	bottom: number;
	size: number;
}

/** Height of the row that names an event above the plot. */
const EVENT_ROW = 18;

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

/** Room above the plot for the names of events. */
export function eventRoom(events: Target["events"]): number {
	return events.length * EVENT_ROW;
}

/** What happened to a series: a line through the plot, dashed where the method changed, its number and kind on top. */
export function drawEvents(events: Target["events"], { placeOf, right, bottom, size }: EventFrame): XmlNode[] {
	return events.flatMap((event, index) => {
		const y = (index + 0.5) * EVENT_ROW;
		const place = placeOf(event);
		const text = `${eventSign(index)}${event.kind}`;
		const fits = place + 5 + measureText(text, size) <= right;
		return [
			xml("line", {
				class: event.kind === "口径变化" ? "break" : "event",
				x1: place,
				x2: place,
				y1: y - 7,
				y2: bottom,
			}),
			label(text, fits ? place + 5 : place - 5, y, { anchor: fits ? "start" : "end", size, kind: "strong" }),
		];
	});
}

/** What the numbers of the events stand for. */
export function eventNotes(events: Target["events"]): string[] {
	return events.map(
		({ at, kind, text, area }, index) =>
			`${eventSign(index)}${formatDate(at)}${kind}${area ? `（${area}）` : ""}：${text}`,
	);
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

/** ①, ②, … */
function eventSign(index: number): string {
	return String.fromCodePoint(0x2460 + index);
}
