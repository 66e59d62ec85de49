import type { Binary, DocProperties } from "./doc-binary.ts";
import type { ExtractWriter } from "./extract.ts";
import type { SpanningCell } from "./spanning-table.ts";

const DEFINITION = 0xd608;
/** Flags of a cell: it goes on from the cell before it, or from the one above. */
const BESIDE = 0x02;
const MERGED_DOWN = 0x20;
const FIRST_DOWN = 0x40;
/** Edges this near, in twentieths of a point, are one. */
const NEAR = 40;

interface DocCell {
	text: string;
	left: number;
	right: number;
	isBelow: boolean;
}

/** Gathers the cells of a `.doc` file, whose rows say where each of theirs begins and ends. */
export class DocTables {
	readonly #writer: ExtractWriter;
	#lines: string[] = [];
	#cells: string[] = [];
	#rows: DocCell[][] = [];

	constructor(writer: ExtractWriter) {
		this.#writer = writer;
	}

	line(text: string, endsCell: boolean): void {
		this.#lines.push(text);
		if (!endsCell) return;
		this.#cells.push(this.#lines.join("\n"));
		this.#lines = [];
	}

	endRow(properties: DocProperties): void {
		const definition = properties.get(DEFINITION);
		this.#rows.push(definition ? placeCells(this.#cells, definition) : evenCells(this.#cells));
		this.#cells = [];
		this.#lines = [];
	}

	/** Writes the table that was gathered, if there is one. */
	flush(): void {
		const rows = this.#rows;
		this.#rows = [];
		if (rows.length === 0) return;
		const spanning = spanCells(rows);
		if (spanning.some((row) => row.length > 1)) this.#writer.table(spanning);
		else for (const row of spanning) for (const line of (row[0]?.text ?? "").split("\n")) this.#writer.paragraph(line);
	}
}

function evenCells(texts: readonly string[]): DocCell[] {
	return texts.map((text, index) => ({ text, left: index * 1000, right: index * 1000 + 1000, isBelow: false }));
}

function placeCells(texts: readonly string[], definition: Binary): DocCell[] {
	const count = definition.byte(0);
	const cells: DocCell[] = [];
	for (let index = 0; index < Math.min(count, texts.length); index += 1) {
		const flagsAt = 1 + (count + 1) * 2 + index * 20;
		const flags = flagsAt + 2 <= definition.length ? definition.short(flagsAt) : 0;
		const [left, right] = [definition.signed(1 + index * 2), definition.signed(3 + index * 2)];
		const last = cells.at(-1);
		const isBelow = (flags & MERGED_DOWN) !== 0 && (flags & FIRST_DOWN) === 0;
		if (flags & BESIDE && last) last.right = right;
		else cells.push({ text: texts[index] ?? "", left, right, isBelow });
	}
	return cells;
}

/** Edges of all rows are the columns of the table. */
function spanCells(rows: readonly (readonly DocCell[])[]): SpanningCell[][] {
	const edges = rows.flatMap((row) => row.flatMap(({ left, right }) => [left, right])).sort((a, b) => a - b);
	const columns = edges.filter((edge, index) => index === 0 || edge - (edges[index - 1] ?? 0) > NEAR);
	const columnOf = (edge: number) => columns.findLastIndex((column) => column <= edge + NEAR);
	const above = new Map<number, SpanningCell>();
	return rows.map((row) => {
		const start = columnOf(row[0]?.left ?? 0);
		const cells = row.flatMap(({ text, left, right, isBelow }): SpanningCell[] => {
			const at = columnOf(left);
			const head = above.get(at);
			if (isBelow && head) {
				head.rows += 1;
				return [];
			}
			const cell = { text, columns: Math.max(1, columnOf(right) - at), rows: 1 };
			above.set(at, cell);
			return [cell];
		});
		return start > 0 ? [{ text: "", columns: start, rows: 1 }, ...cells] : cells;
	});
}
