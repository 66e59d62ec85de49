import { Binary, type DocProperties, readPropertyRuns, runFinder } from "./doc-binary.ts";
import { type ListPlace, readDocLists } from "./doc-lists.ts";
import { type DocStyle, readDocStyles } from "./doc-styles.ts";
import { DocTables } from "./doc-tables.ts";
import { NumberCounter } from "./docx-numbers.ts";
import { type Extract, ExtractWriter, type UnreadKind } from "./extract.ts";
import { partNumber } from "./number-format.ts";

/** Why a `.doc` file cannot be read, in words for the person who imports it. */
export class UnreadableDoc extends Error {}

const WORD_97 = 0xa5ec;
/** Properties of characters and paragraphs that say what becomes of the text. */
const CODE = { deleted: 0x0800, struck: 0x0837, hidden: 0x083c, symbol: 0x6a09, doubleStruck: 0x2a53 };
const PARAGRAPH = { inTable: 0x2416, endsRow: 0x2417, level: 0x260a, list: 0x460b };

/** Reads a Word file of 1997 to 2003 (MS-DOC) from its streams: paragraphs, automatic numbers, tables. Null where there is none. */
export function extractDoc(streams: ReadonlyMap<string, Uint8Array>): Extract | null {
	const main = streams.get("WordDocument");
	if (!main) return null;
	const document = new Binary(main);
	try {
		if (document.short(0) !== WORD_97) throw new UnreadableDoc("这是 Word 97 以前的文件");
		const flags = document.short(0x0a);
		if (flags & 0x0100) throw new UnreadableDoc("文件加了密码");
		const table = streams.get(flags & 0x0200 ? "1Table" : "0Table");
		if (!table) throw new UnreadableDoc("文件不完整");
		return new DocReader(document, new Binary(table)).read();
	} catch (error) {
		if (error instanceof RangeError) throw new UnreadableDoc("文件已损坏");
		throw error;
	}
}

interface Character {
	char: string;
	/** Where it stands in the file. */
	place: number;
}

class DocReader {
	readonly #document: Binary;
	readonly #table: Binary;
	readonly #writer = new ExtractWriter();
	readonly #tables = new DocTables(this.#writer);
	readonly #numbers: NumberCounter;
	readonly #styles: ReadonlyMap<number, DocStyle>;
	readonly #characterRun: ReturnType<typeof runFinder>;
	readonly #paragraphRun: ReturnType<typeof runFinder>;
	#text = "";
	#left: [UnreadKind, string][] = [];
	/** In a field, before the words that it shows. */
	#codes: boolean[] = [];

	constructor(document: Binary, table: Binary) {
		this.#document = document;
		this.#table = table;
		const runs = (at: number, kind: "paragraph" | "character") => {
			const { at: start, length } = this.#place(at);
			return runFinder(readPropertyRuns(document, table.part(start, length), kind));
		};
		this.#characterRun = runs(0xfa, "character");
		this.#paragraphRun = runs(0x102, "paragraph");
		this.#styles = readDocStyles(table, this.#place(0xa2));
		this.#numbers = new NumberCounter(readDocLists(table, this.#place(0x2e2), this.#place(0x2ea)));
	}

	read(): Extract {
		const characters = this.#characters();
		const lengths = [0x4c, 0x50, 0x54].map((at) => this.#document.long(at));
		const [body = 0, notes = 0, heads = 0] = lengths;
		const wordsOf = (from: number, to: number) =>
			characters
				.slice(from, to)
				.map(({ char }) => char)
				.join("");
		for (const character of characters.slice(0, body)) this.#readCharacter(character);
		this.#endParagraph(null);
		this.#tables.flush();
		for (const note of wordsOf(body, body + notes).split("\u0002")) this.#listWords("脚注", note);
		for (const head of wordsOf(body + notes, body + notes + heads).split("\r")) this.#listWords("页眉页脚", head);
		return this.#writer.finish(null);
	}

	#place(at: number): ListPlace {
		return { at: this.#document.long(at), length: this.#document.long(at + 4) };
	}

	/** The pieces of the text in their order (`Clx`): of one byte or two a character. */
	#characters(): Character[] {
		const { at, length } = this.#place(0x1a2);
		let start = at;
		while (start < at + length && this.#table.byte(start) === 1) start += 3 + this.#table.short(start + 1);
		const count = Math.floor((this.#table.long(start + 1) - 4) / 12);
		const pieces = start + 5;
		return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
			const size = this.#table.long(pieces + index * 4 + 4) - this.#table.long(pieces + index * 4);
			const place = this.#table.long(pieces + (count + 1) * 4 + index * 8 + 2);
			const isNarrow = (place & 0x40000000) !== 0;
			const from = isNarrow ? (place & 0x3fffffff) / 2 : place;
			const width = isNarrow ? 1 : 2;
			const bytes = this.#document.part(from, size * width).bytes;
			const text = new TextDecoder(isNarrow ? "windows-1252" : "utf-16le", { ignoreBOM: true }).decode(bytes);
			return text.split("").map((char, offset) => ({ char, place: from + offset * width }));
		});
	}

	#readCharacter({ char, place }: Character): void {
		if (char === "\r" || char === "\u0007" || char === "\f") this.#endParagraph(place);
		else if (char === FIELD.begin) this.#codes.push(true);
		else if (char === FIELD.shown) this.#codes[this.#codes.length - 1] = false;
		else if (char === "\u0015") this.#codes.pop();
		else if (!this.#codes.includes(true)) this.#write(char, place);
	}

	#write(char: string, place: number): void {
		const run = this.#characterRun(place)?.properties ?? new Map();
		const style = this.#styles.get(this.#paragraphRun(place)?.style ?? 0)?.properties ?? new Map();
		const isOn = (code: number) => isSet(run.get(code), isSet(style.get(code), false));
		if (run.has(CODE.symbol)) this.#left.push(["符号", ""]);
		else if (isOn(CODE.deleted)) this.#leave("修订中删去的文字", char);
		else if (isOn(CODE.hidden)) this.#leave("隐藏文字", char);
		else if (isOn(CODE.struck) || isOn(CODE.doubleStruck)) this.#leave("删除线文字", char);
		else if (char === "\u0001" || char === "\u0008") this.#left.push(["图片", ""]);
		else this.#text += SIGNS[char] ?? (char < " " && char !== "\t" ? "" : char);
	}

	#leave(kind: UnreadKind, char: string): void {
		const last = this.#left.at(-1);
		if (last?.[0] === kind) last[1] += char;
		else this.#left.push([kind, char]);
	}

	#endParagraph(place: number | null): void {
		const run = place === null ? null : this.#paragraphRun(place);
		const style = this.#styles.get(run?.style ?? 0);
		const properties: DocProperties = new Map([...(style?.properties ?? []), ...(run?.properties ?? [])]);
		const text = this.#takeText(properties);
		const isCell = place !== null && isSet(properties.get(PARAGRAPH.inTable), false);
		if (isCell && isSet(properties.get(PARAGRAPH.endsRow), false)) this.#tables.endRow(properties);
		else if (isCell) this.#tables.line(text, this.#document.byte(place) === CELL_MARK);
		else {
			this.#tables.flush();
			if (!style?.isContents) this.#writeLines(text, style?.depth ?? null);
		}
	}

	/** The words gathered since the last paragraph, with their number; what was left out of them is listed. */
	#takeText(properties: DocProperties): string {
		for (const [kind, words] of this.#left) this.#writer.unread(kind, words);
		const isEmpty = this.#text.trim() === "";
		const isGone = isEmpty && this.#left.some(([kind]) => kind !== "图片");
		const number = isGone ? "" : this.#numberOf(properties);
		const text = isEmpty ? "" : partNumber(number, this.#text) + this.#text;
		this.#text = "";
		this.#left = [];
		return text;
	}

	#writeLines(text: string, depth: number | null): void {
		const [first = "", ...rest] = text.split("\n");
		this.#writer.paragraph(first, depth);
		for (const line of rest) this.#writer.paragraph(line);
	}

	#numberOf(properties: DocProperties): string {
		const list = properties.get(PARAGRAPH.list)?.signed(0) ?? 0;
		return list > 0 ? this.#numbers.next(String(list), properties.get(PARAGRAPH.level)?.byte(0) ?? 0) : "";
	}

	#listWords(kind: UnreadKind, words: string): void {
		const [before = "", ...fields] = words.split(FIELD.begin);
		const shown = fields.map((field) => field.split(FIELD.shown)[1] ?? "");
		const clean = [before, ...shown]
			.join("")
			.replaceAll(/\p{Cc}/gu, "")
			.trim();
		if (/[^\d\s—–－-]/.test(clean)) this.#writer.unread(kind, clean);
	}
}

const CELL_MARK = 7;
/** Signs before the codes of a field, and between them and what it shows. */
const FIELD = { begin: "\u0013", shown: "\u0014" };
const SIGNS: Record<string, string> = { "\u000b": "\n", "\u000e": "\n", "\u001e": "-", "\u001f": "", "\t": " " };

/** 0 and 1 say it, 128 and 129 as the style and unlike it. */
function isSet(operand: Binary | undefined, inherited: boolean): boolean {
	const value = operand?.byte(0);
	if (value === undefined || value === 0x80) return inherited;
	return value === 0x81 ? !inherited : value !== 0;
}
