import { createEngine, type SearchData } from "../search/engine.ts";
import type { Hit } from "../search/hit.ts";
import type { Normalizer } from "../search/normalize.ts";

/** What a search box asks. */
export interface SearchIndex {
	search(query: string): Promise<Hit[]>;
	normalize: Normalizer;
	suggest(query: string): string[];
}

let opened: Promise<SearchIndex> | null = null;

/** Opens the site's index, once a page. `records` and `pinyin` are the addresses of its files. */
export function openIndex({ records = "", pinyin = "" }: DOMStringMap): Promise<SearchIndex> {
	opened ??= openInMemory(records, pinyin);
	return opened;
}

async function openInMemory(records: string, pinyin: string): Promise<SearchIndex> {
	const engine = createEngine((await (await fetch(records)).json()) as SearchData);
	let learning: Promise<void> | null = null;
	return {
		...engine,
		search: async (query) => {
			// The table of syllables loads only for those who type Latin letters.
			if (/[a-z]{2}/i.test(query)) {
				learning ??= fetch(pinyin).then(async (response) => engine.learnPinyin(await response.json()));
				await learning;
			}
			return engine.search(query);
		},
	};
}
