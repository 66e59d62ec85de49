import { lastLookupOf } from "../../model/absence.ts";
import { isQuantified } from "../../model/build-targets.ts";
import { formatCoverage } from "../../model/coverage.ts";
import type { Plan, Target } from "../../model/model.ts";
import { type XmlNode, xml } from "../../text/xml.ts";
import { buildChart, type Chart, planSources } from "../chart.ts";
import { drawKey, drawMark, MARK } from "../parts/chart-marks.ts";
import type { Drawn } from "../parts/furniture.ts";
import { label, wrapText } from "../parts/label.ts";
import { lastRecorded } from "../target-data.ts";

const LINE = 18;
const GAP = 12;
const INDENT = MARK + 12;

/** For how many of a plan's targets its own area has published anything: one mark a target, in form and in words. */
export function coverageChart(plan: Plan): Chart {
	const { area } = plan;
	const targets = plan.targets.filter(isQuantified);
	const title = `写了数字的目标：${formatCoverage(targets)}`;
	const conclusion = `${targets.map((target) => `${target.title}，${stateOf(target)}`).join("；")}。`;
	return buildChart(
		{
			id: "coverage",
			plan,
			page: plan.urls.targets,
			title,
			subtitle: `每个标记为一项目标，单位：项。只计${area}的数据；旁边是用来判断的依据。没有公布不等于没有开展`,
			conclusion,
			sources: planSources(plan),
			dated: lastRecorded(targets),
			lookup: lastLookupOf(targets),
			table: {
				columns: ["目标", "承诺", `${area}：依据`],
				rows: targets.map((target) => [target.title, target.promise, stateOf(target)]),
			},
		},
		(width) => drawTargets(targets, width),
	);
}

function isKnown({ own }: Target): boolean {
	return own.length > 0;
}

/** What decided of the target or is known so far, or that there is nothing. */
function stateOf({ own, absence, status }: Target): string {
	return own.length > 0 ? (status.evidence ?? "没有期限之内的数值") : absence;
}

function keyOf(targets: readonly Target[]): { mark: "filled" | "empty"; text: string }[] {
	const absent = (name: string) => targets.filter((target) => !isKnown(target) && target.absence === name).length;
	return [
		{ mark: "filled" as const, name: "有公开数据", count: targets.filter(isKnown).length },
		...(["未查到公开数据", "尚未查找"] as const).map((name) => ({ mark: "empty" as const, name, count: absent(name) })),
	]
		.filter(({ count }) => count > 0)
		.map(({ mark, name, count }) => ({ mark, text: `${name} ${count}项` }));
}

/** The key, then the targets in one column or, where there is room, in two. */
function drawTargets(targets: readonly Target[], width: number): Drawn {
	const key = drawKey(keyOf(targets), width);
	const columns = width >= 600 ? 2 : 1;
	const columnWidth = (width - (columns - 1) * 24) / columns;
	const perColumn = Math.ceil(targets.length / columns);
	const top = key.height + 8;
	const cells = targets.map((target) => ({
		title: wrapText(target.title, columnWidth - INDENT),
		state: wrapText(`${target.promise}　${stateOf(target)}`, columnWidth - INDENT),
	}));
	const heights = cells.map(({ title, state }) => (title.length + state.length) * LINE + GAP);
	const startOf = (index: number) =>
		heights.slice(index - (index % perColumn), index).reduce((sum, height) => sum + height, top);
	const nodes = targets.flatMap((target, index) => {
		const x = Math.floor(index / perColumn) * (columnWidth + 24);
		const { title = [], state = [] } = cells[index] ?? {};
		return drawTarget(target, { title, state }, { x, y: startOf(index), width: columnWidth });
	});
	const bottom = Math.max(...heights.map((height, index) => startOf(index) + height));
	return { nodes: [...key.nodes, ...nodes], bottom };
}

function drawTarget(
	target: Target,
	{ title, state }: { title: string[]; state: string[] },
	{ x, y, width }: { x: number; y: number; width: number },
): XmlNode[] {
	const middle = y + GAP / 2 + LINE / 2;
	return [
		xml("line", { class: "grid", x1: x, x2: x + width, y1: y, y2: y }),
		...drawMark(isKnown(target) ? "filled" : "empty", x + MARK / 2 + 2, middle),
		...title.map((line, index) => label(line, x + INDENT, middle + index * LINE, { kind: "strong" })),
		...state.map((line, index) => label(line, x + INDENT, middle + (title.length + index) * LINE)),
	];
}
