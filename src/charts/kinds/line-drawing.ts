import { line as lineShape, type ScaleLinear } from "d3";
import { formatFigure, formatPeriod } from "../../model/formats.ts";
import type { Observation, QuantifiedTarget, Series } from "../../model/model.ts";
import { type XmlNode, xml } from "../../text/xml.ts";
import { drawEvents } from "../parts/events.ts";
import { type Drawn, drawHomeless, drawNotes, drawPromise, drawRules } from "../parts/furniture.ts";
import { label, measureText } from "../parts/label.ts";
import { boxAround, boxesAlong, placeLabels } from "../parts/place-labels.ts";
import { comparablePairs, timeOf, yearOf } from "../parts/time-axis.ts";
import { drawWaypoint, WAYPOINT } from "../parts/waypoints.ts";
import type { TargetData } from "../target-data.ts";
import { buildLineFrame, type LineFrame, startOfScale } from "./line-frame.ts";
import { lineLabels } from "./line-labels.ts";

const POINT = 4;

/** Draws the series of a target and its promise. */
export function drawLines(data: TargetData, width: number): Drawn {
	const { target, waypoints } = data;
	const frame = buildLineFrame(data, width);
	const { x, y, promised, ticks, size, base, events } = frame;
	const [left = 0, right = 0] = x.range();
	const start = startOfScale(data);
	const labels = drawLabels(data, frame);
	const begins = drawNotes(start > 0 ? [`纵轴从${start}${target.unit}起`] : [], width, frame.foot);
	const notes = drawHomeless(labels.homeless, width, begins.bottom);
	const nodes = [
		...drawRules({ ticks, unit: target.unit }, { left, right: right + POINT, y, size }),
		...drawYears(data, frame),
		...drawEvents(events, base, size),
		...drawPromise(x(promised.start), x(promised.end), y(target.value)),
		...target.series.toReversed().flatMap((series) => drawSeries(series, target, frame)),
		...waypoints.map((waypoint) => drawWaypoint(waypoint, x(timeOf(waypoint.period)), y(waypoint.value))),
		...labels.nodes,
		...begins.nodes,
		...notes.nodes,
	];
	return { bottom: notes.bottom, nodes };
}

/** True where neighbouring figures of a series are more than a year apart. */
export function hasGap({ series, events }: Pick<QuantifiedTarget, "series" | "events">): boolean {
	return series.some((one) => comparablePairs(one, events).some(isGap));
}

/** Points, and lines between them: solid between neighbouring years, dashed over years without a figure. */
export function drawSeries(
	series: Series,
	{ unit, events }: Pick<QuantifiedTarget, "unit" | "events">,
	{ x, y }: { x: ScaleLinear<number, number>; y: ScaleLinear<number, number> },
): XmlNode[] {
	const path = lineShape<Observation>(
		({ period }) => x(timeOf(period)),
		(row) => y(row.value),
	).digits(2);
	const links = comparablePairs(series, events).map((pair) =>
		xml("path", {
			class: `${series.isOwn ? "own-line" : "reference"}${isGap(pair) ? " gap" : ""}`,
			d: path(pair) ?? "",
		}),
	);
	const points = series.observations.map((row) =>
		xml(
			"circle",
			{ class: pointClass(series, row), cx: x(timeOf(row.period)), cy: y(row.value), r: POINT },
			xml("title", {}, `${series.area} ${formatPeriod(row.period)} ${formatFigure(row, unit)}`),
		),
	);
	return [...links, ...points];
}

/** A figure that is published as 约 or 以上 is a ring: no one shall read it as exact. */
function pointClass({ isOwn }: Series, { qualifier }: Observation): string {
	return `${isOwn ? "own-point" : "point"}${qualifier === null ? "" : " inexact"}`;
}

function isGap([earlier, later]: [Observation, Observation]): boolean {
	return timeOf(later.period) - timeOf(earlier.period) > 1;
}

/** The labels, off every line and point that is drawn. */
function drawLabels(data: TargetData, frame: LineFrame): ReturnType<typeof placeLabels> {
	const { target, figures, waypoints } = data;
	const { x, y, promised, top, width, base, events } = frame;
	const level = y(target.value);
	const pairs = target.series.flatMap((series) => comparablePairs(series, target.events));
	return placeLabels(lineLabels(data, frame), {
		bounds: { left: (x.range()[0] ?? 0) - 8, right: width, top, bottom: base - 2 },
		solid: [
			...figures.map(({ period, value }) => boxAround(x(timeOf(period)), y(value), POINT)),
			...waypoints.map(({ period, value }) => boxAround(x(timeOf(period)), y(value), WAYPOINT)),
		],
		lines: [
			...boxesAlong(x(promised.start), level, x(promised.end), level),
			...pairs.flatMap(([a, b]) => boxesAlong(x(timeOf(a.period)), y(a.value), x(timeOf(b.period)), y(b.value))),
			...events.flatMap((event) => boxesAlong(event.x, top, event.x, base)),
		],
	});
}

/** Names the years that have a figure, and the year the promise is due; where they crowd, the later ones stay. */
function drawYears({ target, figures }: TargetData, { x, base, promised, size }: LineFrame): XmlNode[] {
	const { baseline } = target;
	const years = new Set([promised.end, ...figures.map(yearOf), ...(baseline ? [yearOf(baseline)] : [])]);
	let free = Number.POSITIVE_INFINITY;
	return [...years]
		.sort((a, b) => b - a)
		.flatMap((year) => {
			const tick = xml("line", { class: "axis", x1: x(year), x2: x(year), y1: base, y2: base + 5 });
			const half = measureText(String(year), size) / 2;
			if (x(year) + half > free) return [tick];
			free = x(year) - half - 3;
			return [tick, label(String(year), x(year), base + 17, { anchor: "middle", size })];
		});
}
