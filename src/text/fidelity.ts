import type { ClauseRecord } from "./clauses.ts";
import { normalizeSource } from "./source-text.ts";

/** The first place where the clauses depart from the source. */
export interface Departure {
	/** The clause that departs; null when text is missing after the last one. */
	clause: string | null;
	/** 1-based line of `source.txt`; null when the clauses go on after its end. */
	sourceLine: number | null;
	kind: "text" | "paragraph";
	expected: string;
	found: string;
}

const CONTEXT = 12;

/**
 * Puts the document together again from its clauses and compares it with the source less the lines that are listed as
 * removed:
 * the same characters in the same order, and the same paragraphs. Returns null when they agree.
 */
export function findDeparture(
	source: string,
	clauses: readonly Pick<ClauseRecord, "id" | "text">[],
	removed: ReadonlySet<number>,
): Departure | null {
	const { text, lines, lineStarts } = normalizeSource(source, removed);
	const nextIndented = readRising([...lineStarts].flatMap(([offset, isIndented]) => (isIndented ? [offset] : [])));
	let offset = 0;
	for (const clause of clauses) {
		const at = firstDifference(text, offset, clause.text);
		if (at !== null) {
			return {
				clause: clause.id,
				sourceLine: lines[offset + at] ?? null,
				kind: "text",
				expected: text.slice(offset + at, offset + at + CONTEXT),
				found: clause.text.slice(at, at + CONTEXT),
			};
		}
		const end = offset + clause.text.length;
		const badStart = lineStarts.has(offset) ? nextIndented(offset) : offset;
		if (badStart < end || badStart === offset) {
			return {
				clause: clause.id,
				sourceLine: lines[badStart] ?? null,
				kind: "paragraph",
				expected: text.slice(badStart, badStart + CONTEXT),
				found: clause.text.slice(0, CONTEXT),
			};
		}
		offset = end;
	}
	if (offset === text.length) return null;
	const expected = text.slice(offset, offset + CONTEXT);
	return { clause: null, sourceLine: lines[offset] ?? null, kind: "text", expected, found: "" };
}

/** Of numbers that rise, the first beyond another; these rise from call to call, too. */
function readRising(numbers: readonly number[]): (beyond: number) => number {
	let at = 0;
	return (beyond) => {
		while ((numbers[at] ?? Number.POSITIVE_INFINITY) <= beyond) at += 1;
		return numbers[at] ?? Number.POSITIVE_INFINITY;
	};
}

/** Index in `part` of the first character that differs from `whole` at `offset`, or null. */
function firstDifference(whole: string, offset: number, part: string): number | null {
	if (whole.startsWith(part, offset)) return null;
	let index = 0;
	while (index < part.length && whole[offset + index] === part[index]) index += 1;
	return index;
}
