import { createNormalizer, type Normalizer } from "./reading/normalize.ts";
import { createNameResolver } from "./reading/office-names.ts";
import type { PinyinReader, Readable } from "./reading/pinyin.ts";
import { parseQuery, type Query, trimQuery } from "./reading/query.ts";
import type { Synonyms } from "./reading/synonyms.ts";
import { buildEntry, type Entry, type Word } from "./records/entry.ts";
import { completeRecord, inheritDuties, type SentRecord } from "./records/search-record.ts";

/** What the build writes and the browser reads. */
export interface SearchData {
	records: SentRecord[];
	/** Pairs of traditional and simplified characters. */
	variants: string;
	/** Name prefixes people leave out or add, longest first. */
	prefixes: string[];
	/** Everyday words with what the texts say for them. */
	synonyms: Synonyms;
}

/** Records made comparable, and what is asked of all of them. */
export interface Opened {
	entries: Entry[];
	synonyms: Synonyms;
	normalize: Normalizer;
	/** Some text or name holds a word. */
	isHeld(word: string): boolean;
	/** The same, or it is what something is called: a place, a short title. */
	isKnown(phrase: string): boolean;
	resolveName: ReturnType<typeof createNameResolver>["resolve"];
	/** The queries in Chinese that Latin letters may stand for. */
	readLatin(raw: string): string[];
}

/** A query and its words as the ranking sees them. */
export interface Reading {
	query: Query;
	words: Word[];
}

/** Opens records; `pinyin` comes later, if at all. */
export function openRecords(data: SearchData, pinyin: () => PinyinReader | null): Opened {
	const { variants, prefixes, synonyms } = data;
	const normalize = createNormalizer(variants);
	const entries = inheritDuties(data.records.map(completeRecord)).map((record) => buildEntry(record, normalize));
	const isHeld = createHolder(entries.map(({ haystack }) => haystack));
	const calls = new Set(entries.flatMap((entry) => entry.calls));
	const isKnown = (word: string) => isHeld(word) || calls.has(word);
	const offices = entries.filter(({ record }) => record.group === "部门");
	const { resolve, names } = createNameResolver(offices, prefixes, isHeld);
	const readable: Readable = { names, texts: entries.flatMap(({ title, body }) => [title, body]) };
	const readLatin = (raw: string) => pinyin()?.(raw, readable) ?? [];
	return { entries, synonyms, normalize, isHeld, isKnown, resolveName: resolve, readLatin };
}

/** Words asked for again are remembered, so many of them. */
const MAX_REMEMBERED = 5000;

/** Tells whether some text holds a word: most that none holds have a pair of characters that none holds. */
function createHolder(texts: readonly string[]): (word: string) => boolean {
	const all = texts.join("\u0001");
	const pairs = new Set<string>();
	for (let at = 0; at + 1 < all.length; at += 1) pairs.add(all.slice(at, at + 2));
	const answers = new Map<string, boolean>();
	const look = (word: string): boolean => {
		for (let at = 0; at + 1 < word.length; at += 1) if (!pairs.has(word.slice(at, at + 2))) return false;
		return word.length === 2 || all.includes(word);
	};
	return (word) => {
		const known = answers.get(word);
		if (known !== undefined) return known;
		if (answers.size > MAX_REMEMBERED) answers.clear();
		const answer = look(word);
		answers.set(word, answer);
		return answer;
	};
}

/** Takes a query apart, with the offices its words name. */
export function readQuery({ normalize, isKnown, resolveName }: Opened, raw: string): Reading {
	const whole = parseQuery(raw, normalize);
	const asked = isKnown(whole.phrase) ? whole : parseQuery(trimQuery(raw), normalize);
	// What stands in a text as it was typed is a phrase, whatever else it might ask.
	const isPhrase = !/\s/.test(trimQuery(raw).trim()) && isKnown(asked.phrase);
	const query = isPhrase ? plainQuery(asked) : asked;
	const words = query.words.map((word): Word => {
		const named = resolveName(word);
		return { word, office: named && !named.isGuess ? named.office : null };
	});
	return { query, words };
}

/** A query that asks for nothing but its own phrase. */
export function plainQuery(query: Query): Query {
	return { ...query, words: [query.phrase], asksWho: false, role: null };
}
