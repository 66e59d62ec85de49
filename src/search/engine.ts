import { correctWord } from "./corrections.ts";
import { buildEntry } from "./entry.ts";
import { grams } from "./grams.ts";
import type { Hit } from "./hit.ts";
import { createNormalizer, type Normalizer } from "./normalize.ts";
import { createNameResolver } from "./office-names.ts";
import { createPinyinReader, type Syllables } from "./pinyin.ts";
import { parseQuery, type Query } from "./query.ts";
import { acrossClauses, asksDivision, rankExact, type Word } from "./rank-exact.ts";
import { rankRelated } from "./rank-related.ts";
import type { SearchRecord } from "./record.ts";

/** The share of a query's rarer pieces a related record must hold; higher where enough was found exactly. */
const MIN_SHARE = { few: 0.34, enough: 0.55 };
const ENOUGH = 5;

/** What the build writes and the browser reads. */
export interface SearchData {
	records: SearchRecord[];
	/** Pairs of traditional and simplified characters. */
	variants: string;
	/** Name prefixes people leave out or add, longest first. */
	prefixes: string[];
}

export interface Engine {
	search(raw: string): Hit[];
	normalize: Normalizer;
	/** The records' own words nearest to one that is not found. */
	suggest(raw: string): string[];
	/** Lets Latin letters be read as pinyin. */
	learnPinyin(syllables: Syllables): void;
}

/** Opens an index over records that fit into memory; every search is a scan. */
export function createEngine({ records, variants, prefixes }: SearchData): Engine {
	const normalize = createNormalizer(variants);
	const entries = records.map((record) => buildEntry(record, normalize));
	let readPinyin: ReturnType<typeof createPinyinReader> | null = null;
	const isHeld = (word: string) => entries.some(({ haystack }) => haystack.includes(word));
	const { resolve: resolveName, names } = createNameResolver(entries, prefixes, isHeld);
	const readable = { names, texts: entries.flatMap(({ title, body }) => [title, body]) };

	/** Latin letters read as pinyin: each reading found in the texts is searched like any phrase. */
	const readLatin = (raw: string): Hit[] =>
		(readPinyin?.(raw, readable) ?? []).flatMap((term) => {
			const query = parseQuery(term, normalize);
			return rankExact(entries, query, query.words.map(nameWord));
		});
	const nameWord = (word: string): Word => {
		const named = resolveName(word);
		return { word, office: named && !named.isGuess ? named.office : null };
	};
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
		const query = parseQuery(raw, normalize);
		if (query.phrase === "") return [];
		const words = query.words.map(nameWord);
		const ranked = rankExact(entries, query, words);
		const exact = ranked.length > 0 ? ranked : [...readLatin(raw), ...acrossClauses(entries, query.phrase)];
		const mended = exact.length === 0 ? mend(query, words) : [];
		const minShare = exact.length < ENOUGH ? MIN_SHARE.few : MIN_SHARE.enough;
		const wanted = words.map(({ word }) => word);
		const found = distinct([...exact, ...mended]);
		const related = rankRelated(entries, wanted, minShare, new Set(found.map(({ record }) => record)));
		const division = found.length === 0 && asksDivision(query, words) ? divisionOf(related[0]?.record.action) : [];
		return distinct([...found, ...division, ...related]);
	};
	/** Who answers for an action: its lists of offices. */
	const divisionOf = (action: string | undefined): Hit[] =>
		entries
			.filter(({ record }) => action && record.isList && record.action === action)
			.map(({ record }) => ({ record, tier: "related", terms: [] }));
	const suggest = (raw: string) => {
		const wanted = grams(normalize(raw)).join("");
		const titles = entries.flatMap(({ record, names }) => (record.group === "原文" ? [] : [record.title, ...names]));
		return [...new Set(titles)].filter((title) => [...wanted].some((char) => title.includes(char))).slice(0, 5);
	};
	return { search, normalize, suggest, learnPinyin: (syllables) => (readPinyin = createPinyinReader(syllables)) };
}

function distinct(hits: Hit[]): Hit[] {
	const seen = new Set<SearchRecord>();
	return hits.filter(({ record }) => !seen.has(record) && seen.add(record));
}
