import type { PageLine } from "./page-lines.ts";
import type { PageTable } from "./page-tables.ts";
import type { Band, PositionedText } from "./positioned.ts";
import { bandsOf, CELLS_APART, layGrid, toBand } from "./unlined-table.ts";

/** A page's lines, and the tables without lines among them, from top to bottom. */
export type Stretch = { lines: PageLine[] } | { table: PageTable };

const LEAST_COLUMNS = 3;
const LEAST_ROWS = 3;
/** Words of a head stand this far apart, in heights of a letter; lines no farther than that. */
const HEADS_APART = 0.8;
const FARTHEST = 5;
/** Words of a head are no longer than this and no sentence. */
const HEAD = /^[^。；，]{1,14}$/;

/** Finds tables that are told by where their words stand; `open` are the columns of one that the page before ended with. */
export function findGrids(lines: readonly PageLine[], open: readonly Band[] | null): Stretch[] {
	const found: Stretch[] = [];
	let at = 0;
	while (at < lines.length) {
		const grid = (at === 0 && open ? growGrid(lines, 0, open, 1, open) : null) ?? headedGrid(lines, at);
		if (grid) {
			found.push({ table: grid.table });
			at = grid.end;
			continue;
		}
		const last = found.at(-1);
		if (last && "lines" in last) last.lines.push(lines[at] as PageLine);
		else found.push({ lines: [lines[at] as PageLine] });
		at += 1;
	}
	return found;
}

/** A head is one line of words apart, or two or three that stand half a line apart (序 over 号 beside 任务). */
function headedGrid(lines: readonly PageLine[], start: number) {
	const first = lines[start] as PageLine;
	const near = lines
		.slice(start, start + 3)
		.filter((line, index, all) => line.y - (all[index - 1]?.y ?? first.y) <= first.size);
	const widest = near.reduce(
		(best, line) => (wordsOf(line.parts, line.size).length > best.length ? wordsOf(line.parts, line.size) : best),
		wordsOf([], 0),
	);
	const isHead =
		widest.length >= LEAST_COLUMNS &&
		widest.every(({ text }) => HEAD.test(text)) &&
		widest.some(({ text }) => !/\d/.test(text));
	if (!isHead) return null;
	const besides = near.filter(
		({ parts, size }) => parts.every(({ text }) => HEAD.test(text)) && wordsOf(parts, size).length < widest.length,
	);
	const bands = bandsOf([...widest, ...besides.flatMap(({ parts }) => parts.map(toBand))], 0);
	return bands.length >= widest.length ? growGrid(lines, start, bands, LEAST_ROWS) : null;
}

/** The words of a line, put together where no gap parts them. */
function wordsOf(parts: readonly PositionedText[], size: number): (Band & { text: string })[] {
	const words: (Band & { text: string })[] = [];
	for (const { text, x, width } of parts) {
		const last = words.at(-1);
		if (last && x - last.right < HEADS_APART * size) Object.assign(last, { right: x + width, text: last.text + text });
		else words.push({ left: x, right: x + width, text });
	}
	return words;
}

/** Takes lines as long as the blanks between the columns stay blank. */
function growGrid(
	lines: readonly PageLine[],
	start: number,
	bands: readonly Band[],
	least: number,
	known: readonly Band[] = [],
) {
	let blanks = bands.slice(1).map(({ left }, index) => ({ left: bands[index]?.right ?? 0, right: left }));
	let end = start;
	for (; end < lines.length; end += 1) {
		const line = lines[end] as PageLine;
		const before = lines[end - 1];
		if (end > start && before && line.y - before.y > FARTHEST * line.size) break;
		const left = blanks.map((blank) => narrowed(blank, line));
		if (left.some((blank) => blank === null)) break;
		blanks = left as Band[];
	}
	return layGrid(lines.slice(start, end), start, least, known, bands.length);
}

/** What a line leaves of a blank between two columns; null where too little. */
function narrowed(blank: Band, { parts, size }: PageLine): Band | null {
	const covered = parts.map(toBand).filter(({ left, right }) => right > blank.left && left < blank.right);
	const edges = bandsOf(
		[{ left: -1, right: blank.left }, ...covered, { left: blank.right, right: blank.right + 1 }],
		0,
	);
	const free = edges.slice(1).map(({ left }, index) => ({ left: edges[index]?.right ?? 0, right: left }));
	const widest = free.reduce<Band>((best, one) => (one.right - one.left > best.right - best.left ? one : best), {
		left: 0,
		right: 0,
	});
	return widest.right - widest.left >= CELLS_APART * size ? widest : null;
}
