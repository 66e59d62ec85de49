import type { Table } from "../extract/extracted-table.ts";
import type { SourceParagraph } from "../extract/paragraphs.ts";

const NARROWEST = 3;
const WIDEST = 9;
const LONGEST_HEAD = 14;

/**
 * Tables whose cells were written one below the other, as text copied from a PDF has them: heads from 序号 on, then
 * rows that begin with 1, 2, 3 … at one distance.
 */
export function readLineTables(paragraphs: readonly SourceParagraph[]): Table[] {
	const tables: Table[] = [];
	for (let at = 0; at < paragraphs.length; at += 1) {
		if (paragraphs[at]?.text !== "序号") continue;
		const width = widthAt(paragraphs, at);
		const table = width === 0 ? null : tableAt(paragraphs, at, width);
		if (!table) continue;
		tables.push(table);
		at += table.rows.length * width - 1;
	}
	return tables;
}

/** How many heads stand before the row that begins with 1; 0 where they are no heads. */
function widthAt(paragraphs: readonly SourceParagraph[], start: number): number {
	for (let width = NARROWEST; width <= WIDEST; width += 1) {
		const text = paragraphs[start + width]?.text;
		if (text === "1") return width;
		if (text === undefined || text.length > LONGEST_HEAD || /[。；]/.test(text)) return 0;
	}
	return 0;
}

function tableAt(paragraphs: readonly SourceParagraph[], start: number, width: number): Table | null {
	const rows = [rowAt(paragraphs, start, width)];
	let at = start + width;
	for (let number = 1; paragraphs[at]?.text === String(number) && at + width <= paragraphs.length; number += 1) {
		rows.push(rowAt(paragraphs, at, width));
		at += width;
	}
	return rows.length > 2 ? { rows } : null;
}

function rowAt(paragraphs: readonly SourceParagraph[], at: number, width: number): Table["rows"][number] {
	const cells = paragraphs.slice(at, at + width).map(({ text, line }) => ({ text, line }));
	return { line: cells[0]?.line ?? 0, cells };
}
