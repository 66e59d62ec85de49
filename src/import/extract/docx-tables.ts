import type { Element as XmlElement } from "@xmldom/xmldom";
import { childElements } from "../../files/office-package.ts";
import { deletedWords } from "./docx-text.ts";
import { child, isOn, nameOf, numberOf, value } from "./docx-xml.ts";
import type { ExtractWriter } from "./extract.ts";
import { DocumentTooLarge, MAX_COLUMNS } from "./limits.ts";
import type { SpanningCell } from "./spanning-table.ts";

/** What reads the paragraphs of a cell. */
export interface CellReader {
	readLines(paragraph: XmlElement): string[];
	unread: ExtractWriter["unread"];
}

/** What stands between a table and its rows, a row and its cells, a cell and its paragraphs. */
const WRAPPERS = new Set(["w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:smartTag", "w:customXml"]);

/** Reads the rows of a table; what tracked changes removed is listed. */
export function readRows(table: XmlElement, reader: CellReader): SpanningCell[][] {
	const grid = unwrap(table, "w:tr").flatMap((row) => {
		const properties = child(row, "w:trPr");
		const isDeleted = child(properties, "w:del") !== null;
		const isHidden = isOn(child(properties, "w:hidden")) ?? false;
		if (!isDeleted && !isHidden) return [readCells(row, properties, reader)];
		reader.unread(isDeleted ? "修订中删去的文字" : "隐藏文字", deletedWords(row));
		return [];
	});
	return joinDown(grid);
}

/** A frame around paragraphs, drawn as a table. */
export function isSingleColumn(rows: readonly (readonly SpanningCell[])[]): boolean {
	return rows.every((row) => row.length <= 1);
}

interface WordCell {
	text: string;
	columns: number;
	/** It goes on from the cell above, or from the one before it. */
	isContinued: boolean;
	isBeside: boolean;
}

function readCells(row: XmlElement, properties: XmlElement | null, reader: CellReader): WordCell[] {
	const before = numberOf(value(child(properties, "w:gridBefore"))) ?? 0;
	const cells: WordCell[] =
		before > 0 ? [{ text: "", columns: limited(before), isContinued: false, isBeside: false }] : [];
	for (const cell of unwrap(row, "w:tc")) {
		const own = child(cell, "w:tcPr");
		if (child(own, "w:cellDel")) {
			reader.unread("修订中删去的文字", deletedWords(cell));
			continue;
		}
		const merge = child(own, "w:vMerge");
		const beside = child(own, "w:hMerge");
		cells.push({
			text: readLines(cell, reader).join("\n"),
			columns: limited(Math.max(1, numberOf(value(child(own, "w:gridSpan"))) ?? 1)),
			isContinued: merge !== null && value(merge) !== "restart",
			isBeside: beside !== null && value(beside) !== "restart",
		});
	}
	return joinBeside(cells);
}

function limited(columns: number): number {
	if (columns > MAX_COLUMNS) throw new DocumentTooLarge(`一个单元格跨 ${columns} 列，表格最多 ${MAX_COLUMNS} 列`);
	return columns;
}

function readLines(cell: XmlElement, reader: CellReader): string[] {
	return childElements(cell).flatMap((element) => {
		const name = nameOf(element);
		if (name === "w:p") return reader.readLines(element);
		if (name === "w:tbl") return readRows(element, reader).flatMap((row) => row.map(({ text }) => text));
		return WRAPPERS.has(name) ? readLines(element, reader) : [];
	});
}

/** Elements of a name below one, through content controls and the like. */
function unwrap(parent: XmlElement, name: string): XmlElement[] {
	return childElements(parent).flatMap((element) => {
		if (nameOf(element) === name) return [element];
		return WRAPPERS.has(nameOf(element)) ? unwrap(element, name) : [];
	});
}

function joinBeside(cells: readonly WordCell[]): WordCell[] {
	const joined: WordCell[] = [];
	for (const cell of cells) {
		const last = joined.at(-1);
		if (cell.isBeside && last) last.columns += cell.columns;
		else joined.push({ ...cell });
	}
	return joined;
}

/** Turns cells that go on from the row above into the height of the cell they go on from. */
function joinDown(grid: readonly (readonly WordCell[])[]): SpanningCell[][] {
	const starts = new Map<number, SpanningCell>();
	return grid.map((row) => {
		let column = 0;
		return row.flatMap(({ text, columns, isContinued }) => {
			const at = column;
			column += columns;
			const above = starts.get(at);
			if (isContinued && above) {
				above.rows += 1;
				return [];
			}
			const cell = { text, columns, rows: 1 };
			starts.set(at, cell);
			return [cell];
		});
	});
}
