import { type PageLine, readLines } from "./page-lines.ts";
import { cellText, type PageTable } from "./page-tables.ts";
import type { Band, PositionedText } from "./positioned.ts";
import { cutUnlinedRows, type UnlinedRow } from "./unlined-rows.ts";

/** Cells stand this far apart at the least, in heights of a letter. */
export const CELLS_APART = 0.45;

export function toBand({ x, width }: PositionedText): Band {
	return { left: x, right: x + width };
}

/** What words cover of the page's width, parted where nothing stands for more than `apart`. */
export function bandsOf(words: readonly Band[], apart: number): Band[] {
	const bands: Band[] = [];
	for (const { left, right } of [...words].sort((a, b) => a.left - b.left)) {
		const last = bands.at(-1);
		if (last && left - last.right <= apart) last.right = Math.max(last.right, right);
		else bands.push({ left, right });
	}
	return bands;
}

/** Lays lines out as rows; those at the end that belong to no column are left where they stand. */
export function layGrid(
	taken: readonly PageLine[],
	start: number,
	least: number,
	known: readonly Band[],
	columns: number,
) {
	const lines = [...taken];
	while (lines.length >= least) {
		const size = lines[0]?.size ?? 0;
		const bands = bandsOf([...known, ...lines.flatMap(({ parts }) => parts.map(toBand))], CELLS_APART * size);
		const rows = bands.length < columns ? [] : cutUnlinedRows(lines, bands);
		const last = rows.at(-1);
		if (!last || rows.length < least) return null;
		const isLast = isInColumns(last, bands, size);
		if (isLast && rows.some((row) => filledOf(row) > 1))
			return { end: start + lines.length, table: toTable(rows, bands) };
		const from = Math.min(...last.flatMap((cell) => cell.map(({ y }) => y)));
		lines.splice(lines.findIndex(({ y }) => y >= from - 0.5 * size));
	}
	return null;
}

function filledOf(row: UnlinedRow): number {
	return row.filter((cell) => cell.length > 0).length;
}

/** A heading below the table, or its note, stands alone in the first column or at the edge of none. */
function isInColumns(row: UnlinedRow, bands: readonly Band[], size: number): boolean {
	const isAligned = row.every((cell, column) => {
		const band = bands[column] as Band;
		const [own] = bandsOf(cell.map(toBand), Number.POSITIVE_INFINITY);
		if (!own) return true;
		const isCentred = Math.abs(own.left + own.right - band.left - band.right) < 1.6 * size;
		return Math.abs(own.left - band.left) < 0.6 * size || isCentred;
	});
	return filledOf(row) * 2 >= bands.length || (isAligned && !(filledOf(row) === 1 && (row[0]?.length ?? 0) > 0));
}

function toTable(rows: readonly UnlinedRow[], bands: Band[]): PageTable {
	const words = rows.flat(2);
	const size = words[0]?.size ?? 0;
	return {
		top: Math.min(...words.map(({ y }) => y)) - size,
		bottom: Math.max(...words.map(({ y }) => y)),
		columns: bands.map(({ left }) => left),
		bands,
		rows: rows.map((row) =>
			row.map((cell, column) => ({ text: textOf(cell, bands, column, size), columns: 1, rows: 1 })),
		),
	};
}

/** A cell is at least as wide as its longest line, and reaches about as far as the next column. */
function textOf(cell: readonly PositionedText[], bands: readonly Band[], column: number, size: number): string {
	const band = bands[column] as Band;
	const next = bands[column + 1];
	const lines = readLines(cell);
	const isAtEdge = lines.every(({ x }) => x - band.left < 0.3 * size);
	const reach = next && isAtEdge ? next.left - band.left - 1.4 * size : 0;
	return cellText(lines, Math.max(band.right - band.left, reach));
}
