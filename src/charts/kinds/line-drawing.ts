import { line as lineShape, type ScaleLinear } from "d3";
import { formatFigure, formatPeriod } from "../../model/formats.ts";
import type { Observation, QuantifiedTarget, Series } from "../../model/model.ts";
import { type XmlNode, xml } from "../../text/xml.ts";
import { type Drawn, drawEvents, drawNotes, drawPromise, drawRules, eventNotes } from "../parts/furniture.ts";
import { label, measureText } from "../parts/label.ts";
import { boxAround, boxesAlong, placeLabels } from "../parts/place-labels.ts";
import { drawWaypoint, WAYPOINT, waypointsOf } from "../parts/waypoints.ts";
import { comparablePairs, eventTime, timeOf, yearOf } from "../target-data.ts";
import { buildLineFrame, type LineFrame } from "./line-frame.ts";
import { lineLabels } from "./line-labels.ts";

const POINT = 4;

/** Draws the series of a target and its promise; values start at zero. */
export function drawLines(target: QuantifiedTarget, width: number): Drawn {
	const frame = buildLineFrame(target, width);
	const { x, y, promised, ticks, size } = frame;
	const [left = 0, right = 0] = x.range();
	const bottom = y(0);
	const placeOf = (event: QuantifiedTarget["events"][number]) => x(eventTime(event));
	const notes = drawNotes(eventNotes(target.events), width, frame.height);
	const nodes = [
		...drawRules({ ticks, unit: target.unit }, { left, right: right + POINT, y, size }),
		...drawYears(target, frame),
		...drawEvents(target.events, { placeOf, right: width, bottom, size }),
		...drawPromise(x(promised.start), x(promised.end), y(target.value)),
		...target.series.toReversed().flatMap((series) => drawSeries(series, target, frame)),
		...waypointsOf(target).map((waypoint) => drawWaypoint(waypoint, x(timeOf(waypoint.period)), y(waypoint.value))),
		...drawLabels(target, frame, placeOf),
		...notes.nodes,
	];
	return { bottom: notes.bottom, nodes };
}

/** True where neighbouring figures of a series are more than a year apart. */
export function hasGap({ series, events }: QuantifiedTarget): boolean {
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

function drawLabels(
	target: QuantifiedTarget,
	frame: LineFrame,
	placeOf: (event: QuantifiedTarget["events"][number]) => number,
): XmlNode[] {
	const { x, y, promised, top, width } = frame;
	const level = y(target.value);
	const points = target.series.flatMap(({ observations }) => observations);
	const pairs = target.series.flatMap((series) => comparablePairs(series, target.events));
	return placeLabels(lineLabels(target, frame), {
		bounds: { left: x.range()[0] ?? 0, right: width, top, bottom: y(0) - 2 },
		solid: [
			...points.map(({ period, value }) => boxAround(x(timeOf(period)), y(value), POINT)),
			...waypointsOf(target).map(({ period, value }) => boxAround(x(timeOf(period)), y(value), WAYPOINT - 1)),
		],
		lines: [
			...boxesAlong(x(promised.start), level, x(promised.end), level),
			...pairs.flatMap(([a, b]) => boxesAlong(x(timeOf(a.period)), y(a.value), x(timeOf(b.period)), y(b.value))),
			...target.events.flatMap((event) => boxesAlong(placeOf(event), top, placeOf(event), y(0))),
		],
	});
}

/** Names the years that have a figure, and the year the promise is due; where they crowd, the later ones stay. */
function drawYears({ series, baseline }: QuantifiedTarget, { x, y, promised, size }: LineFrame): XmlNode[] {
	const years = new Set([
		promised.end,
		...series.flatMap(({ observations }) => observations.map(yearOf)),
		...(baseline ? [yearOf(baseline)] : []),
	]);
	let free = Number.POSITIVE_INFINITY;
	return [...years]
		.sort((a, b) => b - a)
		.flatMap((year) => {
			const tick = xml("line", { class: "axis", x1: x(year), x2: x(year), y1: y(0), y2: y(0) + 5 });
			const half = measureText(String(year), size) / 2;
			if (x(year) + half > free) return [tick];
			free = x(year) - half - 3;
			return [tick, label(String(year), x(year), y(0) + 17, { anchor: "middle", size })];
		});
}
