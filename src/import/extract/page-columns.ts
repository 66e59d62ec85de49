import { type PageLine, readLines } from "./page-lines.ts";

/** Lines in the order in which they are read; `left` is where their column begins, null where they take the whole page. */
export interface LineRun {
	lines: PageLine[];
	column: { left: number; width: number } | null;
}

/** Of a column at least so many lines; at least so wide, in heights of a letter. */
const LEAST_LINES = 4;
const LEAST_WIDTH = 8;
/** A gap as narrow as this, in heights of a letter, parts no columns. */
const GUTTER = 0.8;

/** Reads text in columns side by side one column after the other; lines over the whole page stay where they stand. */
export function orderColumns(lines: readonly PageLine[]): LineRun[] {
	const found = guttersOf(lines)
		.map((gutter) => ({ gutter, run: longestRun(lines, gutter) }))
		.find(({ gutter, run }) => run !== null && sidesOf(run, gutter) !== null);
	const sides = found?.run ? sidesOf(found.run, found.gutter) : null;
	if (!found?.run || !sides) return lines.length > 0 ? [{ lines: [...lines], column: null }] : [];
	const below = lineBelow(...sides)?.y ?? Number.POSITIVE_INFINITY;
	const run = found.run.filter(({ y }) => y < below);
	const [first, last] = [lines.indexOf(run[0] as PageLine), lines.indexOf(run.at(-1) as PageLine)];
	const columns = sides.map((side) => side.filter(({ y }) => y < below)).flatMap(asColumn);
	return [...orderColumns(lines.slice(0, first)), ...alike(columns), ...orderColumns(lines.slice(last + 1))];
}

/** A column may itself be two. */
function asColumn(lines: PageLine[]): LineRun[] {
	const runs = orderColumns(lines);
	return runs.length > 1 ? runs : [{ lines, column: edgesOf(lines) }];
}

/** Columns of about one width have one: their lines break at the same distance. */
function alike(runs: readonly LineRun[]): LineRun[] {
	const widest = Math.max(...runs.map(({ column }) => column?.width ?? 0));
	const size = runs[0]?.lines[0]?.size ?? 0;
	return runs.map(({ lines, column }) => {
		const width = column && widest - column.width < 2 * size ? widest : (column?.width ?? 0);
		return { lines, column: column && { left: column.left, width } };
	});
}

function edgesOf(lines: readonly PageLine[]): { left: number; width: number } {
	const left = Math.min(...lines.map(({ x }) => x));
	return { left, width: Math.max(...lines.map(({ right }) => right)) - left };
}

/** Where columns may part: the middle of gaps that lines have, most frequent first, and the middle of the page. */
function guttersOf(lines: readonly PageLine[]): number[] {
	const counts = new Map<number, number[]>();
	for (const { parts, size } of lines) {
		for (const [index, { x }] of parts.entries()) {
			const before = parts[index - 1];
			const end = before ? before.x + before.width : x;
			if (x - end < GUTTER * size) continue;
			const at = (x + end) / 2;
			counts.set(Math.round(at / 8), [...(counts.get(Math.round(at / 8)) ?? []), at]);
		}
	}
	const { left, width } = edgesOf(lines);
	const often = [...counts.values()].filter((all) => all.length >= 2).sort((a, b) => b.length - a.length);
	return [...often.slice(0, 4).map((all) => all.reduce((sum, at) => sum + at, 0) / all.length), left + width / 2];
}

/** The longest run of lines that nothing written crosses `gutter` in, from where both sides are written on. */
function longestRun(lines: readonly PageLine[], gutter: number): PageLine[] | null {
	const runs: PageLine[][] = [[]];
	for (const line of lines) {
		if (crosses(line, gutter)) runs.push([]);
		else runs.at(-1)?.push(line);
	}
	const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), []);
	const right = longest.find((line) => line.parts.some(({ x }) => x > gutter));
	if (!right) return null;
	// Short lines above the columns belong to what stands above.
	return longest.filter((line) => line.y >= right.y - right.size);
}

function crosses({ parts, size }: PageLine, gutter: number): boolean {
	const ends = parts.filter(({ x }) => x < gutter).map(({ x, width }) => x + width);
	const starts = parts.filter(({ x }) => x >= gutter).map(({ x }) => x);
	const end = Math.max(...ends);
	return end > gutter + 1 || (ends.length > 0 && starts.length > 0 && Math.min(...starts) - end < GUTTER * size);
}

/** The lines on both sides, where both are running text. */
function sidesOf(run: readonly PageLine[], gutter: number): [PageLine[], PageLine[]] | null {
	const parts = run.flatMap((line) => line.parts);
	const left = readLines(parts.filter(({ x }) => x < gutter));
	const right = readLines(parts.filter(({ x }) => x >= gutter));
	return areColumns(left) && areColumns(right) ? [left, right] : null;
}

/** What stands below the columns, by its first line: indented where the line above goes on in the next column. */
function lineBelow(left: readonly PageLine[], right: readonly PageLine[]): PageLine | undefined {
	const edge = edgesOf(left).left;
	const foot = right.at(-1)?.y ?? 0;
	return left.find((line, index) => {
		const before = left[index - 1];
		const isNew = line.x > edge + 1.2 * line.size && before !== undefined && !/[。；：！？]$/.test(before.text);
		return isNew && line.y > foot + 0.5 * line.size && before.right > edge + 0.8 * edgesOf(left).width;
	});
}

/** One column of running text, or several. */
function areColumns(lines: readonly PageLine[]): boolean {
	if (lines.length < LEAST_LINES) return false;
	return (
		isProse(lines) ||
		guttersOf(lines).some((gutter) => {
			const run = longestRun(lines, gutter);
			return run !== null && run.length >= lines.length * 0.8 && sidesOf(run, gutter) !== null;
		})
	);
}

/** Lines of one width that begin at one edge or at an indent, without gaps: no column of a table. */
function isProse(lines: readonly PageLine[]): boolean {
	if (lines.length < LEAST_LINES) return false;
	const { left, width } = edgesOf(lines);
	const size = lines[0]?.size ?? 0;
	if (width < LEAST_WIDTH * size) return false;
	const full = lines.filter((line) => line.right >= left + width - 1.6 * line.size).length;
	const whole = lines.filter((line) => line.stretches.length === 1 && line.x <= left + 2.6 * line.size).length;
	const isPunctuated = lines.filter(({ text }) => /[，。；、：]/.test(text)).length >= lines.length * 0.4;
	return full >= lines.length * 0.4 && whole >= lines.length * 0.8 && isPunctuated;
}
