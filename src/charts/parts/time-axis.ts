import { dayAfter } from "../../text/periods.ts";

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
