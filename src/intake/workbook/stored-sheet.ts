import type { Finding } from "../../check/findings.ts";
import { columnLetters } from "../../problems/problem.ts";
import { MAX_GRID_COLUMNS, type MergedRange } from "../grid/grid.ts";

/** A cell as a spreadsheet of any kind keeps it, before anything in it is understood. */
export interface StoredCell {
	/** What the person sees; null where its format cannot be followed. */
	shown: string | null;
	/** The number behind it, as decimal text; null for a text. */
	number: string | null;
	/** The day behind it, and which parts of it are seen; null where no date is shown. */
	date: StoredDate | null;
	/** How the format is written, for messages. */
	format?: string;
	isFormula?: boolean;
	/** Some of its characters, or all, are struck through. */
	isStruck?: boolean;
	/** What somebody noted beside it. */
	comment?: string;
	/** Why it holds nothing that can be read. */
	fault?: Finding;
}

export interface StoredDate {
	/** `2019-06-01`; null when the number is no day. */
	day: string | null;
	shows: { year: boolean; month: boolean; day: boolean };
}

export interface StoredRow {
	/** From 1. */
	line: number;
	isHidden: boolean;
	cells: StoredCell[];
}

/** A sheet as a spreadsheet of any kind keeps it. */
export interface StoredSheet {
	name: string;
	isHidden: boolean;
	/** Rows that hold something. */
	rows: StoredRow[];
	/** From 0. */
	hiddenColumns: number[];
	merges: MergedRange[];
}

export const EMPTY_CELL: StoredCell = { shown: "", number: null, date: null };

/** A cell that holds the text it shows. */
export function textCell(shown: string): StoredCell {
	return { shown, number: null, date: null };
}

export function isFilled({ shown, number, fault, comment }: StoredCell): boolean {
	return shown === null || shown.trim() !== "" || number !== null || fault !== undefined || comment !== undefined;
}

/** Puts a cell at its place; what lies beyond every table's width is left out. */
export function putCell(cells: StoredCell[], column: number, cell: StoredCell): void {
	if (column >= MAX_GRID_COLUMNS) return;
	while (cells.length < column) cells.push(EMPTY_CELL);
	cells[column] = cell;
}

/** The cells that one spreads over. */
export function mergedRange(line: number, column: number, high: number, wide: number): MergedRange {
	const to = { line: line + high - 1, column: column + wide - 1 };
	const last = `${columnLetters(to.column + 1)}${to.line}`;
	return { from: { line, column }, to, name: `${columnLetters(column + 1)}${line}:${last}` };
}
