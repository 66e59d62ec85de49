import type { ObservationRecord } from "../records/observation-record.ts";
import { compareTexts } from "../text/order.ts";
import { lastDayOf } from "../text/periods.ts";
import type { Correction, Observation, Series } from "./model.ts";

/** What `asOf` lets one see of a target's rows: the figures that stand, by area, and the corrections among them. */
export interface PublishedFigures {
	series: Series[];
	corrections: Correction[];
}

/** Links the rows of one target that were published by `asOf`; the plan's own area comes first, each area oldest first. */
export function buildFigures(records: readonly ObservationRecord[], ownArea: string, asOf: string): PublishedFigures {
	const rows = records.map(buildObservation).filter(({ publishedOn }) => publishedOn <= asOf);
	const corrections = rows.flatMap((corrected): Correction[] => {
		const replaced = findReplaced(corrected, records, rows);
		return replaced ? [{ replaced, corrected, on: corrected.publishedOn }] : [];
	});
	const replaced = new Set(corrections.map((correction) => correction.replaced));
	const standing = rows.filter((row) => !replaced.has(row));
	const areas = [...new Set(standing.map(({ area }) => area))];
	areas.sort((a, b) => Number(b === ownArea) - Number(a === ownArea));
	const series = areas.map((area) => ({
		area,
		isOwn: area === ownArea,
		observations: standing.filter((row) => row.area === area).sort(byPeriod),
	}));
	return { series, corrections: corrections.sort((a, b) => compareTexts(a.on, b.on)) };
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
