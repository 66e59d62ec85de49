import { buildEntry } from "./entry.ts";
import { grams } from "./grams.ts";
import type { Hit } from "./hit.ts";
import { createNormalizer, type Normalizer } from "./normalize.ts";
import { createNameResolver } from "./office-names.ts";
import { createPinyinReader, type Syllables } from "./pinyin.ts";
import { parseQuery } from "./query.ts";
import { acrossClauses, rankExact } from "./rank-exact.ts";
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
	const resolveName = createNameResolver(entries, prefixes);

	/** Latin letters read as pinyin: each reading found in the texts is searched like any phrase. */
	const readLatin = (raw: string): Hit[] => {
		const terms = readPinyin?.(raw, entries) ?? [];
		const hits = terms.flatMap((term) =>
			rankExact(entries, parseQuery(term, normalize), [{ word: term, office: resolveName(term) }]),
		);
		return hits.filter(({ record }, index) => hits.findIndex((hit) => hit.record === record) === index);
	};
	const search = (raw: string): Hit[] => {
		const query = parseQuery(raw, normalize);
		if (query.phrase === "") return [];
		const words = query.words.map((word) => ({ word, office: resolveName(word) }));
		const ranked = rankExact(entries, query, words);
		const exact = ranked.length > 0 ? ranked : [...readLatin(raw), ...acrossClauses(entries, query.phrase)];
		const found = new Set(exact.map(({ record }) => record));
		const minShare = exact.length < ENOUGH ? MIN_SHARE.few : MIN_SHARE.enough;
		const wanted = words.map(({ word }) => word);
		return [...exact, ...rankRelated(entries, wanted, minShare, found)];
	};
	const suggest = (raw: string) => {
		const wanted = grams(normalize(raw)).join("");
		const titles = entries.flatMap(({ record, names }) => (record.group === "原文" ? [] : [record.title, ...names]));
		return [...new Set(titles)].filter((title) => [...wanted].some((char) => title.includes(char))).slice(0, 5);
	};
	return { search, normalize, suggest, learnPinyin: (syllables) => (readPinyin = createPinyinReader(syllables)) };
}
