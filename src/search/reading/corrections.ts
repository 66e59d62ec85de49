import type { Entry } from "../records/entry.ts";
import { allowedErrors, findNear, isNearer, type Near } from "./approximate.ts";

const MOST = 3;
/** A longer word is a sentence: what is wrong in it cannot be told from what is meant. */
const LONGEST = 60;
/** Pairs of characters that are compared at most; a phone does so many in a few milliseconds. */
const MAX_COMPARED = 400_000;

/** What a misspelt word may have meant: the parts of the texts nearest to it, those that hold most of it first. */
export function correctWord(word: string, entries: readonly Entry[]): string[] {
	// Figures are never altered: only the rest of the word may be misspelt.
	const limit = allowedErrors(word.replace(/\d/g, ""));
	if (limit === 0 || word.length > LONGEST) return [];
	const found = new Map<string, { distance: number; count: number }>();
	const budget = { left: MAX_COMPARED };
	for (const { text } of entries) {
		const near = nearestPart(text()?.haystack ?? "", word, limit, budget);
		if (!near || !sharesPair(near.term, word) || !isWhole(near.term, word)) continue;
		found.set(near.term, { distance: near.distance, count: (found.get(near.term)?.count ?? 0) + 1 });
	}
	const least = Math.min(...[...found.values()].map(({ distance }) => distance));
	return [...found]
		.filter(([, { distance }]) => distance === least)
		.sort(([term, a], [other, b]) => other.length - term.length || b.count - a.count)
		.map(([term]) => term)
		.slice(0, MOST);
}

/**
 * The nearest part of a text, looked for only around pieces of the word that stand unaltered: an error spoils two pieces
 * at most (a swap across their seam), so of twice as many and one, one is whole.
 */
function nearestPart(text: string, word: string, limit: number, budget: { left: number }): Near | null {
	let best: Near | null = null;
	for (const { start, end } of stretches(text, word, limit)) {
		budget.left -= (end - start) * word.length;
		if (budget.left < 0) break;
		const near = findNear(text.slice(start, end), word, limit);
		if (near && (!best || isNearer(near, best))) best = near;
	}
	return best;
}

/** Where a text may hold the word with a few errors; stretches that overlap are one. */
function stretches(text: string, word: string, limit: number): { start: number; end: number }[] {
	const count = Math.min(word.length, 2 * limit + 1);
	const starts: number[] = [];
	for (let piece = 0; piece < count; piece += 1) {
		const from = Math.floor((piece * word.length) / count);
		const part = word.slice(from, Math.floor(((piece + 1) * word.length) / count));
		for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
			starts.push(Math.max(0, at - from - limit));
	}
	const joined: { start: number; end: number }[] = [];
	for (const start of starts.sort((a, b) => a - b)) {
		const end = start + word.length + 2 * limit;
		const last = joined.at(-1);
		if (last && start <= last.end) last.end = Math.max(last.end, end);
		else joined.push({ start, end });
	}
	return joined;
}

const digitsOf = (text: string) => text.replace(/\D/g, "");

/** Another figure is no other spelling of it; what begins or ends with a stop is a piece of two sentences. */
function isWhole(term: string, word: string): boolean {
	return digitsOf(term) === digitsOf(word) && !/^[^\p{L}\p{N}]|[^\p{L}\p{N}%]$/u.test(term);
}

/** One character alone says nothing about a word: 外来人 is not what 外星人 means. */
function sharesPair(term: string, word: string): boolean {
	for (let at = 0; at + 1 < word.length; at += 1) if (term.includes(word.slice(at, at + 2))) return true;
	return false;
}
