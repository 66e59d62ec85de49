import type { Hit } from "./ranking/hits.ts";
import { acrossClauses, asksDivision, rankExact } from "./ranking/rank-exact.ts";
import { rankMeant } from "./ranking/rank-meant.ts";
import { rankRelated } from "./ranking/rank-related.ts";
import { readConcepts } from "./reading/concepts.ts";
import { correctWord } from "./reading/corrections.ts";
import { createNormalizer, type Normalizer } from "./reading/normalize.ts";
import { createNameResolver } from "./reading/office-names.ts";
import type { PinyinReader } from "./reading/pinyin.ts";
import { parseQuery, type Query } from "./reading/query.ts";
import type { Synonyms } from "./reading/synonyms.ts";
import type { Word } from "./records/entry.ts";
import { buildEntry } from "./records/entry.ts";
import type { SearchRecord } from "./records/search-record.ts";

/** The share of a query's rarer pieces a related record must hold; higher where enough was found exactly. */
const MIN_SHARE = { few: 0.34, enough: 0.55 };
const ENOUGH = 5;

/** What the build writes and the browser reads. */
export interface SearchData {
	records: SearchRecord[];
	/** Pairs of traditional and simplified characters. */
	variants: string;
	/** Everyday words with what the texts say for them. */
	synonyms: Synonyms;
	/** Name prefixes people leave out or add, longest first. */
	prefixes: string[];
}

/** A query and its words as the ranking sees them. */
export interface Reading {
	query: Query;
	words: Word[];
}

export interface Engine {
	search(raw: string): Hit[];
	normalize: Normalizer;
	/** The records' own words nearest to one that is not found. */
	suggest(raw: string): string[];
	/** A query taken apart, with the offices its words name. */
	read(raw: string): Reading;
	/** The queries in Chinese that Latin letters may stand for. */
	readLatin(raw: string): string[];
}

/** Opens an index over records in memory; every search is a scan. `pinyin` comes later, if at all. */
export function createEngine({ records, variants, prefixes, synonyms }: SearchData, pinyin: () => PinyinReader | null): Engine {
	const normalize = createNormalizer(variants);
	const entries = records.map((record) => buildEntry(record, normalize));
	const isHeld = (word: string) => entries.some(({ haystack }) => haystack.includes(word));
	const { resolve: resolveName, names } = createNameResolver(entries, prefixes, isHeld);
	const readable = { names, texts: entries.flatMap(({ title, body }) => [title, body]) };

	const nameWord = (word: string): Word => {
		const named = resolveName(word);
		return { word, office: named && !named.isGuess ? named.office : null };
	};
	const read = (raw: string): Reading => {
		const asked = parseQuery(raw, normalize);
		// What stands in a text as it was typed is a phrase, whatever else it might ask.
		const isPhrase = !/\s/.test(raw.trim()) && isHeld(asked.phrase);
		const query = isPhrase ? { ...asked, words: [asked.phrase], asksWho: false, role: null } : asked;
		return { query, words: query.words.map(nameWord) };
	};
	const readLatin = (raw: string) => pinyin()?.(raw, readable) ?? [];
	/** Each reading of Latin letters is searched like any phrase. */
	const searchLatin = (raw: string): Hit[] =>
		readLatin(raw).flatMap((reading) => {
			const { query, words } = read(reading);
			return rankExact(entries, query, words);
		});
	/** The words as they may have been meant, where some are misspelt: what they find is related. */
	const mend = (query: Query, words: Word[]): Hit[] => {
		const readings = words.map(({ word, office }): Word[] => {
			if (office || isHeld(word)) return [{ word, office }];
			const named = resolveName(word);
			if (named) return [{ word: named.office.title, office: named.office }];
			return correctWord(word, entries).map((term) => ({ word: term, office: null }));
		});
		const most = Math.max(...readings.map(({ length }) => length));
		return [...Array(most).keys()].flatMap((choice) => {
			const meant = readings.flatMap((reading) => reading[choice] ?? reading[0] ?? []);
			if (meant.length < words.length) return [];
			const phrase = meant.length === 1 ? (meant[0]?.word ?? "") : query.phrase;
			return rankExact(entries, { ...query, phrase }, meant).map((hit) => ({ ...hit, tier: "related" as const }));
		});
	};
	const search = (raw: string): Hit[] => {
		const { query, words } = read(raw);
		if (query.phrase === "") return [];
		const ranked = rankExact(entries, query, words);
		const exact = ranked.length > 0 ? ranked : [...searchLatin(raw), ...acrossClauses(entries, query.phrase)];
		const mended = exact.length === 0 ? mend(query, words) : [];
		const minShare = exact.length < ENOUGH ? MIN_SHARE.few : MIN_SHARE.enough;
		const wanted = words.map(({ word }) => word);
		const { concepts, unknown } = readConcepts(query.plain, synonyms, isHeld);
		// A word that neither texts nor everyday words know, or that nearly is an office's name, is likelier misspelt.
		const isMisspelt = unknown.length > 0 || words.some(({ word }) => !isHeld(word) && resolveName(word) !== null);
		const meant = rankMeant(entries, concepts);
		const found = distinct([...exact, ...(isMisspelt ? [...mended, ...meant] : [...meant, ...mended])]);
		const related = rankRelated(entries, wanted, minShare, new Set(found.map(({ record }) => record)));
		const division = found.length === 0 && asksDivision(query, words) ? divisionOf(related[0]?.record.action) : [];
		return distinct([...found, ...division, ...related]);
	};
	/** Who answers for an action: its lists of offices. */
	const divisionOf = (action: string | undefined): Hit[] =>
		entries
			.filter(({ record }) => action && record.isList && record.action === action)
			.map(({ record }) => ({ record, tier: "related", terms: [] }));
	/** Names and titles that share most characters with the query. */
	const suggest = (raw: string) => {
		const wanted = [...new Set(normalize(raw))];
		const titles = entries.flatMap(({ record, names }) => (record.group === "原文" ? [] : [record.title, ...names]));
		const shared = [...new Set(titles)].map((title) => ({
			title,
			count: wanted.filter((char) => title.includes(char)).length,
		}));
		const near = shared.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
		return near.slice(0, 5).map(({ title }) => title);
	};
	return { search, normalize, suggest, read, readLatin };
}

function distinct(hits: Hit[]): Hit[] {
	const seen = new Set<SearchRecord>();
	return hits.filter(({ record }) => !seen.has(record) && seen.add(record));
}
