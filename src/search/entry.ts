import type { Normalizer } from "./normalize.ts";
import type { SearchRecord } from "./record.ts";

/** A record made comparable once, when the index is opened. */
export interface Entry {
	record: SearchRecord;
	body: string;
	title: string;
	names: string[];
	/** Everything that is compared: title, names and body, kept apart by a character nobody types. */
	haystack: string;
}

export function buildEntry(record: SearchRecord, normalize: Normalizer): Entry {
	const body = normalize(record.text);
	const title = normalize(record.title);
	const names = record.names.map(normalize);
	return { record, body, title, names, haystack: [title, ...names, body].join("\u0000") };
}
