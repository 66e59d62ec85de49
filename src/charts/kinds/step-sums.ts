import { absenceOfYear } from "../../model/absence.ts";
import type { Observation, QuantifiedTarget } from "../../model/model.ts";
import type { Bounds } from "../../model/status/bounds.ts";
import { sumFlow } from "../../model/status/flows.ts";
import { dayAfter, firstDayOf, lastDayOf } from "../../text/periods.ts";

/** One published increment, and what all up to its end add up to. */
export interface SumStep {
	row: Observation;
	/** What is known of the sum: a time before it without a figure leaves a lower bound. */
	sum: Bounds;
	/** Its period begins where the one before ends, or where the plan begins. */
	isNext: boolean;
}

/** What the steps of a target are drawn from. */
export interface Steps {
	steps: SumStep[];
	/** Years that have ended without any figure, or with figures for a part of them only. */
	missing: { year: number; isPart: boolean; words: string }[];
	/** The years of the axis, the last one included. */
	years: { start: number; end: number };
}

/** Adds a target's increments up, one after another, from the start of its plan to the day it is due. */
export function addSteps({ own, plan, due, lookups }: QuantifiedTarget): Steps {
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
			.map((year) => {
				const isPart = inputs.some(({ period }) => meetsYear(period, year));
				return { year, isPart, words: isPart ? "只有部分月份的数值" : absenceOfYear(lookups, year) };
			}),
		years: { start: plan.years.start, end: Number(end.slice(0, 4)) },
	};
}

function meetsYear(period: string, year: number): boolean {
	return firstDayOf(period) <= `${year}-12-31` && lastDayOf(period) >= `${year}-01-01`;
}
