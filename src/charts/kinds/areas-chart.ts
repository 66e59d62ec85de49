import { scaleLinear } from "d3";
import { formatFigure, formatPeriod } from "../../model/formats.ts";
import type { Series } from "../../model/model.ts";
import { type XmlNode, xml } from "../../text/xml.ts";
import { buildChart, type Chart } from "../chart.ts";
import { type Drawn, drawPromise } from "../parts/furniture.ts";
import { label } from "../parts/label.ts";
import { timeOf, yearOf } from "../parts/time-axis.ts";
import { buildTable, scopeOf, type TargetData } from "../target-data.ts";
import { drawSeries } from "./line-drawing.ts";

/** Fewer areas are told apart in one chart. */
const FEWEST = 3;

/** One small panel an area, all on the same axes, the own area first even where it has no figure. Null for few areas. */
export function areasChart(data: TargetData): Chart | null {
	const { id, target, areas: panels, carried, rows } = data;
	const { plan, unit, promise, series } = target;
	if (panels.length < FEWEST || series.length === 0) return null;
	const said = panels.map((panel) => `${panel.area}${lastWords(panel, unit)}`);
	const conclusion = `${said.join("；")}。${plan.area}的目标是${promise}。`;
	return buildChart(
		{
			...carried,
			id: `${id}-areas`,
			title: `${target.title}：${panels.length}个地区，同一刻度`,
			subtitle: `${scopeOf(target)}和其他地区；横线为${plan.area}的目标${promise}`,
			conclusion,
			table: buildTable(["地区", "时间", "数值"], [rows.promise, ...rows.figures, ...rows.events]),
		},
		(width) => drawPanels(data, width),
	);
}

function lastWords({ observations }: Series, unit: string): string {
	const last = observations.at(-1);
	return last ? `${formatPeriod(last.period)} ${formatFigure(last, unit)}` : "暂无公开数据";
}

const GAP = 20;
const HEAD = 40;
const PLOT = 74;
const FOOT = 24;
const INDENT = 6;

function drawPanels(data: TargetData, width: number): Drawn {
	const { areas: panels } = data;
	const columns = width >= 520 ? 3 : 2;
	const room = (width - (columns - 1) * GAP) / columns;
	const height = HEAD + PLOT + FOOT + 12;
	const nodes = panels.flatMap((panel, index) => {
		const [left, top] = [(index % columns) * (room + GAP), Math.floor(index / columns) * height];
		return drawPanel(data, panel, { left, top, room });
	});
	return { nodes, bottom: Math.ceil(panels.length / columns) * height };
}

/** One area: its name, its newest figure, its points between zero and the highest value of all areas. */
function drawPanel(
	{ target, figures: rows }: TargetData,
	panel: Series,
	{ left, top, room }: { left: number; top: number; room: number },
): XmlNode[] {
	const years = [...rows.map(yearOf), target.plan.years.start, target.plan.years.end];
	const [first, last] = [Math.min(...years), Math.max(...years)];
	const [right, bottom] = [left + room, top + HEAD + PLOT];
	const times = [first, last, ...rows.map(({ period }) => timeOf(period))];
	const x = scaleLinear([Math.min(...times), Math.max(...times)], [left + INDENT, right - INDENT]);
	const y = scaleLinear([0, Math.max(target.value, ...rows.map(({ value }) => value))], [bottom, top + HEAD + 4]);
	return [
		label(panel.area, left, top + 9, { kind: panel.isOwn ? "own" : "strong" }),
		label(lastWords(panel, target.unit), left, top + 27, { kind: panel.observations.length > 0 ? "label" : "absent" }),
		xml("line", { class: "axis", x1: left, x2: right, y1: bottom, y2: bottom }),
		...drawPromise(left, right, y(target.value)),
		...drawSeries(panel, target, { x, y }),
		label(String(first), left, bottom + 13),
		label(String(last), right, bottom + 13, { anchor: "end" }),
	];
}
