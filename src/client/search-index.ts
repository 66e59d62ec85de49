import { createEngine } from "../search/engine.ts";
import type { SearchData } from "../search/opened.ts";
import { createPinyinReader, type PinyinReader, type Syllables } from "../search/reading/pinyin.ts";
import { openPairIndex } from "./pagefind.ts";
import { openPagefind } from "./pagefind-index.ts";
import { createPhraseReader } from "./pinyin-phrases.ts";
import type { SearchIndex } from "./search-answer.ts";

let opened: Promise<SearchIndex> | null = null;

/** Opens the site's index, once a page. `records`, `pinyin` and (on large sites) `pagefind` are its addresses. */
export function openIndex({ records = "", pinyin = "", pagefind }: DOMStringMap): Promise<SearchIndex> {
	// What failed once is tried again at the next key.
	opened ??= open(records, pinyin, pagefind).catch((error: unknown) => {
		opened = null;
		throw error;
	});
	return opened;
}

async function open(records: string, pinyin: string, pagefind?: string): Promise<SearchIndex> {
	// Both come at once: Pagefind takes several trips of its own.
	const pairs = pagefind ? openPairIndex(pagefind) : null;
	pairs?.catch(() => undefined);
	const data = await load<SearchData>(records);
	let reader: PinyinReader | null = null;
	let learning: Promise<void> | null = null;
	const index = pairs
		? openPagefind(await pairs, data, () => reader, createPhraseReader(pinyin))
		: openInMemory(data, () => reader);
	return {
		...index,
		search: async (query, asking) => {
			// The table of syllables loads only for those who type Latin letters, tones or not.
			if (/[a-z].*[a-z]/i.test(query.normalize("NFKD"))) {
				learning ??= load<Syllables>(pinyin).then(
					(table) => {
						reader = createPinyinReader(table);
					},
					// Chinese words beside the letters are found without the table; the next key asks for it again.
					() => {
						learning = null;
					},
				);
				await learning;
			}
			return index.search(query, asking);
		},
	};
}

function openInMemory(data: SearchData, pinyin: () => PinyinReader | null): SearchIndex {
	const { normalize, suggest, wordsOf, find } = createEngine(data, pinyin);
	return {
		normalize,
		suggest,
		wordsOf,
		search: async (query, { asTyped }) => ({ ...find(query, asTyped), unread: 0 }),
	};
}

async function load<T>(address: string): Promise<T> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${response.status} ${address}`);
	return response.json();
}
