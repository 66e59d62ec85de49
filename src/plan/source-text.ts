/**
 * The one written normalisation between `source.txt` (text extracted from a PDF) and the clauses:
 * 1. a line that holds nothing but a page number is dropped;
 * 2. blanks are layout and dropped, except between two Latin letters or digits on one line;
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

const PAGE_NUMBER = /^\s*\d{1,3}\s*$/;
const LAYOUT_BLANK = /(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])/g;

export function normalizeSource(source: string): SourceText {
	const lines: number[] = [];
	const lineStarts = new Map<number, boolean>();
	let text = "";
	for (const [index, line] of source.split(/\r?\n/).entries()) {
		if (line.trim() === "" || PAGE_NUMBER.test(line)) continue;
		const kept = line.replace(LAYOUT_BLANK, "").replaceAll("„", "〔").replaceAll("‟", "〕");
		lineStarts.set(text.length, /^[ \u3000]{2}/.test(line));
		text += kept;
		for (let i = 0; i < kept.length; i += 1) lines.push(index + 1);
	}
	return { text, lines, lineStarts };
}
