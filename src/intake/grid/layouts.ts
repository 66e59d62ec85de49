import type { Given, Heading } from "./headings.ts";
import type { ProgressColumn } from "./progress-columns.ts";

/** Where a figure and what is said of it stand: every row has one figure a layout. */
export interface GridLayout {
	/** By position; null for what says nothing of this figure. */
	columns: (ProgressColumn | null)[];
	/** What the headings say of every figure below. */
	given: Given;
}

/** A table with a figure a row has one layout; one with figures in several columns (2019年, 2020年) has as many. */
export function readLayouts(headings: readonly (Heading | null)[]): GridLayout[] {
	const columns = headings.map((heading) => heading?.column ?? null);
	const values = columns.flatMap((column, position) => (column === "value" ? [position] : []));
	if (values.length === 0) return [{ columns: firstOfEach(columns), given: {} }];
	return values.map((value) => ({
		columns: firstOfEach(columns.map((column, position) => (column === "value" && position !== value ? null : column))),
		given: headings[value]?.given ?? {},
	}));
}

/** A column that stands twice is reported with its heading; the first one is read. */
function firstOfEach(columns: readonly (ProgressColumn | null)[]): (ProgressColumn | null)[] {
	return columns.map((column, position) => (columns.indexOf(column) === position ? column : null));
}

/** The position of a column; of the name, behind which a unit without a column stands; of the figure when the heading alone says what the column would. */
export function positionOf(columns: GridLayout["columns"], column: ProgressColumn): number {
	const position = columns.indexOf(column === "unit" && !columns.includes("unit") ? "target" : column);
	return position >= 0 ? position : Math.max(0, columns.indexOf("value"));
}
