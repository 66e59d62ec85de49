import type { Normalizer } from "../reading/normalize.ts";
import type { FarLayout } from "./far-texts.ts";
import { type Collected, postText } from "./postings.ts";
import type { SearchRecord } from "./search-record.ts";
import { postCharacters, shardPostings } from "./shards.ts";

/** Characters up to which the whole text is loaded and scanned, which is one request and answers at once. */
const MEMORY_LIMIT = 150_000;
/** Texts in a file: what is drawn stands far apart, so few. */
const BLOCK = 16;
/** Characters whose places fill one file of one or two kilobytes, and how many files there are at most. */
const PER_SHARD = 300;
const MAX_SHARDS = 4096;

/** How the texts of a site are laid out in files; null where all are sent at once. */
export function layoutOf(records: readonly SearchRecord[]): FarLayout | null {
	const size = records.reduce((sum, { text }) => sum + text.length, 0);
	if (size <= MEMORY_LIMIT) return null;
	return { shards: Math.min(MAX_SHARDS, 2 ** Math.ceil(Math.log2(size / PER_SHARD))), block: BLOCK };
}

/** Paragraphs but for lists of offices: what bears a name is always sent. */
export function isFar({ group, isList }: SearchRecord): boolean {
	return group === "原文" && !isList;
}

/** The files by their path: `pairs/N.bin`, where pairs of characters stand and, in the last ones, single ones, and `texts/N.json`, the texts themselves. */
export function* farFiles(
	records: readonly SearchRecord[],
	{ shards, block }: FarLayout,
	normalize: Normalizer,
): Generator<[name: string, content: string | Uint8Array]> {
	const postings: Collected = new Map();
	const bodies = records.map(({ at, text }) => (at === 0 ? "" : normalize(text)));
	for (const [n, record] of records.entries()) {
		if (record.at === 0) continue;
		const runsOn = records[n + 1]?.at === record.at + 1 ? bodies[n + 1] : "";
		const posted = { n, body: bodies[n] ?? "", isList: record.isList, next: runsOn ?? "" };
		postText(postings, posted, !isFar(record));
		if (isFar(record)) postCharacters(postings, posted);
	}
	for (const [shard, bytes] of shardPostings(postings, shards)) yield [`pairs/${shard}.bin`, bytes];
	for (let first = 0; first < records.length; first += block) {
		const texts = records.slice(first, first + block).map((record) => (isFar(record) ? record.text : ""));
		if (texts.some(Boolean)) yield [`texts/${first / block}.json`, JSON.stringify(texts)];
	}
}
