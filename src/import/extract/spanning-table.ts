import { dropLayoutBlanks } from "../../text/characters.ts";
import type { TableCell } from "./extracted-table.ts";
import { DocumentTooLarge, MAX_CELLS, MAX_COLUMNS } from "./limits.ts";

/** A cell of a table as a format writes it, with how many columns and rows it spans. */
export interface SpanningCell {
	/** Its lines, parted by `\n`. */
	text: string;
	columns: number;
	/** Rows it reaches down, its own included. */
	rows: number;
}

/** A row with a cell for every column. */
interface SpreadRow {
	/** What the row itself writes, cell by cell. */
	written: string[];
	/** Its cells, those of rows above that reach into it too, when the row stands on this line. */
	cellsAt(line: number): TableCell[];
}

interface PlacedCell {
	text: string;
	row: number;
}

/** Stands between the lines of a cell where no punctuation does: they are names or figures of their own. */
const LINE_BORDER = "；";
/** Rows that a head has at most. */
const TALLEST_HEAD = 3;

/** Spreads merged cells over the rows and columns they span. */
export function* spreadTable(rows: readonly (readonly SpanningCell[])[]): Generator<SpreadRow> {
	checkSize(rows);
	const headRows = Math.min(TALLEST_HEAD, Math.max(1, ...(rows[0] ?? []).map((cell) => cell.rows)));
	const open: { cell: PlacedCell; left: number }[] = [];
	const lines: number[] = [];
	for (const [index, row] of rows.entries()) {
		const cells: PlacedCell[] = [];
		const takeOpen = () => {
			for (let above = open[cells.length]; above && above.left > 0; above = open[cells.length]) {
				above.left -= 1;
				cells.push(above.cell);
			}
		};
		takeOpen();
		const written = row.map(({ text, columns, rows: height }) => {
			const cell = { text: joinLines(text, index < headRows && rows.length > headRows), row: index };
			for (let column = 0; column < columns; column += 1) {
				open[cells.length] = { cell, left: height - 1 };
				cells.push(cell);
			}
			takeOpen();
			return cell.text;
		});
		const cellsAt = (line: number) => {
			lines[index] = line;
			return cells.map(({ text, row: from }) => ({ text, line: lines[from] ?? line }));
		};
		yield { written, cellsAt };
	}
}

/** One line of a cell's lines: 牵头 over 单位 is one word in a head, two offices are two names below it. */
function joinLines(text: string, isHead: boolean): string {
	const lines = text
		.split("\n")
		.map((line) => dropLayoutBlanks(line).replace(/\s+/g, " "))
		.filter((line) => line !== "");
	const isUpright = lines.every((line) => /^\p{Script=Han}$/u.test(line));
	return lines.reduce((joined, line) => {
		const isParted = joined === "" || isUpright || isBesidePunctuation(joined, line);
		const isOneWord = isHead && !(/\d$/.test(joined) && /^\d/.test(line));
		return joined + (isParted || isOneWord ? "" : LINE_BORDER) + line;
	}, "");
}

function isBesidePunctuation(before: string, after: string): boolean {
	return /[，。、；：！？,;:（(《“—－-]$/.test(before) || /^[，。、；：！？,;:）)》”—－-]/.test(after);
}

function checkSize(rows: readonly (readonly SpanningCell[])[]): void {
	let cells = 0;
	for (const row of rows) {
		const columns = row.reduce((sum, cell) => sum + cell.columns, 0);
		cells += columns;
		if (columns > MAX_COLUMNS) throw new DocumentTooLarge(`一个表格有 ${columns} 列，最多 ${MAX_COLUMNS} 列`);
		if (cells > MAX_CELLS) throw new DocumentTooLarge(`一个表格的单元格多于 ${MAX_CELLS} 个`);
	}
}
