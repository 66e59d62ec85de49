import type { Found } from "../../search/engine.ts";
import type { Normalizer } from "../../search/reading/normalize.ts";
import type { SearchRecord } from "../../search/records/search-record.ts";
import type { Filtering } from "./search-filters.ts";

/** How a query is asked. */
export interface Asking {
	/** Only what holds the query as it stands. */
	asTyped: boolean;
	/** Nothing has been drawn yet: what holds the query is shown before what else it may mean is looked for. */
	isFirst: boolean;
	/** Gets what is found so far, before the rest has been fetched. */
	showEarly(found: Found): void;
}

/** What a search box asks. */
export interface SearchIndex {
	search(query: string, asking: Asking): Promise<Found>;
	/** Fetches the texts of records that were found by their places alone. */
	readTexts(records: readonly SearchRecord[]): Promise<void>;
	/** Some texts have to be fetched. */
	isFar: boolean;
	normalize: Normalizer;
	suggest(query: string): string[];
	/** The words that a query asks for, without those that only ask. */
	wordsOf(query: string): string[];
}

/** An answer with what it was asked for: all that is drawn of it. */
export interface View extends Filtering {
	/** More is being looked for. */
	isPartial: boolean;
	query: string;
	/** What was read for what was typed. */
	readings: string[];
	/** Only what holds the query as it stands was asked for. */
	asTyped: boolean;
	chooseTyped(asTyped: boolean): void;
	/** Hits of a group that are listed at most, where texts have to be fetched. */
	limit: number;
	index: SearchIndex;
	isPage: boolean;
}
