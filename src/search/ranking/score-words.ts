import { type Entry, positions, type Word } from "../records/entry.ts";

/** What an entry made of the issued text can score at most: less than the clause that holds the same words. */
const DERIVED = 149;

/** How well an entry holds several words: all of them, early, often and close together. 0 where one is missing. */
export function scoreWords({ record, holds, standing }: Entry, words: readonly Word[]): number {
	if (words.length < 2) return 0;
	const forms = words.map(({ word, office }) => [word, ...(office ? [office.title] : [])].find(holds));
	const inText = forms.filter((form) => form !== undefined);
	const inSection = words.filter(({ word }) => record.section.includes(word));
	if (inText.length === 0 || !words.every((word, at) => forms[at] !== undefined || inSection.includes(word))) return 0;
	const stood = inText.map((word) => ({ ...standing(word), length: word.length }));
	const weights = stood.map(({ starts, opens }) => Math.min(3, starts.length) * 4 + (opens ? 20 : 0));
	const sum = weights.reduce((total, weight) => total + weight, 0);
	const score = sum + closenessOf(stood) * 40 + inSection.length * 6;
	if (record.group === "部门") return 20 + Math.min(20, score);
	return record.group === "原文" ? 150 + score : Math.min(DERIVED, 60 + score / 2);
}

/** The share of the shortest stretch holding all the words that they fill: 1 where they stand side by side. */
export function closeness(text: string, words: string[]): number {
	return closenessOf(words.map((word) => ({ starts: positions(text, word), length: word.length })));
}

function closenessOf(words: readonly { starts: readonly number[]; length: number }[]): number {
	if (words.length < 2) return 0;
	const places = words.flatMap(({ starts, length }, index) => starts.map((at) => ({ at, end: at + length, index })));
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
	return Math.min(1, words.reduce((sum, { length }) => sum + length, 0) / shortest);
}
