import type { Entry, Word } from "../records/entry.ts";

/** What an entry made of the issued text can score at most: less than the clause that holds the same words. */
const DERIVED = 149;

/** How well an entry holds several words: all of them, early, often and close together. 0 where one is missing. */
export function scoreWords({ record, haystack, opening }: Entry, words: readonly Word[]): number {
	if (words.length < 2) return 0;
	const inText = words.flatMap(({ word, office }) =>
		haystack.includes(word) ? [word] : office && haystack.includes(office.title) ? [office.title] : [],
	);
	const inSection = words.filter(({ word }) => record.section.includes(word));
	if (inText.length === 0 || !words.every((word) => isHeld(word, haystack) || inSection.includes(word))) return 0;
	const weights = inText.map(
		(word) => Math.min(3, haystack.split(word).length - 1) * 4 + (opening.includes(word) ? 20 : 0),
	);
	const sum = weights.reduce((total, weight) => total + weight, 0);
	const score = sum + closeness(haystack, inText) * 40 + inSection.length * 6;
	if (record.group === "部门") return 20 + Math.min(20, score);
	return record.group === "原文" ? 150 + score : Math.min(DERIVED, 60 + score / 2);
}

function isHeld({ word, office }: Word, haystack: string): boolean {
	return haystack.includes(word) || (office !== null && haystack.includes(office.title));
}

/** The share of the shortest stretch holding all the words that they fill: 1 where they stand side by side. */
export function closeness(text: string, words: string[]): number {
	if (words.length < 2) return 0;
	const places = words.flatMap((word, index) =>
		positions(text, word).map((at) => ({ at, end: at + word.length, index })),
	);
	places.sort((a, b) => a.at - b.at);
	const latest = new Map<number, { at: number; end: number }>();
	let shortest = Number.POSITIVE_INFINITY;
	for (const place of places) {
		latest.set(place.index, place);
		if (latest.size < words.length) continue;
		const held = [...latest.values()];
		const length = Math.max(...held.map(({ end }) => end)) - Math.min(...held.map(({ at }) => at));
		shortest = Math.min(shortest, length);
	}
	return Math.min(1, words.join("").length / shortest);
}

function positions(text: string, word: string): number[] {
	const found: number[] = [];
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at);
	return found;
}
