import type { Opened } from "./opened.ts";
import { distinctHits, type Hit } from "./ranking/hits.ts";
import { rankExact } from "./ranking/rank-exact.ts";
import type { Reading } from "./read-query.ts";
import { correctWord } from "./reading/corrections.ts";
import type { Respelling } from "./reading/spellings.ts";
import type { Entry, Word } from "./records/entry.ts";
import { grams } from "./records/pairs.ts";

/** What is found when misspelt words are read as they may have been meant. */
export interface Mended {
	hits: Hit[];
	corrections: Respelling[];
}

export const NOTHING_MENDED: Mended = { hits: [], corrections: [] };

/** Reads the words that no text holds as the nearest that some text does; what they find is related. */
export function mendWords(opened: Opened, { query, words }: Reading): Mended {
	const meant = words.map((word) => nearestWords(opened, word));
	if (meant.length === 0 || meant.some(({ length }) => length === 0)) return NOTHING_MENDED;
	const most = Math.max(...meant.map(({ length }) => length));
	const hits = [...Array(most).keys()].flatMap((choice): Hit[] => {
		const chosen = meant.flatMap((forms) => forms[choice] ?? forms[0] ?? []);
		const phrase = chosen.length === 1 ? (chosen[0]?.word ?? "") : query.phrase;
		return rankExact(opened, { ...query, phrase }, chosen).map((hit) => ({ ...hit, tier: "related" }));
	});
	const corrections = words.map(({ word }, at) => ({ typed: word, meant: (meant[at] ?? []).map((one) => one.word) }));
	return { hits: distinctHits(hits), corrections };
}

function nearestWords(opened: Opened, { word, office }: Word): Word[] {
	const { entries, isHeld, resolveName } = opened;
	if (office || isHeld(word)) return [{ word, office }];
	const named = resolveName(word);
	if (named) return [{ word: named.office.title, office: named.office }];
	const others = globalThis.HAS_FAR_TEXTS !== false ? sharingMost(opened, word) : [];
	return correctWord(word, [...entries, ...others]).map((term) => ({ word: term, office: null }));
}

/** Far texts that are compared with a misspelt word: those that hold most of its pieces. */
const MAX_FAR = 24;

function sharingMost({ far, entryAt }: Opened, word: string): Entry[] {
	const shared = new Map<number, number>();
	for (const n of grams(word).flatMap((gram) => far?.holding(gram) ?? [])) shared.set(n, (shared.get(n) ?? 0) + 1);
	const most = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MAX_FAR);
	return most.flatMap(([n]) => entryAt(n) ?? []);
}
