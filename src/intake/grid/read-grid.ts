import type { Finding } from "../../check/findings.ts";
import { raggedRow } from "../../files/csv-rows.ts";
import { type Problem, quoteFound } from "../../problems/problem.ts";
import { isMissing } from "../cells/cell-text.ts";
import { type Grid, type GridCell, type GridRow, problemAt } from "./grid.ts";
import { type Head, isBlank, readHead } from "./head.ts";
import { COLUMN_LABELS, type ProgressColumn } from "./progress-columns.ts";
import { type Draft, type Known, readRow } from "./read-row.ts";

/** What became of every row below the heading: understood, refused or skipped for a reason. */
export interface SortedRows {
	drafts: Draft[];
	refused: number[];
	skipped: { line: number; reason: string }[];
	problems: Problem[];
}

/** Understands a table row by row. Without a heading every row is refused. */
export function readGrid(table: Grid, known: Known): SortedRows {
	const problems: Problem[] = [];
	const head = readHead(table, problems);
	const reading: SortedRows = { drafts: [], refused: [], skipped: [], problems };
	for (const row of table.rows) {
		if (head && row.line <= head.line) continue;
		if (head) sortRow(table, head, row, known, reading);
		else if (isBlank(row)) reading.skipped.push({ line: row.line, reason: "空行" });
		else reading.refused.push(row.line);
	}
	return reading;
}

function sortRow(table: Grid, head: Head, row: GridRow, known: Known, reading: SortedRows): void {
	const { line } = row;
	const reason = skipReason(head, row);
	if (reason !== null) {
		reading.skipped.push({ line, reason });
		return;
	}
	const problems: Problem[] = [];
	for (const [column, finding] of findFaults(table, head, row)) problems.push(problemAt(table, line, column, finding));
	const isSound = problems.every(({ severity }) => severity === "warning");
	const draft = isSound ? readRow(table, head, row, known, problems) : null;
	reading.problems.push(...problems);
	if (draft) reading.drafts.push(draft);
	else reading.refused.push(line);
}

/** Columns that a prepared table fills in for every target, so that they alone say nothing. */
const PREPARED: ProgressColumn[] = ["id", "target", "area", "period", "unit"];

/** Why a row holds nothing to publish: it is empty, or says that there is no value. */
function skipReason({ columns }: Head, row: GridRow): string | null {
	if (isBlank(row)) return "空行";
	if (row.cells.some(({ fault }) => fault) || remarkCure(row) !== null) return null;
	const value = row.cells[columns.indexOf("value")]?.text.trim() ?? "";
	if (value !== "") {
		return isMissing(value) ? `${COLUMN_LABELS.value}${quoteFound(value)}，没有数值可登记` : null;
	}
	const isPrepared = row.cells.every(
		({ text }, index) => text.trim() === "" || PREPARED.includes(columns[index] as ProgressColumn),
	);
	return isPrepared ? `${COLUMN_LABELS.value}未填，没有数值可登记` : null;
}

const TOTAL = /^(合计|小计|总计|共计|累计|平均)/;
const REMARK = /^(注|备注|说明|填表|填报|审核|制表|单位负责人)[：:人单]/;

/** What a row says that is no figure: a total, or a remark below the table. */
function remarkCure({ cells }: GridRow): string | null {
	const first = cells.find(({ text }) => text.trim() !== "")?.text.replaceAll(/\s/g, "") ?? "";
	if (TOTAL.test(first)) return "请删去合计行，合计由网站自己算";
	return REMARK.test(first) ? "请删去表格下面的说明，每行只写一个数值" : null;
}

/** What makes a row unfit before its meaning is looked at. */
function findFaults(table: Grid, { columns }: Head, row: GridRow): [column: number, finding: Finding][] {
	const { cells } = row;
	if (table.isText && cells.length !== columns.length) {
		const [found, expected, cure] = raggedRow(cells.length, columns.length);
		return [[cells.length - 1, { code: "table-row-ragged", found, expected, cure }]];
	}
	const cure = remarkCure(row);
	if (cure !== null) {
		const first = cells.findIndex(({ text }) => text.trim() !== "");
		return [
			[first, { code: "table-row-of-sums", found: quoteFound(cells[first]?.text), expected: "每行一个数值", cure }],
		];
	}
	return cells.flatMap((cell, index) =>
		findCellFaults(cell, columns[index] ?? null).map((finding): [number, Finding] => [index, finding]),
	);
}

function findCellFaults({ text, fault, remark }: GridCell, column: ProgressColumn | null): Finding[] {
	const findings = [fault, remark, findDamage(text)].filter((finding) => finding !== undefined);
	if (text.trim() === "" || column !== null) return findings;
	const found = `${quoteFound(text)}，这一列没有表头`;
	return [
		...findings,
		{ code: "table-cell-without-heading", found, expected: "空白", cure: "请删去这一格，或补上表头" },
	];
}

/** Characters that no figure and no title has. */
function findDamage(text: string): Finding | undefined {
	if (/[\r\n]/.test(text.trim())) {
		return {
			code: "table-cell-line-break",
			found: `${quoteFound(text)}，中间有换行`,
			expected: "一行文字",
			cure: "请写成一行，可用“；”分开",
		};
	}
	if (/\uFFFD|锟斤拷|\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u.test(text.trim())) {
		return {
			code: "table-cell-garbled",
			found: `${quoteFound(text)}，文字已损坏`,
			expected: "能读的文字",
			cure: "请从来源重新复制这一格",
		};
	}
	return undefined;
}
