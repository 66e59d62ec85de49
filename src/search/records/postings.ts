import { OPENING } from "./entry.ts";

/** What a place is: in the first sentence, after it, or from a text's last character into the next text. */
export const PLACE = { after: 0, opening: 1, seam: 2 } as const;

/** Where a pair of characters stands: in which texts, and at which places of each. */
export interface Posting {
	/** Numbers of texts, in order. */
	texts: number[];
	/** Of each text its places: position × 4 + kind of place. */
	places: number[][];
}

/** The fewest pairs that cover a phrase: every second one, and the last. */
export function coveringOffsets(length: number): number[] {
	return Array.from({ length: Math.max(0, length - 1) }, (_, at) => at).filter(
		(at) => at % 2 === 0 || at === length - 2,
	);
}

/** Which of `count` (a power of two) files holds a pair. */
export function shardOf(pair: string, count: number): number {
	const hash = Math.imul(pair.charCodeAt(0), 0x9e3779b1) ^ Math.imul(pair.charCodeAt(1), 0x85ebca6b);
	return ((hash ^ (hash >>> 15)) >>> 0) & (count - 1);
}

/** A text to be indexed. `next` opens the text that follows it without a break, if any. */
export interface PostedText {
	n: number;
	body: string;
	isList: boolean;
	next: string;
}

/** Postings while they are collected: of each pair text and place by turns, in order. */
export type Collected = Map<string, number[]>;

export function collect(postings: Collected, pair: string, n: number, place: number): void {
	const known = postings.get(pair);
	if (known) known.push(n, place);
	else postings.set(pair, [n, place]);
}

/** Adds the pairs of a text; of one that is `here` only how it runs on. */
export function postText(postings: Collected, { n, body, isList, next }: PostedText, isHere: boolean): void {
	const opening = isList ? 0 : (OPENING.exec(body)?.[0] ?? "").length;
	for (let at = 0; !isHere && at + 1 < body.length; at += 1) {
		collect(postings, body.slice(at, at + 2), n, at * 4 + (at + 2 <= opening ? PLACE.opening : PLACE.after));
	}
	if (next && body) collect(postings, body.slice(-1) + next.slice(0, 1), n, (body.length - 1) * 4 + PLACE.seam);
}

/** A file of postings: each pair, the length of its part, then numbers as differences, seven bits a byte. */
export function encodePostings(postings: Iterable<[string, readonly number[]]>): Uint8Array {
	const bytes: number[] = [];
	for (const [pair, posted] of postings) {
		const own = encodePosted(posted);
		for (const at of [0, 1]) bytes.push(pair.charCodeAt(at) & 255, pair.charCodeAt(at) >> 8);
		writeNumber(bytes, own.length);
		for (const byte of own) bytes.push(byte);
	}
	return Uint8Array.from(bytes);
}

/** Of each text how much further on it is and, times two, whether it has several places, then these. */
function encodePosted(posted: readonly number[]): number[] {
	const bytes: number[] = [];
	let before = 0;
	for (let at = 0; at < posted.length; ) {
		const n = posted[at] ?? 0;
		let end = at + 2;
		while (posted[end] === n) end += 2;
		writeNumber(bytes, (n - before) * 2 + (end > at + 2 ? 1 : 0));
		if (end > at + 2) writeNumber(bytes, (end - at) / 2);
		for (let last = 0; at < end; at += 2) {
			const place = posted[at + 1] ?? 0;
			writeNumber(bytes, ((place >> 2) - last) * 4 + (place & 3));
			last = place >> 2;
		}
		before = n;
	}
	return bytes;
}

function writeNumber(bytes: number[], value: number): void {
	let left = value;
	for (; left > 127; left >>>= 7) bytes.push((left & 127) | 128);
	bytes.push(left);
}

/** The parts of such a file by their pairs, still as bytes. */
export function splitPostings(bytes: Uint8Array): Map<string, Uint8Array> {
	const parts = new Map<string, Uint8Array>();
	const reader = readerOf(bytes);
	while (!reader.isDone()) {
		const pair = String.fromCharCode(reader.byte() | (reader.byte() << 8), reader.byte() | (reader.byte() << 8));
		parts.set(pair, reader.take(reader.number()));
	}
	return parts;
}

export function decodePosting(bytes: Uint8Array): Posting {
	const posting: Posting = { texts: [], places: [] };
	const reader = readerOf(bytes);
	let n = 0;
	while (!reader.isDone()) {
		const head = reader.number();
		n += head >> 1;
		let left = head & 1 ? reader.number() : 1;
		const places: number[] = [];
		for (let position = 0; left > 0; left -= 1) {
			const place = reader.number();
			position += place >> 2;
			places.push(position * 4 + (place & 3));
		}
		posting.texts.push(n);
		posting.places.push(places);
	}
	return posting;
}

function readerOf(bytes: Uint8Array) {
	let at = 0;
	const byte = () => bytes[at++] ?? 0;
	return {
		byte,
		isDone: () => at >= bytes.length,
		number: () => {
			let value = 0;
			for (let shift = 0; ; shift += 7) {
				const part = byte();
				value |= (part & 127) << shift;
				if (part < 128) return value;
			}
		},
		take: (length: number) => {
			at += length;
			return bytes.subarray(at - length, at);
		},
	};
}
