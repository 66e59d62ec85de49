import type { Document, Element } from "@xmldom/xmldom";
import { childElements, elements } from "../../files/office-package.ts";
import { MAX_GRID_COLUMNS, MAX_ROWS, type MergedRange } from "../grid/grid.ts";
import {
	EMPTY_CELL,
	isFilled,
	mergedRange,
	putCell,
	type StoredCell,
	type StoredRow,
	type StoredSheet,
	textCell,
} from "./stored-sheet.ts";
import { errorCell } from "./xlsx-cell.ts";

/** Reads all sheets of an `.ods` or `.fods` file, whose cells keep the text that they show. */
export function readOds(content: Document): StoredSheet[] {
	const struck = new Set<string>();
	const hidden = new Set<string>();
	for (const style of elements(content, "style")) {
		const name = style.getAttributeNS(style.namespaceURI, "name") ?? "";
		const line = named(elements(style, "text-properties")[0], "text-line-through-style");
		if (line !== "" && line !== "none") struck.add(name);
		if (named(elements(style, "table-properties")[0], "display") === "false") hidden.add(name);
	}
	return elements(content, "table").map((table) => readTable(table, hidden.has(named(table, "style-name")), struck));
}

function readTable(table: Element, isHidden: boolean, struck: ReadonlySet<string>): StoredSheet {
	const rows: StoredRow[] = [];
	const merges: MergedRange[] = [];
	let line = 1;
	for (const row of elements(table, "table-row")) {
		const repeated = repeatOf(row, "number-rows-repeated");
		const isRowHidden = named(row, "visibility") === "collapse" || named(row, "visibility") === "filter";
		const cells = readCells(row, line, struck, merges);
		// Empty rows to the end of the sheet are one row repeated; filled ones stop where no table of figures is as long.
		const count = cells.some(isFilled) ? Math.min(repeated, MAX_ROWS + 1) : 0;
		for (let index = 0; index < count; index += 1) rows.push({ line: line + index, isHidden: isRowHidden, cells });
		line += repeated;
	}
	return { name: named(table, "name"), isHidden, rows, hiddenColumns: readHiddenColumns(table), merges };
}

function readHiddenColumns(table: Element): number[] {
	const hidden: number[] = [];
	let column = 0;
	for (const element of elements(table, "table-column")) {
		const end = column + repeatOf(element, "number-columns-repeated");
		const isHidden = named(element, "visibility") === "collapse" || named(element, "visibility") === "filter";
		for (let at = column; isHidden && at < Math.min(end, MAX_GRID_COLUMNS); at += 1) hidden.push(at);
		column = end;
	}
	return hidden;
}

function readCells(row: Element, line: number, struck: ReadonlySet<string>, merges: MergedRange[]): StoredCell[] {
	const cells: StoredCell[] = [];
	let column = 0;
	for (const element of childElements(row)) {
		if (!/table-cell$/.test(element.localName ?? "")) continue;
		const repeated = repeatOf(element, "number-columns-repeated");
		const cell = element.localName === "covered-table-cell" ? EMPTY_CELL : readCell(element, struck);
		const end = Math.min(column + repeated, MAX_GRID_COLUMNS);
		for (let at = column; isFilled(cell) && at < end; at += 1) putCell(cells, at, cell);
		const [wide, high] = [repeatOf(element, "number-columns-spanned"), repeatOf(element, "number-rows-spanned")];
		if (wide > 1 || high > 1) merges.push(mergedRange(line, column, high, wide));
		column += repeated;
	}
	return cells;
}

function readCell(element: Element, struck: ReadonlySet<string>): StoredCell {
	const notes = elements(element, "annotation");
	const lines = childElements(element).filter(({ localName }) => localName === "p");
	const shown = lines.map(({ textContent }) => textContent ?? "").join("\n");
	const comment = notes.map(({ textContent }) => textContent?.trim() ?? "").join("；");
	const spans = elements(element, "span").filter((span) => (span.textContent ?? "").trim() !== "");
	const isStruck = shown !== "" && [element, ...spans].some((part) => struck.has(named(part, "style-name")));
	return {
		...readContent(element, shown),
		...(named(element, "formula") === "" ? {} : { isFormula: true }),
		...(isStruck ? { isStruck } : {}),
		...(notes.length === 0 ? {} : { comment }),
	};
}

/** The number behind a cell, as `xlsx` would keep it: 0.105 where 10.5% is shown. */
function readContent(element: Element, shown: string): StoredCell {
	const value = named(element, "value");
	if (/^(#(DIV\/0!|N\/A|REF!|NAME\?|VALUE!|NUM!|NULL!)|Err:\d+)$/.test(shown)) return errorCell(shown);
	switch (named(element, "value-type")) {
		case "float":
		case "percentage":
		case "currency":
			return { shown, number: String(Number(value)), date: null };
		case "date":
			return dateCell(named(element, "date-value").slice(0, 10), shown);
		default:
			return textCell(shown);
	}
}

function dateCell(day: string, shown: string): StoredCell {
	const [year = "", month = "", last = ""] = day.split("-").map((part) => String(Number(part)));
	const seen = (shown.match(/\d+/g) ?? []).map((part) => String(Number(part)));
	const hasYear = seen.includes(year) || seen.includes(String(Number(year) % 100));
	// Which figure is the day is known by its place: the third, or the last beside year and month.
	const shows = { year: hasYear, month: seen.length > 1 || /[a-z]{3}/i.test(shown), day: seen.length > 2 || !hasYear };
	const isSaid =
		(!shows.month || seen.includes(month) || /[a-z]{3}/i.test(shown)) && (!shows.day || seen.includes(last));
	return { shown, number: day, date: { day: isSaid ? day : null, shows } };
}

function repeatOf(element: Element, name: string): number {
	return Math.max(1, Number(named(element, name)) || 1);
}

/** An attribute by its local name, whatever prefix its namespace has. */
function named(element: Element | undefined, name: string): string {
	return [...(element?.attributes ?? [])].find(({ localName }) => localName === name)?.value ?? "";
}
