import type { Normalizer } from "../reading/normalize.ts";
import type { SearchRecord } from "./search-record.ts";

/** A record made comparable. Its text may not be here: of a large site only names are. */
export interface Entry {
	/** Its place among all records of the site. */
	n: number;
	record: SearchRecord;
	/** The headings it stands under. */
	section: string;
	/** What it is called; empty for a paragraph, which has only the name of its action. */
	title: string;
	names: string[];
	/** Everything it may be called in full: title, names, and where it stands. */
	calls(): string[];
	/** Null while it is not here. */
	text(): ComparableText | null;
	/** Whether its text or one of its names holds a word. */
	holds(word: string): boolean;
	standing(word: string): Standing;
}

export interface ComparableText {
	body: string;
	/** The first sentence of the body, which says what it is about. */
	opening: string;
	/** The body's sentences, in order, each with the topic that the first one names. */
	sentences: string[];
	/** Everything that is compared: title, names and body, kept apart by a character nobody types. */
	haystack: string;
}

/** How a word stands in a record. */
export interface Standing {
	/** Where, in names and text together. */
	starts: readonly number[];
	/** How often in the text. */
	inText: number;
	/** In the text's first sentence. */
	opens: boolean;
}

/** A word of a query, and the office it names, if any. */
export interface Word {
	word: string;
	office: Entry | null;
}

export function buildEntry(record: SearchRecord, normalize: Normalizer, n = 0): Entry {
	const title = record.group === "原文" ? "" : normalize(record.title);
	const names = record.names.map(normalize);
	const body = normalize(record.text);
	const before = [title, ...names, ""].join("\u0000");
	const haystack = before + body;
	const text = once(() => readText(record, body, haystack));
	const section = once(() => normalize(record.section));
	return {
		n,
		record,
		title,
		names,
		get section() {
			return section();
		},
		calls: once(() => [title, normalize(record.place), ...names].filter(Boolean)),
		text,
		holds: (word) => haystack.includes(word),
		standing: (word) => {
			const starts = positions(haystack, word);
			const own = starts.filter((at) => at >= before.length);
			const opens = own.length > 0 && (own[0] ?? 0) + word.length <= before.length + text().opening.length;
			return { starts, inText: own.length, opens };
		},
	};
}

/** What a text says, sentence by sentence: cut only where it is compared. */
export function readText({ isList }: SearchRecord, body: string, haystack: string): ComparableText {
	const opening = once(() => (isList ? "" : (OPENING.exec(body)?.[0] ?? "")));
	const sentences = once(() => sentencesOf(body, opening()));
	return {
		body,
		haystack,
		get opening() {
			return opening();
		},
		get sentences() {
			return sentences();
		},
	};
}

/** The first sentence of a text. */
export const OPENING = /^[^。;]*[。;]?/;

/** What a paragraph opens with in a few words is what every sentence of it is about: 启动实施。2016年，…… */
const TOPIC = 30;

function sentencesOf(body: string, opening: string): string[] {
	const [first = "", ...others] = body.split(/[。;]/).filter(Boolean);
	return [first, ...others.map((sentence) => (opening.length <= TOPIC ? `${opening}${sentence}` : sentence))];
}

/** Every place where a word stands in a text. */
export function positions(text: string, word: string): number[] {
	const found: number[] = [];
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at);
	return found;
}

/** What is made when it is first asked for. */
export function once<T>(make: () => T): () => T {
	let made: { value: T } | null = null;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
