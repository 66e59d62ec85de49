import type { Entry } from "./entry.ts";
import { grams } from "./grams.ts";
import type { Hit } from "./hit.ts";

const MAX_RELATED = 20;

/** In how many entries each piece stands. */
export interface Frequency {
	total: number;
	counts: Map<string, number>;
}

export function countGrams(entries: Entry[]): Frequency {
	const counts = new Map<string, number>();
	for (const { haystack } of entries) {
		for (const gram of grams(haystack)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
	}
	return { total: entries.length, counts };
}

/** Records that share enough of the rarer pieces of the words. */
export function rankRelated(entries: Entry[], words: string[], { total, counts }: Frequency, minShare: number): Hit[] {
	const wanted = [...new Set(words.flatMap(grams))].map((gram) => ({
		gram,
		weight: rarity(counts.get(gram) ?? 0, total),
	}));
	const all = wanted.reduce((sum, { weight }) => sum + weight, 0);
	const scored = entries.flatMap(({ record, haystack }) => {
		const shared = wanted.filter(({ gram }) => haystack.includes(gram));
		const share = shared.reduce((sum, { weight }) => sum + weight, 0) / all;
		const longest = longestRun(haystack, words);
		const terms = shared.map(({ gram }) => gram);
		return share >= minShare
			? [{ record, tier: "related" as const, terms, score: share + longest * 0.04 - (record.isList ? 0.1 : 0) }]
			: [];
	});
	return scored.sort((a, b) => b.score - a.score).slice(0, MAX_RELATED);
}

/** A piece in one record of many tells more than one in all of them. */
function rarity(count: number, total: number): number {
	return Math.log(1 + total / (count + 0.5));
}

/** Length of the longest part of a word that the text holds whole. */
function longestRun(haystack: string, words: string[]): number {
	let longest = 0;
	for (const word of words) {
		for (let start = 0; start < word.length; start += 1) {
			while (start + longest < word.length && haystack.includes(word.slice(start, start + longest + 1))) longest += 1;
		}
	}
	return longest;
}
