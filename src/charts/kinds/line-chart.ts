import { formatFigure, formatPeriod } from "../../model/formats.ts";
import type { QuantifiedTarget, Series } from "../../model/model.ts";
import { buildChart, type Chart } from "../chart.ts";
import { yearOf } from "../parts/time-axis.ts";
import { decidingOf, type TargetData, tableOf } from "../target-data.ts";
import { drawLines, hasGap } from "./line-drawing.ts";

/** Published figures of a target over the years, its promise as a labelled line; null where nothing is published. */
export function lineChart(data: TargetData): Chart | null {
	const { id, target, carried, rows } = data;
	const { series, kind } = target;
	// A coverage with a single figure is a bar, not a line.
	const isLine = kind === "ratio" || series.some(({ observations }) => observations.length > 1);
	if (series.length === 0 || !isLine) return null;
	const conclusion = describe(target);
	return buildChart(
		{
			...carried,
			id,
			title: headline(target),
			subtitle: subtitle(target),
			conclusion,
			table: tableOf(["地区", "时间", "数值"], [rows.promise, ...rows.waypoints, ...rows.figures, ...rows.events]),
		},
		(width) => drawLines(data, width),
	);
}

/** The newest figures, then what is known of the plan's own area, and what decided where that is not its newest. */
function headline(target: QuantifiedTarget): string {
	const { series, own, plan, unit, absence } = target;
	const year = Math.max(...series.flatMap(({ observations }) => observations.map(yearOf)));
	const newest = series.flatMap(({ area, observations }) => {
		const row = observations.findLast((observation) => yearOf(observation) === year);
		return row ? [`${area}${formatFigure(row, unit)}`] : [];
	});
	const last = own.at(-1);
	const standing = last
		? yearOf(last) < year && `；${plan.area}最近一次公布为${formatPeriod(last.period)}${formatFigure(last, unit)}`
		: `；${plan.area}${absence}`;
	const older = decidingOf(target);
	const used = older ? `；用来判断的是${formatPeriod(older.period)}${formatFigure(older, unit)}` : "";
	return `${year}年：${newest.join("，")}${standing || ""}${used}`;
}

function subtitle({ title, unit, series, events }: QuantifiedTarget): string {
	const scope = [`${title}（${unit}）`, ...commonNotes(series)].join("，");
	return hasGap({ series, events }) ? `${scope}。虚线仅连接已公布的点，中间年份没有数据` : scope;
}

/** What the notes of all figures have in common, which is the scope of the chart. */
function commonNotes(series: readonly Series[]): string[] {
	const [first = [], ...others] = series.flatMap(({ observations }) =>
		observations.map(({ note }) => (note ?? "").split("；").filter(Boolean)),
	);
	return first.filter((part) => others.every((parts) => parts.includes(part)));
}

function describe(target: QuantifiedTarget): string {
	const { series, own, plan, unit, promise, dueText } = target;
	const known = series.map(({ area, observations }) => {
		const figures = observations.map((row) => `${formatPeriod(row.period)}${formatFigure(row, unit)}`);
		return `${area}${figures.join("、")}`;
	});
	const missing = own.length === 0 ? [`${plan.area}${target.absence}`] : [];
	return `${[...known, ...missing].join("；")}；${plan.area}的目标是${promise}，期限：${dueText}。`;
}
