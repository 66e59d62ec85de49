import { align, type Normalizer } from "../reading/normalize.ts";

/** A run of an excerpt; marked where it is what the reader searched. */
export interface ExcerptRun {
	text: string;
	isMatch: boolean;
}

const BEFORE = 18;
const LENGTH = 84;

/** Cuts the part of a text around its first match, and marks every term in it exactly. */
export function excerptRuns(original: string, terms: readonly string[], normalize: Normalizer): ExcerptRun[] {
	const spans = matchSpans(original, terms, normalize);
	const first = spans[0]?.start ?? 0;
	const start = first <= BEFORE * 1.5 ? 0 : first - BEFORE;
	const end = Math.min(original.length, start + LENGTH);
	const runs: ExcerptRun[] = start > 0 ? [{ text: "…", isMatch: false }] : [];
	let offset = start;
	for (const span of spans.filter((candidate) => candidate.start >= start && candidate.start < end)) {
		runs.push({ text: original.slice(offset, span.start), isMatch: false });
		runs.push({ text: original.slice(span.start, span.end), isMatch: true });
		offset = span.end;
	}
	runs.push({ text: original.slice(offset, Math.max(end, offset)), isMatch: false });
	if (end < original.length) runs.push({ text: "…", isMatch: false });
	return runs.filter(({ text }) => text !== "");
}

/** Where the terms stand in the original, without overlaps, in order; the longest term wins. */
export function matchSpans(original: string, terms: readonly string[], normalize: Normalizer) {
	const { text, offsets } = align(original, normalize);
	const taken = new Array<boolean>(text.length).fill(false);
	const longestFirst = [...new Set(terms)].filter(Boolean).sort((a, b) => b.length - a.length);
	for (const term of longestFirst) {
		for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) taken.fill(true, at, at + term.length);
	}
	const spans: { start: number; end: number }[] = [];
	for (const [index, isTaken] of taken.entries()) {
		if (!isTaken) continue;
		const start = offsets[index] ?? 0;
		// A quote that follows is no part of the match.
		const end = start + ((original.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
		const last = spans.at(-1);
		if (last && taken[index - 1]) last.end = end;
		else spans.push({ start, end });
	}
	return spans;
}
