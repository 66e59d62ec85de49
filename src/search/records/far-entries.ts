import type { Normalizer } from "../reading/normalize.ts";
import { type ComparableText, type Entry, readText, type Word } from "./entry.ts";
import type { FarTexts } from "./far-texts.ts";
import { numberOn, type ParagraphRun } from "./runs.ts";
import type { SearchRecord } from "./search-record.ts";

/** Where all texts are here. */
export const NOTHING_FAR: ReturnType<typeof openFarEntries> = {
	farAt: () => undefined,
	readRecord: () => true,
	calledSo: () => [],
	farHolding: () => [],
};

/** Paragraphs whose texts are far, as entries: made when a search comes upon them. */
export function openFarEntries(runs: readonly ParagraphRun[], far: FarTexts | null, normalize: Normalizer) {
	const made = new Map<number, Entry>();
	const byRecord = new Map<SearchRecord, Entry>();
	const make = (n: number): Entry | undefined => {
		const run = runHolding(runs, n);
		if (!run || !far) return undefined;
		const entry = farEntry(n, run, far, normalize);
		made.set(n, entry);
		byRecord.set(entry.record, entry);
		return entry;
	};
	const farAt = (n: number) => made.get(n) ?? make(n);
	const entriesOf = (numbers: Iterable<number>) =>
		[...numbers].flatMap((n) => {
			const entry = farAt(n);
			return entry ? [entry] : [];
		});
	return {
		farAt,
		/** Fills in the text of a record; false while it is not here. */
		readRecord: (record: SearchRecord): boolean => byRecord.get(record)?.text() !== null,
		/** What stands at a place, 三（一）措施第2段. */
		calledSo: (phrase: string): Entry[] =>
			runs.flatMap(({ first, count, record }) => {
				const [before, start, after] = splitPlace(normalize(record.place));
				const digits = phrase.slice(before.length, phrase.length - after.length);
				if (!phrase.startsWith(before) || !phrase.endsWith(after) || !/^\d+$/.test(digits)) return [];
				const by = Number(digits) - start;
				return by >= 0 && by < count ? entriesOf([first + by]) : [];
			}),
		/** Texts that hold a phrase, or every word, in themselves or, but for one at least, in the headings above. */
		farHolding: (phrases: readonly string[], words: readonly Word[]): Entry[] => {
			if (!far) return [];
			const held = words.map((word) => new Set(formsOf(word).flatMap(far.holding)));
			const any = new Set(held.flatMap((own) => [...own]));
			const isAll = (entry: Entry) =>
				held.every((own, at) => own.has(entry.n) || entry.section.includes(words[at]?.word ?? ""));
			const all = words.length < 2 ? [] : entriesOf(any).filter(isAll);
			return [...new Set([...entriesOf(new Set(phrases.flatMap(far.holding))), ...all])];
		},
	};
}

const formsOf = ({ word, office }: Word) => (office ? [word, office.title] : [word]);

function farEntry(n: number, { first, record }: ParagraphRun, far: FarTexts, normalize: Normalizer): Entry {
	const own = numberOn(record, n - first);
	let text: ComparableText | null = null;
	return {
		n,
		// The text is filled in when it is here.
		record: own,
		section: normalize(own.section),
		title: "",
		names: [],
		calls: () => [normalize(own.place)],
		text: () => {
			const issued = far.read(n);
			if (issued === null) return null;
			own.text = issued;
			text ??= readText(own, normalize(issued), normalize(issued));
			return text;
		},
		holds: (word) => far.standing(n, word).inText > 0,
		standing: (word) => far.standing(n, word),
	};
}

/** The run that a number falls into, found by halving. */
function runHolding(runs: readonly ParagraphRun[], n: number): ParagraphRun | undefined {
	let [low, high] = [0, runs.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((runs[middle]?.first ?? 0) <= n) low = middle + 1;
		else high = middle;
	}
	const run = runs[low - 1];
	return run && n < run.first + run.count ? run : undefined;
}

/** What stands before and after the last number of a place. */
function splitPlace(place: string): [before: string, number: number, after: string] {
	const [, before = place, digits = "0", after = ""] = /^(.*?)(\d+)(\D*)$/.exec(place) ?? [];
	return [before, Number(digits), after];
}
