import { numberItems } from "./html-lists.ts";
import { BLOCKS, findElements, type HtmlElement, htmlAttribute, htmlChildren, SKIPPED, textOf } from "./html-tree.ts";
import { partNumber } from "./number-format.ts";
import type { SpanningCell } from "./spanning-table.ts";

/** A cell longer than this is a page's layout, not data. */
const LONGEST_CELL = 600;

/** The words of a cell, its lines parted by `\n`. */
export type CellText = (cell: HtmlElement) => string;

/** True for a table of data; any other is a page's layout. */
export function isData(table: HtmlElement): boolean {
	const rows = ownRows(table).map(cellsOf);
	const isLong = rows.some((cells) => cells.some((cell) => textOf(cell).length > LONGEST_CELL));
	const isWide = rows.filter((cells) => cells.length > 1).length;
	const isNested = findElements(table, "table").length > 0;
	return !isLong && isWide > 0 && (!isNested || isWide >= 3);
}

export function rowsOf(table: HtmlElement, textOfCell: CellText): SpanningCell[][] {
	const rows = ownRows(table);
	const widest = Math.max(
		1,
		...rows
			.map(cellsOf)
			.filter((cells) => cells.length > 1)
			.map(widthOf),
	);
	return rows.map((row, index) => {
		const cells = cellsOf(row);
		return cells.map((cell) => {
			const columns = span(cell, "colspan");
			// A cell alone in its row often asks for more columns than there are.
			return {
				text: textOfCell(cell),
				columns: cells.length === 1 ? Math.min(columns, widest) : columns,
				rows:
					htmlAttribute(cell, "rowspan") === "0" ? rows.length - index : Math.min(span(cell, "rowspan"), rows.length),
			};
		});
	});
}

/** Lines of an element: `br` and blocks part them. */
export function linesOf(element: HtmlElement, wordsOf: (element: HtmlElement) => string | null): string {
	return element.childNodes
		.map((child) => {
			if ("value" in child) return child.value.replaceAll(/\s+/g, " ");
			if (!("tagName" in child) || SKIPPED.has(child.tagName)) return "";
			if (child.tagName === "br") return "\n";
			const text = wordsOf(child) ?? (child.tagName === "ol" ? itemsOf(child, wordsOf) : linesOf(child, wordsOf));
			return BLOCKS.has(child.tagName) ? `\n${text}\n` : text;
		})
		.join("");
}

function itemsOf(list: HtmlElement, wordsOf: (element: HtmlElement) => string | null): string {
	return numberItems(list)
		.map(({ item, number }) => {
			const text = (wordsOf(item) ?? linesOf(item, wordsOf)).trim();
			return partNumber(number, text) + text;
		})
		.join("\n");
}

/** Rows of the table itself, not of tables in its cells. */
function ownRows(table: HtmlElement): HtmlElement[] {
	return htmlChildren(table).flatMap((child) => {
		if (child.tagName === "tr") return [child];
		return ["thead", "tbody", "tfoot"].includes(child.tagName) ? ownRows(child) : [];
	});
}

function cellsOf(row: HtmlElement): HtmlElement[] {
	return htmlChildren(row).filter(({ tagName }) => tagName === "td" || tagName === "th");
}

function widthOf(cells: readonly HtmlElement[]): number {
	return cells.reduce((sum, cell) => sum + span(cell, "colspan"), 0);
}

function span(cell: HtmlElement, name: string): number {
	const value = Number(htmlAttribute(cell, name) ?? 1);
	return Number.isInteger(value) && value >= 1 ? value : 1;
}
