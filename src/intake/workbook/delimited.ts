import { splitRows, type TextRow } from "../../files/csv-rows.ts";
import type { TextFile } from "../../files/text-file.ts";
import type { ProblemCode } from "../../problems/codes.ts";
import type { Problem } from "../../problems/problem.ts";
import { lookUp } from "../../text/look-up.ts";
import { admitCell } from "../cells/cell-text.ts";
import { type Grid, type GridRow, MAX_GRID_COLUMNS, MAX_ROWS } from "../grid/grid.ts";
import { parseColumnHead } from "../grid/headings.ts";

/** Characters that separate cells, with what they are called. */
const SEPARATORS: Record<string, string> = {
	",": "英文逗号",
	"\t": "制表符",
	"，": "中文逗号",
	";": "英文分号",
	"；": "中文分号",
};
/** Lines within which a heading is looked for. */
const HEAD_LINES = 15;
/** Targets and areas are known later; words of columns and years are enough to tell separators. */
const NO_NAMES = { targets: [], areas: [] };

/** Reads separated text as a table; null when no separator makes headings of it, or more than one does. */
export function parseDelimited(source: TextFile, problems: Problem[]): Grid | null {
	const report = (code: ProblemCode, found: string, expected: string, cure: string) => {
		problems.push({ severity: "error", file: source.file, line: 1, column: 1, code, found, expected, cure });
		return null;
	};
	if (source.text.trim() === "")
		return report("table-empty", "文件是空的", "第一行为表头的表格", "请核对选的是不是这个文件");
	const [marked, mark] = /^\ufeff?"?sep=(.)"?(?=\r?\n)/i.exec(source.text) ?? [];
	if (marked !== undefined && mark !== undefined) {
		// Excel's own line that says what separates; its line stays, so that lines keep their numbers.
		return toGrid({ ...source, text: source.text.slice(marked.length) }, mark, problems, report);
	}
	const head = source.text.split(/\r\n|\r|\n/, HEAD_LINES);
	const scores = Object.keys(SEPARATORS).map((separator) => ({ separator, score: headingsIn(head, separator) }));
	const best = Math.max(...scores.map(({ score }) => score));
	const separators = scores.filter(({ score }) => score === best).map(({ separator }) => separator);
	const [separator = ","] = separators;
	if (best < 2) {
		const names = Object.values(SEPARATORS).slice(0, 4).join("、");
		return report(
			"table-heading-missing",
			"没有认出表头",
			`以${names}分隔的表头，如 目标,地区,时期,数值`,
			"请在第一行写上表头，或用 npm run template 生成的表格填写",
		);
	}
	if (separators.length > 1) {
		const names = separators.map((name) => lookUp(SEPARATORS, name)).join("和");
		return report(
			"table-separator-unclear",
			`${names}都像是分隔符`,
			"一种分隔符",
			"请在 Excel 或 WPS 中另存为 .xlsx，或统一分隔符",
		);
	}
	return toGrid(source, separator, problems, report);
}

type Fail = (code: ProblemCode, found: string, expected: string, cure: string) => null;

function toGrid(source: TextFile, separator: string, problems: Problem[], fail: Fail): Grid | null {
	const rows = splitRows(source, separator, problems);
	if (!rows) return null;
	const width = Math.max(...rows.map(({ cells }) => cells.length));
	if (rows.length > MAX_ROWS || width > MAX_GRID_COLUMNS) {
		const expected = `不超过 ${MAX_ROWS} 行、${MAX_GRID_COLUMNS} 列`;
		return fail(
			"table-too-long",
			`表格有 ${rows.length} 行、${width} 列`,
			expected,
			"请只留要登记的行列，或分几次登记",
		);
	}
	return { file: source.file, sheet: null, rows: rows.map(gridRow), isText: true, hiddenColumns: [], merges: [] };
}

function gridRow({ line, cells }: TextRow): GridRow {
	return { line, cells: cells.map(admitCell) };
}

/** How many headings the best line has when cells are separated so. */
function headingsIn(lines: readonly string[], separator: string): number {
	const counts = lines.map((line) => {
		const columns = line
			.split(separator, MAX_GRID_COLUMNS)
			.map((cell) => parseColumnHead(cell.replaceAll('"', ""), NO_NAMES));
		return columns.filter((heading) => heading !== null).length;
	});
	return Math.max(...counts);
}
