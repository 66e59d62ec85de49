import { scaleLinear } from "d3";
import { formatFigure, formatPeriod } from "../../model/formats.ts";
import type { Observation, QuantifiedTarget } from "../../model/model.ts";
import { type XmlNode, xml } from "../../text/xml.ts";
import { buildChart, type Chart } from "../chart.ts";
import type { Drawn } from "../parts/furniture.ts";
import { label } from "../parts/label.ts";
import { correctionNote, type TargetData, tableOf } from "../target-data.ts";

/** A figure of an area: that which decided the status, or the newest. */
interface RowStanding {
	area: string;
	row: Observation;
	/** Drawn as the bar that is held against the promise. */
	decides: boolean;
	/** What must be said of it where it might be taken for what decided. */
	remark: string;
}

/**
 * A share as one bar from zero with its threshold: the figures that decided the status. The own area's newest figure,
 * where it is another one, and other areas are ticks. Null where the own area has no figure.
 */
export function latestChart({ id, target, carried, rows }: TargetData): Chart | null {
	const { plan, unit, own, promise, title } = target;
	if (unit !== "%" || own.length === 0) return null;
	const standings = standingsOf(target);
	const words = (standing: RowStanding) => `${standing.area}${figureOf(standing)}${standing.remark}`;
	const decided = standings.filter(({ decides }) => decides);
	const isNewest = decided.some(({ row }) => row === own.at(-1));
	const shown = decided.length > 0 ? decided : standings.filter(({ area }) => area === plan.area);
	const what = isNewest || decided.length === 0 ? "最近一次公布" : "用来判断的数值";
	return buildChart(
		{
			...carried,
			id: `${id}-latest`,
			title: `${plan.area}${what}：${shown.map(figureOf).join("、")}，目标${promise}`,
			subtitle: `${title}（%），${isNewest ? "" : "用来判断的数值和"}各地区最近一次公布的数值`,
			conclusion: `${standings.map(words).join("；")}。${plan.area}的目标是${promise}。`,
			table: tableOf(
				["地区", "时间", "数值"],
				[
					rows.promise,
					...standings.map(({ area, row, remark }) => ({
						cells: [area, formatPeriod(row.period), formatFigure(row, unit)],
						note: [correctionNote(row, target), remark.slice(1, -1)].filter(Boolean).join("；"),
						source: row.source,
					})),
				],
			),
		},
		(width) => drawRows(target, standings, width),
	);
}

const figureOf = ({ row }: Pick<RowStanding, "row">) => `${formatPeriod(row.period)}${formatFigure(row, "%")}`;

/** What decided first; then the newest of every area, the own one's only where it did not decide. */
function standingsOf({ series, own, status, plan }: QuantifiedTarget): RowStanding[] {
	const decided = status.inputs.filter((row) => own.includes(row));
	const others = series.flatMap(({ area, observations }): RowStanding[] => {
		const row = observations.at(-1);
		if (!row || decided.includes(row)) return [];
		return [{ area, row, decides: false, remark: area === plan.area ? "（最新，不用来判断）" : "" }];
	});
	return [...decided.map((row) => ({ area: plan.area, row, decides: true, remark: "" })), ...others];
}

const ROW = 22;
const OWN_BAR = 26;
const OTHER_BAR = 8;

/** Row by row: the promise, the own area with its bar, the other areas with their ticks, the scale. */
function drawRows(target: QuantifiedTarget, standings: readonly RowStanding[], width: number): Drawn {
	const { value, promise, plan } = target;
	const size = width >= 520 ? 13 : 12;
	const most = endOfScale([value, ...standings.map(({ row }) => row.value)]);
	const x = scaleLinear([0, most], [2, width - 2]);
	const others = standings.filter(({ area }) => area !== plan.area).sort((a, b) => b.row.value - a.row.value);
	const own = standings.filter(({ area }) => area === plan.area);
	const anchor = value > most / 2 ? "end" : "start";
	let bottom = ROW;
	const rows = [...own, ...others].flatMap((standing) => {
		const height = standing.decides ? OWN_BAR : OTHER_BAR;
		const nodes = drawRow(standing, { x, top: bottom, height, value, size, isOwn: standing.area === plan.area });
		bottom += ROW + height + 8;
		return nodes;
	});
	return {
		nodes: [
			label(`${plan.area}目标 ${promise}`, x(value), ROW / 2 - 2, { anchor, size, kind: "own" }),
			...rows,
			xml("line", { class: "axis", x1: x(0), x2: x(most), y1: bottom, y2: bottom }),
			label("0", x(0), bottom + 13, { size }),
			label(String(most / 2), x(most / 2), bottom + 13, { anchor: "middle", size }),
			label(`${most}%`, x(most), bottom + 13, { anchor: "end", size }),
		],
		bottom: bottom + 24,
	};
}

/** Where a scale of shares from zero ends: at the whole, unless all shares are so small that most of it would stand empty. */
function endOfScale(values: readonly number[]): number {
	const most = Math.max(...values);
	return [10, 20, 40].find((end) => most <= 0.9 * end) ?? Math.max(100, most);
}

interface Row {
	x: ReturnType<typeof scaleLinear<number, number>>;
	top: number;
	height: number;
	/** What was promised. */
	value: number;
	size: number;
	isOwn: boolean;
}

/** The words of an area, and below them its value on the way from zero, with the promise across. */
function drawRow({ area, row, decides, remark }: RowStanding, { x, top, height, value, size, isOwn }: Row): XmlNode[] {
	const words = `${area} ${formatPeriod(row.period)} ${formatFigure(row, "%")}${remark}`;
	const y = top + ROW;
	const says = xml("title", {}, words);
	const at = x(row.value);
	const kind = row.qualifier === null ? "bar" : "bar inexact";
	const drawn = decides
		? xml("rect", { class: kind, x: x(0), y, width: at - x(0), height }, says)
		: xml("line", { class: "tick", x1: at, x2: at, y1: y - 3, y2: y + height + 3 }, says);
	const promised = ["halo", "target"].map((name) =>
		xml("line", { class: name, x1: x(value), x2: x(value), y1: y - 4, y2: y + height + 4 }),
	);
	return [
		label(words, x(0), top + ROW / 2, { size, kind: isOwn ? "own" : "label" }),
		xml("rect", { class: "track", x: x(0), y, width: (x.range()[1] ?? 0) - x(0), height }),
		...(decides ? [drawn, ...promised] : [...promised, drawn]),
	];
}
