import { absenceOfYear } from "../../model/absence.ts";
import { formatBounds, formatFigure } from "../../model/formats.ts";
import type { QuantifiedTarget } from "../../model/model.ts";
import { sumFlow } from "../../model/status/flows.ts";
import { type QuotaYear, quotaYears } from "../../model/status/quota.ts";
import { buildChart, type Chart } from "../chart.ts";
import { type Bar, drawBars } from "../parts/bars.ts";
import { eventWords } from "../parts/events.ts";
import { drawNotes } from "../parts/furniture.ts";
import { correctionNote, scopeOf, type TargetData, tableOf } from "../target-data.ts";

/** A yearly quota, year by year; a year without a figure is an empty place. Null where nothing is published. */
export function quotaChart({ id, target, carried, rows }: TargetData): Chart | null {
	const { plan, promise, value, unit, own, events } = target;
	if (own.length === 0) return null;
	const years = quotaYears(target);
	const bars = years.map((year) => buildBar(year, target));
	const conclusion = `${plan.area}：${bars.map(({ title }) => title).join("；")}。目标是${promise}。`;
	const levels = bars.map(({ level }) => level ?? 0);
	const drawn = {
		bars,
		unit,
		most: Math.max(value, ...levels),
		promise: { value, words: `${plan.area}目标 ${promise}` },
	};
	const words = {
		...carried,
		id,
		title: headline(years, target),
		subtitle: `${scopeOf(target)}。空框为没有数值的年份，空心柱为约数、上下限或不足一年的数`,
		conclusion,
		table: tableOf(
			["地区", "时间", "数值"],
			[
				rows.promise,
				...years.map((quota) => ({
					cells: [plan.area, `${quota.year}年`, formatCell(quota, target)],
					note: quota.inputs.map((row) => correctionNote(row, target)).join(""),
					source: onlySource(quota),
				})),
				...rows.events,
			],
		),
	};
	return buildChart(words, (width) => {
		const plot = drawBars(drawn, width);
		const notes = drawNotes(events.map(eventWords), width, plot.bottom);
		return { nodes: [...plot.nodes, ...notes.nodes], bottom: notes.bottom };
	});
}

/** How many of the years that have ended are known to have kept the quota. */
function headline(years: readonly QuotaYear[], { plan, title }: QuantifiedTarget): string {
	const ended = years.filter(({ hasEnded }) => hasEnded);
	const count = (isKept: boolean | null) => ended.filter((year) => year.isKept === isKept).length;
	const said = [
		`${count(true)}年达到`,
		...(count(false) > 0 ? [`${count(false)}年没有达到`] : []),
		...(count(null) > 0 ? [`${count(null)}年无法判断`] : []),
	];
	return `${title}：${plan.area}已过去的${ended.length}年中，${said.join("，")}`;
}

function buildBar(quota: QuotaYear, target: QuantifiedTarget): Bar {
	const { year, bounds, inputs } = quota;
	const isPart = isPartOf(quota, target);
	return {
		name: String(year),
		level: bounds && inputs.reduce((sum, { value }) => sum + value, 0),
		isExact: bounds !== null && bounds.low === bounds.high && !isPart,
		words: [isPart ? "部分月份" : "", formatYear(quota, target, "")].filter(Boolean).join("\n"),
		title: `${year}年${formatCell(quota, target)}`,
	};
}

/** Figures were published for a part of the year only. */
function isPartOf({ year, bounds }: QuotaYear, { own }: QuantifiedTarget): boolean {
	return bounds !== null && sumFlow(own, `${year}-01-01`, `${year}-12-31`).missing.length > 0;
}

function formatCell(quota: QuotaYear, target: QuantifiedTarget): string {
	return `${isPartOf(quota, target) ? "部分月份" : ""}${formatYear(quota, target, target.unit)}`;
}

/** What was published for a year, or why there is nothing. */
function formatYear(
	{ year, bounds, hasEnded, inputs }: QuotaYear,
	{ plan, lookups }: QuantifiedTarget,
	unit: string,
): string {
	if (bounds === null) {
		if (hasEnded) return absenceOfYear(lookups, year);
		return `${year}-01-01` <= plan.asOf ? "未结束" : "未到";
	}
	const [only] = inputs;
	return inputs.length === 1 && only ? formatFigure(only, unit) : formatBounds(bounds, unit);
}

/** Where a year's figure is written; null where it is put together from several sources. */
function onlySource({ inputs }: QuotaYear): QuotaYear["inputs"][number]["source"] | null {
	const [first, ...rest] = inputs.map(({ source }) => source);
	return first && rest.every(({ url }) => url === first.url) ? first : null;
}
