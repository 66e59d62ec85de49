import { admitText, dropLayoutBlanks } from "./characters.ts";

/**
 * The one written normalisation between `source.txt` (text extracted from a document) and the clauses:
 * 1. the lines that the plan's `removed.csv` lists are left out (removed-lines.ts): numbers, heads and feet of pages,
 *    a contents list; each with its reason, none by a rule that is asked again;
 * 2. invisible characters are dropped and radicals become characters (characters.ts); so are blanks, which are
 *    layout, except between two Latin letters or digits, and between the number of an item and a figure;
 * 3. hard-wrapped lines are joined without a blank;
 * 4. „ and ‟, an extraction fault, are read as 〔 and 〕.
 */
export interface SourceText {
	text: string;
	/** For each character of `text`, the 1-based line of `source.txt` it stands on. */
	lines: number[];
	/** Offsets in `text` where a source line begins; true where that line is indented as a paragraph. */
	lineStarts: Map<number, boolean>;
}

const CONTROL = /(?!\s)\p{Cc}/gu;
/** `1. 65周岁以上`: the blank parts a number from a figure. */
const NUMBER_BEFORE_FIGURE = /^\s*\d{1,3}[.．]\s+(?=\d)/;

/** `removed` are 1-based lines of the source. */
export function normalizeSource(source: string, removed: ReadonlySet<number>): SourceText {
	const raw = sourceLines(source);
	const margin = marginOf(raw.filter((line, index) => line.trim() !== "" && !removed.has(index + 1)));
	const lines: number[] = [];
	const lineStarts = new Map<number, boolean>();
	let text = "";
	for (const [index, line] of raw.entries()) {
		const seen = dropLayoutBlanks(admitText(line).text.replaceAll(CONTROL, ""))
			.replaceAll("„", "〔")
			.replaceAll("‟", "〕");
		const kept = NUMBER_BEFORE_FIGURE.test(line) ? seen.replace(/[.．]/, "$& ") : seen;
		if (kept === "" || removed.has(index + 1)) continue;
		lineStarts.set(text.length, /^(?: |\t|\u00a0|\u3000){2}/.test(line.slice(margin)));
		text += kept;
		for (let i = 0; i < kept.length; i += 1) lines.push(index + 1);
	}
	return { text, lines, lineStarts };
}

/** The lines of a source, numbered from 1 by whoever speaks of them. */
export function sourceLines(source: string): string[] {
	return source.split(/\r\n|[\n\r\f\v\u2028\u2029]/);
}

/** Blanks that every page has on its left: what nine lines in ten begin with at least. */
function marginOf(raw: readonly string[]): number {
	const indents = raw.map((line) => /^ */.exec(line)?.[0].length ?? 0).sort((a, b) => a - b);
	const margin = indents[Math.floor(indents.length / 10)] ?? 0;
	return margin >= 3 ? margin : 0;
}
