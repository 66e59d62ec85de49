import { contains, firstDayOf, lastDayOf, outermost } from "../../text/periods.ts";
import type { Observation } from "../model.ts";
import { addBounds, type Bounds, boundsOf } from "./bounds.ts";

/** What was counted between two days. */
export interface Flow {
	inputs: Observation[];
	/** What the published figures add up to. */
	published: Bounds;
	/** What was counted in all: more than was published, where a year is missing. */
	bounds: Bounds;
	/** Years of which no figure, or not every month, was published. */
	missing: number[];
}

/**
 * Adds up increments whose periods lie between two days. A longer period takes the place of the shorter ones inside it,
 * so that nothing is counted twice; the check refuses periods that overlap in part.
 */
export function sumFlow(own: readonly Observation[], start: string, end: string): Flow {
	const within = own.filter(({ period }) => firstDayOf(period) >= start && lastDayOf(period) <= end);
	const inputs = outermost(within);
	const covered = (year: number) => coversYear(inputs, year);
	const years = Array.from(
		{ length: Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1 },
		(_, index) => Number(start.slice(0, 4)) + index,
	);
	const missing = years.filter((year) => !covered(year));
	const published = addBounds(inputs.map(boundsOf));
	const high = missing.length > 0 ? Number.POSITIVE_INFINITY : published.high;
	return { inputs, published, bounds: { ...published, high }, missing };
}

/** Every month of the year lies in a period. */
function coversYear(rows: readonly Observation[], year: number): boolean {
	const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`);
	return months.every((month) => rows.some(({ period }) => contains(period, month)));
}
