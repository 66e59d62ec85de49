/** Characters by syllable: { ke: "科可课", … }. */
export type Syllables = Record<string, string>;

/** Finds what Latin letters may mean. */
export type PinyinReader = (raw: string, readable: Readable) => string[];

/** What a reading is looked for in. */
export interface Readable {
	/** What people call offices: a reading that is a whole name comes first. */
	names: readonly string[];
	texts: readonly string[];
}

/** What may be typed for a character. */
type Spellings = Map<string, string[]>;

const MOST = 5;
const INITIAL = /^[zcs]h/;

/**
 * Reads Latin letters as pinyin: whole syllables or initials, with or without blanks and tones, Chinese characters among
 * them as they are. Gives queries in Chinese: parts of names and texts that sound like it, likeliest first. Whole syllables, the last
 * perhaps half typed, go before initials.
 */
export function createPinyinReader(syllables: Syllables): PinyinReader {
	const full = spellingsOf(syllables, (syllable) => [syllable]);
	const short = spellingsOf(syllables, (syllable) => [
		syllable,
		INITIAL.exec(syllable)?.[0] ?? syllable,
		syllable.slice(0, 1),
	]);
	const readWhole = (typed: string, { names, texts }: Readable, spellings: Spellings): string[] => {
		const whole = names.filter((name) => endOf(name, 0, typed, spellings) === name.length);
		const counts = new Map<string, number>();
		for (const text of [...names, ...texts]) countSounding(text, typed, spellings, counts);
		const frequent = [...counts].sort((a, b) => b[1] - a[1]).map(([term]) => term);
		return [...new Set([...whole, ...frequent])].slice(0, MOST);
	};
	const readBest = (typed: string, readable: Readable): string[] => {
		const exact = readWhole(typed, readable, full);
		return exact.length > 0 ? exact : readWhole(typed, readable, short);
	};
	return (raw, readable) => {
		const letters = lettersOf(raw);
		const tokens = letters.split(" ").filter(Boolean);
		if (!/[a-z]/.test(letters) || tokens.join("").length < 2) return [];
		const together = readBest(tokens.join(""), readable);
		if (together.length > 0 || tokens.length < 2) return together;
		// Not side by side in any text: each for itself.
		const apart = tokens.map((token) => (/[a-z]/.test(token) ? readBest(token, readable)[0] : token));
		return apart.every((word) => word !== undefined) ? [apart.join(" ")] : [];
	};
}

/** Small plain letters and Chinese characters; tones are taken off, ü is v. */
export function lettersOf(raw: string): string {
	return raw
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[üǖǘǚǜ]/g, "v")
		.normalize("NFD")
		.replace(/[\u0300-\u036f'’]/g, "")
		.replace(/[^a-z0-9\p{Script=Han}]+/gu, " ");
}

/** What may be typed for each character, given what may be typed for a syllable. */
function spellingsOf(syllables: Syllables, spell: (syllable: string) => string[]): Spellings {
	const spellings: Spellings = new Map();
	for (const [syllable, chars] of Object.entries(syllables)) {
		for (const char of chars) spellings.set(char, [...(spellings.get(char) ?? []), ...spell(syllable)]);
	}
	return spellings;
}

function countSounding(text: string, typed: string, spellings: Spellings, counts: Map<string, number>): void {
	for (let start = 0; start < text.length; start += 1) {
		const end = endOf(text, start, typed, spellings);
		if (end === null) continue;
		const term = text.slice(start, end);
		counts.set(term, (counts.get(term) ?? 0) + 1);
	}
}

/** Index after the characters from `at` on that sound like all that is typed, the last perhaps in part, or null. */
function endOf(text: string, at: number, typed: string, spellings: Spellings): number | null {
	if (typed === "") return at;
	const char = text[at] ?? "";
	for (const spelling of spellings.get(char) ?? [char]) {
		if (spelling === "") return null;
		if (spelling.startsWith(typed)) return at + 1;
		const end = typed.startsWith(spelling) ? endOf(text, at + 1, typed.slice(spelling.length), spellings) : null;
		if (end !== null) return end;
	}
	return typed[0] === char ? endOf(text, at + 1, typed.slice(1), spellings) : null;
}
