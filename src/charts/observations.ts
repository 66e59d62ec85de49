import { formatDate, yearsOf } from "../model/formats.ts";
import type { Observation, Series } from "../model/types.ts";
import type { FigureSource } from "./figure.ts";

/** Qualifiers that follow their number in Chinese; the others (约, 近) stand before it. */
const FOLLOWS = /^(以上|以下|左右|余|多)$/;

/** The year a figure is plotted at: the last of its period. */
export function yearOf({ period }: Observation): number {
	return yearsOf(period).end;
}

/** Where a figure stands on the axis of years: a year at its tick, a month before or after it. */
export function timeOf(observation: Observation): number {
	const [, month] = (observation.period.split("/").at(-1) ?? "").split("-").map(Number);
	return yearOf(observation) + (month === undefined ? 0 : (month - 6.5) / 12);
}

/** The figure as published, with its qualifier: 10.56%, 约10%, 10%以上. */
export function formatValue({ qualifier, valueText }: Observation, unit = ""): string {
	const amount = `${valueText}${unit}`;
	if (qualifier === null) return amount;
	return FOLLOWS.test(qualifier) ? `${amount}${qualifier}` : `${qualifier}${amount}`;
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
	return [...new Map(rows.map((row) => [row.source_url, { title: row.source_title, url: row.source_url }])).values()];
}

/** 统计截至: the latest statistic date, null where none is stated. */
export function latestDate(series: readonly Series[]): string | null {
	const dates = series.flatMap(({ observations }) => observations.flatMap(({ statistic_date: date }) => date ?? []));
	const latest = dates.sort().at(-1);
	return latest ? formatDate(latest) : null;
}
