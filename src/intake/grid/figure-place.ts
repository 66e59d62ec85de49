import type { Grid, GridRow } from "./grid.ts";
import type { Given } from "./headings.ts";
import type { GridLayout } from "./layouts.ts";
import type { ProgressColumn } from "./progress-columns.ts";

/** A figure's place: which row, which columns, and what headings and lines beside the table say of it. */
export interface FigurePlace {
	grid: Grid;
	layout: GridLayout;
	given: Given;
	/** Required columns that are nowhere, which was reported. */
	missing: ReadonlySet<ProgressColumn>;
	row: GridRow;
}
