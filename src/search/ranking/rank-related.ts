import type { Entry } from "../records/entry.ts";
import { grams } from "../records/pairs.ts";
import type { Group, SearchRecord } from "../records/search-record.ts";
import type { TextIndex } from "../records/text-index.ts";
import type { Hit } from "./hits.ts";

const MAX_RELATED = 20;
/** A target follows the clause it is quoted from, which shares the same pieces. */
const YIELDS: Partial<Record<Group, number>> = { 目标: 0.15, 交付: 0.15, 注: 0.15 };

/** Pieces of a long query that are looked for, and records whose longest run is measured. */
const MAX_PIECES = 60;
const MAX_MEASURED = 60;

/** What is ranked, and where each piece stands. */
export interface Ranked {
	entryAt(n: number): Entry | undefined;
	index: TextIndex;
	/** Texts that must be fetched to be compared. */
	far?: object | null;
}

/** Records that share enough of the rarer pieces of the words, but for those `found` already. */
export function rankRelated(
	{ entryAt, index }: Ranked,
	words: readonly string[],
	minShare: number,
	found: ReadonlySet<SearchRecord>,
): Hit[] {
	const pieces = [...new Set(words.flatMap(piecesOf))].slice(0, MAX_PIECES);
	const wanted = pieces.map((gram) => ({ gram, weight: rarity(index.holding(gram).length, index.size) }));
	const all = wanted.reduce((sum, { weight }) => sum + weight, 0);
	const shares = new Map<number, number>();
	for (const { gram, weight } of wanted) {
		for (const at of index.holding(gram)) shares.set(at, (shares.get(at) ?? 0) + weight / all);
	}
	const nearest = [...shares]
		.flatMap(([at, share]) => {
			const entry = entryAt(at);
			return entry && share >= minShare && !found.has(entry.record) ? [{ entry, share, at }] : [];
		})
		.sort((a, b) => b.share - a.share || a.at - b.at)
		.slice(0, MAX_MEASURED);
	const scored = nearest.map(({ entry: { record, holds }, share }) => {
		const terms = pieces.filter(holds);
		const score = share + longestRun(holds, words) * 0.04 - (YIELDS[record.group] ?? 0) - (record.isList ? 0.1 : 0);
		return { record, tier: "related" as const, terms, score };
	});
	return scored.sort((a, b) => b.score - a.score).slice(0, MAX_RELATED);
}

/** Pairs of characters; of a figure all of it, as 20 says nothing of 2016. */
function piecesOf(word: string): string[] {
	return [...grams(word).filter((gram) => !/\d/.test(gram)), ...(word.match(/\d[\d.]{2,}/g) ?? [])];
}

/** A piece in one record of many tells more than one in all of them. */
export function rarity(count: number, total: number): number {
	return Math.log(1 + total / (count + 0.5));
}

/** Length of the longest part of a word that the text holds whole. */
function longestRun(holds: (word: string) => boolean, words: readonly string[]): number {
	let longest = 0;
	for (const word of words) {
		for (let start = 0; start < word.length; start += 1) {
			while (start + longest < word.length && holds(word.slice(start, start + longest + 1))) longest += 1;
		}
	}
	return longest;
}
