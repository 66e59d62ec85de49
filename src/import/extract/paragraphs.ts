import { parseNumbering } from "../../text/numbering.ts";
import { removedFrom } from "../../text/removed-lines.ts";
import { normalizeSource } from "../../text/source-text.ts";
import { isOpenBracket, opensLabel, startsItem } from "./line-openings.ts";

/** A paragraph of the source, put together from its lines. */
export interface SourceParagraph {
	text: string;
	/** 1-based line of the source on which it starts. */
	line: number;
	isIndented: boolean;
}

/** A line of the source that holds text. */
interface TextLine extends SourceParagraph {
	/** Empty lines above it; null where something that was dropped stands between. */
	gap: number | null;
	/** In characters of full width. */
	width: number;
}

/** How the lines of a source are set. */
interface Setting {
	/** Width at which lines are broken; null where every paragraph is one line. */
	wrap: number | null;
	/** Paragraphs are marked by indentation. */
	isIndented: boolean;
	/** Empty lines that usually stand between two lines. */
	gap: number;
	/** Styles of numbers whose lines are headings of their own. */
	headingRanks: ReadonlySet<number>;
}

const TERMINAL = /[。！？；：…”’）)】》]$/;
/** Goals set year by year stand in paragraphs of their own. */
const YEAR_OPENING = /^到?20\d\d年/;
const SENTENCE_END = /[。！？；：]$/;
/** A line this much narrower than the widest still counts as full: punctuation may not open a line. */
const SLACK = 3.1;
const SHORTEST_WRAP = 12;
const LONGEST_WRAP = 60;

/** Cuts a source into paragraphs: hard-wrapped lines are joined, by indentation, width and numbering. */
export function readParagraphs(source: string): SourceParagraph[] {
	const lines = readLines(source);
	const setting = settingOf(lines);
	const wrapped = wrappedLines(lines, setting.wrap);
	const paragraphs: SourceParagraph[] = [];
	for (const [index, line] of lines.entries()) {
		const previous = lines[index - 1];
		const last = paragraphs.at(-1);
		if (last && previous && (setting.isIndented || wrapped.has(previous)) && continues(last, previous, line, setting))
			last.text += line.text;
		else paragraphs.push({ text: line.text, line: line.line, isIndented: line.isIndented });
	}
	return paragraphs;
}

function readLines(source: string): TextLine[] {
	const { text, lines, lineStarts } = normalizeSource(source, removedFrom(source));
	const raw = source.split(/\r\n|[\n\r\f\v\u2028\u2029]/);
	const starts = [...lineStarts];
	let before = 0;
	return starts.map(([offset, isIndented], index) => {
		const line = lines[offset] ?? 1;
		const between = raw.slice(before, line - 1);
		const gap = before > 0 && between.every((one) => one.trim() === "") ? between.length : null;
		before = line;
		const own = text.slice(offset, starts[index + 1]?.[0]);
		return { text: own, line, isIndented, gap, width: widthOf(own) + (isIndented ? 2 : 0) };
	});
}

function widthOf(text: string): number {
	return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);
}

/** Lines are hard-wrapped where many are equally long and many of those end inside a sentence. */
function settingOf(lines: readonly TextLine[]): Setting {
	const gaps = lines.flatMap(({ gap }) => (gap === null ? [] : [gap]));
	const widths = lines.map(({ width }) => width).sort((a, b) => a - b);
	const widest = mostCommon(widths.filter((width) => width >= SHORTEST_WRAP).map(Math.round));
	const full = lines.filter(({ width }) => Math.abs(width - widest) <= SLACK);
	const broken = full.filter(({ text }) => !TERMINAL.test(text));
	// Cells of a table stand in short lines: they say nothing of how the text is set where no line of it is wider.
	const isWidest = lines.every(({ width }) => width <= widest + SLACK);
	const written = isWidest ? lines.filter(({ width }) => width >= SHORTEST_WRAP) : lines;
	const isWrapped =
		widest >= SHORTEST_WRAP &&
		widest <= LONGEST_WRAP &&
		full.length >= Math.max(4, written.length * 0.3) &&
		broken.length >= full.length * 0.5;
	const headings = lines.filter(({ text, width }) => width < widest - SLACK && !/[。；]/.test(text));
	return {
		wrap: isWrapped ? widest : null,
		isIndented: lines.filter(({ isIndented }) => isIndented).length >= lines.length / 25,
		gap: mostCommon(gaps),
		headingRanks: new Set(headings.flatMap(({ text }) => parseNumbering(text)?.rank ?? [])),
	};
}

/**
 * The lines of those runs that are hard-wrapped: no line of a run is wider than the width at which lines are broken,
 * and one that is full at least ends inside a sentence. A document may be wrapped in part.
 */
function wrappedLines(lines: readonly TextLine[], wrap: number | null): ReadonlySet<TextLine> {
	if (wrap === null) return new Set();
	const runs: TextLine[][] = [[]];
	for (const line of lines) {
		if (line.width > wrap + SLACK) runs.push([]);
		else runs.at(-1)?.push(line);
	}
	const isOpen = ({ width, text }: TextLine) => width >= wrap - SLACK && !TERMINAL.test(text);
	return new Set(runs.filter((run) => run.some(isOpen)).flat());
}

function mostCommon(values: readonly number[]): number {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function continues(paragraph: SourceParagraph, previous: TextLine, line: TextLine, setting: Setting): boolean {
	const { wrap, isIndented, gap } = setting;
	if (line.isIndented || wrap === null) return false;
	const isFull = previous.width >= wrap - SLACK;
	const isOpen = !SENTENCE_END.test(previous.text);
	if (line.gap !== null && line.gap > gap && !(isFull && isOpen)) return false;
	const isInParagraph = isIndented && (paragraph.isIndented || /^(?:抄送|主送)/.test(paragraph.text));
	if (opensLabel(line.text) && !isOpenBracket(paragraph.text) && !(isInParagraph && isFull && isOpen)) return false;
	if (startsItem(line.text)) return isInParagraph && isFull && isOpen && parseNumbering(line.text)?.rank !== 5;
	if (isInParagraph) return isFull || isOpen;
	return isFull && !startsBody(paragraph, previous, line, setting) && !startsYear(paragraph, line, isOpen);
}

/** The line follows a full heading line, and is itself too long to be what is left of the heading. */
function startsBody(paragraph: SourceParagraph, previous: TextLine, line: TextLine, setting: Setting): boolean {
	const isWhole = paragraph.text === previous.text && !/[。；]/.test(previous.text);
	const rank = isWhole ? parseNumbering(previous.text)?.rank : undefined;
	return rank !== undefined && setting.headingRanks.has(rank) && line.width >= (setting.wrap ?? 0) - SLACK;
}

function startsYear(paragraph: SourceParagraph, line: TextLine, isOpen: boolean): boolean {
	return !isOpen && YEAR_OPENING.test(paragraph.text) && YEAR_OPENING.test(line.text);
}
