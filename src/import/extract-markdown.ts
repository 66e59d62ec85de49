import { type Extract, ExtractWriter } from "./extract.ts";

const HEADING = /^(#{1,6})\s+(.*?)\s*#*\s*$/;
const ROW = /^\s*\|.*\|\s*$/;
const RULE = /^[\s|:-]+$/;
const ITEM = /^\s*[-*+]\s+(?!$)/;

/** Reads Markdown as people write it: headings, paragraphs, lists and tables; emphasis and links become their words. */
export function extractMarkdown(markdown: string): Extract {
	const writer = new ExtractWriter();
	const { body, name } = cutFrontMatter(markdown);
	let paragraph = "";
	let table: string[] = [];
	const flush = () => {
		writer.paragraph(plain(paragraph));
		paragraph = "";
		if (table.length > 0) writer.table(table.map(cellsOf));
		table = [];
	};
	for (const line of body.split(/\r?\n/)) {
		const heading = HEADING.exec(line);
		if (ROW.test(line) && paragraph === "") {
			if (!RULE.test(line)) table.push(line);
			continue;
		}
		const isItem = ITEM.test(line) || /^\s*\d{1,3}[.、)）]/.test(line) || /^\s*>/.test(line);
		if (line.trim() === "" || heading || isItem || table.length > 0 || /^(?:-{3,}|\*{3,}|={3,})\s*$/.test(line))
			flush();
		if (heading) writer.paragraph(plain(heading[2] ?? ""), heading[1]?.length ?? 1);
		else if (!/^\s*(?:-{3,}|\*{3,}|={3,})\s*$/.test(line)) {
			const text = line
				.replace(ITEM, "")
				.replace(/^\s*>\s?/, "")
				.trim();
			paragraph += /[A-Za-z0-9]$/.test(paragraph) && /^[A-Za-z0-9]/.test(text) ? ` ${text}` : text;
			if (/ {2}$|\\$/.test(line)) flush();
		}
	}
	flush();
	return writer.finish(name);
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
