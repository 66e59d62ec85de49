import { type Extract, ExtractWriter } from "./extract.ts";

const HEADING = /^(#{1,6})\s+(.*?)\s*#*\s*$/;
const ROW = /^\s*\|.*\|\s*$/;
const DIVIDER = /^[\s|:-]+$/;
const RULE = /^\s*(?:-{3,}|\*{3,}|={3,})\s*$/;
const QUOTE = /^\s*>\s?/;
const HARD_BREAK = / {2}$|\\$/;
const ITEM = /^\s*[-*+]\s+(?!$)/;

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

	read(line: string): void {
		if (ROW.test(line) && this.#paragraph === "") {
			if (!DIVIDER.test(line)) this.#table.push(line);
			return;
		}
		const heading = HEADING.exec(line);
		if (heading || startsAnew(line) || this.#table.length > 0) this.#flush();
		if (heading) this.#writer.paragraph(plain(heading[2] ?? ""), heading[1]?.length ?? 1);
		else if (!RULE.test(line)) this.#append(line);
	}

	finish(name: string | null): Extract {
		this.#flush();
		return this.#writer.finish(name);
	}

	#append(line: string): void {
		const text = line.replace(ITEM, "").replace(QUOTE, "").trim();
		const isLatin = /[A-Za-z0-9]$/.test(this.#paragraph) && /^[A-Za-z0-9]/.test(text);
		this.#paragraph += isLatin ? ` ${text}` : text;
		if (HARD_BREAK.test(line)) this.#flush();
	}

	#flush(): void {
		this.#writer.paragraph(plain(this.#paragraph));
		this.#paragraph = "";
		if (this.#table.length > 0) this.#writer.table(this.#table.map(cellsOf));
		this.#table = [];
	}
}

/** An empty line, a rule, an entry of a list or a quotation. */
function startsAnew(line: string): boolean {
	return (
		line.trim() === "" || RULE.test(line) || ITEM.test(line) || QUOTE.test(line) || /^\s*\d{1,3}[.、)）]/.test(line)
	);
}

function cutFrontMatter(text: string): { body: string; name: string | null } {
	const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
	if (!match) return { body: text, name: null };
	const title = /^title:\s*["']?(.+?)["']?\s*$/m.exec(match[1] ?? "")?.[1];
	return { body: text.slice(match[0].length), name: title ?? null };
}

function cellsOf(row: string) {
	const cells = row
		.trim()
		.slice(1, -1)
		.split(/(?<!\\)\|/);
	return cells.map((cell) => ({
		text: plain(cell.replaceAll("\\|", "|").replaceAll(/<br\s*\/?>/gi, "")),
		columns: 1,
		rows: 1,
	}));
}

function plain(text: string): string {
	return text
		.replaceAll(/!\[[^\]]*\]\([^)]*\)/g, "")
		.replaceAll(/\[([^\]]*)\]\((?:[^()]|\([^)]*\))*\)/g, "$1")
		.replaceAll(/(\*\*|__)(?=\S)(.+?)\1/g, "$2")
		.replaceAll(/(?<![*\w])\*(?=\S)([^*]+)\*(?!\*)/g, "$1")
		.replaceAll(/\\([\\`*_{}[\]()#+.!|<>~-])/g, "$1");
}
