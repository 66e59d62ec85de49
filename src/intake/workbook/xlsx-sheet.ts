import type { Document, Element } from "@xmldom/xmldom";
import type { Finding } from "../../check/findings.ts";
import { attribute, elements } from "../../files/office-package.ts";
import { columnLetters, type Problem } from "../../problems/problem.ts";
import { type Grid, type GridRow, problemAt } from "../grid/grid.ts";
import { type CellContext, readCell } from "./xlsx-cell.ts";

/** A table of figures that people fill in is smaller. */
const MAX_ROWS = 5000;
const MAX_COLUMNS = 100;

/** Reads a worksheet; merged cells are faults, hidden rows and columns are mentioned. */
export function readSheet(
	place: { file: string; sheet: string },
	document: Document,
	context: CellContext,
	problems: Problem[],
): Grid {
	const table: Grid = { ...place, rows: [], isText: false };
	let line = 0;
	for (const row of elements(document, "row")) {
		line = Number(attribute(row, "r")) || line + 1;
		const read = readRow(row, line, context);
		if (read.cells.some(({ text, fault }) => text.trim() !== "" || fault)) table.rows.push(read);
	}
	markMerged(table, document);
	reportSize(table, problems);
	reportHidden(table, document, problems);
	return table;
}

function readRow(row: Element, line: number, context: CellContext): GridRow {
	const cells: GridRow["cells"] = [];
	let column = -1;
	for (const element of elements(row, "c")) {
		column = columnOf(attribute(element, "r")) ?? column + 1;
		if (column >= MAX_COLUMNS) break;
		while (cells.length < column) cells.push({ text: "" });
		cells[column] = readCell(element, context);
	}
	return { line, cells };
}

/** `B3` → 1; null when it is no address. */
function columnOf(address: string): number | null {
	const letters = /^([A-Z]{1,3})\d+$/.exec(address)?.[1];
	if (!letters) return null;
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function reportSize(table: Grid, problems: Problem[]): void {
	if (table.rows.length <= MAX_ROWS) return;
	const found = `工作表有 ${table.rows.length} 行`;
	problems.push(
		problemAt(table, 1, 0, {
			code: "table-too-long",
			found,
			expected: `不超过 ${MAX_ROWS} 行`,
			cure: "请只留要登记的行，或分几次登记",
		}),
	);
	table.rows.length = 0;
}

/** Every row that a merged cell reaches into has a fault: what stands in it is not known. */
function markMerged({ rows }: Grid, document: Document): void {
	for (const merged of elements(document, "mergeCell")) {
		const range = attribute(merged, "ref");
		const [, letters = "A", from = "1", to = from] = /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(range) ?? [];
		const column = columnOf(`${letters}1`) ?? 0;
		for (const { line, cells } of rows) {
			if (line < Number(from) || line > Number(to)) continue;
			while (cells.length <= column) cells.push({ text: "" });
			const text = cells[column]?.text ?? "";
			const cure = "请取消合并，并在每一行里写全；不会自动向下填充";
			cells[column] = {
				text,
				fault: { code: "sheet-cells-merged", found: `合并单元格 ${range}`, expected: "不合并的单元格", cure },
			};
		}
	}
}

function reportHidden(table: Grid, document: Document, problems: Problem[]): void {
	const report = (line: number, column: number, found: string) => {
		const finding: Finding = {
			code: "sheet-part-hidden",
			found,
			expected: "看得见的表格",
			cure: "里面的内容同样会读入，请取消隐藏后核对",
			severity: "warning",
		};
		problems.push(problemAt(table, line, column, finding));
	};
	const lines = elements(document, "row").filter((row) => isOn(attribute(row, "hidden")));
	for (const row of lines) {
		const line = Number(attribute(row, "r"));
		if (table.rows.some((candidate) => candidate.line === line)) report(line, 0, `第 ${line} 行是隐藏的`);
	}
	const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
	for (const column of elements(document, "col")) {
		const min = Number(attribute(column, "min"));
		if (isOn(attribute(column, "hidden")) && min <= width) report(1, min - 1, `${columnLetters(min)} 列是隐藏的`);
	}
}

/** `1` and `true` are both in use. */
export function isOn(value: string): boolean {
	return value === "1" || value === "true";
}
