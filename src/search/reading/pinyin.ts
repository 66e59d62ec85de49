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
const MAX_LETTERS = 60;
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
	const readWhole = (typed: string, readable: Readable, spellings: Spellings): string[] => {
		const whole = readable.names.filter((name) => endOf(name, 0, typed, 0, spellings) === name.length);
		const counts = countSounding(placesOf(readable), typed, spellings);
		const frequent = [...counts].sort((a, b) => b[1] - a[1]).map(([term]) => term);
		return [...new Set([...whole, ...frequent])].slice(0, MOST);
	};
	const readBest = (typed: string, readable: Readable): string[] => {
		const exact = readWhole(typed, readable, full);
		return exact.length > 0 ? exact : readWhole(typed, readable, short);
	};
	return (raw, readable) => {
		const letters = lettersOf(raw).slice(0, MAX_LETTERS);
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

/** All texts as one, and where each character stands in it: made once, when Latin letters are first typed. */
interface Places {
	text: string;
	byCharacter: Map<string, number[]>;
}

const made = new WeakMap<Readable, Places>();

function placesOf(readable: Readable): Places {
	const known = made.get(readable);
	if (known) return known;
	const text = [...readable.names, ...readable.texts].join("\n");
	const byCharacter = new Map<string, number[]>();
	for (let at = 0; at < text.length; at += 1) {
		const char = text[at] ?? "";
		const places = byCharacter.get(char);
		if (places) places.push(at);
		else byCharacter.set(char, [at]);
	}
	const places = { text, byCharacter };
	made.set(readable, places);
	return places;
}

/** Parts of the texts that sound like what was typed, with how often they stand there. */
function countSounding({ text, byCharacter }: Places, typed: string, spellings: Spellings): Map<string, number> {
	const counts = new Map<string, number>();
	for (const [char, places] of byCharacter) {
		const own = spellings.get(char) ?? [char];
		if (!own.some((spelling) => spelling.startsWith(typed) || typed.startsWith(spelling)) && typed[0] !== char)
			continue;
		for (const start of places) {
			const end = endOf(text, start, typed, 0, spellings);
			if (end === null) continue;
			const term = text.slice(start, end);
			counts.set(term, (counts.get(term) ?? 0) + 1);
		}
	}
	return counts;
}

/** Index after the characters from `at` on that sound like all that is typed from `from` on, the last perhaps in part, or null. */
function endOf(text: string, at: number, typed: string, from: number, spellings: Spellings): number | null {
	const left = typed.length - from;
	if (left === 0) return at;
	const char = text[at] ?? "";
	for (const spelling of spellings.get(char) ?? [char]) {
		if (spelling === "") return null;
		if (spelling.length >= left && spelling.startsWith(typed.slice(from))) return at + 1;
		const end = typed.startsWith(spelling, from) ? endOf(text, at + 1, typed, from + spelling.length, spellings) : null;
		if (end !== null) return end;
	}
	return typed[from] === char ? endOf(text, at + 1, typed, from + 1, spellings) : null;
}
