import { formatBounds, formatFigure, formatPeriod } from "../model/formats.ts";
import type { Bounds } from "../model/status/bounds.ts";
import { sumFlow } from "../model/status/flows.ts";
import type { Observation, QuantifiedTarget } from "../model/types.ts";
import { firstDayOf, lastDayOf } from "../schemas/periods.ts";
import { drawing, type Figure } from "./figure.ts";
import { correctionNote, eventRows, figureRows, latestDate, promiseRow, scopeOf, sourcesOf } from "./observations.ts";
import { drawSteps } from "./steps-drawing.ts";
import { waypointRows } from "./waypoints.ts";

/** One published increment, and what all up to its end add up to. */
export interface Step {
	row: Observation;
	/** What is known of the sum: a year before it without a figure leaves a lower bound. */
	sum: Bounds;
}

/** What the steps of a target are drawn from. */
export interface Steps {
	steps: Step[];
	/** Years that have ended without a figure for the whole of them. */
	missing: number[];
	/** The years of the axis, the last one included. */
	years: { start: number; end: number };
}

/** Published increments as steps that add up towards the promise; years without a figure stay open. Null without figures. */
export function stepsFigure(target: QuantifiedTarget): Figure | null {
	const { plan, promise, unit, series, own } = target;
	const sums = addSteps(target);
	const last = sums.steps.at(-1);
	if (own.length === 0 || !last) return null;
	const conclusion = describe(target, sums);
	return {
		id: target.id,
		plan,
		page: target.url,
		title: `${target.title}：${plan.area}已公布的合计为${formatBounds(last.sum)}${unit}，目标${promise}`,
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

function addSteps({ own, plan, due }: QuantifiedTarget): Steps {
	const start = firstDayOf(plan.period);
	const end = lastDayOf(due ?? plan.period);
	const { inputs, missing } = sumFlow(own, start, end);
	return {
		steps: inputs.map((row, index) => {
			const { bounds, missing: before } = sumFlow(inputs.slice(0, index + 1), start, lastDayOf(row.period));
			const isWhole = before.every((year) => `${year}-12-31` > lastDayOf(row.period));
			return { row, sum: isWhole ? bounds : { low: bounds.low, high: Number.POSITIVE_INFINITY } };
		}),
		missing: missing.filter((year) => `${year}-12-31` < plan.asOf),
		years: { start: plan.years.start, end: Number(end.slice(0, 4)) },
	};
}

function subtitle(target: QuantifiedTarget, { missing }: Steps): string {
	const gap = missing.length > 0 ? `。${missing.join("、")}年没有（完整的）公开数据，不计入` : "";
	return `${scopeOf(target)}，逐段累计${gap}`;
}

function describe({ plan, unit, promise, dueText }: QuantifiedTarget, { steps, missing }: Steps): string {
	const said = steps.map(
		({ row, sum }) => `${formatPeriod(row.period)}${formatFigure(row, unit)}，累计${formatBounds(sum)}${unit}`,
	);
	const gap = missing.length > 0 ? [`${missing.join("、")}年没有（完整的）公开数据`] : [];
	return `${plan.area}：${[...said, ...gap].join("；")}。目标是${promise}，期限：${dueText}。`;
}

function tableRows(target: QuantifiedTarget, { steps, missing }: Steps): { cells: string[]; note?: string }[] {
	const { plan, unit } = target;
	const padded = ({ cells, note = "" }: { cells: string[]; note?: string }) => ({ cells: [...cells, ""], note });
	return [
		...[promiseRow(target), ...waypointRows(target)].map(padded),
		...steps.map(({ row, sum }) => ({
			cells: [plan.area, formatPeriod(row.period), formatFigure(row, unit), `${formatBounds(sum)}${unit}`],
			note: correctionNote(row, target),
		})),
		...missing.map((year) => ({ cells: [plan.area, `${year}年`, "没有（完整的）公开数据", ""] })),
		...eventRows(target).map(padded),
	];
}
