import type { Opened } from "./opened.ts";
import { pairsIn } from "./records/text-index.ts";

/** Longest everyday word, and characters of a query that are looked ahead for. */
const LONGEST = 8;
const MOST = 40;

/**
 * Asks for what the next steps of an answer will need while the first one waits: the places of all pairs of a query, and
 * of what its everyday words may say. One trip instead of two. The first answer of a page asks for no more than it needs.
 */
export function foresee(
	{ far, synonyms }: Pick<Opened, "far" | "synonyms">,
	words: readonly string[],
	forms: number,
): void {
	if (!far?.hasArrived()) return;
	for (const word of words.map((typed) => typed.slice(0, MOST))) {
		for (const pair of pairsIn(word)) far.holding(pair);
		for (let start = 0; start < word.length; start += 1) {
			for (let end = start + 1; end <= Math.min(word.length, start + LONGEST); end += 1) {
				for (const form of (synonyms.get(word.slice(start, end)) ?? []).slice(0, forms)) far.holding(form);
			}
		}
	}
}
