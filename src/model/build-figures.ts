import type { ObservationRecord } from "../records/observation-record.ts";
import { compareTexts } from "../text/order.ts";
import { lastDayOf } from "../text/periods.ts";
import type { Correction, Observation, Plan, Series, Target } from "./model.ts";

/** What `asOf` lets one see of a target's rows: the figures that stand, by area, and the corrections among them. */
export type PublishedFigures = Pick<Target, "series" | "afterTerm" | "corrections">;

/**
 * Links the rows of one target that were published by `asOf`; the plan's own area comes first, each area oldest first.
 * `period` is the plan's, up to the end of a promise that is due later.
 */
export function buildFigures(
	records: readonly ObservationRecord[],
	{ area, asOf, period }: Pick<Plan, "area" | "asOf" | "period">,
): PublishedFigures {
	const rows = records.map(buildObservation).filter(({ publishedOn }) => publishedOn <= asOf);
	const corrections = rows.flatMap((corrected): Correction[] => {
		const replaced = findReplaced(corrected, records, rows);
		return replaced ? [{ replaced, corrected }] : [];
	});
	const replaced = new Set(corrections.map((correction) => correction.replaced));
	const standing = rows.filter((row) => !replaced.has(row));
	const isAfter = (row: Observation) => lastDayOf(row.period) > lastDayOf(period);
	return {
		series: byArea(
			standing.filter((row) => !isAfter(row)),
			area,
		),
		afterTerm: byArea(standing.filter(isAfter), area),
		corrections: corrections.sort((a, b) => compareTexts(a.corrected.recorded, b.corrected.recorded)),
	};
}

function byArea(rows: readonly Observation[], ownArea: string): Series[] {
	const areas = [...new Set(rows.map(({ area }) => area))];
	areas.sort((a, b) => Number(b === ownArea) - Number(a === ownArea));
	return areas.map((area) => ({
		area,
		isOwn: area === ownArea,
		observations: rows.filter((row) => row.area === area).sort(byPeriod),
	}));
}

/** Every row of a target that stands or stood by the plan's day, those after its term included. */
export function everyRow({ series, afterTerm, corrections }: PublishedFigures): Observation[] {
	const standing = [...series, ...afterTerm].flatMap(({ observations }) => observations);
	return [...standing, ...corrections.map(({ replaced }) => replaced)];
}

/** The row that another takes the place of: where that one is not published yet, the row which it would have corrected. */
function findReplaced(
	{ supersedes }: Pick<Observation, "supersedes">,
	records: readonly ObservationRecord[],
	published: readonly Observation[],
): Observation | null {
	if (supersedes === null) return null;
	const replaced = published.find(({ id }) => id === supersedes);
	const record = records.find(({ id }) => id === supersedes);
	return replaced ?? (record ? findReplaced(record, records, published) : null);
}

/** The day from which a figure was there to be read: its source's date, else the day it was entered here. */
function publishedOn({ source_date: date, recorded }: Pick<ObservationRecord, "source_date" | "recorded">): string {
	const published = date ? lastDayOf(date) : recorded;
	// A source that is dated by its year alone was there, at the latest, when the row was entered.
	return published < recorded ? published : recorded;
}

function buildObservation({ plan: _plan, target: _target, ...record }: ObservationRecord): Observation {
	const { value, statistic_date, source_title, source_publisher, source_url, source_date, ...rest } = record;
	return {
		...rest,
		value: Number(value),
		valueText: value,
		publishedOn: publishedOn(record),
		statisticDate: statistic_date,
		source: { title: source_title, publisher: source_publisher, url: source_url, date: source_date },
	};
}

/** By the end of the period, and of two that end together the longer one first. */
function byPeriod(a: Observation, b: Observation): number {
	return compareTexts(lastDayOf(a.period), lastDayOf(b.period)) || compareTexts(a.period, b.period);
}
