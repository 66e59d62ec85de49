import { createEngine, type SearchData } from "../search/engine.ts";
import { createPinyinReader, type PinyinReader } from "../search/reading/pinyin.ts";
import { openPagefind } from "./pagefind-index.ts";
import { createPhraseReader } from "./pinyin-phrases.ts";
import type { SearchIndex } from "./search-answer.ts";

let opened: Promise<SearchIndex> | null = null;

/** Opens the site's index, once a page. `records`, `pinyin` and (on large sites) `pagefind` are its addresses. */
export function openIndex({ records = "", pinyin = "", pagefind }: DOMStringMap): Promise<SearchIndex> {
	opened ??= open(records, pinyin, pagefind);
	return opened;
}

async function open(records: string, pinyin: string, pagefind?: string): Promise<SearchIndex> {
	const data = (await (await fetch(records)).json()) as SearchData;
	let reader: PinyinReader | null = null;
	let learning: Promise<void> | null = null;
	const index = pagefind
		? await openPagefind(pagefind, data, () => reader, createPhraseReader(pinyin))
		: openInMemory(data, () => reader);
	return {
		...index,
		search: async (query, limit) => {
			// The table of syllables loads only for those who type Latin letters, tones or not.
			if (/[a-z].*[a-z]/i.test(query.normalize("NFKD"))) {
				learning ??= fetch(pinyin).then(async (response) => {
					reader = createPinyinReader(await response.json());
				});
				await learning;
			}
			return index.search(query, limit);
		},
	};
}

function openInMemory(data: SearchData, pinyin: () => PinyinReader | null): SearchIndex {
	const { normalize, suggest, search } = createEngine(data, pinyin);
	return { normalize, suggest, search: async (query) => ({ hits: search(query), unread: 0 }) };
}
