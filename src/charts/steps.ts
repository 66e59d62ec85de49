import { formatBounds, formatFigure, formatPeriod } from "../model/formats.ts";
import type { Bounds } from "../model/status/bounds.ts";
import { sumFlow } from "../model/status/flows.ts";
import type { Observation, QuantifiedTarget } from "../model/types.ts";
import { firstDayOf, lastDayOf } from "../schemas/periods.ts";
import { drawing, type Figure } from "./figure.ts";
import { correctionNote, eventRows, figureRows, latestDate, promiseRow, scopeOf, sourcesOf } from "./observations.ts";
import { drawSteps } from "./steps-drawing.ts";
import { waypointRows } from "./waypoints.ts";
import { dayAfter } from "./years.ts";

/** One published increment, and what all up to its end add up to. */
export interface Step {
	row: Observation;
	/** What is known of the sum: a time before it without a figure leaves a lower bound. */
	sum: Bounds;
	/** Its period begins where the one before ends, or where the plan begins. */
	isNext: boolean;
}

/** What the steps of a target are drawn from. */
export interface Steps {
	steps: Step[];
	/** Years that have ended without any figure, or with figures for a part of them only. */
	missing: { year: number; isPart: boolean }[];
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

function addSteps({ own, plan, due }: QuantifiedTarget): Steps {
	const start = firstDayOf(plan.period);
	const end = lastDayOf(due ?? plan.period);
	const { inputs, missing } = sumFlow(own, start, end);
	const isNext = inputs.map((row, index) => {
		const earlier = inputs[index - 1];
		return firstDayOf(row.period) === (earlier ? dayAfter(lastDayOf(earlier.period)) : start);
	});
	return {
		steps: inputs.map((row, index) => {
			const { published } = sumFlow(inputs.slice(0, index + 1), start, end);
			const isWhole = isNext.slice(0, index + 1).every(Boolean);
			const sum = isWhole ? published : { ...published, high: Number.POSITIVE_INFINITY };
			return { row, sum, isNext: isNext[index] ?? false };
		}),
		missing: missing
			.filter((year) => `${year}-12-31` < plan.asOf)
			.map((year) => ({ year, isPart: inputs.some(({ period }) => meetsYear(period, year)) })),
		years: { start: plan.years.start, end: Number(end.slice(0, 4)) },
	};
}

function meetsYear(period: string, year: number): boolean {
	return firstDayOf(period) <= `${year}-12-31` && lastDayOf(period) >= `${year}-01-01`;
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
			cells: [plan.area, formatPeriod(row.period), formatFigure(row, unit), `${formatBounds(sum, unit)}`],
			note: correctionNote(row, target),
		})),
		...missing.map(({ year, isPart }) => ({
			cells: [plan.area, `${year}年`, isPart ? "只公布了部分月份" : "暂无公开数据", ""],
		})),
		...eventRows(target).map(padded),
	];
}
