import { type CsvError, type Info, parse } from "csv-parse/sync";
import { suggestion } from "./nearest.ts";
import type { Problem } from "./problem.ts";
import type { TextFile } from "./text-file.ts";

/** A data row as text, with the line it starts on. */
export interface CsvRow {
	line: number;
	cells: Record<string, string>;
}

interface RawRecord {
	record: string[];
	info: Info;
}

/** Reads comma-separated text whose first row must be exactly `columns`; ragged rows become problems. */
export function parseCsvRows({ file, text }: TextFile, columns: string[], problems: Problem[]): CsvRow[] {
	const report = (line: number, column: number, found: string, expected: string, cure: string) =>
		problems.push({ severity: "error", file, line, column, found, expected, cure });
	let records: RawRecord[];
	try {
		// Excel ends lines with CR LF, editors add lines that end with LF alone: both in one file are lines.
		const lines = text.replaceAll(/\r\n?/g, "\n");
		records = parse(lines, { info: true, bom: true, relax_column_count: true }) as unknown as RawRecord[];
	} catch (error) {
		const { lines, column } = error as CsvError & { lines?: number; column?: number };
		const at = typeof column === "number" ? column + 1 : 1;
		report(lines ?? 1, at, "引号没有成对", "成对的英文引号", "请检查这一行的引号；单元格里的引号要写两次");
		return [];
	}
	const [head, ...rows] = records;
	if (!head) report(1, 1, "文件是空的", "第一行为表头", `请写上表头：${columns.join(",")}`);
	if (!head || !checkColumns(head.record, columns, report)) return [];
	let line = head.info.lines + 1;
	return rows.flatMap(({ record, info }) => {
		const start = line;
		line = info.lines + 1;
		if (record.length === 1 && record[0] === "") return [];
		if (record.length !== columns.length) {
			const found = `这一行有 ${record.length} 列`;
			report(
				start,
				record.length,
				found,
				`${columns.length} 列`,
				"请检查是否多写或漏写逗号；内容里有逗号时用英文引号括起来",
			);
			return [];
		}
		const cells = Object.fromEntries(columns.map((name, index) => [name, (record[index] ?? "").trim()]));
		return [{ line: start, cells }];
	});
}

type Report = (line: number, column: number, found: string, expected: string, cure: string) => void;

function checkColumns(found: string[], columns: string[], report: Report): boolean {
	let agrees = true;
	for (const [index, column] of columns.entries()) {
		const name = found[index]?.trim();
		if (name === column) continue;
		agrees = false;
		const cure = name && !columns.includes(name) ? suggestion(name, columns) : `请按此顺序写表头：${columns.join(",")}`;
		report(1, index + 1, name ? `表头读到“${name}”` : "表头缺一列", `“${column}”`, cure);
	}
	if (found.length > columns.length) {
		agrees = false;
		report(1, columns.length + 1, `表头多出“${found[columns.length]}”`, `${columns.length} 列`, "请删去多出的列");
	}
	return agrees;
}
