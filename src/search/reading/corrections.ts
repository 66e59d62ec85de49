import type { Entry } from "../records/entry.ts";
import { allowedErrors, findNear } from "./approximate.ts";

const MOST = 3;

/** What a misspelt word may have meant: the parts of the texts nearest to it, those that hold most of it first. */
export function correctWord(word: string, entries: readonly Entry[]): string[] {
	const limit = allowedErrors(word);
	if (limit === 0) return [];
	const found = new Map<string, { distance: number; count: number }>();
	for (const { haystack } of entries) {
		const near = findNear(haystack, word, limit);
		if (!near) continue;
		found.set(near.term, { distance: near.distance, count: (found.get(near.term)?.count ?? 0) + 1 });
	}
	const least = Math.min(...[...found.values()].map(({ distance }) => distance));
	return [...found]
		.filter(([, { distance }]) => distance === least)
		.sort(([term, a], [other, b]) => other.length - term.length || b.count - a.count)
		.map(([term]) => term)
		.slice(0, MOST);
}
