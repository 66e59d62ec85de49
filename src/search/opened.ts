import { createNameResolver } from "./reading/named-offices.ts";
import { createNormalizer, type Normalizer } from "./reading/normalize.ts";
import type { PinyinReader, Readable } from "./reading/pinyin.ts";
import { parseQuery, type Query, trimQuery } from "./reading/query.ts";
import type { Synonyms } from "./reading/synonyms.ts";
import { buildEntry, type Entry, type Word } from "./records/entry.ts";
import { completeRecord, inheritDuties, type SentRecord } from "./records/search-record.ts";
import { indexTexts, type TextIndex } from "./records/text-index.ts";

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
	/** Of the entries' haystacks. */
	index: TextIndex;
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
	const index = indexTexts(entries.map(({ haystack }) => haystack));
	const { isHeld } = index;
	const calls = new Set(entries.flatMap((entry) => entry.calls));
	const isKnown = (word: string) => isHeld(word) || calls.has(word);
	const offices = entries.filter(({ record }) => record.group === "部门");
	const { resolve, names } = createNameResolver(offices, prefixes, isHeld);
	const readable: Readable = { names, texts: entries.flatMap(({ title, body }) => [title, body]) };
	const readLatin = (raw: string) => pinyin()?.(raw, readable) ?? [];
	return { entries, index, synonyms, normalize, isHeld, isKnown, resolveName: resolve, readLatin };
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
