import { scaleLinear } from "d3";
import { formatFigure, formatPeriod } from "../../model/formats.ts";
import type { Series } from "../../model/model.ts";
import { type XmlNode, xml } from "../../text/xml.ts";
import { buildChart, type Chart } from "../chart.ts";
import { type Drawn, drawPromise } from "../parts/furniture.ts";
import { label, measureText } from "../parts/label.ts";
import { timeOf, yearOf } from "../parts/time-axis.ts";
import { decidingOf, scopeOf, type TargetData, tableOf } from "../target-data.ts";
import { drawSeries } from "./line-drawing.ts";
import { valueScale } from "./line-frame.ts";

/** Fewer areas are told apart in one chart. */
const FEWEST = 3;

/** One small panel an area, all on the same axes, the own area first even where it has no figure. Null for few areas. */
export function areasChart(data: TargetData): Chart | null {
	const { id, target, areas: panels, carried, rows } = data;
	const { plan, promise, series } = target;
	if (panels.length < FEWEST || series.length === 0) return null;
	const said = panels.map((panel) => `${panel.area}${lastWords(panel, target)}`);
	const conclusion = `${said.join("；")}。${plan.area}的目标是${promise}。`;
	return buildChart(
		{
			...carried,
			id: `${id}-areas`,
			title: `${target.title}：${panels.length}个地区，同一刻度`,
			subtitle: `${scopeOf(target)}和其他地区；横线为${plan.area}的目标${promise}`,
			conclusion,
			table: tableOf(["地区", "时间", "数值"], [rows.promise, ...rows.figures, ...rows.events]),
		},
		(width) => drawPanels(data, width),
	);
}

/** Its newest figure; the own area's which decided, where that is another. */
function lastWords({ observations, isOwn }: Series, target: TargetData["target"]): string {
	const { unit, absence } = target;
	const last = (isOwn ? decidingOf(target) : null) ?? observations.at(-1);
	return last ? `${formatPeriod(last.period)} ${formatFigure(last, unit)}` : absence;
}

const GAP = 20;
const HEAD = 40;
const PLOT = 74;
const FOOT = 24;
function drawPanels(data: TargetData, width: number): Drawn {
	const { areas: panels } = data;
	const columns = width >= 520 ? 3 : 2;
	const room = (width - (columns - 1) * GAP) / columns;
	const height = HEAD + PLOT + FOOT + 12;
	const nodes = panels.flatMap((panel, index) => {
		const [left, top] = [(index % columns) * (room + GAP), Math.floor(index / columns) * height];
		return drawPanel(data, panel, { left, top, room, isFirst: index === 0 });
	});
	return { nodes, bottom: Math.ceil(panels.length / columns) * height };
}

/** One area: its name, its figure, its points on the scale that all panels share and the first one prints. */
function drawPanel(
	data: TargetData,
	panel: Series,
	{ left, top, room, isFirst }: { left: number; top: number; room: number; isFirst: boolean },
): XmlNode[] {
	const { target, figures } = data;
	const years = [...figures.map(yearOf), target.plan.years.start, target.plan.years.end];
	const [first, last] = [Math.min(...years), Math.max(...years)];
	const [right, bottom] = [left + room, top + HEAD + PLOT];
	const times = [first, last, ...figures.map(({ period }) => timeOf(period))];
	const y = valueScale(data).range([bottom, top + HEAD + 8]);
	const ends = y.domain().map((value) => ({ value, words: `${value}${target.unit === "%" ? "%" : ""}` }));
	const start = left + Math.max(...ends.map(({ words }) => measureText(words))) + 6;
	const x = scaleLinear([Math.min(...times), Math.max(...times)], [start + 6, right - 6]);
	return [
		label(panel.area, left, top + 9, { kind: panel.isOwn ? "own" : "strong" }),
		label(lastWords(panel, target), left, top + 27, { kind: panel.observations.length > 0 ? "label" : "absent" }),
		xml("line", { class: "axis", x1: start, x2: right, y1: bottom, y2: bottom }),
		...(isFirst ? ends.map(({ value, words }) => label(words, start - 4, y(value), { anchor: "end" })) : []),
		...drawPromise(x(Math.max(first, Math.min(target.plan.years.start, last))), right, y(target.value)),
		...drawSeries(panel, target, { x, y }),
		label(String(first), start, bottom + 13),
		label(String(last), right, bottom + 13, { anchor: "end" }),
	];
}
