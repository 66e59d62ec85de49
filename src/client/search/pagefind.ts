import { coveringPairs, firstPlace, PAIR_LANGUAGE } from "../../search/records/pairs.ts";

/** The part of Pagefind's documented interface that is used here. */
interface Pagefind {
	createInstance(options: { noWorker: boolean }): PagefindInstance;
}
interface PagefindInstance {
	/** Adds the index of another site, below its folder; the code and the WebAssembly that read it stay the first one's. */
	mergeIndex(folder: string, options: { language: string }): Promise<void>;
	search(term: string): Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
	id: string;
	/** Places of the words found, counted in words. */
	words: number[];
}

/** Finds the texts that hold a phrase of two or more characters, by Pagefind's names, those that hold it early first. */
export type FindPairs = (phrase: string) => Promise<string[]>;

/** Opens Pagefind's index of pairs of characters, with those of other sites. Pagefind finds; what it found is drawn elsewhere. */
export async function openPairIndex(address: string, others: readonly string[] = []): Promise<FindPairs> {
	const instance = createPairInstance((await import(/* @vite-ignore */ address)) as Pagefind);
	await Promise.all(others.map((folder) => instance.mergeIndex(folder, { language: PAIR_LANGUAGE })));
	return async (phrase) => {
		if (phrase.length < 2) return [];
		const pairs = coveringPairs(phrase);
		// Every text that has all the pairs; those where they stand apart are left out by their places.
		const { results } = await instance.search(pairs.map(({ pair }) => pair).join(" "));
		const placed = results.flatMap(({ id, words }) => {
			const place = firstPlace(pairs, words);
			return place === null ? [] : [{ id, place }];
		});
		return placed.sort((a, b) => a.place - b.place).map(({ id }) => id);
	};
}

/**
 * Pagefind 1.6 takes the language of an instance from `<html lang>` at the moment it is made, and offers no option for it.
 * So the attribute is another for that one synchronous call. The browser test of a large site fails when this stops to hold.
 */
function createPairInstance({ createInstance }: Pagefind): PagefindInstance {
	const root = document.documentElement;
	const { lang } = root;
	root.lang = PAIR_LANGUAGE;
	// A worker would be one more file, and a copy of thousands of results at every key.
	const instance = createInstance({ noWorker: true });
	root.lang = lang;
	return instance;
}
