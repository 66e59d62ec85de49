import { readFileSync } from "node:fs";
import path from "node:path";
import { type Extract, extractText } from "../../src/import/extract/extract.ts";
import { extractHtml } from "../../src/import/extract/extract-html.ts";
import { extractMarkdown } from "../../src/import/extract/extract-markdown.ts";
import { type Recognition, recognizeDocument } from "../../src/import/recognize/recognize-document.ts";

const FORMATS: Record<string, (text: string) => Extract> = {
	".txt": extractText,
	".html": extractHtml,
	".md": extractMarkdown,
};

export function extractFile(name: string): Extract {
	const text = readFileSync(path.join("tests/import/documents", name), "utf8");
	const extract = FORMATS[path.extname(name)];
	if (!extract) throw new Error(`no reader for ${name}`);
	return extract(text);
}

/** What was recognised, one line each. */
export function read(extract: Extract) {
	const { data, parts, measures, duties, deadlines, targets, phases, account, problems } = recognizeDocument(extract);
	return {
		data,
		parts: parts.map(({ id, title }) => `${id} ${title}`),
		actions: parts.flatMap(({ actions }) => actions.map(({ id }) => id)),
		measures: measures.map(({ id }) => id),
		duties: duties.map(({ measure, role, department }) => `${measure} ${role} ${department}`),
		quotes: duties.map(({ quote }) => quote),
		targets: targets.map(({ clause, comparator, value, unit, due }) => `${clause} ${comparator}${value}${unit} ${due}`),
		deadlines: deadlines.map(({ measure, quote, due }) => `${measure} ${due} ${quote}`),
		numbers: account.numbers,
		unread: account.unread.map(({ kind, clause, quote }) => `${kind} ${clause} ${quote}`),
		phases: phases.map(({ name, period, clause }) => `${name} ${period} ${clause}`),
		problems,
	};
}

export const readFile = (name: string) => read(extractFile(name));
export const readText = (text: string) => read(extractText(text));

/** Every clause in the order of the document. */
export function clausesOf({ parts }: Recognition) {
	return parts.flatMap((part) => [...part.clauses, ...part.actions.flatMap(({ clauses }) => clauses)]);
}
