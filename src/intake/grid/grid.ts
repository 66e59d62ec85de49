import type { Finding } from "../../check/findings.ts";
import type { Problem } from "../../problems/problem.ts";

/** A cell as text, whatever kind of file it came from. */
export interface GridCell {
	text: string;
	/** What the person sees where that is something else: `42655` for a day kept as a number. */
	shown?: string;
	/** Why its content cannot be used, whatever its column. */
	fault?: Finding;
	/** What the person should know although it can be used. */
	remark?: Finding;
}

export interface GridRow {
	/** 1-based line or row of the file. */
	line: number;
	cells: GridCell[];
}

/** A table as it came, before any heading or value is understood. */
export interface Grid {
	file: string;
	/** The sheet of a workbook; null for a text file. */
	sheet: string | null;
	rows: GridRow[];
	/** A row of text has as many cells as the heading; a row of a sheet ends where nothing more is filled in. */
	isText: boolean;
}

/** A problem at a place of the table; `column` counts from 0. */
export function problemAt({ file, sheet }: Grid, line: number, column: number, finding: Finding): Problem {
	const place = { file, line, column: column + 1, ...(sheet === null ? {} : { sheet }) };
	return { severity: "error", ...place, ...finding };
}
