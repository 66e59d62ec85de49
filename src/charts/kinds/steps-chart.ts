import { formatBounds, formatFigure, formatPeriod } from "../../model/formats.ts";
import type { QuantifiedTarget } from "../../model/model.ts";
import { buildChart, type Chart } from "../chart.ts";
import { type ChartRow, correctionNote, scopeOf, type TargetData, tableOf } from "../target-data.ts";
import { addSteps, type Steps } from "./step-sums.ts";
import { drawSteps } from "./steps-drawing.ts";

/** Published increments as steps that add up towards the promise; years without a figure stay open. Null without figures. */
export function stepsChart(data: TargetData): Chart | null {
	const { id, target, carried } = data;
	const { plan, promise, unit, own } = target;
	const sums = addSteps(target);
	const last = sums.steps.at(-1);
	if (own.length === 0 || !last) return null;
	const conclusion = describe(target, sums);
	return buildChart(
		{
			...carried,
			id,
			title: `${target.title}：${plan.area}已公布的合计为${formatBounds(last.sum, unit)}，目标${promise}`,
			subtitle: subtitle(target, sums),
			conclusion,
			table: tableOf(["地区", "时间", "数值", "累计"], tableRows(data, sums)),
		},
		(width) => drawSteps(data, sums, width),
	);
}

function subtitle(target: QuantifiedTarget, { missing }: Steps): string {
	const gap = missing.length > 0 ? `。${missing.map(gapWords).join("，")}，没有数值的不计入` : "";
	return `${scopeOf(target)}，逐段累计${gap}`;
}

function gapWords({ year, words }: Steps["missing"][number]): string {
	return `${year}年${words}`;
}

function describe({ plan, unit, promise, dueText }: QuantifiedTarget, { steps, missing }: Steps): string {
	const said = steps.map(
		({ row, sum }) => `${formatPeriod(row.period)}${formatFigure(row, unit)}，累计${formatBounds(sum, unit)}`,
	);
	return `${plan.area}：${[...said, ...missing.map(gapWords)].join("；")}。目标是${promise}，期限：${dueText}。`;
}

function tableRows({ target, rows }: TargetData, { steps, missing }: Steps): ChartRow[] {
	const { plan, unit } = target;
	const padded = (row: ChartRow) => ({ ...row, cells: [...row.cells, ""] });
	return [
		...[rows.promise, ...rows.waypoints].map(padded),
		...steps.map(({ row, sum }) => ({
			cells: [plan.area, formatPeriod(row.period), formatFigure(row, unit), formatBounds(sum, unit)],
			note: correctionNote(row, target),
			source: row.source,
		})),
		...missing.map(({ year, words }) => ({
			cells: [plan.area, `${year}年`, words, ""],
		})),
		...rows.events.map(padded),
	];
}
