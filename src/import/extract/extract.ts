import { admitText } from "../../text/characters.ts";
import type { Table } from "./extracted-table.ts";
import { DocumentTooLarge, MAX_PARAGRAPH } from "./limits.ts";
import { type SpanningCell, spreadTable } from "./spanning-table.ts";

/** What a document holds beside its text, as people call it. */
export type UnreadKind =
	| "脚注"
	| "尾注"
	| "批注"
	| "页眉页脚"
	| "图片"
	| "图表"
	| "公式"
	| "符号"
	| "注音"
	| "嵌入文件"
	| "修订中删去的文字"
	| "删除线文字"
	| "隐藏文字"
	| "提示文字"
	| "重复的表头"
	| "页码";

/** Something of the document that did not become its text, or not for certain. */
export interface Unread {
	kind: UnreadKind;
	/** Its words; empty where it has none. */
	text: string;
	/** 1-based line of the text beside which it stands; null where it stands beside none. */
	line: number | null;
}

/** A document as extracted: its text, and what its format told beside it. */
export interface Extract {
	/** What becomes `source.txt`. */
	text: string;
	/** Depth of the headings, by line of the text. */
	headings: ReadonlyMap<number, number>;
	tables: readonly Table[];
	/** The name a web page or file gives itself. */
	name: string | null;
	unread: readonly Unread[];
	/** Characters that cannot be seen and were dropped; radicals that became the characters they stand for. */
	characters: { dropped: number; folded: number };
}

/** Stands between the cells of a row, which is one paragraph. */
const CELL_BORDER = "｜";

/** Puts the text of a marked-up document together: one line a paragraph, indented as such. */
export class ExtractWriter {
	readonly #lines: string[] = [];
	readonly #headings = new Map<number, number>();
	readonly #tables: Table[] = [];
	readonly #unread: Unread[] = [];
	readonly #characters = { dropped: 0, folded: 0 };

	/** One paragraph; `depth` where it is a heading. */
	paragraph(text: string, depth: number | null = null): void {
		const clean = this.#admit(text).replaceAll(/\s+/g, " ").trim();
		if (clean === "") return;
		if (clean.length > MAX_PARAGRAPH) {
			throw new DocumentTooLarge(
				`第 ${this.#lines.length + 1} 段有 ${clean.length} 个字符，一段最多 ${MAX_PARAGRAPH} 个；请检查文件是否缺了分段`,
			);
		}
		this.#lines.push(`\u3000\u3000${clean}`);
		if (depth !== null) this.#headings.set(this.#lines.length, depth);
	}

	/** A table: one paragraph a row; the words of a cell that spans several rows stand in the first. */
	table(rows: readonly (readonly SpanningCell[])[]): void {
		const admitted = rows.map((row) => row.map((cell) => ({ ...cell, text: this.#admit(cell.text) })));
		const table: Table = { rows: [] };
		for (const { written, cellsAt } of spreadTable(admitted)) {
			if (written.every((text) => text === "")) continue;
			this.paragraph(written.join(CELL_BORDER));
			table.rows.push({ line: this.#lines.length, cells: cellsAt(this.#lines.length) });
		}
		if (table.rows.length > 0) this.#tables.push(table);
	}

	/** Something that did not become text, beside the paragraph that is written next. */
	unread(kind: UnreadKind, text: string): void {
		const clean = admitText(text).text.replaceAll(/\s+/g, " ").trim();
		this.#unread.push({ kind, text: clean, line: this.#lines.length + 1 });
	}

	finish(name: string | null): Extract {
		const last = this.#lines.length;
		return {
			text: `${this.#lines.join("\n")}\n`,
			headings: this.#headings,
			tables: this.#tables,
			name,
			unread: this.#unread.map((one) => ({ ...one, line: last === 0 ? null : Math.min(one.line ?? last, last) })),
			characters: this.#characters,
		};
	}

	#admit(raw: string): string {
		const { text, dropped, folded } = admitText(raw);
		this.#characters.dropped += dropped;
		this.#characters.folded += folded;
		return text;
	}
}

/** Plain text is taken as it is. */
export function extractText(raw: string): Extract {
	const { text, dropped, folded } = admitText(raw);
	return { text, headings: new Map(), tables: [], name: null, unread: [], characters: { dropped, folded } };
}
