import type { Document, Element } from "@xmldom/xmldom";
import { attributeOf, elements } from "../../files/office-package.ts";
import { columnNumber } from "../../problems/problem.ts";
import { MAX_GRID_COLUMNS, type MergedRange } from "../grid/grid.ts";
import { EMPTY_CELL, putCell, type StoredRow, type StoredSheet } from "./stored-sheet.ts";
import { type CellContext, readXlsxCell } from "./xlsx-cell.ts";

/** Reads a worksheet; `comments` are texts by cell address. */
export function readXlsxSheet(
	{ name, isHidden }: Pick<StoredSheet, "name" | "isHidden">,
	document: Document,
	comments: ReadonlyMap<string, string>,
	context: CellContext,
): StoredSheet {
	const rows: StoredRow[] = [];
	const view = elements(document, "sheetView")[0];
	const hidesZeros = ["0", "false"].includes(attributeOf(view, "showZeros"));
	let line = 0;
	for (const row of elements(document, "row")) {
		line = Number(attributeOf(row, "r")) || line + 1;
		rows.push({ line, isHidden: isOn(attributeOf(row, "hidden")), cells: readCells(row, { ...context, hidesZeros }) });
	}
	for (const [address, comment] of comments) addComment(rows, address, comment);
	const hiddenColumns = elements(document, "col").flatMap((column) => {
		if (!isOn(attributeOf(column, "hidden"))) return [];
		const from = Number(attributeOf(column, "min")) - 1;
		const to = Math.min(Number(attributeOf(column, "max")), MAX_GRID_COLUMNS);
		return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
	});
	const merges = elements(document, "mergeCell").flatMap((merged) => parseRange(attributeOf(merged, "ref")) ?? []);
	return { name, isHidden, rows, hiddenColumns, merges };
}

function readCells(row: Element, context: CellContext): StoredRow["cells"] {
	const cells: StoredRow["cells"] = [];
	let column = -1;
	for (const element of elements(row, "c")) {
		column = parseAddress(attributeOf(element, "r"))?.column ?? column + 1;
		putCell(cells, column, readXlsxCell(element, context));
	}
	return cells;
}

function addComment(rows: StoredRow[], address: string, comment: string): void {
	const place = parseAddress(address);
	if (!place || place.column >= MAX_GRID_COLUMNS) return;
	let row = rows.find(({ line }) => line === place.line);
	if (!row) {
		row = { line: place.line, isHidden: false, cells: [] };
		rows.push(row);
		rows.sort((a, b) => a.line - b.line);
	}
	putCell(row.cells, place.column, { ...(row.cells[place.column] ?? EMPTY_CELL), comment });
}

/** `B3` → line 3, column 1; null when it is no address. */
function parseAddress(address: string): MergedRange["from"] | null {
	const [, letters, line] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
	if (!letters) return null;
	return { line: Number(line), column: columnNumber(letters) - 1 };
}

/** `A2:A3`; null when it is no range. */
function parseRange(name: string): MergedRange | null {
	const [first = "", last = first] = name.split(":");
	const [from, to] = [parseAddress(first), parseAddress(last)];
	return from && to && { from, to, name };
}

/** `1` and `true` are both in use. */
function isOn(value: string): boolean {
	return value === "1" || value === "true";
}
