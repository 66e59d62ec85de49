/** Made when the site is built, from the characters that the site really uses. */
import { Converter } from "opencc-js";
import { pinyin } from "pinyin-pro";
import type { Syllables } from "./pinyin.ts";
import { QUESTION_CHARACTERS } from "./query.ts";

/** Every character that occurs in the texts or in a question about them, once. */
export function distinctCharacters(texts: readonly string[]): string[] {
	return [...new Set(texts.join("") + QUESTION_CHARACTERS)].filter((char) => /\p{Script=Han}/u.test(char));
}

/** Pairs of traditional and simplified forms, 農农區区, for the characters in use. */
export function variantPairs(characters: readonly string[]): string {
	const converters = [
		Converter({ from: "cn", to: "t" }),
		Converter({ from: "cn", to: "tw" }),
		Converter({ from: "cn", to: "hk" }),
	];
	const inUse = new Set(characters);
	return characters
		.flatMap((char) =>
			[...new Set(converters.map((convert) => convert(char)))].map((variant) => [variant, char] as const),
		)
		.filter(([variant, char]) => variant !== char && variant.length === 1 && !inUse.has(variant))
		.map((pair) => pair.join(""))
		.join("");
}

/** Characters by syllable, with every reading of each. */
export function syllables(characters: readonly string[]): Syllables {
	const table: Syllables = {};
	for (const char of characters) {
		const readings = new Set(pinyin(char, { toneType: "none", type: "array", multiple: true, v: true }));
		for (const reading of readings) table[reading] = (table[reading] ?? "") + char;
	}
	return table;
}
