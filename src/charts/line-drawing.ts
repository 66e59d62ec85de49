import { line as lineShape } from "d3";
import { formatFigure } from "../model/formats.ts";
import type { Observation, QuantifiedTarget, Series } from "../model/types.ts";
import { buildFrame, type Frame } from "./line-frame.ts";
import { lineLabels } from "./line-labels.ts";
import { timeOf, yearOf } from "./observations.ts";
import { boxAround, boxesAlong, placeLabels } from "./place-labels.ts";
import { type SvgNode, svg } from "./svg.ts";
import { label, measureText } from "./text.ts";

const POINT = 4;

/** Draws the series of a target and its promise; values start at zero. */
export function drawLines(target: QuantifiedTarget, width: number): { height: number; nodes: SvgNode[] } {
	const frame = buildFrame(target, width);
	const { x, y, promised } = frame;
	const points = target.series.flatMap(({ observations }) => observations);
	const segments = target.series.flatMap(({ observations }) => pairs(observations));
	const labels = placeLabels(lineLabels(target, frame), {
		bounds: { left: x.range()[0] ?? 0, right: width, top: 0, bottom: y(0) - 2 },
		solid: points.map((row) => boxAround(x(timeOf(row)), y(row.value), POINT)),
		lines: [
			...boxesAlong(x(promised.start), y(target.value), x(promised.end), y(target.value)),
			...segments.flatMap(([a, b]) => boxesAlong(x(timeOf(a)), y(a.value), x(timeOf(b)), y(b.value))),
		],
	});
	const nodes = [
		...drawRules(target, frame),
		...drawYears(target, frame),
		svg("line", {
			class: "target",
			x1: x(promised.start),
			x2: x(promised.end),
			y1: y(target.value),
			y2: y(target.value),
		}),
		...target.series.toReversed().flatMap((series) => drawSeries(series, target, frame)),
		...labels,
	];
	return { height: frame.height, nodes };
}

/** True where neighbouring figures of a series are more than a year apart. */
export function hasGap(series: readonly Series[]): boolean {
	return series.some(({ observations }) => pairs(observations).some(isGap));
}

function pairs(observations: readonly Observation[]): [Observation, Observation][] {
	return observations.slice(1).map((row, index) => [observations[index] ?? row, row]);
}

function isGap([earlier, later]: [Observation, Observation]): boolean {
	return timeOf(later) - timeOf(earlier) > 1;
}

/** A rule for every round value, zero stronger; the highest says the unit. */
function drawRules({ unit }: QuantifiedTarget, { x, y, ticks, size }: Frame): SvgNode[] {
	const [left = 0, right = 0] = x.range();
	return ticks.flatMap((tick) => {
		const text = unit === "%" && tick === ticks.at(-1) ? `${tick}%` : String(tick);
		return [
			svg("line", {
				class: tick === 0 ? "axis" : "grid",
				x1: left - 10,
				x2: right + POINT,
				y1: y(tick),
				y2: y(tick),
			}),
			label(text, left - 16, y(tick), { anchor: "end", size }),
		];
	});
}

/** Names the years that have a figure, and the year the promise is due; where they crowd, the later ones stay. */
function drawYears({ series }: QuantifiedTarget, { x, y, promised, size }: Frame): SvgNode[] {
	const years = new Set([promised.end, ...series.flatMap(({ observations }) => observations.map(yearOf))]);
	let free = Number.POSITIVE_INFINITY;
	return [...years]
		.sort((a, b) => b - a)
		.flatMap((year) => {
			const tick = svg("line", { class: "axis", x1: x(year), x2: x(year), y1: y(0), y2: y(0) + 5 });
			const half = measureText(String(year), size) / 2;
			if (x(year) + half > free) return [tick];
			free = x(year) - half - 3;
			return [tick, label(String(year), x(year), y(0) + 17, { anchor: "middle", size })];
		});
}

/** Points, and lines between them: solid between neighbouring years, dashed over years without a figure. */
function drawSeries({ area, observations, isOwn }: Series, { unit }: QuantifiedTarget, { x, y }: Frame): SvgNode[] {
	const path = lineShape<Observation>(
		(row) => x(timeOf(row)),
		(row) => y(row.value),
	).digits(2);
	const links = pairs(observations).map((pair) =>
		svg("path", {
			class: `${isOwn ? "own-line" : "reference"}${isGap(pair) ? " gap" : ""}`,
			d: path(pair) ?? "",
		}),
	);
	const points = observations.map((row) =>
		svg(
			"circle",
			{ class: isOwn ? "own-point" : "point", cx: x(timeOf(row)), cy: y(row.value), r: POINT },
			svg("title", {}, `${area} ${yearOf(row)}年 ${formatFigure(row, unit)}`),
		),
	);
	return [...links, ...points];
}
