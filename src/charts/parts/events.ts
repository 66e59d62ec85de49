import { formatDate } from "../../model/formats.ts";
import type { Target } from "../../model/model.ts";
import { type XmlNode, xml } from "../../text/xml.ts";
import { LEADING, label, wrapText } from "./label.ts";

/** What happened to a series, where it stands on the axis of time, and its words in the room above the plot. */
export interface PlacedEvent {
	isBreak: boolean;
	/** On the axis of time. */
	x: number;
	/** Middle of its first line of words. */
	y: number;
	lines: string[];
	anchor: "start" | "end";
}

interface Room {
	left: number;
	right: number;
	size: number;
	placeOf(event: Target["events"][number]): number;
}

/** Gives each event its words beside its line, one below the other, on the side with more room and off the lines from above. */
export function placeEvents(
	events: Target["events"],
	{ left, right, size, placeOf }: Room,
): { placed: PlacedEvent[]; bottom: number } {
	let top = 0;
	const placed: PlacedEvent[] = [];
	for (const event of events) {
		const x = placeOf(event);
		const lines = placed.map((above) => above.x);
		const before = x - Math.max(left, ...lines.filter((other) => other <= x));
		const after = Math.min(right, ...lines.filter((other) => other > x)) - x;
		const words = wrapText(eventWords(event), Math.max(before, after) - 10, size);
		const anchor = after >= before ? "start" : "end";
		placed.push({ isBreak: event.kind === "口径变化", x, y: top + size * 0.7, lines: words, anchor });
		top += words.length * size * LEADING + 4;
	}
	return { placed, bottom: top };
}

/** A line through the plot, dashed where the method changed, with its words on top. */
export function drawEvents(events: readonly PlacedEvent[], bottom: number, size: number): XmlNode[] {
	return events.flatMap(({ isBreak, x, y, lines, anchor }) => [
		xml("line", { class: isBreak ? "break" : "event", x1: x, x2: x, y1: y - size * 0.6, y2: bottom }),
		...lines.map((line, index) =>
			label(line, anchor === "start" ? x + 5 : x - 5, y + index * size * LEADING, { anchor, size, kind: "label" }),
		),
	]);
}

/** What happened and when, as a sentence. */
export function eventWords({ at, kind, text, area }: Target["events"][number]): string {
	return `${formatDate(at)}${kind}${area ? `（${area}）` : ""}：${text}`;
}
