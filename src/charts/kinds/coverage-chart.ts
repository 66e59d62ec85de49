import { isQuantified } from "../../model/build-targets.ts";
import { coverageOf } from "../../model/coverage.ts";
import { formatDate, formatFigure, formatPeriod } from "../../model/formats.ts";
import type { Plan, Target } from "../../model/model.ts";
import { type XmlNode, xml } from "../../text/xml.ts";
import { buildChart, type Chart, planSources } from "../chart.ts";
import { drawKey, drawMark, MARK } from "../parts/chart-marks.ts";
import type { Drawn } from "../parts/furniture.ts";
import { label, wrapText } from "../parts/label.ts";

const LINE = 18;
const GAP = 12;
const INDENT = MARK + 12;

/** For how many of a plan's targets its own area has published anything: one mark a target, in form and in words. */
export function coverageChart(plan: Plan): Chart {
	const { area } = plan;
	const targets = plan.targets.filter(isQuantified);
	const { known, total } = coverageOf(targets);
	const title = `${total}项量化目标中，${known}项有${area}的公开数据`;
	const conclusion = `${title}，${total - known}项暂无公开数据。`;
	return buildChart(
		{
			id: "coverage",
			plan,
			page: plan.urls.targets,
			title,
			subtitle: `每个标记为一项目标，单位：项。只计${area}的数据；没有公布不等于没有开展`,
			conclusion,
			sources: planSources(plan),
			asOf: formatDate(plan.asOf),
			table: {
				columns: ["目标", "承诺", `${area}的公开数据`],
				rows: targets.map((target) => [target.title, target.promise, stateOf(target)]),
			},
		},
		(width) => drawTargets(targets, width),
	);
}

function isKnown({ own }: Target): boolean {
	return own.length > 0;
}

/** The newest figure of the plan's own area, or that there is none. */
function stateOf({ own, unit }: Target): string {
	const last = own.at(-1);
	return last ? `${formatPeriod(last.period)}${formatFigure(last, unit)}` : "暂无公开数据";
}

/** The key, then the targets in one column or, where there is room, in two. */
function drawTargets(targets: readonly Target[], width: number): Drawn {
	const { known, total } = coverageOf(targets);
	const key = drawKey(
		[
			{ mark: "filled", text: `有公开数据 ${known}项` },
			{ mark: "empty", text: `暂无公开数据 ${total - known}项` },
		],
		width,
	);
	const columns = width >= 600 ? 2 : 1;
	const columnWidth = (width - (columns - 1) * 24) / columns;
	const perColumn = Math.ceil(targets.length / columns);
	const top = key.height + 8;
	const cells = targets.map((target) => wrapText(target.title, columnWidth - INDENT));
	const heights = cells.map((lines) => (lines.length + 1) * LINE + GAP);
	const startOf = (index: number) =>
		heights.slice(index - (index % perColumn), index).reduce((sum, height) => sum + height, top);
	const nodes = targets.flatMap((target, index) => {
		const x = Math.floor(index / perColumn) * (columnWidth + 24);
		return drawTarget(target, cells[index] ?? [], x, startOf(index), columnWidth);
	});
	const bottom = Math.max(...heights.map((height, index) => startOf(index) + height));
	return { nodes: [...key.nodes, ...nodes], bottom };
}

function drawTarget(target: Target, title: string[], x: number, y: number, width: number): XmlNode[] {
	const middle = y + GAP / 2 + LINE / 2;
	return [
		xml("line", { class: "grid", x1: x, x2: x + width, y1: y, y2: y }),
		...drawMark(isKnown(target) ? "filled" : "empty", x + MARK / 2 + 2, middle),
		...title.map((line, index) => label(line, x + INDENT, middle + index * LINE, { kind: "strong" })),
		label(`${target.promise}　${stateOf(target)}`, x + INDENT, middle + title.length * LINE),
	];
}
