import { formatDate, formatFigure, formatPeriod } from "../model/formats.ts";
import type { Observation, QuantifiedTarget, Series, Target } from "../model/model.ts";
import { firstDayOf, lastDayOf, yearsOf } from "../text/periods.ts";
import type { Chart, ChartSource } from "./chart.ts";

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

/** What the notes of all figures have in common, which is the scope of the chart. */
export function commonNotes(series: readonly Series[]): string[] {
	const [first = [], ...others] = series.flatMap(({ observations }) =>
		observations.map(({ note }) => (note ?? "").split("；").filter(Boolean)),
	);
	return first.filter((part) => others.every((parts) => parts.includes(part)));
}

/** The subtitle of a chart of one target: what is counted, in which unit, for whom. */
export function scopeOf({ title, unit, plan }: QuantifiedTarget): string {
	return `${title}（${unit}），${plan.area}`;
}

/** The promise as the first row of such a table. */
export function promiseRow({ plan, dueText, promise }: QuantifiedTarget): { cells: string[] } {
	return { cells: [`${plan.area}目标`, dueText, promise] };
}

/** The sources of all that is drawn of a target, each address once. */
export function sourcesOf({ series, events, interim, baseline }: Target): ChartSource[] {
	const rows = series.flatMap(({ observations }) => observations);
	const all = [...rows, ...events, ...interim, ...(baseline ? [baseline] : [])].map(({ source }) => source);
	return [...new Map(all.map(({ title, url }) => [url, { title, url }])).values()];
}

/** The rows of a table of figures; what was corrected is told where it happened, and an empty column is left out. */
export function figureRows(columns: string[], rows: readonly { cells: string[]; note?: string }[]): Chart["table"] {
	if (rows.every(({ note }) => !note)) return { columns, rows: rows.map(({ cells }) => cells) };
	return { columns: [...columns, "说明"], rows: rows.map(({ cells, note = "" }) => [...cells, note]) };
}

/** Every area of a target, the own one first even where it has no figure. */
export function seriesWithOwn({ series, own, plan }: Target): Series[] {
	return own.length > 0 ? [...series] : [{ area: plan.area, isOwn: true, observations: [] }, ...series];
}

/** The figures of all areas, as rows of such a table. */
export function seriesRows(target: Target): { cells: string[]; note?: string }[] {
	return seriesWithOwn(target).flatMap(({ area, observations }) => {
		if (observations.length === 0) return [{ cells: [area, "—", "暂无公开数据"] }];
		return observations.map((row) => ({
			cells: [area, formatPeriod(row.period), formatFigure(row, target.unit)],
			note: correctionNote(row, target),
		}));
	});
}

/** What happened to a series, as rows of such a table. */
export function eventRows({ events }: Target): { cells: string[]; note: string }[] {
	return events.map(({ at, kind, text, area }) => ({ cells: [area ?? "各地区", formatDate(at), kind], note: text }));
}

/** What a figure took the place of: 更正：原公布8.9%（2022年1月20日更正）. */
export function correctionNote(row: Observation, { corrections, unit }: Target): string {
	const correction = corrections.find(({ corrected }) => corrected === row);
	if (!correction) return "";
	const { replaced, on } = correction;
	return `更正：原公布${formatFigure(replaced, unit)}（${formatDate(on)}更正）`;
}

/** 统计截至: the latest statistic date, null where none is stated. */
export function latestDate(series: readonly Series[]): string | null {
	const dates = series.flatMap(({ observations }) => observations.flatMap(({ statisticDate: date }) => date ?? []));
	const latest = dates.sort().at(-1);
	return latest ? formatDate(latest) : null;
}
