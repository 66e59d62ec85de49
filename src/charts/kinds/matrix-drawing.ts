import type { Plan } from "../../model/model.ts";
import { type XmlNode, xml } from "../../text/xml.ts";
import { drawKey, drawMark, type MarkName } from "../parts/chart-marks.ts";
import { type Drawn, drawNotes } from "../parts/furniture.ts";
import { label, measureText, wrapText } from "../parts/label.ts";
import { countRole, type MatrixCell, type MatrixRow } from "./matrix-rows.ts";

const HEAD = 24;
const LINE = 16;
/** Room for a mark with its ring. */
const SMALLEST_STEP = 17;
const LARGEST_STEP = 38;
/** Room on wide drawings for the two columns of counts. */
const COUNTS = 112;

/** Names of offices are broken into lines no shorter than this. */
const SHORTEST_NAME = 84;

/** Where rows and columns stand. */
interface MatrixGrid {
	top: number;
	width: number;
	/** Middle of an action's column; null where there is no room for a column each. */
	columnX: ((index: number) => number) | null;
	/** Middle of the counts, null where there is no room for them. */
	counts: { lead: number; responsible: number } | null;
	/** Where a row's name ends. */
	nameWidth: number;
}

/** Draws the key, the grid, and what the numerals of its columns stand for; where the columns find no room, it says so. */
export function drawMatrix(plan: Plan, rows: readonly MatrixRow[], width: number): Drawn {
	const isWhole = width - SHORTEST_NAME - 8 >= plan.actions.length * SMALLEST_STEP;
	const head = isWhole ? drawKey(keyOf(rows), width) : drawApology(plan, width);
	const grid = isWhole ? buildGrid(plan, rows, width, head.height + 4) : buildCounts(width, head.height + 4);
	let y = grid.top + HEAD;
	const body = rows.flatMap((row) => {
		const names = wrapText(row.department.name, grid.nameWidth);
		const height = names.length * LINE + 7;
		const nodes = drawRow(row, names, y, height, grid);
		y += height;
		return nodes;
	});
	const end = xml("line", { class: "grid", x1: 0, x2: grid.width, y1: y, y2: y });
	const actions = isWhole ? drawActions(plan, y + 10, width) : { nodes: [], bottom: y + 2 };
	return { bottom: actions.bottom, nodes: [...head.nodes, ...drawHead(plan, grid), ...body, end, ...actions.nodes] };
}

/** What is said where a grid would be too wide for its form. */
function drawApology({ actions }: Plan, width: number): { nodes: XmlNode[]; height: number } {
	const words = `${actions.length}项重点任务在这个宽度里并排放不下，图中只列各部门的项数，逐项见表格。`;
	const { nodes, bottom } = drawNotes([words], width, 0);
	return { nodes, height: bottom };
}

/** Rows of counts alone. */
function buildCounts(width: number, top: number): MatrixGrid {
	const counts = { lead: width - 66, responsible: width - 20 };
	return { top, width, nameWidth: width - COUNTS, columnX: null, counts };
}

/** Only the marks that occur. */
function keyOf(rows: readonly MatrixRow[]): { mark: MarkName; text: string }[] {
	const cells = rows.flatMap((row) => row.cells);
	const entries = [
		{ mark: "filled", text: "牵头" },
		{ mark: "hollow", text: cells.some(({ roles }) => roles.includes("配合")) ? "责任或配合" : "责任" },
		{ mark: "both", text: "同一项中既牵头又责任（原文如此）" },
	] as const;
	return entries.filter(({ mark }) => cells.some((cell) => markOf(cell) === mark));
}

function markOf({ roles }: MatrixCell): MarkName | null {
	const [leads, answers] = [roles.includes("牵头"), roles.some((role) => role !== "牵头")];
	if (leads && answers) return "both";
	if (leads) return "filled";
	return answers ? "hollow" : null;
}

function buildGrid({ actions }: Plan, rows: readonly MatrixRow[], width: number, top: number): MatrixGrid {
	const longest = Math.max(...rows.map(({ department }) => measureText(department.name)));
	const nameWidth = Math.min(longest, width - actions.length * SMALLEST_STEP - 8);
	const hasCounts = width >= 520 && nameWidth + 8 + COUNTS + actions.length * SMALLEST_STEP <= width;
	const room = width - nameWidth - 8 - (hasCounts ? COUNTS : 0);
	const step = Math.min(LARGEST_STEP, room / actions.length);
	const left = nameWidth + 8;
	const right = left + step * actions.length;
	return {
		top,
		nameWidth,
		width: right + (hasCounts ? COUNTS : 0),
		columnX: (index) => left + (index + 0.5) * step,
		counts: hasCounts ? { lead: right + 40, responsible: right + 86 } : null,
	};
}

function drawHead({ actions }: Plan, { top, columnX, counts }: MatrixGrid): XmlNode[] {
	const y = top + HEAD / 2;
	return [
		...(columnX
			? actions.map(({ numeral }, index) => label(numeral, columnX(index), y, { anchor: "middle", kind: "strong" }))
			: []),
		...(counts
			? [
					label("牵头", counts.lead, y, { anchor: "middle" }),
					label("责任", counts.responsible, y, { anchor: "middle" }),
				]
			: []),
	];
}

function drawRow(row: MatrixRow, names: string[], y: number, height: number, grid: MatrixGrid): XmlNode[] {
	const middle = y + height / 2;
	const first = middle - ((names.length - 1) * LINE) / 2;
	const { columnX, counts } = grid;
	return [
		xml("line", { class: "grid", x1: 0, x2: grid.width, y1: y, y2: y }),
		...names.map((name, index) =>
			label(name, 0, first + index * LINE, { kind: countRole(row, "牵头") > 0 ? "strong" : "label" }),
		),
		...(columnX ? row.cells.flatMap((cell, index) => drawCell(cell, row, columnX(index), middle)) : []),
		...(counts
			? [
					label(String(countRole(row, "牵头")), counts.lead, middle, { anchor: "middle" }),
					label(String(countRole(row, "责任")), counts.responsible, middle, { anchor: "middle" }),
				]
			: []),
	];
}

function drawCell(cell: MatrixCell, { department }: MatrixRow, x: number, y: number): XmlNode[] {
	const mark = markOf(cell);
	if (mark === null) return [];
	const { numeral, title } = cell.action;
	const words = `${department.name}：${cell.roles.join("、")}（${numeral}、${title}）`;
	return [xml("g", { class: "cell" }, xml("title", {}, words), ...drawMark(mark, x, y))];
}

/** What each numeral stands for: one column on a phone, two where there is room. */
function drawActions({ actions }: Plan, top: number, width: number): { nodes: XmlNode[]; bottom: number } {
	const columns = width >= 520 ? 2 : 1;
	const columnWidth = (width - (columns - 1) * 24) / columns;
	const perColumn = Math.ceil(actions.length / columns);
	const starts = Array.from({ length: columns }, () => top);
	const nodes = actions.flatMap(({ numeral, title }, index) => {
		const column = Math.floor(index / perColumn);
		const x = column * (columnWidth + 24);
		const y = (starts[column] ?? top) + LINE / 2 + 2;
		const lines = wrapText(title, columnWidth - 44);
		starts[column] = (starts[column] ?? top) + lines.length * LINE + 4;
		return [
			label(numeral, x, y, { kind: "strong" }),
			...lines.map((line, offset) => label(line, x + 36, y + offset * LINE)),
		];
	});
	return { nodes, bottom: Math.max(...starts) + 2 };
}
