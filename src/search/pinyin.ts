import type { SearchRecord } from "./record.ts";

/** Characters by syllable: { ke: "科可课", … }. */
export type Syllables = Record<string, string>;

interface Readable {
	record: SearchRecord;
	body: string;
	title: string;
	names: string[];
}

/**
 * Reads Latin letters as pinyin: whole syllables anywhere in a text, or the initials of a name.
 * Gives the distinct Chinese readings, names first.
 */
export function createPinyinReader(syllables: Syllables) {
	const readings = new Map<string, string[]>();
	for (const [syllable, chars] of Object.entries(syllables)) {
		for (const char of chars) readings.set(char, [...(readings.get(char) ?? []), syllable]);
	}
	return (raw: string, entries: readonly Readable[]): string[] => {
		const letters = raw
			.normalize("NFKC")
			.toLowerCase()
			.replace(/[^a-z]/g, "");
		if (letters.length < 2) return [];
		const names = entries.flatMap(({ record, title, names }) => (record.group === "原文" ? [] : [title, ...names]));
		const sounded = [...names, ...entries.map(({ body }) => body)].map((text) => findSounded(text, letters, readings));
		const found = sounded.filter((term) => term !== null);
		const initials = found.length > 0 ? [] : names.map((name) => findInitials(name, letters, readings));
		return [...new Set([...found, ...initials.filter((term) => term !== null)])].slice(0, 5);
	};
}

/** The first run of characters whose syllables spell all the letters. */
function findSounded(text: string, letters: string, readings: Map<string, string[]>): string | null {
	for (let start = 0; start < text.length; start += 1) {
		const end = spell(text, start, letters, readings);
		if (end !== null) return text.slice(start, end);
	}
	return null;
}

/** Index after the characters from `at` on that spell the letters, or null. */
function spell(text: string, at: number, letters: string, readings: Map<string, string[]>): number | null {
	if (letters === "") return at;
	for (const syllable of readings.get(text[at] ?? "") ?? []) {
		if (!letters.startsWith(syllable)) continue;
		const end = spell(text, at + 1, letters.slice(syllable.length), readings);
		if (end !== null) return end;
	}
	return null;
}

/** The first run of characters whose syllables begin with the letters, one each. */
function findInitials(name: string, letters: string, readings: Map<string, string[]>): string | null {
	for (let start = 0; start + letters.length <= name.length; start += 1) {
		const run = name.slice(start, start + letters.length);
		const fits = [...run].every((char, index) =>
			readings.get(char)?.some((syllable) => syllable.startsWith(letters[index] ?? "?")),
		);
		if (fits) return run;
	}
	return null;
}
