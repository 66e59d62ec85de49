const COLUMNS = "plans,pages,CPU s,unchanged,one row,bare CPU s,ratio,peak MB,bare peak MB,KB a page".split(",");

/** A row of the table of builds, below its head. */
export function formatBuildRow(cells: readonly (string | number)[]): string {
	return cells.map((cell, at) => String(cell).padStart((COLUMNS[at]?.length ?? 0) + 3)).join("");
}

export const BUILD_HEAD = formatBuildRow(COLUMNS);
