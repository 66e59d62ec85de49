/** Made when the site is built, from the characters that the site really uses. */
import { Converter } from "opencc-js";
import phrases from "opencc-js/dict/TWPhrasesRev";
import { pinyin } from "pinyin-pro";
import type { Syllables } from "../reading/pinyin.ts";
import { QUESTION_CHARACTERS } from "../reading/query.ts";
import type { SoundingPairs } from "../reading/sounds.ts";

/** Every character that occurs in the texts or in a question about them, once. */
export function distinctCharacters(texts: readonly string[]): string[] {
	return [...new Set(texts.join("") + QUESTION_CHARACTERS)].filter((char) => /\p{Script=Han}/u.test(char));
}

/** Ideographs that have traditional forms among them. */
const BLOCKS = [
	[0x3400, 0x4dbf],
	[0x4e00, 0x9fff],
] as const;

/** Traditional characters that are simplified only in some words, and that anywhere else hardly any text has: 瞭解, 甦醒. */
const IN_WORDS = ["瞭了", "甦苏"];

/**
 * Pairs of traditional and simplified forms, 農农區区, for the characters in use: every form that any of three standards
 * simplifies to one of them, as 製 and 制, 昇 and 陞 all become one character.
 */
export function variantPairs(characters: readonly string[]): string {
	const inUse = new Set(characters);
	const all = BLOCKS.flatMap(([from, to]) =>
		Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)),
	);
	const pairs = new Set(IN_WORDS.filter(([, simplified = ""]) => inUse.has(simplified)));
	for (const from of ["t", "tw", "hk"] as const) {
		// Characters are converted in one go, each in a line of its own so that none makes a word with the next.
		const simplified = Converter({ from, to: "cn" })(all.join("\n")).split("\n");
		for (const [at, char] of all.entries()) {
			const other = simplified[at] ?? char;
			if (other !== char && inUse.has(other)) pairs.add(char + other);
		}
	}
	const known = new Set<string>();
	// Two standards may simplify one character differently: the first one counts.
	return [...pairs].filter(([char = ""]) => !known.has(char) && known.add(char)).join("");
}

/** What is said otherwise in Taiwan, by the dictionary of OpenCC (Apache-2.0), as lines of everyday words: 网路 > 网络. */
export function regionalWords(): string {
	return Converter({ from: "t", to: "cn" })(phrases.replaceAll("|", "\n")).replaceAll(" ", " > ");
}

/** Of such pairs those whose simplified form stands in a text. */
export function usedPairs(pairs: string, text: string): string {
	const used = new Set(text);
	const chars = [...pairs];
	return chars.filter((_, at) => used.has(chars[at | 1] ?? "")).join("");
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

/** The texts' pairs of characters by the syllables they may be read as, the most common first: `ke` → { pu: "科普可普" }. */
export function soundingPairs(texts: readonly string[], table: Syllables): Map<string, SoundingPairs> {
	const sounds = soundsOf(table);
	const bySound = new Map<string, SoundingPairs>();
	for (const pair of commonestPairs(texts)) {
		for (const first of sounds.get(pair[0] ?? "") ?? []) {
			const pairs = bySound.get(first) ?? {};
			for (const second of sounds.get(pair[1] ?? "") ?? []) pairs[second] = (pairs[second] ?? "") + pair;
			bySound.set(first, pairs);
		}
	}
	return bySound;
}

function commonestPairs(texts: readonly string[]): string[] {
	const counts = new Map<string, number>();
	for (const text of texts) {
		for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? []) {
			let before = "";
			for (const char of run) {
				if (before) counts.set(before + char, (counts.get(before + char) ?? 0) + 1);
				before = char;
			}
		}
	}
	return [...counts].sort((a, b) => b[1] - a[1]).map(([pair]) => pair);
}

/** The syllables that each character may be read as. */
function soundsOf(table: Syllables): Map<string, string[]> {
	const sounds = new Map<string, string[]>();
	for (const [syllable, chars] of Object.entries(table)) {
		for (const char of chars) sounds.set(char, [...(sounds.get(char) ?? []), syllable]);
	}
	return sounds;
}
