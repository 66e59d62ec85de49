import { coveringPairs, firstPlace, PAIR_LANGUAGE } from "../search/records/pairs.ts";

/** The part of Pagefind's documented interface that is used here. */
interface Pagefind {
	createInstance(options: { noWorker: boolean }): PagefindInstance;
}
interface PagefindInstance {
	search(
		term: string | null,
		options?: { filters: Record<string, { any: string[] }> },
	): Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
	id: string;
	/** Places of the words found, counted in words. */
	words: number[];
	data(): Promise<{ meta: Record<string, string> }>;
}

/** A text that was found and not read yet. */
export interface Found {
	id: string;
	/** Where in the text the phrase first stands. */
	place: number;
	/** The record, as the build wrote it. */
	read(): Promise<string>;
}

export interface PairIndex {
	/** Texts that hold a phrase of two or more characters, those that hold it early first. */
	holding(phrase: string): Promise<Found[]>;
	/** The divisions of work of actions. */
	divisionsOf(actions: string[]): Promise<Found[]>;
}

/** Opens Pagefind's index of pairs of characters. Pagefind finds; what it found is ranked elsewhere. */
export async function openPairIndex(address: string): Promise<PairIndex> {
	const instance = createPairInstance((await import(/* @vite-ignore */ address)) as Pagefind);
	const found = ({ id, data }: PagefindResult, place: number): Found => ({
		id,
		place,
		read: async () => (await data()).meta["record"] ?? "null",
	});
	return {
		holding: async (phrase) => {
			if (phrase.length < 2) return [];
			const pairs = coveringPairs(phrase);
			// Every text that has all the pairs; those where they stand apart are left out by their places.
			const { results } = await instance.search(pairs.map(({ pair }) => pair).join(" "));
			const placed = results.flatMap((result) => {
				const place = firstPlace(pairs, result.words);
				return place === null ? [] : [found(result, place)];
			});
			return placed.sort((a, b) => a.place - b.place);
		},
		divisionsOf: async (actions) => {
			const { results } = await instance.search(null, { filters: { division: { any: actions } } });
			return results.map((result) => found(result, 0));
		},
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
