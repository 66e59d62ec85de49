import { type Problem, quoteFound, sortProblems } from "../../problems/problem.ts";
import { isMissing } from "../cells/cell-text.ts";
import { type Grid, type GridRow, problemAt } from "./grid.ts";
import { isBlank, textsOf } from "./grid-rows.ts";
import { type Head, readHead } from "./head.ts";
import { reportTurned } from "./heading-problems.ts";
import type { Given } from "./headings.ts";
import { type GridLayout, positionOf } from "./layouts.ts";
import { COLUMN_LABELS, type ProgressColumn, REQUIRED_COLUMNS } from "./progress-columns.ts";
import { type Prior, type RowDraft, readRow } from "./read-row.ts";
import { cellFaults, sharedFaults } from "./row-faults.ts";
import { headNotes, type Remark, readSideLines } from "./side-lines.ts";
import { checkTotal, isTotal } from "./totals.ts";

/** A row, or a figure in it, that was not understood. */
export interface RowRefusal {
	line: number;
	/** From 0; null when the whole row is meant. */
	column: number | null;
}

/** What became of every row below the heading: understood, refused or skipped for a reason. */
export interface SortedRows {
	drafts: RowDraft[];
	refused: RowRefusal[];
	skipped: Remark[];
	/** Titles, units and notes beside the table, and how its heading was understood. */
	remarks: Remark[];
	problems: Problem[];
}

/** Understands a table row by row. Without a heading every row is refused. */
export function readGrid(grid: Grid, known: Prior): SortedRows {
	const problems: Problem[] = [];
	const head = readHead(grid, known, problems);
	const sorted: SortedRows = { drafts: [], refused: [], skipped: [], remarks: [], problems };
	if (!head || reportTurned(grid, head.line, problems)) {
		for (const row of grid.rows) {
			if (isBlank(row)) sorted.skipped.push({ line: row.line, text: "空行" });
			else sorted.refused.push({ line: row.line, column: null });
		}
		return sorted;
	}
	const beside = readSideLines(grid, head, problems);
	sorted.remarks.push(...beside.remarks, ...headNotes(head));
	const missing = reportMissing(grid, head, beside.given, problems);
	const body = grid.rows.filter(({ line }) => line > head.line && !beside.lines.has(line));
	for (const [index, row] of body.entries()) {
		const context = { grid, head, given: beside.given, missing, above: body.slice(0, index) };
		sortRow(context, row, known, sorted);
	}
	return sorted;
}

interface Context {
	grid: Grid;
	head: Head;
	/** What lines beside the table say of every figure in it. */
	given: Given;
	/** Required columns that are nowhere. */
	missing: ReadonlySet<ProgressColumn>;
	above: readonly GridRow[];
}

function sortRow(context: Context, row: GridRow, known: Prior, sorted: SortedRows): void {
	const { grid, head } = context;
	const reason = skipReason(context, row);
	if (reason !== null) {
		sorted.skipped.push({ line: row.line, text: reason });
		return;
	}
	if (isTotal(row)) {
		const total = checkTotal(grid, head, row, context.above);
		sorted.problems.push(...total);
		if (total.length > 0) sorted.refused.push({ line: row.line, column: null });
		else sorted.skipped.push({ line: row.line, text: "合计，与上面各行之和相符，不登记" });
		return;
	}
	const shared = sharedFaults(grid, head, row).map(([column, finding]) => problemAt(grid, row.line, column, finding));
	sorted.problems.push(...shared);
	if (shared.length > 0) {
		sorted.refused.push({ line: row.line, column: null });
		return;
	}
	const before = sorted.problems.length;
	for (const layout of head.layouts) sortFigure(context, layout, row, known, sorted);
	// A cell that all figures of the row share is told once.
	const told = sortProblems(sorted.problems.splice(before));
	sorted.problems.push(...new Map(told.map((one) => [`${one.column} ${one.code} ${one.expected}`, one])).values());
}

function sortFigure(context: Context, layout: GridLayout, row: GridRow, known: Prior, sorted: SortedRows): void {
	const { grid, head } = context;
	const position = positionOf(layout.columns, "value");
	const cell = row.cells[position];
	const text = cell?.text.trim() ?? "";
	const isWide = head.layouts.length > 1;
	if (isWide && !cell?.faults && (text === "" || isMissing(text))) {
		if (text !== "") sorted.skipped.push({ line: row.line, text: `${quoteFound(text)}，没有数值可登记` });
		return;
	}
	const problems = (cell ? cellFaults(cell) : []).map((finding) => problemAt(grid, row.line, position, finding));
	const given = { ...context.given, ...layout.given };
	const draft = problems.length > 0 ? null : readRow({ ...context, layout, given, row }, known, problems);
	sorted.problems.push(...problems);
	if (draft) sorted.drafts.push(draft);
	else sorted.refused.push({ line: row.line, column: isWide ? position : null });
}

/** Columns that a prepared table fills in for every target, so that they alone say nothing. */
const PREPARED: ProgressColumn[] = ["id", "target", "area", "period", "unit"];

/** Why a row holds nothing to publish: it is empty, an example, or says that there is no value. */
function skipReason({ head, grid }: Context, row: GridRow): string | null {
	if (isBlank(row)) return "空行";
	const texts = textsOf(row);
	const filled = texts.filter((text) => text !== "");
	if (filled[0]?.startsWith("不登记")) return "写明不登记";
	if (filled.length > 1 && filled.every((text) => /^(如|示例)[：: ]/.test(text))) return "示例行";
	const first = grid.rows.find(({ line }) => line === head.line);
	if (first && textsOf(first).join("|") === texts.join("|")) return "表头又写了一次";
	if (isTotal(row) || row.cells.some(({ faults }) => faults)) return null;
	const values = head.layouts.map(({ columns }) => texts[positionOf(columns, "value")] ?? "");
	const said = values.find((text) => text !== "");
	if (said !== undefined) {
		const isNothing = head.layouts.length === 1 && isMissing(said);
		return isNothing ? `${COLUMN_LABELS.value}${quoteFound(said)}，没有数值可登记` : null;
	}
	const [layout] = head.layouts;
	const isPrepared = texts.every((text, index) => {
		const column = layout?.columns[index];
		return text === "" || head.headings[index]?.unused || (column && PREPARED.includes(column));
	});
	return isPrepared ? `${COLUMN_LABELS.value}未填，没有数值可登记` : null;
}

/** Required columns that stand neither in the heading nor beside the table, reported once. */
function reportMissing(grid: Grid, head: Head, beside: Given, problems: Problem[]): Set<ProgressColumn> {
	const lacking = head.layouts.flatMap(({ columns, given }) =>
		REQUIRED_COLUMNS.filter((column) => !columns.includes(column) && !(column in given) && !(column in beside)),
	);
	const missing = new Set(lacking);
	if (missing.size === 0) return missing;
	const labels = REQUIRED_COLUMNS.filter((column) => missing.has(column)).map((column) => COLUMN_LABELS[column]);
	const beyond = labels.filter((label) => label !== COLUMN_LABELS.target && label !== COLUMN_LABELS.value);
	const line = beyond.length > 0 ? `；各行都一样的，也可以在表格上面写一行，如“${beyond[0]}：…”` : "";
	const finding = { found: `缺少表头 ${labels.join("、")}`, expected: "必需的各列", cure: `请补上这些列${line}` };
	problems.push(problemAt(grid, head.line, 0, { code: "table-columns-missing", ...finding }));
	return missing;
}
