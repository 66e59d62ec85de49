import type { Hit } from "../search/ranking/hits.ts";
import type { Normalizer } from "../search/reading/normalize.ts";

/** An answer, best first; `unread` exact matches are known but not loaded yet. */
export interface Answer {
	hits: Hit[];
	unread: number;
}

/** What a search box asks. */
export interface SearchIndex {
	/** Loads at most `limit` matches where they do not stand in memory. */
	search(query: string, limit: number): Promise<Answer>;
	normalize: Normalizer;
	suggest(query: string): string[];
}
