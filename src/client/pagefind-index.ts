import { createEngine, type SearchData } from "../search/engine.ts";
import { grams } from "../search/grams.ts";
import { PAIR_LANGUAGE, pairsOf } from "../search/pairs.ts";
import { parseQuery } from "../search/query.ts";
import type { SearchRecord } from "../search/record.ts";
import type { Found, SearchIndex } from "./search-index.ts";

/** The part of Pagefind's documented interface that is used here. */
interface Pagefind {
	createInstance(options: object): PagefindInstance;
}
interface PagefindInstance {
	search(term: string): Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
	id: string;
	data(): Promise<{ meta: Record<string, string> }>;
}

/** Fewer exact matches than this, and those that share pieces of the query are looked up too. */
const FEW = 15;
const MAX_RELATED = 20;

/**
 * Search over a text too large to load whole: Pagefind finds the candidates, the engine in memory ranks them
 * together with `small`, which holds the names. Both answer alike, because both rank with the same code.
 */
export async function openPagefind(address: string, small: SearchData): Promise<SearchIndex> {
	const instance = createPairInstance((await import(/* @vite-ignore */ address)) as Pagefind);
	const known = new Map<string, Promise<SearchRecord>>();
	const load = (result: PagefindResult): Promise<SearchRecord> => {
		const loading = known.get(result.id) ?? result.data().then(({ meta }) => JSON.parse(meta["record"] ?? "null"));
		known.set(result.id, loading);
		return loading;
	};
	const engine = createEngine(small);
	const phrase = async (text: string) => (await instance.search(`"${pairsOf(text).join(" ")}"`)).results;
	const search = async (raw: string, limit: number): Promise<Found> => {
		const { phrase: whole, words } = parseQuery(raw, engine.normalize);
		const exact = await findExact(whole, words, phrase);
		const related = exact.length < FEW ? await shareRarest(words, phrase) : [];
		const results = new Map([...exact.slice(0, limit), ...related].map((result) => [result.id, result]));
		const records = await Promise.all([...results.values()].map(load));
		const { search: rank } = createEngine({ ...small, records: [...small.records, ...records] });
		return { hits: rank(raw), unread: Math.max(0, exact.length - limit) };
	};
	return { normalize: engine.normalize, suggest: engine.suggest, search };
}

type FindPhrase = (text: string) => Promise<PagefindResult[]>;

/** Texts that hold the phrase, and those that hold all the words, best first. */
async function findExact(whole: string, words: string[], phrase: FindPhrase): Promise<PagefindResult[]> {
	const held = whole.length > 1 ? await phrase(whole) : [];
	const several = words.length > 1 ? await Promise.all(words.filter((word) => word.length > 1).map(phrase)) : [];
	const [first = [], ...others] = several;
	const all = first.filter(({ id }) => others.every((results) => results.some((result) => result.id === id)));
	return [...new Map([...held, ...all].map((result) => [result.id, result])).values()];
}

/** Texts by how many of the rarer pieces of the words they hold. */
async function shareRarest(words: string[], phrase: FindPhrase): Promise<PagefindResult[]> {
	const pieces = [...new Set(words.flatMap(grams))].filter((piece) => piece.length > 1).slice(0, 12);
	const found = await Promise.all(pieces.map(phrase));
	const weights = new Map<string, { result: PagefindResult; weight: number }>();
	for (const results of found) {
		for (const result of results) {
			const weight = (weights.get(result.id)?.weight ?? 0) + 1 / Math.log(results.length + 2);
			weights.set(result.id, { result, weight });
		}
	}
	const ranked = [...weights.values()].sort((a, b) => b.weight - a.weight);
	return ranked.slice(0, MAX_RELATED).map(({ result }) => result);
}

/**
 * Pagefind 1.6 takes the language of an instance from `<html lang>` at the moment it is made, and offers no option for it.
 * So the attribute is another for that one synchronous call. The browser test of a large site fails when this stops to hold.
 */
function createPairInstance({ createInstance }: Pagefind): PagefindInstance {
	const root = document.documentElement;
	const { lang } = root;
	root.lang = PAIR_LANGUAGE;
	const instance = createInstance({});
	root.lang = lang;
	return instance;
}
