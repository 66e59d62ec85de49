import { type ScaleLinear, scaleLinear } from "d3";
import { type XmlNode, xml } from "../../text/xml.ts";
import { drawMark, MARK, type MarkName } from "../parts/chart-marks.ts";
import type { Drawn } from "../parts/furniture.ts";
import { label, measureText, wrapText } from "../parts/label.ts";

/** A moment on the axis, in years with their fraction, and its words. */
export interface TimelineMark {
	at: number;
	when: string;
	text: string;
}

/** What a plan's timeline draws; times in years with their fraction. */
export interface Timeline {
	period: { start: number; end: number };
	phases: { start: number; end: number; when: string; text: string }[];
	dues: TimelineMark[];
	/** For what the text sets no time, in words; empty where there is nothing. */
	undated: string;
	updates: TimelineMark[];
}

type TimeScale = ScaleLinear<number, number>;

const EDGE = 6;
const AXIS = 26;
const LINE = 18;
const BAR = 10;
const HEADING = 28;

/** Draws the axis and under it, each in rows of its own where there are any: phases, due dates, updates. */
export function drawTimeline(timeline: Timeline, width: number): Drawn {
	const { period } = timeline;
	const x = buildScale(timeline, width);
	const phases = drawPhases(timeline, x, AXIS);
	const dues = drawDues(timeline, x, phases.bottom);
	const updates = drawUpdates(timeline, x, dues.bottom);
	const height = updates.bottom + 6;
	const band = xml("rect", {
		class: "band",
		x: x(period.start),
		y: 0,
		width: x(period.end) - x(period.start),
		height: AXIS,
	});
	return { bottom: height, nodes: [band, ...drawAxis(x, height), ...phases.nodes, ...dues.nodes, ...updates.nodes] };
}

/** Whole years, wide enough for every moment; the plan's own period is only a part of it. */
function buildScale({ period, dues, updates }: Timeline, width: number): TimeScale {
	const moments = [...dues, ...updates].map(({ at }) => at);
	const start = Math.floor(Math.min(period.start, ...moments));
	const end = Math.ceil(Math.max(period.end, ...moments));
	return scaleLinear([start, end], [EDGE, width - EDGE]);
}

/** A rule where each year begins, and its name in the middle of it; where years crowd, every second or third. */
function drawAxis(x: TimeScale, height: number): XmlNode[] {
	const [start = 0, end = 0] = x.domain();
	const years = Array.from({ length: end - start }, (_, index) => start + index);
	const every = Math.ceil((measureText("2000") + 6) / (x(start + 1) - x(start)));
	return [
		...[...years, end].map((year) => xml("line", { class: "grid", x1: x(year), x2: x(year), y1: AXIS, y2: height })),
		xml("line", { class: "axis", x1: x(start), x2: x(end), y1: AXIS, y2: AXIS }),
		...years
			.filter((year) => (year - start) % every === 0)
			.map((year) => label(String(year), x(year + 0.5), AXIS / 2, { anchor: "middle", kind: "year" })),
	];
}

function drawHeading(text: string, y: number): XmlNode {
	return label(text, EDGE + 4, y + HEADING / 2 + 3, { kind: "strong" });
}

/** A bar for each phase with its words above it, so that even a short bar is named whole. */
function drawPhases({ phases }: Timeline, x: TimeScale, top: number): Drawn {
	if (phases.length === 0) return { nodes: [], bottom: top };
	const [, right = 0] = x.range();
	const row = LINE + BAR + 8;
	const nodes = phases.flatMap(({ start, end, when, text }, index) => {
		const y = top + HEADING + index * row;
		const words = `${when}　${text}`;
		const fits = x(start) + 4 + measureText(words) <= right;
		return [
			label(words, fits ? x(start) + 4 : x(end) - 4, y + LINE / 2, { anchor: fits ? "start" : "end" }),
			xml("rect", { class: "phase", x: x(start), y: y + LINE, width: x(end) - x(start), height: BAR }),
		];
	});
	return { nodes: [drawHeading("阶段", top), ...nodes], bottom: top + HEADING + phases.length * row + 4 };
}

function drawDues({ dues, undated }: Timeline, x: TimeScale, top: number): Drawn {
	if (dues.length === 0 && undated === "") return { nodes: [], bottom: top };
	const rows = drawMoments(dues, "filled", x, top + HEADING);
	const rest =
		undated === ""
			? []
			: wrapText(`另有${undated}，原文未写明期限`, (x.range()[1] ?? 0) - EDGE - 4).map((line, index) =>
					label(line, EDGE + 4, rows.bottom + (index + 0.5) * LINE + 2),
				);
	const bottom = rows.bottom + (rest.length > 0 ? rest.length * LINE + 8 : 0);
	return { nodes: [drawHeading("到期", top), ...rows.nodes, ...rest], bottom };
}

function drawUpdates({ updates }: Timeline, x: TimeScale, top: number): Drawn {
	if (updates.length === 0) return { nodes: [], bottom: top };
	const rows = drawMoments(updates, "point", x, top + HEADING);
	return { nodes: [drawHeading("公开动态", top), ...rows.nodes], bottom: rows.bottom };
}

/** One row a moment: its mark, and its words on the side that has room. */
function drawMoments(moments: readonly TimelineMark[], mark: MarkName, x: TimeScale, top: number): Drawn {
	const [left = 0, right = 0] = x.range();
	let y = top;
	const nodes = moments.flatMap(({ at, when, text }) => {
		// What falls due ends with its day: its square stands before it, and so inside the plan's period.
		const moment = mark === "filled" ? x(at) - MARK / 2 : x(at);
		const place = Math.min(Math.max(moment, left + 2), right - 2);
		const words = `${when}　${text}`;
		const [before, after] = [place - left - 16, right - place - 12];
		const isAfter = measureText(words) <= after || (measureText(words) > before && after >= before);
		const lines = wrapText(words, isAfter ? after : before);
		const middle = y + LINE / 2;
		y += lines.length * LINE + 6;
		return [
			...drawMark(mark, place, middle),
			...lines.map((line, index) =>
				label(line, isAfter ? place + 12 : place - 12, middle + index * LINE, { anchor: isAfter ? "start" : "end" }),
			),
		];
	});
	return { nodes, bottom: y };
}
