import { createEngine, type Found } from "../../search/engine.ts";
import type { SearchData } from "../../search/opened.ts";
import { createPinyinReader, type PinyinReader, type Syllables } from "../../search/reading/pinyin.ts";
import { filesFor, joinWords } from "../../search/records/word-files.ts";
import { createFetcher, fetchFile } from "./far-files.ts";
import { createPhraseReader } from "./pinyin-phrases.ts";
import type { Asking, SearchIndex } from "./search-answer.ts";
import { nextFrame } from "./search-view.ts";

/** Trips for one answer: places, places of other words, texts, and one more. */
const MAX_TRIPS = 4;
const MAX_PHRASES = 6;
const MISSED = "没有连上，少见的说法没有取到，再输入时会重试";

let opened: Promise<SearchIndex> | null = null;

/** Opens the site's index, once a page; `records` and `pinyin` are its addresses. */
export function openIndex({ records = "", pinyin = "" }: DOMStringMap): Promise<SearchIndex> {
	// What failed once is tried again at the next key.
	opened ??= open(records, pinyin).catch((error: unknown) => {
		opened = null;
		throw error;
	});
	return opened;
}

async function open(records: string, pinyin: string): Promise<SearchIndex> {
	return createIndex(await (await fetchFile(records)).json(), records, pinyin);
}

/** An index over data that are here; what else it needs it fetches beside `records`. */
export function createIndex(data: SearchData, records: string, pinyin: string): SearchIndex {
	const latin = createLatinReader(pinyin, globalThis.HAS_FAR_TEXTS !== false && data.far !== undefined);
	let engine = createEngine(data, latin.reader);
	const { far, readRecord } = engine;
	const fetchWanted = globalThis.HAS_FAR_TEXTS !== false && far ? createFetcher(far, records) : async () => undefined;
	const arrived = new Map<number, string>();
	const reading = new Map<number, Promise<unknown>>();
	// What failed is told, and asked for again at the next key.
	let hasMissed = false;
	const read = (n: number): Promise<unknown> => {
		const address = new URL(`words/${n}.json`, new URL(pinyin, location.href)).href;
		const own = reading.get(n) ?? fetchFile(address).then((file) => file.json());
		reading.set(n, own);
		return own.then(
			(content) => arrived.set(n, String(content)),
			() => {
				hasMissed = true;
				reading.delete(n);
			},
		);
	};
	/** Traditional forms and rarer words come for who types what stands nowhere; without them the rest is found. */
	const learn = async (query: string, strange: readonly string[]): Promise<boolean> => {
		const asked = filesFor(engine.normalize(query), strange, data.wordFiles ?? 0);
		const lacking = asked.filter((n) => !arrived.has(n));
		await Promise.all(lacking.map(read));
		if (lacking.length > 0) engine = createEngine(joinWords(data, [...arrived.values()]), latin.reader);
		return lacking.length > 0;
	};
	/** What is found with what is here, and with texts that are fetched. */
	const findNow = async (query: string, { asTyped, isFirst, showEarly }: Asking): Promise<Found> => {
		const { find } = engine;
		// On a slow phone the rest takes as long again; several words are ranked with it.
		if (isFirst && !asTyped && !far && !/\s/.test(query)) {
			const held = find(query, true);
			if (held.hits.length > 0) showEarly({ ...held, isPartial: true });
			await nextFrame();
		}
		let found = find(query, asTyped);
		for (let trip = 0; found.isPartial && trip < MAX_TRIPS; trip += 1) {
			if (found.hits.length > 0) showEarly(found);
			await fetchWanted();
			found = find(query, asTyped);
		}
		return found;
	};
	return {
		normalize: (text) => engine.normalize(text),
		suggest: (query) => engine.suggest(query),
		wordsOf: (query) => engine.wordsOf(query),
		isFar: far !== null,
		search: async (query, asking) => {
			await latin.learn(query);
			const found = await findNow(query, asking);
			if (!data.wordFiles || found.strange.length === 0) return found;
			// What it was read as will be known better in a moment.
			if (found.hits.length > 0) asking.showEarly({ ...found, readings: [], isPartial: true });
			hasMissed = false;
			if (!(await learn(query, found.strange))) return found;
			// In traditional characters it is known only afterwards which words it may name.
			let learnt = engine.find(query, asking.asTyped);
			if (await learn(query, learnt.strange)) learnt = engine.find(query, asking.asTyped);
			return hasMissed ? { ...learnt, readings: [...learnt.readings, MISSED] } : learnt;
		},
		readTexts: async (wanted) => {
			const lacking = wanted.filter((record) => !readRecord(record));
			if (lacking.length > 0) await fetchWanted();
			for (const record of lacking) readRecord(record);
		},
	};
}

/** Reads Latin letters; the table of syllables loads only for those who type them, tones or not. */
function createLatinReader(address: string, isFar: boolean) {
	let reader: PinyinReader | null = null;
	let learning: Promise<void> | null = null;
	const phrases = new Map<string, string[]>();
	const readPhrases = globalThis.HAS_FAR_TEXTS !== false ? createPhraseReader(address) : async () => [];
	const load = async () => {
		const near = createPinyinReader((await (await fetchFile(address)).json()) as Syllables);
		reader = (raw, readable) => [...(phrases.get(raw) ?? []), ...near(raw, readable)];
	};
	return {
		reader: () => reader,
		learn: async (query: string): Promise<void> => {
			if (!/[a-z].*[a-z]/i.test(query.normalize("NFKD"))) return;
			// Chinese words beside the letters are found without the table; the next key asks for it again.
			learning ??= load().catch(() => {
				learning = null;
			});
			await learning;
			if (isFar && !phrases.has(query)) phrases.set(query, (await readPhrases(query)).slice(0, MAX_PHRASES));
		},
	};
}
