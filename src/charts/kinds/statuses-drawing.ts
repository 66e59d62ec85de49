import { STATUS_NAMES } from "../../model/coverage.ts";
import type { Target } from "../../model/model.ts";
import type { StatusName } from "../../model/status/status-name.ts";
import { type XmlNode, xml } from "../../text/xml.ts";
import { diamond, polygon } from "../parts/chart-marks.ts";
import type { Drawn } from "../parts/furniture.ts";
import { label, wrapText } from "../parts/label.ts";

const LARGEST_CELL = 44;
const SMALLEST_CELL = 26;
const LINE = 18;
const INDENT = 22;

/** A strip of one cell a target, then each status in words with its targets. `targets` stand in the order of statuses. */
export function drawStatuses(targets: readonly Target[], width: number): Drawn {
	const strip = drawStrip(targets, width);
	let top = strip.bottom + 10;
	const groups = STATUS_NAMES.flatMap((name) => {
		const group = targets.filter(({ status }) => status.name === name);
		if (group.length === 0) return [];
		const { nodes, bottom } = drawGroup(name, group, top, width);
		top = bottom;
		return nodes;
	});
	return { nodes: [...strip.nodes, ...groups], bottom: top };
}

/** Cells in as many rows as they need. */
function drawStrip(targets: readonly Target[], width: number): Drawn {
	const perRow = Math.min(targets.length, Math.floor(width / SMALLEST_CELL));
	const cell = Math.min(LARGEST_CELL, Math.floor(width / perRow));
	const nodes = targets.flatMap(({ title, status }, index) => {
		const [x, y] = [(index % perRow) * cell, Math.floor(index / perRow) * (cell + 2)];
		return [
			xml("rect", { class: "place", x: x + 1, y: y + 1, width: cell - 2, height: cell - 2 }),
			xml(
				"g",
				{ class: "cell" },
				xml("title", {}, stateWords({ title, status })),
				...drawStatus(status.name, x + cell / 2, y + cell / 2, 7),
			),
		];
	});
	return { nodes, bottom: Math.ceil(targets.length / perRow) * (cell + 2) };
}

function drawGroup(name: StatusName, targets: readonly Target[], top: number, width: number): Drawn {
	const lines = targets.flatMap((target) => wrapText(evidenceWords(target), width - INDENT));
	const middle = top + 6 + LINE / 2;
	return {
		nodes: [
			xml("line", { class: "grid", x1: 0, x2: width, y1: top, y2: top }),
			...drawStatus(name, 8, middle, 6),
			label(`${name} ${targets.length}项`, INDENT, middle, { kind: "strong" }),
			...lines.map((line, index) => label(line, INDENT, middle + (index + 1) * LINE)),
		],
		bottom: top + 12 + (lines.length + 1) * LINE,
	};
}

/** A target, its status, and what decided it or is known so far. */
export function stateWords({ title, status }: Pick<Target, "title" | "status">): string {
	return `${title}：${[status.name, status.evidence].filter(Boolean).join("，")}`;
}

/** A target and what decided, or is known so far. */
function evidenceWords({ title, status }: Target): string {
	return status.evidence === null ? title : `${title}：${status.evidence}`;
}

/** A form for each status, the same as beside its word on the pages: ● ◐ ▲ ✕ ◇ □ ◉ ○ … —. */
function drawStatus(name: StatusName, x: number, y: number, r: number): XmlNode[] {
	const ring = xml("circle", { class: "outline", cx: x, cy: y, r });
	const half = `M${x} ${y - r}A${r} ${r} 0 0 0 ${x} ${y + r}Z`;
	const line = (x1: number, y1: number, x2: number, y2: number) =>
		xml("line", { class: "stroke", x1: x + x1, x2: x + x2, y1: y + y1, y2: y + y2 });
	switch (name) {
		case "已达成":
			return [xml("circle", { class: "solid", cx: x, cy: y, r })];
		case "按期":
			return [ring, xml("path", { class: "solid", d: half })];
		case "滞后":
			return [
				xml("path", {
					class: "alert",
					d: polygon([
						[x, y - r],
						[x + r, y + r - 1],
						[x - r, y + r - 1],
					]),
				}),
			];
		case "未达成":
			return [line(-r + 1, -r + 1, r - 1, r - 1), line(-r + 1, r - 1, r - 1, -r + 1)].map((node) => ({
				...node,
				attributes: { ...node.attributes, class: "alert-stroke" },
			}));
		case "未到期":
			return [xml("path", { class: "outline", d: diamond(x, y, r + 1) })];
		case "原文未写期限，不判断":
			return [xml("rect", { class: "outline", x: x - r + 1, y: y - r + 1, width: 2 * r - 2, height: 2 * r - 2 })];
		case "数据不足，未判断":
			return [ring, xml("circle", { class: "solid", cx: x, cy: y, r: r / 3 })];
		case "未查到公开数据":
			return [xml("circle", { class: "hollow", cx: x, cy: y, r })];
		case "尚未查找":
			return [-4, 0, 4].map((dx) => xml("circle", { class: "hollow", cx: x + dx, cy: y, r: 1 }));
		case "不可量化":
			return [line(-r, 0, r, 0)];
	}
}
