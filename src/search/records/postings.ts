import { OPENING } from "./entry.ts";
import { pairsIn } from "./text-index.ts";

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

/** Adds the pairs of a text; of one that is `here` only how it runs on. */
export function postText(postings: Map<string, Posting>, { n, body, isList, next }: PostedText, isHere: boolean): void {
	const add = (pair: string, position: number, kind: number) => {
		const posting = postings.get(pair) ?? { texts: [], places: [] };
		postings.set(pair, posting);
		if (posting.texts.at(-1) !== n) {
			posting.texts.push(n);
			posting.places.push([]);
		}
		posting.places.at(-1)?.push(position * 4 + kind);
	};
	const opening = isList ? 0 : (OPENING.exec(body)?.[0] ?? "").length;
	if (!isHere) {
		for (const [at, pair] of pairsIn(body).entries()) add(pair, at, at + 2 <= opening ? PLACE.opening : PLACE.after);
	}
	if (next && body) add(body.slice(-1) + next.slice(0, 1), body.length - 1, PLACE.seam);
}

/** A file of postings: each pair, the length of its part, then numbers as differences, seven bits a byte. */
export function encodePostings(postings: Iterable<[string, Posting]>): Uint8Array {
	const bytes: number[] = [];
	for (const [pair, { texts, places }] of postings) {
		const own = texts.flatMap((n, index) => encodePlaces(n - (texts[index - 1] ?? 0), places[index] ?? []));
		for (const at of [0, 1]) bytes.push(pair.charCodeAt(at) & 255, pair.charCodeAt(at) >> 8);
		writeNumber(bytes, own.length);
		for (const byte of own) bytes.push(byte);
	}
	return Uint8Array.from(bytes);
}

/** The places of one text, `further` on than the text before. */
function encodePlaces(further: number, places: readonly number[]): number[] {
	const bytes: number[] = [];
	writeNumber(bytes, further * 2 + (places.length > 1 ? 1 : 0));
	if (places.length > 1) writeNumber(bytes, places.length);
	let last = 0;
	for (const place of places) {
		writeNumber(bytes, ((place >> 2) - last) * 4 + (place & 3));
		last = place >> 2;
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
