import { EMPTY_WORDS } from "../reading/vocabulary.ts";
import type { Entry } from "../records/entry.ts";
import type { TextIndex } from "../records/text-index.ts";
import { rarity } from "./rank-related.ts";
import { RARITY, type Weighed } from "./weigh-concept.ts";

/**
 * A question of which texts and everyday words know nothing that tells is looked for by its characters, where it has so
 * many of them: 楼顶上课 by 屋顶 and 课堂. What one is worth beside a word.
 */
export const LEAST_CHARACTERS = 3;
const CHARACTER = 0.48;

/** Characters that are looked for. */
const MAX_HINTS = 12;

/** The characters of words that nobody knows, with their rarity. Of texts that are far they would have to be fetched. */
export function hintsOf(unknown: readonly string[], index: TextIndex): [char: string, rarity: number][] {
	const chars = [...new Set(unknown.join("").slice(0, MAX_HINTS))].filter(
		(char) => /\p{Script=Han}/u.test(char) && !EMPTY_WORDS.has(char),
	);
	return chars.map((char) => [char, rarity(index.holding(char).length, index.size)]);
}

/** A character of a word that nobody knows, as a part of the question. */
export function characterAlone([text, rare]: [char: string, rarity: number], { holding }: TextIndex): Weighed {
	const value = CHARACTER * rare ** RARITY.power;
	const values = new Map(holding(text).map((at) => [at, value]));
	return { forms: [{ text, value }], values, rarity: rare, nearest: rare, weight: 0 };
}

/** One character that a text shares with a question says nothing: 高铁 is no 钢铁. */
export function holdsTwo({ text }: Entry, weighed: readonly Weighed[]): boolean {
	const isHeld = (sentence: string) =>
		weighed.filter(({ forms }) => forms.some((form) => sentence.includes(form.text)));
	return text()?.sentences.some((sentence) => isHeld(sentence).length > 1) ?? false;
}
