import { scaleLinear } from "d3";
import type { QuantifiedTarget } from "../../model/model.ts";
import { levelOf } from "../../model/status/bounds.ts";
import { firstDayOf, lastDayOf } from "../../text/periods.ts";
import { placeEvents } from "../parts/events.ts";
import { ruleMargin } from "../parts/furniture.ts";
import type { Box } from "../parts/label.ts";
import { endOfDay, timeOfDay } from "../parts/time-axis.ts";
import type { TargetData } from "../target-data.ts";
import type { Steps, SumStep } from "./step-sums.ts";

/** A tread: one increment, from the first to the last day of its period, at the height of the sum. */
export interface Tread extends SumStep {
	left: number;
	right: number;
	/** Height of the sum, and of the sum before it. */
	level: number;
	before: number;
	/** Nothing lies between it and the one before, and the method did not change there. */
	isJoined: boolean;
}

export type StepsFrame = ReturnType<typeof buildStepsFrame>;

/** Scales of one drawing, and the room inside which it draws. */
export function buildStepsFrame({ target, waypoints }: TargetData, { steps, years }: Steps, width: number) {
	const [plotHeight, size] = width >= 520 ? [290, 13] : [240, 12];
	const sums = steps.map(({ sum }) => levelOf(sum).value);
	const levels = [target.value, ...sums, ...waypoints.map(({ value }) => value)];
	const values = scaleLinear([0, Math.max(...levels)], [1, 0]).nice(4);
	const ticks = values.ticks(4).filter(Number.isInteger);
	const left = ruleMargin(ticks, size) - 10;
	const x = scaleLinear([years.start, years.end + 1], [left, width - 4]);
	const placeOf = ({ at }: QuantifiedTarget["events"][number]) => x(timeOfDay(at));
	const { placed: events, bottom: top } = placeEvents(target.events, { left, right: width, size, placeOf });
	const bottom = top + plotHeight;
	const y = values.range([bottom, top + 34]);
	const xAtEnd = (period: string) => x(endOfDay(lastDayOf(period)));
	return { xAtEnd, events, left, right: width - 4, top, bottom, x, y, ticks, size, promised: y(target.value) };
}

/** Where the steps stand. */
export function buildTreads({ events, plan }: QuantifiedTarget, { steps }: Steps, { x, y }: StepsFrame): Tread[] {
	const breaks = events.filter(({ kind, area }) => kind === "口径变化" && (area ?? plan.area) === plan.area);
	return steps.map((step, index) => {
		const earlier = steps[index - 1];
		const start = firstDayOf(step.row.period);
		const isBroken = breaks.some(
			({ at }) => earlier && lastDayOf(earlier.row.period) < firstDayOf(at) && start >= firstDayOf(at),
		);
		return {
			...step,
			left: x(timeOfDay(start)),
			right: x(endOfDay(lastDayOf(step.row.period))),
			level: y(levelOf(step.sum).value),
			before: y(earlier ? levelOf(earlier.sum).value : 0),
			isJoined: step.isNext && !isBroken,
		};
	});
}

/** The empty place of a year that has ended without a figure for all of it. */
export function openYearBox(year: number, { x, top, bottom }: StepsFrame): Box {
	return { left: x(year) + 2, right: x(year + 1) - 2, top: top + 34, bottom };
}
