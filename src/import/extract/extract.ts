import type { Table, TableCell } from "../recognize/duty-tables.ts";

/** A document as extracted: its text, and what its format told beside it. */
export interface Extract {
	/** What becomes `source.txt`. */
	text: string;
	/** Depth of the headings, by line of the text. */
	headings: ReadonlyMap<number, number>;
	tables: readonly Table[];
	/** The name a web page or file gives itself. */
	name: string | null;
}

/** A cell of a table as a format writes it, with how many columns and rows it spans. */
export interface SpanningCell {
	text: string;
	columns: number;
	/** Rows it reaches down, its own included. */
	rows: number;
}

/** Stands between the cells of a row, which is one paragraph. */
const CELL_BORDER = "｜";

/** Puts the text of a marked-up document together: one line a paragraph, indented as such. */
export class ExtractWriter {
	readonly #lines: string[] = [];
	readonly #headings = new Map<number, number>();
	readonly #tables: Table[] = [];

	/** One paragraph; `depth` where it is a heading. */
	paragraph(text: string, depth: number | null = null): void {
		const clean = text.replaceAll(/[\s\u200b\u00ad]+/g, " ").trim();
		if (clean === "") return;
		this.#lines.push(`\u3000\u3000${clean}`);
		if (depth !== null) this.#headings.set(this.#lines.length, depth);
	}

	/** A table: one paragraph a row; the words of a cell that spans several rows stand in the first. */
	table(rows: readonly (readonly SpanningCell[])[]): void {
		const table: Table = { rows: [] };
		const open: { cell: TableCell; left: number }[] = [];
		for (const row of rows) {
			const line = this.#lines.length + 1;
			const cells: TableCell[] = [];
			const written: string[] = [];
			const takeOpen = () => {
				for (let at = cells.length; (open[at]?.left ?? 0) > 0; at = cells.length) {
					const above = open[at] as { cell: TableCell; left: number };
					above.left -= 1;
					cells.push(above.cell);
				}
			};
			takeOpen();
			for (const { text, columns, rows: height } of row) {
				const clean = text.replaceAll(/[\s\u200b\u00ad]+/g, "");
				written.push(clean);
				for (let column = 0; column < columns; column += 1) {
					open[cells.length] = { cell: { text: clean, line }, left: height - 1 };
					cells.push({ text: clean, line });
				}
				takeOpen();
			}
			if (written.every((text) => text === "")) continue;
			this.paragraph(written.join(CELL_BORDER));
			table.rows.push({ line, cells });
		}
		if (table.rows.length > 0) this.#tables.push(table);
	}

	finish(name: string | null): Extract {
		return { text: `${this.#lines.join("\n")}\n`, headings: this.#headings, tables: this.#tables, name };
	}
}

/** Plain text is taken as it is. */
export function extractText(text: string): Extract {
	return { text, headings: new Map(), tables: [], name: null };
}
