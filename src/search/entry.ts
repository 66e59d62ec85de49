import type { Normalized, Normalizer } from "./normalize.ts";
import type { SearchRecord } from "./record.ts";

/** A record made comparable once, when the index is opened. */
export interface Entry {
	record: SearchRecord;
	body: Normalized;
	title: string;
	names: string[];
	/** Everything that is compared: title, names and body, kept apart by a character nobody types. */
	haystack: string;
}

export function buildEntry(record: SearchRecord, normalize: Normalizer): Entry {
	const body = normalize(record.text);
	const title = normalize(record.title).text;
	const names = record.names.map((name) => normalize(name).text);
	return { record, body, title, names, haystack: [title, ...names, body.text].join("\u0000") };
}
