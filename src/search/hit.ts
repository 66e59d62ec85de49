import type { SearchRecord } from "./record.ts";

/** A record found, how, and what to mark in it. */
export interface Hit {
	record: SearchRecord;
	/** exact: holds what was typed; related: shares enough of it. */
	tier: "exact" | "related";
	/** Normalised words that the excerpt marks. */
	terms: string[];
}
