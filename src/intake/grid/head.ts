import { type Problem, quoteFound } from "../../problems/problem.ts";
import { type Grid, type GridRow, problemAt } from "./grid.ts";
import { firstFilled, isBlank, textsOf } from "./grid-rows.ts";
import { reportHeadings } from "./heading-problems.ts";
import { type Heading, type Names, parseColumnHead, parsePair } from "./headings.ts";
import { type GridLayout, readLayouts } from "./layouts.ts";
import { COLUMN_LABELS, columnNamed } from "./progress-columns.ts";

/** The heading of a table, which may take two rows. */
export interface Head {
	/** Its first and its last line. */
	first: number;
	line: number;
	/** By position; null for a column without a heading that is known. */
	headings: (Heading | null)[];
	/** Positions of headings that nobody knows. */
	unknown: ReadonlySet<number>;
	/** One for a table with a figure a row; several where a row has figures in several columns. */
	layouts: GridLayout[];
}

interface HeadCandidate {
	rows: GridRow[];
	/** What stands above each column, in one row or two. */
	texts: string[];
	headings: (Heading | null)[];
}

/** Rows within which a heading may stand below a title. */
const SEARCHED_ROWS = 15;
/** A heading with fewer known words is a line of the table. */
const LEAST_KNOWN = 2;

/** Finds the heading, in one row or two; null when no row has the words of one. */
export function readHead(grid: Grid, names: Names, problems: Problem[]): Head | null {
	const filled = grid.rows.filter((row) => !isBlank(row)).slice(0, SEARCHED_ROWS);
	const best = findCandidate(filled, grid, names);
	if (!best) {
		problems.push(missingHead(grid, filled[0]));
		return null;
	}
	const line = best.rows.at(-1)?.line ?? 1;
	reportHeadings(grid, best.texts, best.headings, line, problems);
	reportFaults(grid, best.rows, problems);
	for (const column of grid.hiddenColumns) {
		if (column >= best.texts.length) continue;
		const [found, cure] = [`${quoteFound(best.texts[column])}，这一列是隐藏的`, "请取消隐藏，核对以后再来一次"];
		problems.push(problemAt(grid, line, column, { code: "sheet-part-hidden", found, expected: "看得见的表格", cure }));
	}
	const { headings, texts } = best;
	const unknown = new Set(texts.flatMap((text, column) => (text !== "" && !headings[column] ? [column] : [])));
	return { first: best.rows[0]?.line ?? line, line, headings, unknown, layouts: readLayouts(headings) };
}

function findCandidate(filled: readonly GridRow[], grid: Grid, names: Names): HeadCandidate | null {
	const candidates = filled.flatMap((row, index) => {
		const below = filled[index + 1];
		const pair = below ? pairCandidate(row, below, grid, names) : null;
		return [...(pair ? [pair] : []), singleCandidate(row, names)];
	});
	const scored = candidates.map((candidate) => ({ candidate, score: scoreOf(candidate) }));
	const best = Math.max(0, ...scored.map(({ score }) => score));
	if (best < LEAST_KNOWN) return null;
	const [first, ...others] = scored.filter(({ score }) => score === best).map(({ candidate }) => candidate);
	// A title above a heading adds nothing to it.
	return others.find(({ rows }) => rows.length === 1 && rows[0] === first?.rows[1]) ?? first ?? null;
}

/** How many headings are known; none where no word is one of a heading, but names and years alone. */
function scoreOf({ headings, rows }: HeadCandidate): number {
	const words = rows
		.flatMap(textsOf)
		.filter((text) => columnNamed(text.replaceAll(/[*＊]|[（(].*[）)]$/g, "")) !== null);
	return words.length === 0 ? 0 : headings.filter((heading) => heading !== null).length;
}

function singleCandidate(row: GridRow, names: Names): HeadCandidate {
	const texts = textsOf(row);
	return { rows: [row], texts, headings: texts.map((text) => parseColumnHead(text, names)) };
}

/** Two rows as one heading; null when something in the lower one is no heading. */
function pairCandidate(upper: GridRow, lower: GridRow, grid: Grid, names: Names): HeadCandidate | null {
	const [above, below] = [textsOf(upper), textsOf(lower)];
	if (below.every((text) => text === "")) return null;
	const width = Math.max(above.length, below.length);
	const texts: string[] = [];
	const headings: (Heading | null)[] = [];
	for (let column = 0; column < width; column += 1) {
		const { text, isOwn } = groupAbove(grid, upper.line, above, column, below[column] ?? "");
		const own = below[column] ?? "";
		const heading = parsePair(text, own, isOwn, names);
		if (own !== "" && heading === null) return null;
		texts.push(`${text}${own}`);
		headings.push(heading);
	}
	return { rows: [upper, lower], texts, headings };
}

/** What stands above a column in the upper row: its own text, that of the merged cell, or of the group it belongs to. */
function groupAbove(grid: Grid, line: number, above: readonly string[], column: number, below: string) {
	const own = above[column] ?? "";
	if (own !== "") return { text: own, isOwn: true };
	const merged = grid.merges.find(({ from, to }) => from.line === line && from.column <= column && column <= to.column);
	if (merged) return { text: above[merged.from.column] ?? "", isOwn: true };
	const left = above.slice(0, column).findLast((text) => text !== "") ?? "";
	return { text: below === "" ? "" : left, isOwn: false };
}

function missingHead(grid: Grid, first: GridRow | undefined): Problem {
	const { line = 1, cells = [] } = first ?? {};
	const found = first ? `表头${quoteFound(cells.find(({ text }) => text.trim() !== "")?.text)}` : "工作表是空的";
	const labels = Object.values(COLUMN_LABELS).slice(1, 5).join("、");
	const cure = "请在表格上面写上表头，或用 npm run template 生成的表格填写";
	const code = first ? "table-heading-missing" : "table-empty";
	return problemAt(grid, line, first ? firstFilled(first) : 0, { code, found, expected: `表头（${labels} 等）`, cure });
}

function reportFaults(grid: Grid, rows: readonly GridRow[], problems: Problem[]): void {
	for (const { line, cells } of rows) {
		for (const [column, { faults = [] }] of cells.entries()) {
			for (const fault of faults) problems.push(problemAt(grid, line, column, fault));
		}
	}
}
