import type { Finding } from "../../check/findings.ts";
import type { ProblemCode } from "../../problems/codes.ts";
import { nearest, suggestion } from "../../problems/nearest.ts";
import { type Problem, quoteFound } from "../../problems/problem.ts";
import { type Grid, type GridRow, problemAt } from "./grid.ts";
import { COLUMN_LABELS, type ProgressColumn, parseHeading, REQUIRED_COLUMNS } from "./progress-columns.ts";

/** The heading of a table: which column stands where. */
export interface Head {
	line: number;
	/** By position; null for a column without heading. */
	columns: (ProgressColumn | null)[];
}

/** Rows within which a heading may hide below a title. */
const SEARCHED_ROWS = 10;

/** Reads the heading, which must be the first row that is filled in; null when the table cannot be understood by it. */
export function readHead(table: Grid, problems: Problem[]): Head | null {
	const filled = table.rows.filter((row) => !isBlank(row)).slice(0, SEARCHED_ROWS);
	const index = filled.findIndex((row) => row.cells.filter(({ text }) => parseHeading(text)).length >= 2);
	const head = filled[index];
	const first = filled[0];
	if (!first || !head) {
		const { line = 1, cells = [] } = first ?? {};
		const found = first ? `表头${quoteFound(cells.find(({ text }) => text.trim() !== "")?.text)}` : "工作表是空的";
		const labels = Object.values(COLUMN_LABELS).slice(1, 5).join("、");
		const cure = "请在第一行写上表头，或用 npm run template 生成的表格填写";
		problems.push(
			problemAt(table, line, firstFilled(first), {
				code: "table-heading-missing",
				found,
				expected: `表头（${labels} 等）`,
				cure,
			}),
		);
		return null;
	}
	for (const row of filled.slice(0, index)) {
		const column = firstFilled(row);
		problems.push(
			problemAt(table, row.line, column, {
				code: "table-title-above",
				found: `表头上面有标题行：${quoteFound(row.cells[column]?.text)}`,
				expected: "第一行就是表头",
				cure: "请删去表头上面的行",
			}),
		);
	}
	const columns = head.cells.map(({ text }) => parseHeading(text));
	const before = problems.length;
	for (const [position, { text, fault }] of head.cells.entries()) {
		if (fault) problems.push(problemAt(table, head.line, position, fault));
		checkHeading(table, head, columns, position, text, problems);
	}
	checkRequired(table, head, columns, problems);
	return problems.length === before && index === 0 ? { line: head.line, columns } : null;
}

export function isBlank({ cells }: GridRow): boolean {
	return cells.every(({ text, fault }) => text.trim() === "" && !fault);
}

function firstFilled(row: GridRow | undefined): number {
	return Math.max(0, row?.cells.findIndex(({ text }) => text.trim() !== "") ?? 0);
}

function checkHeading(
	table: Grid,
	head: GridRow,
	columns: (ProgressColumn | null)[],
	position: number,
	text: string,
	problems: Problem[],
): void {
	const column = columns[position];
	const report = (code: ProblemCode, found: string, expected: string, cure: string) =>
		problems.push(problemAt(table, head.line, position, { code, found, expected, cure }));
	if (column && columns.indexOf(column) < position) {
		report("table-heading-twice", `表头“${text.trim()}”重复`, "每列一个表头", "请删去重复的一列");
	}
	if (column || text.trim() === "") return;
	const labels = [...Object.values(COLUMN_LABELS), ...Object.keys(COLUMN_LABELS)];
	const known = `认识的表头：${Object.values(COLUMN_LABELS).join("、")}`;
	const cure = nearest(text.trim(), labels) ? suggestion(text.trim(), labels) : "请改名，或删去这一列";
	report("table-heading-unknown", `表头${quoteFound(text.trim())}`, known, cure);
}

function checkRequired(table: Grid, head: GridRow, columns: (ProgressColumn | null)[], problems: Problem[]): void {
	const missing = REQUIRED_COLUMNS.filter((column) => !columns.includes(column)).map((column) => COLUMN_LABELS[column]);
	if (missing.length === 0) return;
	const finding: Finding = {
		code: "table-columns-missing",
		found: `缺少表头 ${missing.join("、")}`,
		expected: "必需的各列",
		cure: "请补上这些列",
	};
	problems.push(problemAt(table, head.line, 0, finding));
}
