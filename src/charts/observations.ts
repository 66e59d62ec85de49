import { formatDate } from "../model/formats.ts";
import type { Observation, Series } from "../model/types.ts";
import { yearsOf } from "../schemas/periods.ts";
import type { FigureSource } from "./figure.ts";

/** The year a figure is plotted at: the last of its period. */
export function yearOf({ period }: Observation): number {
	return yearsOf(period).end;
}

/** Where a figure stands on the axis of years: a year at its tick, a month before or after it. */
export function timeOf(observation: Observation): number {
	const [, month] = (observation.period.split("/").at(-1) ?? "").split("-").map(Number);
	return yearOf(observation) + (month === undefined ? 0 : (month - 6.5) / 12);
}

/** What the notes of all figures have in common, which is the scope of the chart. */
export function commonNotes(series: readonly Series[]): string[] {
	const [first = [], ...others] = series.flatMap(({ observations }) =>
		observations.map(({ note }) => (note ?? "").split("；").filter(Boolean)),
	);
	return first.filter((part) => others.every((parts) => parts.includes(part)));
}

/** The sources of all figures, each address once. */
export function sourcesOf(series: readonly Series[]): FigureSource[] {
	const rows = series.flatMap(({ observations }) => observations);
	return [...new Map(rows.map(({ source: { title, url } }) => [url, { title, url }])).values()];
}

/** 统计截至: the latest statistic date, null where none is stated. */
export function latestDate(series: readonly Series[]): string | null {
	const dates = series.flatMap(({ observations }) => observations.flatMap(({ statisticDate: date }) => date ?? []));
	const latest = dates.sort().at(-1);
	return latest ? formatDate(latest) : null;
}
