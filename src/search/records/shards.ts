import { OPENING } from "./entry.ts";
import { type Collected, collect, encodePostings, PLACE, type PostedText, shardOf } from "./postings.ts";

/** Files of single characters stand behind those of pairs: so many, each character known by itself and nothing. */
const CHARACTER_FILES = 256;
const NOTHING = "\u0000";

/** Which file holds a pair, or a single character, and what it is called there. */
export function filedUnder(phrase: string, shards: number): { shard: number; key: string } {
	if (phrase.length > 1) return { shard: shardOf(phrase, shards), key: phrase };
	return { shard: shards + (phrase.charCodeAt(0) % CHARACTER_FILES), key: phrase + NOTHING };
}

/** Adds the characters of a text, each once: whether its first sentence holds it is all that is told of its places. */
export function postCharacters(postings: Collected, { n, body, isList }: PostedText): void {
	const opening = isList ? "" : (OPENING.exec(body)?.[0] ?? "");
	for (const char of new Set(body.split(""))) {
		collect(postings, char, n, opening.includes(char) ? PLACE.opening : PLACE.after);
	}
}

/** The files of pairs and those of characters behind them, in order. */
export function* shardPostings(postings: Collected, shards: number): Generator<[number, Uint8Array]> {
	const byShard = Array.from({ length: shards + CHARACTER_FILES }, (): [string, number[]][] => []);
	for (const [phrase, posting] of postings) {
		const { shard, key } = filedUnder(phrase, shards);
		byShard[shard]?.push([key, posting]);
	}
	for (const [shard, own] of byShard.entries()) yield [shard, encodePostings(own)];
}
