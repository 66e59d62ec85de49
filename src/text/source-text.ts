/**
 * The one written normalisation between `source.txt` (text extracted from a document) and the clauses:
 * 1. a line that holds nothing but a page number is dropped: 13, - 3 -, — 3 —, 第3页;
 * 2. a line that stands at three page numbers or more is the page's head or foot, and dropped;
 * 3. a contents list with dotted leaders is dropped, with the line 目录 above it;
 * 4. invisible characters are dropped; so are blanks, which are layout, except between two Latin letters or digits;
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

const PAGE_NUMBER =
	/^\s*(?:[-—–－·]{0,2}\s*[\d０-９]{1,3}\s*[-—–－·]{0,2}|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?)\s*$/;
const LAYOUT_BLANK = /(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])/g;
/** Control and format characters that no reader sees: zero-width blanks, soft hyphens. */
const INVISIBLE = /(?!\s)[\p{Cc}\p{Cf}]/gu;
const LEADER = /(?:[.．。·•…‥]\s*){4,}[\s\dIVXivx（）()\-—]*$/;
const CONTENTS = /^\s*目\s*[录次]\s*$/;
/** Lines of a contents list that may stand between two with leaders: an entry in two lines, a page number. */
const LONGEST_GAP = 3;

export function normalizeSource(source: string): SourceText {
	const raw = source.split(/\r\n|[\n\r\f\v\u2028\u2029]/);
	const dropped = layoutLines(raw);
	const margin = marginOf(raw.filter((line, index) => line.trim() !== "" && !dropped.has(index)));
	const lines: number[] = [];
	const lineStarts = new Map<number, boolean>();
	let text = "";
	for (const [index, line] of raw.entries()) {
		const kept = line.replaceAll(INVISIBLE, "").replace(LAYOUT_BLANK, "").replaceAll("„", "〔").replaceAll("‟", "〕");
		if (kept === "" || dropped.has(index)) continue;
		lineStarts.set(text.length, /^(?: |\t|\u00a0|\u3000){2}/.test(line.slice(margin)));
		text += kept;
		for (let i = 0; i < kept.length; i += 1) lines.push(index + 1);
	}
	return { text, lines, lineStarts };
}

/** Indices of the lines that are no text: page numbers, heads and feet of pages, a contents list. */
export function layoutLines(raw: readonly string[]): ReadonlySet<number> {
	const dropped = new Set<number>();
	const written = [...raw.keys()].filter((index) => (raw[index] ?? "").trim() !== "");
	const isPage = (index: number | undefined) => index !== undefined && PAGE_NUMBER.test(raw[index] ?? "");
	const beside = new Map<string, number[]>();
	for (const [place, index] of written.entries()) {
		if (isPage(index)) dropped.add(index);
		else if (isPage(written[place - 1]) || isPage(written[place + 1])) {
			const words = (raw[index] ?? "").replace(/\s+/g, "");
			beside.set(words, [...(beside.get(words) ?? []), index]);
		}
	}
	for (const places of beside.values()) {
		if (places.length >= 3) for (const index of places) dropped.add(index);
	}
	for (const index of contentsLines(raw, written)) dropped.add(index);
	return dropped;
}

function contentsLines(raw: readonly string[], written: readonly number[]): number[] {
	const leaders = written.flatMap((index, place) => (LEADER.test(raw[index] ?? "") ? [place] : []));
	const found: number[] = [];
	for (const [order, place] of leaders.entries()) {
		const previous = leaders[order - 1] ?? place;
		const start = place - previous <= LONGEST_GAP ? previous : place;
		for (let at = start; at <= place; at += 1) found.push(written[at] ?? 0);
		const head = written[place - 1];
		if (head !== undefined && CONTENTS.test(raw[head] ?? "")) found.push(head);
	}
	return leaders.length >= 3 ? found : [];
}

/** Blanks that every page has on its left: what nine lines in ten begin with at least. */
function marginOf(raw: readonly string[]): number {
	const indents = raw.map((line) => /^ */.exec(line)?.[0].length ?? 0).sort((a, b) => a - b);
	const margin = indents[Math.floor(indents.length / 10)] ?? 0;
	return margin >= 3 ? margin : 0;
}
