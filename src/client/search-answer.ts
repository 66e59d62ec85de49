import type { Found } from "../search/engine.ts";
import type { Normalizer } from "../search/reading/normalize.ts";

/** An answer, best first; `unread` exact matches are known but not loaded yet. */
export interface Answer extends Found {
	unread: number;
}

/** How a query is asked. */
export interface Asking {
	/** Matches loaded at most where they do not stand in memory. */
	limit: number;
	/** Only what holds the query as it stands. */
	asTyped: boolean;
}

/** What a search box asks. */
export interface SearchIndex {
	search(query: string, asking: Asking): Promise<Answer>;
	normalize: Normalizer;
	suggest(query: string): string[];
	/** The words that a query asks for, without those that only ask. */
	wordsOf(query: string): string[];
}
