import { type PageLine, readLines } from "./page-lines.ts";
import type { Band, PositionedText } from "./positioned.ts";

/** What stands in each column of a row. */
export type UnlinedRow = PositionedText[][];

/** Words that stand one below the other in a column, without more than a line's distance. */
interface CellBlock {
	column: number;
	top: number;
	bottom: number;
	texts: PositionedText[];
}

/** Rows stand at least so much farther apart than the lines of a cell. */
const WIDER = 1.15;

/** Cuts the words of a table without lines into rows. */
export function cutUnlinedRows(lines: readonly PageLine[], bands: readonly Band[]): UnlinedRow[] {
	const texts = lines.flatMap(({ parts }) => parts);
	const columns = bands.map(({ left, right }) =>
		texts.filter(({ x, width }) => x + width / 2 >= left && x + width / 2 <= right),
	);
	const cells = columns.map((own) => readLines(own));
	const gaps = cells.flatMap((own) => own.slice(1).map(({ y }, index) => y - (own[index]?.y ?? 0)));
	const leading = Math.min(...gaps);
	const isSpaced = Math.max(...gaps) > leading * WIDER;
	const rows = isSpaced
		? joinBlocks(
				cells.flatMap((own, column) => blocksOf(own, column, leading * WIDER)),
				bands.length,
			)
		: [];
	return rows.length > 0 && rows.every((row) => !holdsTwo(row)) ? rows : byFirstColumn(lines, bands);
}

function blocksOf(lines: readonly PageLine[], column: number, farthest: number): CellBlock[] {
	const blocks: CellBlock[] = [];
	for (const { y, size, parts } of lines) {
		const last = blocks.at(-1);
		if (last && y - last.bottom <= farthest) {
			last.bottom = y;
			last.texts.push(...parts);
		} else blocks.push({ column, top: y - 0.8 * size, bottom: y, texts: [...parts] });
	}
	return blocks;
}

/** Blocks beside each other are a row, at whatever height of it they stand. */
function joinBlocks(blocks: readonly CellBlock[], columns: number): UnlinedRow[] {
	const rows: { bottom: number; cells: UnlinedRow }[] = [];
	for (const block of [...blocks].sort((a, b) => a.top - b.top)) {
		let row = rows.at(-1);
		if (!row || block.top >= row.bottom) {
			row = { bottom: block.bottom, cells: Array.from({ length: columns }, () => []) };
			rows.push(row);
		}
		row.bottom = Math.max(row.bottom, block.bottom);
		row.cells[block.column]?.push(...block.texts);
	}
	return rows.map(({ cells }) => cells);
}

/** Two lines of a row that both begin in the first column and fill most others are two rows. */
function holdsTwo(row: UnlinedRow): boolean {
	const full = readLines(row.flat()).filter(({ parts }) => {
		const filled = row.filter((cell) => cell.some((text) => parts.includes(text)));
		return filled.length * 2 > row.length && row[0]?.some((text) => parts.includes(text));
	});
	return full.length > 1;
}

/** Without wider gaps a row begins where a word stands in the first column, or in most. */
function byFirstColumn(lines: readonly PageLine[], bands: readonly Band[]): UnlinedRow[] {
	const rows: UnlinedRow[] = [];
	let isFull = false;
	for (const { parts, size } of lines) {
		const cells = bands.map(({ left, right }) =>
			parts.filter(({ x, width }) => x + width / 2 >= left && x + width / 2 <= right),
		);
		const isMost = cells.filter((cell) => cell.length > 0).length * 2 >= cells.length;
		const last = rows.at(-1);
		// A word alone in the first column goes on from a full line above it, or is the name of a group.
		if (!last || isMost || (cells[0]?.length !== 0 && !isFull)) rows.push(cells);
		else for (const [column, cell] of cells.entries()) last[column]?.push(...cell);
		const end = Math.max(...(cells[0] ?? []).map(({ x, width }) => x + width));
		isFull = end > (bands[0]?.right ?? 0) - 1.2 * size;
	}
	return rows;
}
