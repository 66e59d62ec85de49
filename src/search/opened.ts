import { createNameResolver } from "./reading/named-offices.ts";
import { createNormalizer, type Normalizer } from "./reading/normalize.ts";
import type { PinyinReader, Readable } from "./reading/pinyin.ts";
import { readSynonyms, type Synonyms } from "./reading/synonyms.ts";
import { yearRanges } from "./reading/year-ranges.ts";
import { buildEntry, type Entry, once, type Word } from "./records/entry.ts";
import { NOTHING_FAR, openFarEntries } from "./records/far-entries.ts";
import { type FarLayout, type FarTexts, openFarTexts } from "./records/far-texts.ts";
import { type SentRun, unfoldRuns } from "./records/runs.ts";
import { inheritDuties, type SearchRecord } from "./records/search-record.ts";
import { indexTexts, isJoined, type TextIndex } from "./records/text-index.ts";

/**
 * The form of the files that search reads. Another site's page may read them: what changes their shape, or how texts are
 * made comparable before places are taken of them, is another form.
 */
export const SEARCH_FORMAT = 2;

/** What the build writes and the browser reads. */
export interface SearchData {
	format: typeof SEARCH_FORMAT;
	/** All of them; of a large site's paragraphs only where they stand. */
	records: SentRun[];
	/** Pairs of traditional and simplified characters. */
	variants: string;
	/** Name prefixes people leave out or add, longest first. */
	prefixes: string[];
	/** Everyday words with what the texts say for them, in lines. */
	synonyms: string;
	/** Where the texts are of which only places are here. */
	far?: FarLayout;
	/** In how many files the rarer everyday words stand, and traditional forms that no text has. */
	wordFiles?: number;
}

/** Records made comparable, and what is asked of all of them. */
export interface Opened {
	/** Those that are here with all they say: the whole of a small site. */
	entries: Entry[];
	/** Of those and of those that are far. */
	index: TextIndex;
	/** The texts that are far; null on a small site. */
	far: FarTexts | null;
	entryAt(n: number): Entry | undefined;
	/** Fills in the text of a far record; false while it is not here. */
	readRecord(record: SearchRecord): boolean;
	/** Entries whose texts are far and may answer, given what they may hold or be called. */
	farEntries(phrases: readonly string[], words: readonly Word[]): Entry[];
	synonyms: Synonyms;
	normalize: Normalizer;
	/** Some text or name holds a word. */
	isHeld(word: string): boolean;
	/** Its characters stand side by side more often than by chance. */
	isJoined(word: string): boolean;
	/** Of a year the ranges that texts name and that it falls into. */
	rangesOver(word: string): string[];
	/** The same, or it is what something is called: a place, a short title. */
	isKnown(phrase: string): boolean;
	resolveName: ReturnType<typeof createNameResolver>["resolve"];
	/** The queries in Chinese that Latin letters may stand for. */
	readLatin(raw: string): string[];
}

/** Set by the build: a site whose texts are all sent has no use for what reads others. */
declare global {
	var HAS_FAR_TEXTS: boolean | undefined;
}

/** Opens records; `pinyin` comes later, if at all. */
export function openRecords(data: SearchData, pinyin: () => PinyinReader | null): Opened {
	const { variants, prefixes } = data;
	const normalize = createNormalizer(variants);
	const { here, runs } = unfoldRuns(data.records);
	const inherited = inheritDuties([...here.map(([, record]) => record), ...runs.map(({ record }) => record)]);
	const entries = here.flatMap(([n], at) => {
		const record = inherited[at];
		return record ? [buildEntry(record, normalize, n)] : [];
	});
	const ownRuns = runs.map((run, at) => ({ ...run, record: inherited[here.length + at] ?? run.record }));
	const byNumber = once(() => new Map(entries.map((entry) => [entry.n, entry])));
	const far =
		globalThis.HAS_FAR_TEXTS !== false && data.far
			? openFarTexts(data.far, normalize, (n) => byNumber().get(n)?.text()?.body)
			: null;
	const { farAt, readRecord, calledSo, farHolding } =
		globalThis.HAS_FAR_TEXTS !== false ? openFarEntries(ownRuns, far, normalize) : NOTHING_FAR;
	const own = indexTexts(
		entries.map(({ text }) => text()?.haystack ?? ""),
		entries.map(({ n }) => n),
	);
	const index = far ? joinIndex(own, far, data.records) : own;
	const calls = once(() => new Set(entries.flatMap((entry) => entry.calls())));
	const isKnown = (word: string) => index.isHeld(word) || calls().has(word) || calledSo(word).length > 0;
	const offices = entries.filter(({ record }) => record.group === "部门");
	const { resolve, names } = createNameResolver(offices, prefixes, index.isHeld);
	const readable = once(
		(): Readable => ({
			names: names(),
			texts: entries.flatMap(({ title, text }) => [title, text()?.body ?? ""]),
		}),
	);
	return {
		entries,
		index,
		far,
		readRecord,
		entryAt: (n) => byNumber().get(n) ?? farAt(n),
		farEntries: (phrases, words) => [...phrases.flatMap(calledSo), ...farHolding(phrases, words)],
		synonyms: readSynonyms(data.synonyms),
		normalize,
		isHeld: index.isHeld,
		// Where texts are far nobody counts single characters.
		rangesOver: yearRanges(() => entries.map(({ text }) => text()?.body ?? "")),
		isJoined: far ? () => true : (word) => isJoined(word, own),
		isKnown,
		resolveName: resolve,
		readLatin: (raw) => pinyin()?.(raw, readable()) ?? [],
	};
}

/** What is here and what is far, as one. */
function joinIndex(own: TextIndex, far: FarTexts, records: readonly SentRun[]): TextIndex {
	const holding = (word: string): readonly number[] => {
		const [near, other] = [own.holding(word), far.holding(word)];
		return near.length === 0 ? other : [...near, ...other].sort((a, b) => a - b);
	};
	return {
		size: records.reduce((sum, { count = 1 }) => sum + count, 0),
		holding,
		isHeld: (word) => own.isHeld(word) || far.holding(word).length > 0,
	};
}
