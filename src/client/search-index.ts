import { createEngine, type SearchData } from "../search/engine.ts";
import type { Hit } from "../search/hit.ts";
import type { Normalizer } from "../search/normalize.ts";

/** An answer, best first; `unread` exact matches are known but not loaded yet. */
export interface Found {
	hits: Hit[];
	unread: number;
}

/** What a search box asks. */
export interface SearchIndex {
	/** Loads at most `limit` matches where they do not stand in memory. */
	search(query: string, limit: number): Promise<Found>;
	normalize: Normalizer;
	suggest(query: string): string[];
}

let opened: Promise<SearchIndex> | null = null;

/** Opens the site's index, once a page. `records`, `pinyin` and (on large sites) `pagefind` are its addresses. */
export function openIndex({ records = "", pinyin = "", pagefind }: DOMStringMap): Promise<SearchIndex> {
	opened ??= open(records, pinyin, pagefind);
	return opened;
}

async function open(records: string, pinyin: string, pagefind?: string): Promise<SearchIndex> {
	const data = (await (await fetch(records)).json()) as SearchData;
	return pagefind ? (await import("./pagefind-index.ts")).openPagefind(pagefind, data) : openInMemory(data, pinyin);
}

function openInMemory(data: SearchData, pinyin: string): SearchIndex {
	const engine = createEngine(data);
	let learning: Promise<void> | null = null;
	return {
		normalize: engine.normalize,
		suggest: engine.suggest,
		search: async (query) => {
			// The table of syllables loads only for those who type Latin letters.
			if (/[a-z]{2}/i.test(query)) {
				learning ??= fetch(pinyin).then(async (response) => engine.learnPinyin(await response.json()));
				await learning;
			}
			return { hits: engine.search(query), unread: 0 };
		},
	};
}
