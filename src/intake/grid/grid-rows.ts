import type { GridRow } from "./grid.ts";

/** The texts of a row's cells, without blanks around them. */
export function textsOf({ cells }: GridRow): string[] {
	return cells.map(({ text }) => text.trim());
}

export function isBlank({ cells }: GridRow): boolean {
	return cells.every(({ text, faults }) => text.trim() === "" && !faults);
}

/** Position of the first cell that holds something. */
export function firstFilled(row: GridRow): number {
	return Math.max(
		0,
		row.cells.findIndex(({ text }) => text.trim() !== ""),
	);
}

/** How many cells hold something. */
export function countFilled(row: GridRow): number {
	return row.cells.filter(({ text }) => text.trim() !== "").length;
}
