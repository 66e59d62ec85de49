import { formatBounds, formatFigure } from "../model/formats.ts";
import { sumFlow } from "../model/status/flows.ts";
import { type QuotaYear, quotaYears } from "../model/status/quota.ts";
import type { QuantifiedTarget } from "../model/types.ts";
import { type Column, drawColumns } from "./columns.ts";
import { drawing, type Figure } from "./figure.ts";
import { drawNotes, eventNotes } from "./furniture.ts";
import { correctionNote, eventRows, figureRows, latestDate, promiseRow, scopeOf, sourcesOf } from "./observations.ts";

/** A yearly quota, year by year; a year without a figure is an empty place. Null where nothing is published. */
export function quotaFigure(target: QuantifiedTarget): Figure | null {
	const { plan, promise, value, unit, series, own, events } = target;
	if (own.length === 0) return null;
	const years = quotaYears(target);
	const columns = years.map((year) => buildColumn(year, target));
	const conclusion = `${plan.area}：${columns.map(({ title }) => title).join("；")}。目标是${promise}。`;
	const levels = columns.map(({ level }) => level ?? 0);
	return {
		id: target.id,
		plan,
		page: target.url,
		title: headline(years, target),
		subtitle: `${scopeOf(target)}。空框为没有公开数据的年份，空心柱为约数、上下限或不足一年的数`,
		conclusion,
		sources: sourcesOf(target),
		asOf: latestDate(series),
		table: figureRows(
			["地区", "时间", `数值（${unit}）`],
			[
				promiseRow(target),
				...years.map(({ year, inputs }, index) => ({
					cells: [plan.area, `${year}年`, columns[index]?.words.replace("\n", "") ?? ""],
					note: inputs.map((row) => correctionNote(row, target)).join(""),
				})),
				...eventRows(target),
			],
		),
		draw: (width) => {
			const most = Math.max(value, ...levels);
			const chart = { columns, unit, most, promise: { value, words: `${plan.area}目标 ${promise}` } };
			const plot = drawColumns(chart, width);
			const notes = drawNotes(eventNotes(events), width, plot.bottom);
			return drawing(width, notes.bottom, conclusion, [...plot.nodes, ...notes.nodes]);
		},
	};
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

function buildColumn({ year, bounds, hasEnded, inputs }: QuotaYear, { own, unit, plan }: QuantifiedTarget): Column {
	const name = String(year);
	if (bounds === null) {
		const isBegun = `${year}-01-01` <= plan.asOf;
		const words = hasEnded ? "暂无公开数据" : isBegun ? "年度未结束" : "未到";
		return { name, level: null, isExact: false, words, title: `${year}年${words}` };
	}
	const { missing } = sumFlow(own, `${year}-01-01`, `${year}-12-31`);
	const isPart = missing.length > 0;
	const [only] = inputs;
	const figure = inputs.length === 1 && only ? formatFigure(only) : formatBounds(bounds);
	const part = isPart ? "部分月份" : "";
	return {
		name,
		level: inputs.reduce((sum, { value }) => sum + value, 0),
		isExact: bounds.low === bounds.high && !isPart,
		words: [part, figure].filter(Boolean).join("\n"),
		title: `${year}年${part}${figure}${unit}`,
	};
}
