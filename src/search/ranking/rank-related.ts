import type { Entry } from "../records/entry.ts";
import { grams } from "../records/pairs.ts";
import type { Group, SearchRecord } from "../records/search-record.ts";
import type { Hit } from "./hits.ts";

const MAX_RELATED = 20;
/** A target follows the clause it is quoted from, which shares the same pieces. */
const YIELDS: Partial<Record<Group, number>> = { 目标: 0.15 };

/** Records that share enough of the rarer pieces of the words, but for those `found` already. */
export function rankRelated(entries: Entry[], words: string[], minShare: number, found: Set<SearchRecord>): Hit[] {
	const wanted = [...new Set(words.flatMap(grams))].map((gram) => {
		const count = entries.filter(({ haystack }) => haystack.includes(gram)).length;
		return { gram, weight: rarity(count, entries.length) };
	});
	const all = wanted.reduce((sum, { weight }) => sum + weight, 0);
	const scored = entries.flatMap(({ record, haystack }) => {
		const shared = found.has(record) ? [] : wanted.filter(({ gram }) => haystack.includes(gram));
		const share = shared.reduce((sum, { weight }) => sum + weight, 0) / all;
		if (shared.length === 0 || share < minShare) return [];
		const score = share + longestRun(haystack, words) * 0.04 - (YIELDS[record.group] ?? 0) - (record.isList ? 0.1 : 0);
		return [{ record, tier: "related" as const, terms: shared.map(({ gram }) => gram), score }];
	});
	return scored.sort((a, b) => b.score - a.score).slice(0, MAX_RELATED);
}

/** A piece in one record of many tells more than one in all of them. */
export function rarity(count: number, total: number): number {
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
