import { extent, line as lineShape, scaleLinear } from "d3";
import { formatDate, yearsOf } from "../model/formats.ts";
import type { Observation, Series, Target } from "../model/types.ts";
import { drawing, type Figure } from "./figure.ts";
import { type SvgNode, svg } from "./svg.ts";
import { LABEL_SIZE, label, measureText, spread } from "./text.ts";

const HEIGHT = 300;
const TOP = 24;
const BOTTOM = 34;
const LEFT = 30;

interface Frame {
	x(year: number): number;
	y(value: number): number;
	/** Values with a grid line. */
	ticks: number[];
	/** Where the plot ends and the names of the areas begin. */
	right: number;
}

/** Published figures of a target over the years, its promise as a labelled line; null where nothing is published. */
export function lineFigure(target: Target): Figure | null {
	if (target.series.length === 0) return null;
	const { plan, unit, series } = target;
	const rows = series.flatMap(({ area, observations }) =>
		observations.map((row) => [area, String(yearOf(row)), `${row.qualifier ?? ""}${row.valueText}${unit}`]),
	);
	if (target.own.length === 0) rows.unshift([plan.area, "—", "暂无公开数据"]);
	const conclusion = describe(target);
	return {
		id: target.id,
		title: headline(target),
		subtitle: `${target.title}，${unit}。虚线只连接已公布的数值，其间年份没有数据。`,
		conclusion,
		sources: distinctSources(series),
		asOf: latestDate(series),
		table: { columns: ["地区", "年份", "数值"], rows },
		draw: (width) => draw(target, width, conclusion),
	};
}

function yearOf({ period }: Observation): number {
	return yearsOf(period).end;
}

function headline({ series, own, plan, unit }: Target): string {
	const all = series.flatMap(({ area, observations }) => observations.map((row) => ({ area, row })));
	const year = Math.max(...all.map(({ row }) => yearOf(row)));
	const latest = all.filter(({ row }) => yearOf(row) === year);
	const known = latest.map(({ area, row }) => `${area}${row.qualifier ?? ""}${row.valueText}${unit}`).join("，");
	return `${year}年：${known}${own.length === 0 ? `；${plan.area}暂无公开数据` : ""}`;
}

function describe(target: Target): string {
	const { series, plan, unit, promise, dueText, own } = target;
	const spoken = series.map(
		({ area, observations }) =>
			`${area}${observations.map((row) => `${yearOf(row)}年${row.valueText}${unit}`).join("，")}`,
	);
	const missing = own.length === 0 ? [`${plan.area}暂无公开数据`] : [];
	return `${target.title}。目标：${dueText}${promise}。${[...spoken, ...missing].join("；")}。`;
}

function distinctSources(series: readonly Series[]) {
	const rows = series.flatMap(({ observations }) => observations);
	const byUrl = new Map(rows.map((row) => [row.source_url, { title: row.source_title, url: row.source_url }]));
	return [...byUrl.values()];
}

function latestDate(series: readonly Series[]): string | null {
	const dates = series.flatMap(({ observations }) => observations.flatMap(({ statistic_date: date }) => date ?? []));
	const latest = dates.sort().at(-1);
	return latest ? formatDate(latest) : null;
}

function draw(target: Target, width: number, conclusion: string): SvgNode {
	const frame = buildFrame(target, width);
	return drawing(width, HEIGHT, conclusion, [
		...drawAxes(target, frame),
		...drawTarget(target, frame),
		...target.series.flatMap((series) => drawSeries(series, frame)),
		...drawEndLabels(target, frame),
	]);
}

/** Scales that leave room on the right for the names of the areas; values start at zero. */
function buildFrame({ series, value, plan, unit, due }: Target, width: number): Frame {
	const rows = series.flatMap(({ observations }) => observations);
	const names = series.map(({ area, observations }) => `${area} ${observations.at(-1)?.valueText}${unit}`);
	const right = width - Math.max(...names.map((name) => measureText(name))) - 12;
	const [first = plan.years.start, last = plan.years.end] = extent(rows, yearOf);
	const end = Math.max(last, due ? yearsOf(due).end : plan.years.end);
	const highest = Math.max(value, ...rows.map((row) => row.value));
	const y = scaleLinear([0, highest * 1.08], [HEIGHT - BOTTOM, TOP]);
	return {
		x: scaleLinear([Math.min(first, plan.years.start), end], [LEFT, right]),
		y,
		ticks: y.ticks(4),
		right,
	};
}

function drawAxes({ series, due }: Target, { x, y, ticks, right }: Frame): SvgNode[] {
	const years = new Set(series.flatMap(({ observations }) => observations.map(yearOf)));
	if (due) years.add(yearsOf(due).end);
	return [
		...ticks.flatMap((tick) => [
			svg("line", { class: tick === 0 ? "axis" : "grid", x1: LEFT, x2: right, y1: y(tick), y2: y(tick) }),
			label(String(tick), LEFT - 6, y(tick), { anchor: "end" }),
		]),
		...[...years].map((year) => label(String(year), x(year), HEIGHT - BOTTOM + 16, { anchor: "middle" })),
	];
}

function drawTarget({ value, promise, plan, own }: Target, { x, y, right }: Frame): SvgNode[] {
	const start = Math.min(x(plan.years.start), right - 60);
	const lines = [`${plan.area}目标 ${promise}`, ...(own.length === 0 ? [`${plan.area}：暂无公开数据`] : [])];
	// Beside the line where there is room, else above it.
	const end = Math.max(start - 8, LEFT + 4 + Math.max(...lines.map((line) => measureText(line))));
	const rise = end > start - 8 ? lines.length * 18 - 4 : 8;
	return [
		svg("line", { class: "target", x1: start, x2: right, y1: y(value), y2: y(value) }),
		...lines.map((line, index) => label(line, end, y(value) + index * 18 - rise, { anchor: "end", kind: "own" })),
	];
}

/** Points and the lines between them: solid between neighbouring years, dashed over years without a figure. */
function drawSeries({ observations, isOwn }: Series, { x, y }: Frame): SvgNode[] {
	const path = lineShape<Observation>(
		(row) => x(yearOf(row)),
		(row) => y(row.value),
	);
	const links = observations.slice(1).map((row, index) => {
		const pair = [observations[index] ?? row, row];
		const isGap = yearOf(row) - yearOf(pair[0] ?? row) > 1;
		return svg("path", { class: `${isOwn ? "own-line" : "reference"}${isGap ? " gap" : ""}`, d: path(pair) ?? "" });
	});
	const points = observations.map((row) =>
		svg("circle", { class: isOwn ? "own-point" : "point", cx: x(yearOf(row)), cy: y(row.value), r: 4 }),
	);
	const earlier = observations.slice(0, -1).map((row) => {
		const above = y(row.value) - 14;
		return label(`${row.qualifier ?? ""}${row.valueText}`, x(yearOf(row)), isOwn ? above : y(row.value) + 15, {
			anchor: "middle",
			kind: isOwn ? "own" : "label",
		});
	});
	return [...links, ...points, ...earlier];
}

/** The name and last figure of each area, beside its last point. */
function drawEndLabels({ series, unit }: Target, { x, y, right }: Frame): SvgNode[] {
	const ends = series.flatMap(({ area, isOwn, observations }) => {
		const row = observations.at(-1);
		return row ? [{ area, isOwn, row }] : [];
	});
	const heights = spread(
		ends.map(({ row }) => y(row.value)),
		LABEL_SIZE + 4,
	);
	return ends.map(({ area, isOwn, row }, index) =>
		label(
			`${area} ${row.qualifier ?? ""}${row.valueText}${unit}`,
			Math.min(x(yearOf(row)), right) + 9,
			heights[index] ?? 0,
			{
				kind: isOwn ? "own" : "strong",
			},
		),
	);
}
