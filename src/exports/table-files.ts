import { formatCsvRows } from "../files/csv-rows.ts";
import { type ExportFile, lazyFile } from "./export-file.ts";
import type { DataCell, PlainTable } from "./table.ts";

/** Comma-separated text: UTF-8 without BOM, headings first, an empty cell for what is not known. */
export function formatCsv({ columns, rows }: PlainTable): string {
	return formatCsvRows([columns, ...rows.map((row) => row.map(cellText))]);
}

/** The same for Excel: a BOM, so that it reads Chinese as such, CRLF at the end of each row, and no cell that is a formula. */
export function formatExcelCsv({ columns, rows }: PlainTable): string {
	return formatForExcel([columns, ...rows.map((row) => row.map(cellText))]);
}

/** Rows of words as Excel opens them; whoever writes a file for Excel writes it here, so that no cell runs. */
export function formatForExcel(rows: readonly (readonly string[])[]): string {
	const guarded = rows.map((row) => row.map(excelText));
	return `\uFEFF${formatCsvRows(guarded, "\r\n")}`;
}

/** What Excel runs as a formula when it opens the file, also in full-width signs; a sign alone is none. */
const FORMULA = /^\s*[=+\-@＝＋－＠]./s;

/** Text that Excel would run has an apostrophe before it; numbers stay numbers. */
function excelText(text: string): string {
	return FORMULA.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
}

function cellText(cell: DataCell): string {
	if (cell === null) return "";
	if (typeof cell !== "object") return String(cell);
	return "published" in cell ? cell.published : cell.join(" ");
}

/** The same rows as objects; null for what is not known. */
export function formatRowsJson({ columns, rows }: PlainTable): string {
	const plain = (cell: DataCell = null) =>
		typeof cell === "object" && cell !== null && "published" in cell ? Number(cell.published) : cell;
	const objects = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, plain(row[index])])));
	return `${JSON.stringify(objects, null, 1)}\n`;
}

/** A table's files, by name. */
export function tableFiles(tables: readonly PlainTable[]): ExportFile[] {
	return tables.flatMap((table) => [
		lazyFile(`${table.name}.csv`, () => formatCsv(table)),
		lazyFile(`${table.name}.excel.csv`, () => formatExcelCsv(table)),
		lazyFile(`${table.name}.json`, () => formatRowsJson(table)),
	]);
}
