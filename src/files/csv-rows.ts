import { type CsvError, parse } from "#csv-parse";
import type { ProblemCode } from "../problems/codes.ts";
import { suggestion } from "../problems/nearest.ts";
import { type Problem, quoteFound, quoteShort } from "../problems/problem.ts";
import type { TextFile } from "./text-file.ts";

/** A row of a text table, with the line it starts on. */
export interface TextRow {
	line: number;
	cells: string[];
}

/** A data row by column, with the line it starts on. */
export interface CsvRow {
	line: number;
	cells: Record<string, string>;
}

/** Takes separated text apart; a line without anything is one empty cell. Null when its quotes are open. */
export function splitRows({ file, text }: TextFile, separator: string, problems: Problem[]): TextRow[] | null {
	try {
		// Excel ends lines with CR LF, editors add lines that end with LF alone: both in one file are lines.
		const lines = text.replaceAll(/\r\n?/g, "\n");
		const records: string[][] = parse(lines, { bom: true, relax_column_count: true, delimiter: separator });
		let next = 1;
		return records.map((cells) => {
			const line = next;
			next += 1 + cells.reduce((sum, cell) => sum + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 0);
			return { line, cells };
		});
	} catch (error) {
		const { lines, column } = error as CsvError & { lines?: number; column?: number };
		const place = { line: lines ?? 1, column: typeof column === "number" ? column + 1 : 1 };
		problems.push({
			severity: "error",
			file,
			...(findOpenQuote(text, separator) ?? place),
			code: "csv-quote-open",
			found: "引号没有成对",
			expected: "成对的英文引号",
			cure: "请检查这一行的引号；单元格里的引号要写两次",
		});
		return null;
	}
}

/** Line and number of the cell in which a quotation mark opens that nothing closes: the parser only knows that the file has ended. */
function findOpenQuote(text: string, separator: string): { line: number; column: number } | null {
	let [line, column] = [1, 1];
	let open: { line: number; column: number } | null = null;
	for (const char of text.replaceAll(/\r\n?/g, "\n")) {
		if (char === '"') open = open ? null : { line, column };
		if (char === "\n") line += 1;
		if (!open && char === "\n") column = 1;
		if (!open && char === separator) column += 1;
	}
	return open;
}

/** Reads comma-separated text whose first row must be exactly `columns`; ragged rows become problems. */
export function parseCsvRows(source: TextFile, columns: string[], problems: Problem[]): CsvRow[] {
	const report: Report = (line, column, code, found, expected, cure) =>
		problems.push({ severity: "error", file: source.file, line, column, code, found, expected, cure });
	const records = splitRows(source, ",", problems);
	if (!records) return [];
	const [head, ...rows] = records;
	if (!head) report(1, 1, "csv-empty", "文件是空的", "第一行为表头", `请写上表头：${columns.join(",")}`);
	if (!head || !checkColumns(head.cells, columns, report)) return [];
	return rows.flatMap(({ line, cells }) => {
		if (cells.length === 1 && cells[0] === "") return [];
		if (cells.length !== columns.length) {
			report(line, cells.length, "csv-row-ragged", ...raggedRow(cells.length, columns.length));
			return [];
		}
		return [{ line, cells: Object.fromEntries(columns.map((name, index) => [name, (cells[index] ?? "").trim()])) }];
	});
}

/** Found, expected and cure of a row that has too many or too few cells. */
export function raggedRow(found: number, expected: number): [string, string, string] {
	const cure = "请检查是否多写或漏写逗号；内容里有逗号时用英文引号括起来";
	return [`这一行有 ${found} 列`, `${expected} 列`, cure];
}

/** Writes rows as comma-separated text, each with the line's end behind it. */
export function formatCsvRows(rows: readonly (readonly string[])[], end = "\n"): string {
	return rows.map((row) => row.map(quoteCell).join(",") + end).join("");
}

/** An Excel that ends lines with CR LF takes either sign alone for an end, too. */
const quoteCell = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

type Report = (line: number, column: number, code: ProblemCode, found: string, expected: string, cure: string) => void;

/** What stands between columns where it is no comma: some Excel's choice, a table copied from a page, a Chinese keyboard. */
const SEPARATORS = Object.entries({ ";": "英文分号", "\t": "制表符", "，": "中文逗号", "；": "中文分号" });

/** One cause, one problem: of a column left out or put in, those that it has moved are told nothing. */
function checkColumns(cells: string[], columns: string[], report: Report): boolean {
	const found = cells.map((cell) => cell.trim());
	const moved = columns.findIndex((name, at) => found[at] !== name);
	if (moved < 0 && found.length === columns.length) return true;
	const tell = (at: number, what: string, expected: string, cure: string) =>
		report(1, at + 1, "csv-heading-wrong", what, expected, cure);
	const [, separator] = SEPARATORS.find(([sign]) => found.length === 1 && found[0]?.includes(sign)) ?? [];
	if (separator) {
		tell(0, `列与列之间读到${separator}`, "英文逗号", "请在 Excel 里另存为“CSV UTF-8（逗号分隔）”，或换成英文逗号");
		return false;
	}
	const inOrder = `请按此顺序写表头：${columns.join(",")}`;
	const missing = new Map([...columns.entries()].filter(([, name]) => !found.includes(name)));
	const isOther = (at: number) => found[at] !== undefined && !columns.includes(found[at]);
	for (const [at, name] of missing) {
		if (isOther(at)) tell(at, `表头${quoteFound(found[at])}`, `“${name}”`, suggestion(found[at] ?? "", columns));
		else tell(at, "表头缺一列", `“${name}”`, inOrder);
	}
	const extra = [...found.entries()].filter(([at, name]) =>
		isOther(at) ? !missing.has(at) : found.indexOf(name) < at,
	);
	const [first, ...others] = extra;
	if (first) {
		const also = others.length > 0 ? ` 等 ${extra.length} 列` : "";
		const what = `表头多出${quoteShort(first[1])}${also}`;
		report(1, first[0] + 1, "csv-heading-extra", what, `${columns.length} 列`, "请删去多出的列");
	}
	if (missing.size + extra.length === 0) tell(moved, `表头${quoteFound(found[moved])}`, `“${columns[moved]}”`, inOrder);
	return false;
}
