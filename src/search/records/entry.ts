import type { Normalizer } from "../reading/normalize.ts";
import type { SearchRecord } from "./search-record.ts";

/** A record made comparable once, when the index is opened. */
export interface Entry {
	record: SearchRecord;
	body: string;
	/** The first sentence of the body, which says what it is about. */
	opening: string;
	/** The body's sentences, in order, each with the topic that the first one names. */
	sentences: string[];
	/** The headings it stands under. */
	section: string;
	/** What it is called; empty for a paragraph, which has only the name of its action. */
	title: string;
	names: string[];
	/** Everything it may be called in full: title, names, and where it stands. */
	calls: string[];
	/** Everything that is compared: title, names and body, kept apart by a character nobody types. */
	haystack: string;
}

/** A word of a query, and the office it names, if any. */
export interface Word {
	word: string;
	office: Entry | null;
}

export function buildEntry(record: SearchRecord, normalize: Normalizer): Entry {
	const body = normalize(record.text);
	const title = record.group === "原文" ? "" : normalize(record.title);
	const names = record.names.map(normalize);
	const opening = record.isList ? "" : (/^[^。;]*[。;]?/.exec(body)?.[0] ?? "");
	return {
		record,
		body,
		opening,
		sentences: sentencesOf(body, opening),
		section: normalize(record.section),
		title,
		names,
		calls: [title, normalize(record.place), ...names].filter(Boolean),
		haystack: [title, ...names, body].join("\u0000"),
	};
}

/** What a paragraph opens with in a few words is what every sentence of it is about: 启动实施。2016年，…… */
const TOPIC = 30;

function sentencesOf(body: string, opening: string): string[] {
	const [first = "", ...others] = body.split(/[。;]/).filter(Boolean);
	return [first, ...others.map((sentence) => (opening.length <= TOPIC ? `${opening}${sentence}` : sentence))];
}
