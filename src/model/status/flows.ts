import { firstDayOf, gapsBetween, lastDayOf, outermost, parsePeriod, yearsOf } from "../../text/periods.ts";
import type { Observation } from "../model.ts";
import { addBounds, type Bounds, boundsOf } from "./bounds.ts";

/** What was counted between two days. */
export interface Flow {
	inputs: Observation[];
	/** The times that these count. */
	counted: { period: string }[];
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
 * so that nothing is counted twice; the check refuses periods that overlap in part. What was counted up to a day within
 * its period says nothing of what came after that day.
 */
export function sumFlow(own: readonly Observation[], start: string, end: string): Flow {
	const within = own.filter(({ period }) => firstDayOf(period) >= start && lastDayOf(period) <= end);
	const counted = outermost(within.map((row) => ({ row, period: countedPeriod(row) })));
	const inputs = counted.map(({ row }) => row);
	const gaps = gapsBetween(counted, start, end);
	const published = addBounds(inputs.map(boundsOf));
	const high = gaps.length > 0 ? Number.POSITIVE_INFINITY : published.high;
	return {
		inputs,
		counted,
		published,
		bounds: { ...published, high },
		gaps,
		missing: [...new Set(gaps.flatMap(yearsIn))],
	};
}

/** The period of a figure, up to its statistic date where that ends within it. */
function countedPeriod({ period, statisticDate }: Observation): string {
	if (statisticDate === null) return period;
	const { first, last } = parsePeriod(period);
	const until = parsePeriod(statisticDate);
	return until.last >= first && until.last < last ? `${first}/${until.last}` : period;
}

function yearsIn(period: string): number[] {
	const { start, end } = yearsOf(period);
	return Array.from({ length: end - start + 1 }, (_, index) => start + index);
}
