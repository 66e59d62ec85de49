import type { Normalizer } from "../reading/normalize.ts";
import type { SearchRecord } from "./search-record.ts";

/** A record made comparable once, when the index is opened. */
export interface Entry {
	record: SearchRecord;
	body: string;
	/** The first sentence of the body, which says what it is about. */
	opening: string;
	title: string;
	names: string[];
	/** Everything that is compared: title, names and body, kept apart by a character nobody types. */
	haystack: string;
}

export function buildEntry(record: SearchRecord, normalize: Normalizer): Entry {
	const body = normalize(record.text);
	const title = normalize(record.title);
	const names = record.names.map(normalize);
	const opening = record.isList ? "" : (/^[^。;]*[。;]?/.exec(body)?.[0] ?? "");
	return { record, body, opening, title, names, haystack: [title, ...names, body].join("\u0000") };
}

/** A word of a query, and the office it names, if any. */
export interface Word {
	word: string;
	office: Entry | null;
}
