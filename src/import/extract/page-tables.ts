import type { DrawnLine } from "./drawn-lines.ts";
import { MAX_CELLS } from "./limits.ts";
import { firstUnit, joinLine, type PageLine, readLines } from "./page-lines.ts";
import type { Band, PositionedPage, PositionedText } from "./positioned.ts";
import type { SpanningCell } from "./spanning-table.ts";

/** A table as a page shows it, with lines or by where its words stand. */
export interface PageTable {
	top: number;
	bottom: number;
	/** Where its upright lines stand. */
	columns: number[];
	/** How far its columns reach, where no line draws them. */
	bands?: Band[];
	rows: SpanningCell[][];
}

/** Lines that ought to meet miss each other by this much, in points. */
const NEAR = 2;
/** Of the rows of a table at least this share holds text; other lines are a drawing. */
const LEAST_FILLED = 0.5;

/** Finds the tables of a page, and what stands outside them. */
export function findDrawnTables(page: PositionedPage): { tables: PageTable[]; rest: PositionedText[] } {
	let rest = page.texts;
	const tables = groupLines(page.lines).flatMap((group) => {
		const grid = gridOf(group);
		if (!grid) return [];
		const [left = 0, right = 0] = [grid.xs[0], grid.xs.at(-1)];
		const [top = 0, bottom = 0] = [grid.ys[0], grid.ys.at(-1)];
		const isInside = (text: PositionedText) => isWithin(text, left, right, top, bottom);
		const rows = fillGrid(grid, rest.filter(isInside));
		const filled = rows.filter((row) => row.some(({ text }) => text !== "")).length;
		if (filled < rows.length * LEAST_FILLED || rows.every((row) => row.length <= 1)) return [];
		rest = rest.filter((text) => !isInside(text));
		return [{ top, bottom, columns: grid.xs, rows }];
	});
	return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

/** Lines that touch each other, group by group. */
function groupLines(lines: readonly DrawnLine[]): DrawnLine[][] {
	const groups: { box: DrawnLine; lines: DrawnLine[] }[] = [];
	for (const line of [...lines].sort((a, b) => a.y1 - b.y1)) {
		const touching = groups.filter(({ box }) => touches(box, line));
		const box = touching.reduce((whole, one) => around(whole, one.box), line);
		const joined = touching.flatMap((one) => one.lines);
		for (const one of touching) groups.splice(groups.indexOf(one), 1);
		groups.push({ box, lines: [...joined, line] });
	}
	return groups.map((group) => group.lines);
}

function touches(a: DrawnLine, b: DrawnLine): boolean {
	return a.x1 <= b.x2 + NEAR && b.x1 <= a.x2 + NEAR && a.y1 <= b.y2 + NEAR && b.y1 <= a.y2 + NEAR;
}

function around(a: DrawnLine, b: DrawnLine): DrawnLine {
	return {
		x1: Math.min(a.x1, b.x1),
		y1: Math.min(a.y1, b.y1),
		x2: Math.max(a.x2, b.x2),
		y2: Math.max(a.y2, b.y2),
	};
}

interface RuledGrid {
	xs: number[];
	ys: number[];
	hasUpright(x: number, y: number): boolean;
	hasLevel(y: number, x: number): boolean;
}

function gridOf(lines: readonly DrawnLine[]): RuledGrid | null {
	const uprights = lines.filter(({ x1, x2 }) => x1 === x2);
	const levels = lines.filter(({ y1, y2 }) => y1 === y2);
	const xs = distinct(uprights.map(({ x1 }) => x1));
	const ys = distinct(levels.map(({ y1 }) => y1));
	if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > MAX_CELLS) return null;
	return {
		xs,
		ys,
		hasUpright: (x, y) => uprights.some((line) => Math.abs(line.x1 - x) <= NEAR && line.y1 <= y && line.y2 >= y),
		hasLevel: (y, x) => levels.some((line) => Math.abs(line.y1 - y) <= NEAR && line.x1 <= x && line.x2 >= x),
	};
}

function distinct(values: readonly number[]): number[] {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted.filter((value, index) => index === 0 || value - (sorted[index - 1] ?? 0) > NEAR);
}

/** Cells reach as far as no line stands between; their words are those drawn inside. */
function fillGrid(grid: RuledGrid, texts: readonly PositionedText[]): SpanningCell[][] {
	const { xs, ys } = grid;
	const taken = new Set<string>();
	const padding = paddingOf(xs, texts);
	return ys.slice(1).map((_, row) =>
		xs.slice(1).flatMap((_edge, column) => {
			if (taken.has(`${row} ${column}`)) return [];
			const { columns, rows } = spanOf(grid, row, column);
			for (let at = 0; at < rows * columns; at += 1)
				taken.add(`${row + Math.floor(at / columns)} ${column + (at % columns)}`);
			const [left = 0, right = 0] = [xs[column], xs[column + columns]];
			const own = texts.filter((text) => isWithin(text, left, right, ys[row] ?? 0, ys[row + rows] ?? 0));
			return [{ text: cellText(readLines(own), right - left - 2 * padding), columns, rows }];
		}),
	);
}

/** How far a cell reaches to the right and down. */
function spanOf({ xs, ys, hasUpright, hasLevel }: RuledGrid, row: number, column: number) {
	const middle = (values: readonly number[], at: number) => ((values[at] ?? 0) + (values[at + 1] ?? 0)) / 2;
	let columns = 1;
	while (column + columns < xs.length - 1 && !hasUpright(xs[column + columns] ?? 0, middle(ys, row))) columns += 1;
	let rows = 1;
	while (row + rows < ys.length - 1 && !hasLevel(ys[row + rows] ?? 0, middle(xs, column))) rows += 1;
	return { columns, rows };
}

function isWithin(text: PositionedText, left: number, right: number, top: number, bottom: number): boolean {
	const [x, y] = [text.x + text.width / 2, text.y - text.size / 3];
	return x >= left && x < right && y >= top && y < bottom;
}

/** How far words keep from the lines on their left, at the least. */
function paddingOf(xs: readonly number[], texts: readonly PositionedText[]): number {
	const distances = texts.flatMap(({ x }) => {
		const edge = xs.findLast((value) => value <= x + NEAR);
		return edge === undefined ? [] : [Math.max(0, x - edge)];
	});
	return Math.min(10, ...distances);
}

/** Lines of a cell; one that was full goes on in the next. */
export function cellText(lines: readonly PageLine[], width: number): string {
	let text = "";
	for (const [index, line] of lines.entries()) {
		const before = lines[index - 1];
		const isFull = before && before.right - before.x + firstUnit(line) > width + 0.05 * line.size;
		text = before === undefined ? line.text : isFull ? joinLine(text, line.text) : `${text}\n${line.text}`;
	}
	return text.trim();
}
