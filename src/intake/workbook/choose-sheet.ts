import type { ProblemCode } from "../../problems/codes.ts";
import { suggestion } from "../../problems/nearest.ts";
import { type Grid, MAX_ROWS } from "../grid/grid.ts";
import { judgeCell } from "./judge-cell.ts";
import { isFilled, type StoredSheet } from "./stored-sheet.ts";

/** The sheet of the template that is filled in. */
export const FORM_SHEET = "填写";

type Fail = (code: ProblemCode, found: string, expected: string, cure: string) => null;

/** The sheet that is named, else the form, else the only one that holds something; a hidden one is asked about. */
export function chooseSheet(
	file: string,
	sheets: readonly StoredSheet[],
	name: string | undefined,
	fail: Fail,
): Grid | null {
	const names = sheets.map((sheet) => sheet.name);
	const sheet = name === undefined ? onlySheet(sheets, fail) : sheets.find((candidate) => candidate.name === name);
	if (sheet === null) return null;
	if (!sheet) {
		const expected = `这个文件里的工作表：${names.join("、")}`;
		return fail("command-sheet-unknown", `没有工作表“${name}”`, expected, suggestion(name ?? "", names));
	}
	if (sheet.isHidden) {
		const cure = "请取消隐藏，核对以后再来一次";
		return fail("workbook-sheet-hidden", `工作表“${sheet.name}”是隐藏的`, "看得见的工作表", cure);
	}
	const filled = sheet.rows.filter(({ cells }) => cells.some(isFilled));
	if (filled.length <= MAX_ROWS) return gridOf(file, { ...sheet, rows: filled });
	const found = `工作表“${sheet.name}”有 ${MAX_ROWS} 行以上`;
	return fail("table-too-long", found, `不超过 ${MAX_ROWS} 行`, "请只留要登记的行，或分几次登记");
}

function onlySheet(sheets: readonly StoredSheet[], fail: Fail): StoredSheet | null {
	const visible = sheets.filter(({ isHidden }) => !isHidden);
	const form = visible.find(({ name }) => name === FORM_SHEET);
	if (form) return form;
	// New workbooks bring empty sheets along.
	const filled = sheets.filter(({ rows }) => rows.some(({ cells }) => cells.some(isFilled)));
	const [first] = filled;
	if (filled.length < 2)
		return (
			first ?? visible[0] ?? sheets[0] ?? fail("table-empty", "里面没有表格", "一张表格", "请核对选的是不是这个文件")
		);
	const list = filled.map(({ name, isHidden }) => (isHidden ? `${name}（隐藏的）` : name));
	return fail(
		"command-sheet-missing",
		`有 ${list.length} 张工作表：${list.join("、")}`,
		"指定一张工作表",
		`请在命令后加 --sheet，如 --sheet ${filled.find(({ isHidden }) => !isHidden)?.name ?? first?.name}`,
	);
}

/** A sheet as a grid of judged cells: what is shown, and what has to be asked about it. */
export function gridOf(file: string, { name, rows, hiddenColumns, merges }: StoredSheet): Grid {
	return {
		file,
		sheet: name,
		isText: false,
		rows: rows.map(({ line, isHidden, cells }) => ({ line, isHidden, cells: cells.map(judgeCell) })),
		hiddenColumns,
		merges,
	};
}
