import type { Finding } from "../../check/findings.ts";
import type { Problem } from "../../problems/problem.ts";

/** A table of figures that people fill in is smaller. */
export const MAX_ROWS = 5000;
export const MAX_GRID_COLUMNS = 100;

/** A cell as text, whatever kind of file it came from. */
export interface GridCell {
	text: string;
	/** What the person sees where that is something else: `2021/3/1` for 2021-03-01. */
	shown?: string;
	/** What a person has to mend or decide before its content can be used, whatever its column. */
	faults?: readonly Finding[];
}

export interface GridRow {
	/** 1-based line or row of the file. */
	line: number;
	isHidden?: boolean;
	cells: GridCell[];
}

/** Cells that were made one; lines from 1, columns from 0, both ends included. */
export interface MergedRange {
	from: { line: number; column: number };
	to: { line: number; column: number };
	/** As people write it: `A2:A3`. */
	name: string;
}

/** A table as it came, before any heading or value is understood. */
export interface Grid {
	file: string;
	/** The sheet of a workbook; null for a text file. */
	sheet: string | null;
	rows: GridRow[];
	/** A row of text has as many cells as the heading; a row of a sheet ends where nothing more is filled in. */
	isText: boolean;
	/** From 0. */
	hiddenColumns: readonly number[];
	merges: readonly MergedRange[];
}

/** A problem at a place of the table; `column` counts from 0. */
export function problemAt(
	{ file, sheet }: Pick<Grid, "file" | "sheet">,
	line: number,
	column: number,
	finding: Finding,
): Problem {
	const place = { file, line, column: column + 1, ...(sheet === null ? {} : { sheet }) };
	return { severity: "error", ...place, ...finding };
}
