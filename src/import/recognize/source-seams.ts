import type { ClauseRecord } from "../../text/clauses.ts";
import { removedFrom } from "../../text/removed-lines.ts";
import { normalizeSource } from "../../text/source-text.ts";

/** Where the source has a blank that the clauses have not, by clause: offsets of the characters behind it. */
export function readSeams(
	source: string,
	clauses: readonly Pick<ClauseRecord, "id" | "text">[],
): ReadonlyMap<string, ReadonlySet<number>> {
	const { text, lines } = normalizeSource(source, removedFrom(source));
	const blanks = blanksOf(source, text, lines);
	const seams = new Map<string, ReadonlySet<number>>();
	let start = 0;
	let next = 0;
	for (const clause of clauses) {
		const end = start + clause.text.length;
		const own = new Set<number>();
		for (let at = blanks[next]; at !== undefined && at < end; at = blanks[next]) {
			if (at > start) own.add(at - start);
			next += 1;
		}
		if (own.size > 0) seams.set(clause.id, own);
		start = end;
	}
	return seams;
}

/** Offsets in the normalised text before which a blank of the same line was left out. */
function blanksOf(source: string, text: string, lines: readonly number[]): number[] {
	const raw = source.split(/\r\n|[\n\r\f\v\u2028\u2029]/);
	const found: number[] = [];
	let line = 0;
	let at = 0;
	for (let index = 0; index < text.length; index += 1) {
		const own = raw[(lines[index] ?? 1) - 1] ?? "";
		const isFirst = lines[index] !== line;
		if (isFirst) at = 0;
		line = lines[index] ?? 1;
		const from = at;
		while (at < own.length && own[at] !== text[index] && /\s/.test(own[at] ?? "")) at += 1;
		if (at > from && !isFirst) found.push(index);
		at += 1;
	}
	return found;
}

const GLUED = /^\s*(\d{1,3})(?=[\u4e00-\u9fa5])/;

/**
 * Numbers at the start of a source line inside a sentence that rise by one from each to the next: pages' numbers run
 * into the text (全省平均水平基12本一致). By clause, offsets of the numbers.
 */
export function findPageSuspects(
	source: string,
	clauses: readonly Pick<ClauseRecord, "id" | "text">[],
): ReadonlyMap<string, ReadonlySet<number>> {
	const { text, lineStarts } = normalizeSource(source, removedFrom(source));
	const glued = [...lineStarts.keys()].flatMap((offset) => {
		const goesOn = offset > 0 && !/[。！？；：]/.test(text[offset - 1] ?? "");
		const number = goesOn ? GLUED.exec(text.slice(offset, offset + 5))?.[1] : undefined;
		return number === undefined ? [] : [{ offset, number: Number(number) }];
	});
	const rising = glued.filter(
		({ number }, index) => glued[index + 1]?.number === number + 1 || glued[index - 1]?.number === number - 1,
	);
	const found = new Map<string, ReadonlySet<number>>();
	let start = 0;
	for (const { id, text: words } of clauses) {
		const end = start + words.length;
		const own = rising.filter(({ offset }) => offset >= start && offset < end).map(({ offset }) => offset - start);
		if (own.length > 0) found.set(id, new Set(own));
		start = end;
	}
	return found;
}
