import { firstDayOf, gapsBetween, lastDayOf, outermost, yearsOf } from "../../text/periods.ts";
import type { Observation } from "../model.ts";
import { addBounds, type Bounds, boundsOf } from "./bounds.ts";

/** What was counted between two days. */
export interface Flow {
	inputs: Observation[];
	/** What the published figures add up to. */
	published: Bounds;
	/** What was counted in all: more than was published, where a time is missing. */
	bounds: Bounds;
	/** The times between the two days of which no figure was published. */
	gaps: string[];
	/** The years in which these lie. */
	missing: number[];
}

/**
 * Adds up increments whose periods lie between two days. A longer period takes the place of the shorter ones inside it,
 * so that nothing is counted twice; the check refuses periods that overlap in part.
 */
export function sumFlow(own: readonly Observation[], start: string, end: string): Flow {
	const within = own.filter(({ period }) => firstDayOf(period) >= start && lastDayOf(period) <= end);
	const inputs = outermost(within);
	const gaps = gapsBetween(inputs, start, end);
	const published = addBounds(inputs.map(boundsOf));
	const high = gaps.length > 0 ? Number.POSITIVE_INFINITY : published.high;
	return { inputs, published, bounds: { ...published, high }, gaps, missing: [...new Set(gaps.flatMap(yearsIn))] };
}

function yearsIn(period: string): number[] {
	const { start, end } = yearsOf(period);
	return Array.from({ length: end - start + 1 }, (_, index) => start + index);
}
