import { admitText, dropLayoutBlanks } from "./characters.ts";
import { type LayoutReason, layoutLines } from "./layout-lines.ts";

/**
 * The one written normalisation between `source.txt` (text extracted from a document) and the clauses:
 * 1. a page's number is dropped: - 3 -, 第3页, or a bare number where several rise by one at the distance of pages;
 * 2. a line that stands beside three page numbers or more is the page's head or foot, and dropped;
 * 3. a contents list with dotted leaders is dropped, with the line 目录 above it;
 * 4. invisible characters are dropped and radicals become characters (characters.ts); so are blanks, which are
 *    layout, except between two Latin letters or digits, and between the number of an item and a figure;
 * 5. hard-wrapped lines are joined without a blank;
 * 6. „ and ‟, an extraction fault, are read as 〔 and 〕.
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

export function normalizeSource(source: string): SourceText {
	const raw = linesOf(source);
	const dropped = layoutLines(raw);
	const margin = marginOf(raw.filter((line, index) => line.trim() !== "" && !dropped.has(index)));
	const lines: number[] = [];
	const lineStarts = new Map<number, boolean>();
	let text = "";
	for (const [index, line] of raw.entries()) {
		const seen = dropLayoutBlanks(admitText(line).text.replaceAll(CONTROL, ""))
			.replaceAll("„", "〔")
			.replaceAll("‟", "〕");
		const kept = NUMBER_BEFORE_FIGURE.test(line) ? seen.replace(/[.．]/, "$& ") : seen;
		if (kept === "" || dropped.has(index)) continue;
		lineStarts.set(text.length, /^(?: |\t|\u00a0|\u3000){2}/.test(line.slice(margin)));
		text += kept;
		for (let i = 0; i < kept.length; i += 1) lines.push(index + 1);
	}
	return { text, lines, lineStarts };
}

function linesOf(source: string): string[] {
	return source.split(/\r\n|[\n\r\f\v\u2028\u2029]/);
}

/** The lines that are not in the text, and why: nothing is left out without a word. */
export function listRemoved(source: string): { line: number; text: string; reason: LayoutReason }[] {
	const raw = linesOf(source);
	return [...layoutLines(raw)].map(([index, reason]) => ({ line: index + 1, text: (raw[index] ?? "").trim(), reason }));
}

/** Blanks that every page has on its left: what nine lines in ten begin with at least. */
function marginOf(raw: readonly string[]): number {
	const indents = raw.map((line) => /^ */.exec(line)?.[0].length ?? 0).sort((a, b) => a - b);
	const margin = indents[Math.floor(indents.length / 10)] ?? 0;
	return margin >= 3 ? margin : 0;
}
