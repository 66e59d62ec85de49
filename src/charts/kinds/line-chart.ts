import { formatFigure, formatPeriod } from "../../model/formats.ts";
import type { QuantifiedTarget } from "../../model/model.ts";
import { type Chart, drawing } from "../chart.ts";
import { waypointRows } from "../parts/waypoints.ts";
import {
	commonNotes,
	eventRows,
	figureRows,
	latestDate,
	promiseRow,
	seriesRows,
	sourcesOf,
	yearOf,
} from "../target-data.ts";
import { drawLines, hasGap } from "./line-drawing.ts";

/** Published figures of a target over the years, its promise as a labelled line; null where nothing is published. */
export function lineChart(target: QuantifiedTarget): Chart | null {
	const { series, kind } = target;
	// A coverage with a single figure is a bar, not a line.
	const isLine = kind === "ratio" || series.some(({ observations }) => observations.length > 1);
	if (series.length === 0 || !isLine) return null;
	const conclusion = describe(target);
	return {
		id: target.id,
		plan: target.plan,
		page: target.url,
		title: headline(target),
		subtitle: subtitle(target),
		conclusion,
		sources: sourcesOf(target),
		asOf: latestDate(series),
		table: figureRows(
			["地区", "时间", "数值"],
			[promiseRow(target), ...waypointRows(target), ...seriesRows(target), ...eventRows(target)],
		),
		draw: (width) => {
			const { bottom, nodes } = drawLines(target, width);
			return drawing(width, bottom, conclusion, nodes);
		},
	};
}

/** The newest figures, then what is known of the plan's own area. */
function headline({ series, own, plan, unit }: QuantifiedTarget): string {
	const year = Math.max(...series.flatMap(({ observations }) => observations.map(yearOf)));
	const newest = series.flatMap(({ area, observations }) => {
		const row = observations.findLast((observation) => yearOf(observation) === year);
		return row ? [`${area}${formatFigure(row, unit)}`] : [];
	});
	const last = own.at(-1);
	const standing = last
		? yearOf(last) < year && `；${plan.area}最近一次公布为${formatPeriod(last.period)}${formatFigure(last, unit)}`
		: `；${plan.area}暂无公开数据`;
	return `${year}年：${newest.join("，")}${standing || ""}`;
}

function subtitle(target: QuantifiedTarget): string {
	const { title, unit, series } = target;
	const scope = [`${title}（${unit}）`, ...commonNotes(series)].join("，");
	return hasGap(target) ? `${scope}。虚线仅连接已公布的点，中间年份没有数据` : scope;
}

function describe(target: QuantifiedTarget): string {
	const { series, own, plan, unit, promise, dueText } = target;
	const known = series.map(({ area, observations }) => {
		const figures = observations.map((row) => `${formatPeriod(row.period)}${formatFigure(row, unit)}`);
		return `${area}${figures.join("、")}`;
	});
	const missing = own.length === 0 ? [`${plan.area}暂无公开数据`] : [];
	return `${[...known, ...missing].join("；")}；${plan.area}的目标是${promise}，期限：${dueText}。`;
}
