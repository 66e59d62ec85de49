import { parseNumbering } from "../../text/numbering.ts";
import { firstUnit, joinLine, type PageLine } from "./page-lines.ts";

/** A line and the page it stands on. */
export interface PlacedLine extends PageLine {
	page: number;
	/** Width of that page: pages of one width have the same margins. */
	pageWidth: number;
}

interface Margins {
	left: number;
	right: number;
	/** The usual distance of two lines. */
	leading: number;
}

/** How many lines have to share an edge to make it a margin. */
const LEAST_SHARE = 0.15;

/** Puts lines together to paragraphs: by first-line indent, by whether the line before was full, by distance. */
export function joinParagraphs(lines: readonly PlacedLine[], margins: (line: PlacedLine) => Margins): string[] {
	const paragraphs: string[] = [];
	for (const [index, line] of lines.entries()) {
		const before = lines[index - 1];
		const last = paragraphs.at(-1);
		if (before && last !== undefined && goesOn(before, line, margins(line)))
			paragraphs[paragraphs.length - 1] = joinLine(last, line.text);
		else paragraphs.push(line.text);
	}
	return paragraphs;
}

function goesOn(before: PlacedLine, line: PlacedLine, { left, right, leading }: Margins): boolean {
	const { size } = line;
	const isOneSize = Math.abs(before.size - size) <= 0.15 * Math.max(before.size, size);
	const isFull = before.right + firstUnit(line) > right - 0.4 * size;
	const isNear = before.page !== line.page || line.y - before.y <= leading * 1.4 + 1;
	if (!isOneSize || !isFull || !isNear || before.pageWidth !== line.pageWidth) return false;
	const isAtMargin = line.x <= left + 0.8 * size;
	if (!isAtMargin)
		return isCentred(before, left, right) && isCentred(line, left, right) && !/[。；]$/.test(before.text);
	const isIndented = before.x > left + 0.8 * size;
	// Paragraphs without an indent: a number after a full stop begins one, full line or not.
	return isIndented || !(/[。；：]$/.test(before.text) && parseNumbering(line.text) !== null);
}

function isCentred(line: PageLine, left: number, right: number): boolean {
	return Math.abs(line.x - left - (right - line.right)) <= line.size;
}

/** Where the lines of pages of each width begin and end, and how far they stand apart. */
export function marginsOf(lines: readonly PlacedLine[]): (line: PlacedLine) => Margins {
	const byWidth = new Map<number, PlacedLine[]>();
	for (const line of lines) byWidth.set(line.pageWidth, [...(byWidth.get(line.pageWidth) ?? []), line]);
	const margins = new Map(
		[...byWidth].map(([width, own]) => {
			const gaps = own.flatMap((line, index) => {
				const before = own[index - 1];
				return before?.page === line.page && line.y > before.y ? [line.y - before.y] : [];
			});
			const left = outermost(own.map(({ x }) => x));
			// Few lines of a page of headings are full: one that reaches as far as the margin on the left lets it, is.
			const within = own.filter((line) => line.right <= width - left + line.size).map(({ right }) => right);
			const right = Math.max(-outermost(own.map((line) => -line.right)), ...within);
			return [width, { left, right, leading: median(gaps) }];
		}),
	);
	return (line) => margins.get(line.pageWidth) ?? { left: 0, right: line.pageWidth, leading: line.size * 2 };
}

/** The smallest value that a fair share of all have, within a few points. */
function outermost(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const least = Math.max(1, sorted.length * LEAST_SHARE);
	const found = sorted.find((value) => sorted.filter((other) => other >= value && other - value <= 6).length >= least);
	return found ?? sorted[0] ?? 0;
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
