import { scaleBand, scaleLinear } from "d3";
import { type XmlNode, xml } from "../../text/xml.ts";
import { type Drawn, drawPromise, drawRules, ruleMargin } from "./furniture.ts";
import { LEADING, label, measureText, wrapText } from "./label.ts";
import { boxesAlong, type LabelRequest, placeLabels } from "./place-labels.ts";

/** One year as an upright bar. */
export interface Bar {
	name: string;
	/** How high it stands; null where nothing is known. */
	level: number | null;
	/** The level is the figure itself, not a bound or a part of it. */
	isExact: boolean;
	/** What stands above it, line by line, or in its empty place. */
	words: string;
	/** The same as a sentence. */
	title: string;
}

export interface BarsChart {
	bars: readonly Bar[];
	unit: string;
	/** The highest value that must fit. */
	most: number;
	/** A level that every bar is held against, with its words. */
	promise: { value: number; words: string } | null;
	/** Every bar is drawn as a part of that level. */
	isShare?: boolean;
}

type BarsFrame = ReturnType<typeof buildBarsFrame>;

/** Draws bars from zero: filled where exact, an outline where only a bound is known, an empty place where nothing is. */
export function drawBars(chart: BarsChart, width: number): Drawn {
	const frame = buildBarsFrame(chart, width);
	const { left, y, ticks, size, bottom, promised } = frame;
	return {
		nodes: [
			...drawRules({ ticks, unit: chart.unit }, { left: left + 10, right: width, y, size }),
			...chart.bars.flatMap((bar) => drawBar(bar, chart, frame)),
			...(promised
				? [...drawPromise(left, width, promised.y), label(promised.words, left, 9, { size, kind: "own" })]
				: []),
			...drawWords(chart, frame),
			...drawNames(chart, frame),
		],
		bottom: bottom + 26,
	};
}

function buildBarsFrame({ bars, most, promise, isShare = false }: BarsChart, width: number) {
	const [plotHeight, size] = width >= 520 ? [240, 13] : [210, 12];
	const top = (promise ? 20 : 0) + (isShare ? 20 : 36);
	const bottom = top + plotHeight;
	const scale = scaleLinear([0, most], [bottom, top]);
	const y = isShare ? scale : scale.nice(4);
	const ticks = isShare ? [0, most] : y.ticks(4).filter(Number.isInteger);
	const left = ruleMargin(ticks, size) - 10;
	const x = scaleBand(
		bars.map(({ name }) => name),
		[left, width],
	).padding(0.25);
	return { width, left, top, bottom, y, x, ticks, size, promised: promise && { ...promise, y: y(promise.value) } };
}

function drawBar(bar: Bar, { isShare, most }: BarsChart, { x, y, bottom, size }: BarsFrame): XmlNode[] {
	const { name, level, words } = bar;
	const [left, room] = [x(name) ?? 0, x.bandwidth()];
	const says = xml("title", {}, bar.title);
	const place = { x: left, y: y(most), width: room, height: bottom - y(most) };
	if (level === null) {
		const lines = wrapText(words, room - 2, size);
		return [
			xml("rect", { class: "slot", ...place }, says),
			...lines.map((line, index) =>
				label(line, left + room / 2, bottom - 12 - (lines.length - 1 - index) * size * LEADING, {
					anchor: "middle",
					size,
				}),
			),
		];
	}
	const top = y(level);
	// A zero is drawn as well: it is a figure, not a gap.
	const filled = { x: left, y: top - 1, width: room, height: bottom - top + 1 };
	return [
		...(isShare ? [xml("rect", { class: "slot", ...place })] : []),
		xml("rect", { class: bar.isExact ? "bar" : "bar inexact", ...filled }, says),
	];
}

/** What stands above the bars, off the line of the promise; where bars crowd, some words stay in the table alone. */
function drawWords(
	{ bars, isShare, most }: BarsChart,
	{ x, y, size, promised, left, width, top, bottom }: BarsFrame,
): XmlNode[] {
	// No word stands across the promise, nor across the upper edge of all that there could be.
	const edges = [...(promised ? [promised.y] : []), ...(isShare ? [y(most)] : [])];
	const requests = bars.flatMap(({ name, level, words }): LabelRequest[] => {
		if (level === null) return [];
		const middle = (x(name) ?? 0) + x.bandwidth() / 2;
		const lines = words.split("\n").map((text) => ({ text, kind: "own" }));
		const above = (level: number) => ({
			x: middle,
			y: level - 11 - (lines.length - 1) * size * LEADING,
			anchor: "middle" as const,
		});
		return [{ lines, size, places: [above(y(level)), ...edges.map(above)] }];
	});
	return placeLabels(requests, {
		bounds: { left, right: width, top: top - 36, bottom },
		solid: [],
		lines: [
			...edges.flatMap((edge) => boxesAlong(left, edge, width, edge)),
			...bars
				.filter(({ level }) => level === null || isShare)
				.flatMap(({ name }) => [x(name) ?? 0, (x(name) ?? 0) + x.bandwidth()])
				.flatMap((side) => boxesAlong(side, y(most), side, bottom)),
		],
	}).nodes;
}

/** The names of the bars; where they crowd, every second or third. */
function drawNames({ bars }: BarsChart, { x, bottom, size }: BarsFrame): XmlNode[] {
	const every = Math.ceil((measureText(bars[0]?.name ?? "", size) + 3) / x.step());
	return bars
		.filter((_, index) => index % every === 0)
		.map(({ name }) => label(name, (x(name) ?? 0) + x.bandwidth() / 2, bottom + 15, { anchor: "middle", size }));
}
