import { formatBounds, formatFigure, formatPeriod } from "../../model/formats.ts";
import type { QuantifiedTarget } from "../../model/model.ts";
import { type Chart, drawing } from "../chart.ts";
import { waypointRows } from "../parts/waypoints.ts";
import { correctionNote, eventRows, figureRows, latestDate, promiseRow, scopeOf, sourcesOf } from "../target-data.ts";
import { addSteps, type Steps } from "./step-sums.ts";
import { drawSteps } from "./steps-drawing.ts";

/** Published increments as steps that add up towards the promise; years without a figure stay open. Null without figures. */
export function stepsChart(target: QuantifiedTarget): Chart | null {
	const { plan, promise, unit, series, own } = target;
	const sums = addSteps(target);
	const last = sums.steps.at(-1);
	if (own.length === 0 || !last) return null;
	const conclusion = describe(target, sums);
	return {
		id: target.id,
		plan,
		page: target.url,
		title: `${target.title}：${plan.area}已公布的合计为${formatBounds(last.sum, unit)}，目标${promise}`,
		subtitle: subtitle(target, sums),
		conclusion,
		sources: sourcesOf(target),
		asOf: latestDate(series),
		table: figureRows(["地区", "时间", "数值", "累计"], tableRows(target, sums)),
		draw: (width) => {
			const { nodes, bottom } = drawSteps(target, sums, width);
			return drawing(width, bottom, conclusion, nodes);
		},
	};
}

function subtitle(target: QuantifiedTarget, { missing }: Steps): string {
	const gap = missing.length > 0 ? `。${missing.map(gapWords).join("，")}，未公布的不计入` : "";
	return `${scopeOf(target)}，逐段累计${gap}`;
}

function gapWords({ year, isPart }: Steps["missing"][number]): string {
	return `${year}年${isPart ? "只公布了部分月份" : "暂无公开数据"}`;
}

function describe({ plan, unit, promise, dueText }: QuantifiedTarget, { steps, missing }: Steps): string {
	const said = steps.map(
		({ row, sum }) => `${formatPeriod(row.period)}${formatFigure(row, unit)}，累计${formatBounds(sum, unit)}`,
	);
	return `${plan.area}：${[...said, ...missing.map(gapWords)].join("；")}。目标是${promise}，期限：${dueText}。`;
}

function tableRows(target: QuantifiedTarget, { steps, missing }: Steps): { cells: string[]; note?: string }[] {
	const { plan, unit } = target;
	const padded = ({ cells, note = "" }: { cells: string[]; note?: string }) => ({ cells: [...cells, ""], note });
	return [
		...[promiseRow(target), ...waypointRows(target)].map(padded),
		...steps.map(({ row, sum }) => ({
			cells: [plan.area, formatPeriod(row.period), formatFigure(row, unit), formatBounds(sum, unit)],
			note: correctionNote(row, target),
		})),
		...missing.map(({ year, isPart }) => ({
			cells: [plan.area, `${year}年`, isPart ? "只公布了部分月份" : "暂无公开数据", ""],
		})),
		...eventRows(target).map(padded),
	];
}
