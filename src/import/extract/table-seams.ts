import { joinLine } from "./page-lines.ts";
import type { PageTable } from "./page-tables.ts";
import type { SpanningCell } from "./spanning-table.ts";

/** Edges that ought to be one miss each other by this much, in points. */
const NEAR = 4;

/** Whether the first rows of a table on the next page are the head of this one again. */
export function repeatedRows(table: PageTable, next: PageTable): number {
	let rows = 0;
	const written = (row: readonly SpanningCell[] | undefined) => (row ?? []).map(({ text }) => text).join("\n");
	while (rows < 3 && rows < next.rows.length - 1 && written(table.rows[rows]) === written(next.rows[rows])) rows += 1;
	return rows;
}

/** The same columns: the table goes on. */
export function goesOn(table: PageTable, next: PageTable): boolean {
	if (table.columns.length !== next.columns.length) return false;
	if (table.bands && next.bands)
		return table.bands.every(({ left, right }, index) => {
			const other = next.bands?.[index];
			return other !== undefined && Math.min(right, other.right) > Math.max(left, other.left);
		});
	return (
		table.bands === next.bands && table.columns.every((x, index) => Math.abs(x - (next.columns[index] ?? 0)) <= NEAR)
	);
}

/** A row that the page's end cut goes on in the first of the next: its first cell is empty there. */
export function joinCutRow(rows: PageTable["rows"], next: PageTable["rows"]): PageTable["rows"] {
	const [last, first] = [rows.at(-1), next[0]];
	if (!last || !first || first[0]?.text !== "" || rows.some((row) => row[0]?.text === "")) return next;
	for (const [column, cell] of first.entries()) {
		const own = last[column];
		if (own && cell.text !== "") own.text = joinLine(own.text, cell.text);
	}
	return next.slice(1);
}
