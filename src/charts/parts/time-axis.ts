import type { Observation, Series, Target } from "../../model/model.ts";
import { dayAfter, firstDayOf, lastDayOf, yearsOf } from "../../text/periods.ts";

/** A day on the axis of years: `2016-10-12` → 2016.78; a month or a year counts as its first day. */
export function timeOfDay(date: string): number {
	const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
	const start = Date.UTC(year, 0, 1);
	return year + (Date.UTC(year, month - 1, day) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** The end of a day on that axis: `2016-12-31` → 2017. */
export function endOfDay(day: string): number {
	return timeOfDay(dayAfter(day));
}

/** The year a figure is plotted at: the last of its period. */
export function yearOf({ period }: Pick<Observation, "period">): number {
	return yearsOf(period).end;
}

/** Where a figure stands on the axis of years: a year at its tick, a month before or after it. */
export function timeOf(period: string): number {
	const [, month] = (period.split("/").at(-1) ?? "").split("-").map(Number);
	return yearsOf(period).end + (month === undefined ? 0 : (month - 6.5) / 12);
}

/** Where an event stands on that axis: a new method before all figures of its year or month, anything else amid it. */
export function eventTime({ at, kind }: Target["events"][number]): number {
	const [year = 0, month] = at.split("-").map(Number);
	const isStart = kind === "口径变化";
	if (month === undefined) return isStart ? year - 0.5 : year;
	return year + (month - (isStart ? 7 : 6.5)) / 12;
}

/** Neighbouring figures of a series between which the method did not change: only those may be joined. */
export function comparablePairs(
	{ area, observations }: Series,
	events: Target["events"],
): [Observation, Observation][] {
	const breaks = events.filter((event) => event.kind === "口径变化" && (event.area ?? area) === area);
	const pairs = observations
		.slice(1)
		.map((row, index): [Observation, Observation] => [observations[index] ?? row, row]);
	return pairs.filter(([earlier, later]) =>
		breaks.every(({ at }) => lastDayOf(earlier.period) >= firstDayOf(at) || lastDayOf(later.period) < firstDayOf(at)),
	);
}
