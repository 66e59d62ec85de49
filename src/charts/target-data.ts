import { lastInVain } from "../model/absence.ts";
import { formatCorrection, formatDate, formatFigure, formatPeriod } from "../model/formats.ts";
import type { Observation, QuantifiedTarget, Series, Target } from "../model/model.ts";
import type { Chart, ChartSource } from "./chart.ts";
import { type Waypoint, waypointsOf } from "./parts/waypoints.ts";

/** Names that charts about something else than a target have, or may have. */
const OTHER_CHARTS = /^(statuses|coverage|coverage-by-year|matrix|timeline|(department|target)-.*)$/;

/** A row of the table below a chart, and what is to be said about it. */
export interface ChartRow {
	cells: string[];
	note?: string;
	source?: Pick<ChartSource, "title" | "url"> | null;
}

/** What all charts of one target are made from, worked out once. */
export interface TargetData {
	/** Names its main chart; the others begin with it. */
	id: string;
	target: QuantifiedTarget;
	waypoints: readonly Waypoint[];
	/** Every published figure, whatever its area. */
	figures: readonly Observation[];
	/** Every area, the own one first even where it has no figure. */
	areas: readonly Series[];
	/** What each of the charts carries. */
	carried: Pick<Chart, "plan" | "page" | "sources" | "dated" | "lookup">;
	/** Rows of tables (地区, 时间, 数值): what was promised, where it begins and what lies on the way, what happened. */
	rows: { promise: ChartRow; waypoints: ChartRow[]; figures: ChartRow[]; events: ChartRow[] };
}

export function readTarget(target: QuantifiedTarget): TargetData {
	const { plan, url, series, own, dueText, promise } = target;
	const waypoints = waypointsOf(target);
	const areas = own.length > 0 ? series : [{ area: plan.area, isOwn: true, observations: [] }, ...series];
	return {
		id: nameChart(target),
		target,
		waypoints,
		figures: series.flatMap(({ observations }) => observations),
		areas,
		carried: { plan, page: url, sources: sourcesOf(target), dated: latestDate(series), lookup: lastInVain([target]) },
		rows: {
			promise: { cells: [`${plan.area}目标`, dueText, promise] },
			waypoints: waypoints.map(({ name, period, words, source }) => ({
				cells: [name, formatPeriod(period), words],
				source,
			})),
			figures: areas.flatMap((area) => areaRows(area, target)),
			events: target.events.map(({ at, kind, text, area, source }) => ({
				cells: [area ?? "各地区", formatDate(at), kind],
				note: text,
				source,
			})),
		},
	};
}

/** A target's own name, unless another chart of the plan could have it too. */
function nameChart({ id, plan }: Target): string {
	const stem = id.replace(/-(latest|areas)$/, "");
	const isSecond = stem !== id && plan.targets.some((other) => other.id === stem);
	return isSecond || OTHER_CHARTS.test(id) ? `target-${id}` : id;
}

/** The rows as a table; what was corrected is told where it happened, and an empty column of notes is left out. */
export function tableOf(columns: string[], rows: readonly ChartRow[]): Chart["table"] {
	const sources = rows.map(({ source }) => source ?? null);
	if (rows.every(({ note }) => !note)) return { columns, rows: rows.map(({ cells }) => cells), sources };
	return { columns: [...columns, "说明"], rows: rows.map(({ cells, note = "" }) => [...cells, note]), sources };
}

/** The subtitle of a chart of one target: what is counted, in which unit, for whom. */
export function scopeOf({ title, unit, plan }: QuantifiedTarget): string {
	return `${title}（${unit}），${plan.area}`;
}

/** The own area's figure that decided where that is not its newest, which nobody may take for it. */
export function decidingOf({ own, status }: Target): Observation | null {
	const decided = status.inputs.filter((row) => own.includes(row));
	const last = own.at(-1);
	return last && !decided.includes(last) ? (decided.at(-1) ?? null) : null;
}

/** What a figure took the place of. */
export function correctionNote(row: Observation, { corrections }: Target): string {
	const correction = corrections.find(({ corrected }) => corrected === row);
	return correction ? formatCorrection(correction) : "";
}

function areaRows({ area, observations }: Series, target: Target): ChartRow[] {
	if (observations.length === 0) return [{ cells: [area, "—", target.absence] }];
	return observations.map((row) => ({
		cells: [area, formatPeriod(row.period), formatFigure(row, target.unit)],
		note: correctionNote(row, target),
		source: row.source,
	}));
}

/** The sources of all that is drawn of a target, each address once. */
function sourcesOf({ series, events, interim, baseline }: Target): ChartSource[] {
	const figures = series.flatMap(({ observations }) => observations.map(({ source }) => source));
	const others = [...events, ...interim, ...(baseline ? [baseline] : [])].flatMap(({ source }) => source ?? []);
	const all: ChartSource[] = [...figures, ...others];
	const publisherOf = (url: string) => figures.find((source) => source.url === url)?.publisher ?? null;
	return [...new Map(all.map(({ title, url }) => [url, { title, url, publisher: publisherOf(url) }])).values()];
}

/** The last day on which a figure of some targets was entered here; null where none was. */
export function lastRecorded(targets: readonly Target[]): Chart["dated"] {
	const days = targets.flatMap(({ own }) => own.map(({ recorded }) => recorded)).sort();
	const last = days.at(-1);
	return last ? { what: "数值登记至", day: formatDate(last) } : null;
}

/** 统计截至: the latest statistic date, null where none is stated. */
function latestDate(series: readonly Series[]): Chart["dated"] {
	const dates = series.flatMap(({ observations }) => observations.flatMap(({ statisticDate: date }) => date ?? []));
	const latest = dates.sort().at(-1);
	return latest ? { what: "统计截至", day: formatDate(latest) } : null;
}
