import { type Extract, ExtractWriter } from "./extract.ts";
import { stripMarkdown } from "./markdown-inline.ts";
import { partNumber } from "./number-format.ts";

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const ROW = /^\s*\|.*\|\s*$/;
const DIVIDER = /^[\s|:-]+$/;
const RULE = /^\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/;
const QUOTE = /^\s*(?:>\s?)+/;
const HARD_BREAK = / {2}$|\\$/;
const ITEM = /^\s*[-*+]\s+(?!$)/;
const NUMBERED = /^(\s*)(\d{1,9})([.)])\s+(?=\S)/;
const TASK = /^\[[ xX]\]\s+/;
const FENCE = /^\s*(?:```|~~~)/;
const NOTE = /^\[\^[^[\]]+\]:\s*(.*)$/;
const REFERENCE = /^ {0,3}\[[^[\]^][^[\]]*\]:\s*\S+(?:\s+["'(].*)?$/;

/** Reads Markdown as people write it: headings, paragraphs, lists and tables; emphasis and links become their words. */
export function extractMarkdown(markdown: string): Extract {
	const { body, name } = cutFrontMatter(markdown);
	const reader = new MarkdownReader();
	for (const line of body.split(/\r?\n/)) reader.read(line);
	return reader.finish(name);
}

/** Gathers lines into paragraphs and tables. */
class MarkdownReader {
	readonly #writer = new ExtractWriter();
	#paragraph = "";
	#table: string[] = [];
	#isCode = false;
	/** The last number of a list by its indent: lists that write 1. each time are counted on, as they are shown. */
	#last = new Map<string, { typed: string; shown: number }>();

	read(line: string): void {
		if (FENCE.test(line)) {
			this.#flush();
			this.#isCode = !this.#isCode;
		} else if (this.#isCode) this.#writer.paragraph(line);
		else this.#readLine(line);
	}

	finish(name: string | null): Extract {
		this.#flush();
		return this.#writer.finish(name);
	}

	#readLine(line: string): void {
		if (ROW.test(line) && this.#paragraph === "") {
			if (!DIVIDER.test(line)) this.#table.push(line);
			return;
		}
		const heading = HEADING.exec(line);
		if (heading || startsAnew(line) || this.#table.length > 0) this.#flush();
		const note = NOTE.exec(line);
		if (heading) this.#writer.paragraph(this.#plain(heading[2] ?? ""), heading[1]?.length ?? 1);
		else if (note) this.#writer.unread("脚注", this.#plain(note[1] ?? ""));
		else if (!RULE.test(line) && !REFERENCE.test(line)) this.#append(line);
	}

	#append(line: string): void {
		if (line.trim() !== "" && !/^\s/.test(line) && !NUMBERED.test(line)) this.#last.clear();
		const text = this.#countOn(line.replace(QUOTE, "")).replace(ITEM, "").replace(TASK, "").trim();
		const isLatin = /[A-Za-z0-9]$/.test(this.#paragraph) && /^[A-Za-z0-9]/.test(text);
		this.#paragraph += isLatin ? ` ${text}` : text;
		if (HARD_BREAK.test(line)) {
			this.#paragraph = this.#paragraph.replace(/\\$/, "");
			this.#flush();
		}
	}

	#countOn(line: string): string {
		const match = NUMBERED.exec(line);
		if (!match) return line;
		const [whole, indent = "", typed = "", end = "."] = match;
		const last = this.#last.get(indent);
		const shown = last?.typed === typed ? last.shown + 1 : Number(typed);
		this.#last.set(indent, { typed, shown });
		const rest = line.slice(whole.length);
		return `${partNumber(`${shown}${end}`, rest)}${rest}`;
	}

	#flush(): void {
		for (const line of this.#plain(this.#paragraph).split("\n")) this.#writer.paragraph(line);
		this.#paragraph = "";
		if (this.#table.length > 0) this.#writer.table(this.#table.map((row) => this.#cellsOf(row)));
		this.#table = [];
	}

	#cellsOf(row: string) {
		const cells = row
			.trim()
			.slice(1, -1)
			.split(/(?<!\\)\|/);
		return cells.map((cell) => ({ text: this.#plain(cell), columns: 1, rows: 1 }));
	}

	#plain(text: string): string {
		return stripMarkdown(text, (kind, words) => this.#writer.unread(kind, words));
	}
}

/** An empty line, a rule, an entry of a list, a note or a quotation. */
function startsAnew(line: string): boolean {
	return (
		line.trim() === "" ||
		[RULE, ITEM, QUOTE, NOTE, REFERENCE].some((pattern) => pattern.test(line)) ||
		/^\s*\d{1,3}[.、)）]/.test(line)
	);
}

function cutFrontMatter(text: string): { body: string; name: string | null } {
	const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
	if (!match) return { body: text, name: null };
	const title = /^title:\s*["']?(.+?)["']?\s*$/m.exec(match[1] ?? "")?.[1];
	return { body: text.slice(match[0].length), name: title ?? null };
}
