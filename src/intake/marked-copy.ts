import { columnLetters, formatWords, type Problem } from "../problems/problem.ts";
import type { Grid } from "./grid/grid.ts";
import type { CellMark, NewSheet } from "./workbook/write-xlsx.ts";

/** What stands before a cell that a person must look at: in a copy nothing else would tell that it was struck or computed. */
export const UNCONFIRMED = "【请核对】";
/** How every line of a note of ours begins, so that a copy that is handed in again is not asked about our own notes. */
const OURS = "填报台：";

/** What a note says besides our own lines; a note that somebody else wrote is read whole. */
export function withoutOurNotes(comment: string): string {
	const lines = comment.split(/\r\n?|\n/).filter((line) => !line.startsWith(OURS));
	return lines.join("\n").trim();
}

/**
 * A sheet as it was read, with what was said about its cells: refused ones coloured, each message in a note. All cells
 * are text; what is hidden, merged or has to be confirmed stays so.
 */
export function markSheet(grid: Grid, problems: readonly Problem[], say: (words: string) => string): NewSheet {
	const rows: string[][] = [];
	for (const { line, cells } of grid.rows) {
		rows[line - 1] = cells.map(({ text, faults = [] }) =>
			faults.length > 0 && !text.startsWith(UNCONFIRMED) ? `${UNCONFIRMED}${text}` : text,
		);
	}
	const width = Math.max(1, ...grid.rows.map(({ cells }) => cells.length));
	const marks = new Map<string, CellMark>();
	for (const problem of problems.filter(({ file }) => file === grid.file)) mark(problem, rows, marks, say);
	return {
		name: grid.sheet ?? "Sheet1",
		rows: Array.from(rows, (row) => row ?? []),
		widths: Array.from({ length: width }, () => 16),
		marks,
		merges: grid.merges.map(({ name }) => name),
		hiddenRows: new Set(grid.rows.filter(({ isHidden }) => isHidden).map(({ line }) => line)),
		hiddenColumns: new Set(grid.hiddenColumns),
	};
}

function mark(problem: Problem, rows: string[][], marks: Map<string, CellMark>, say: (words: string) => string): void {
	const { line, column, severity } = problem;
	const address = `${columnLetters(column)}${line}`;
	rows[line - 1] ??= [];
	const row = rows[line - 1] ?? [];
	while (row.length < column) row.push("");
	const known = marks.get(address);
	const kind = severity === "error" || known?.kind === "refused" ? "refused" : "doubtful";
	const said = `${OURS}${say(formatWords(problem))}`;
	marks.set(address, { kind, note: known ? `${known.note}\n${said}` : said });
}
