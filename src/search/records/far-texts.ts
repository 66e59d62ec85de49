import type { Normalizer } from "../reading/normalize.ts";
import type { Standing } from "./entry.ts";
import { matchPlaces, type Placed, scanBodies } from "./match-places.ts";
import { coveringOffsets, decodePosting, PLACE, type Posting, splitPostings } from "./postings.ts";
import { filedUnder } from "./shards.ts";
import { pairsIn } from "./text-index.ts";

/** How a large site's texts are laid out in files. */
export interface FarLayout {
	/** Files of postings, a power of two. */
	shards: number;
	/** Texts in a file. */
	block: number;
}

/** Files that an answer still lacks. */
export interface Wanted {
	shards: number[];
	blocks: number[];
}

/**
 * Texts that are not here. Where words stand in them is told from files of postings; what has not arrived is noted as
 * wanted and answered from the texts that have been read already: never wrong, perhaps not all.
 */
export interface FarTexts {
	holding(word: string): readonly number[];
	standing(n: number, word: string): Standing;
	/** Texts from which the phrase runs on into the next. */
	runningOn(phrase: string): number[];
	/** A text as issued; null, and wanted, while it is not here. */
	read(n: number): string | null;
	isWanting(): boolean;
	/** Something has been fetched before. */
	hasArrived(): boolean;
	takeWanted(): Wanted;
	addShard(shard: number, bytes: Uint8Array): void;
	addBlock(block: number, texts: readonly string[]): void;
}

export function openFarTexts(
	{ shards, block }: FarLayout,
	normalize: Normalizer,
	/** The text of a record that is here, made comparable. */
	bodyHere: (n: number) => string | undefined,
): FarTexts {
	const parts = new Map<number, Map<string, Uint8Array>>();
	const decoded = new Map<string, Posting>();
	const texts = new Map<number, string>();
	const bodies = new Map<number, string>();
	const wanted = { shards: new Set<number>(), blocks: new Set<number>() };
	let found = new Map<string, Map<number, number[]>>();

	const postingOf = (pair: string): Posting | null => {
		const known = decoded.get(pair);
		if (known) return known;
		const { shard, key } = filedUnder(pair, shards);
		const part = parts.get(shard);
		if (!part) {
			wanted.shards.add(shard);
			return null;
		}
		const posting = decodePosting(part.get(key) ?? new Uint8Array());
		decoded.set(pair, posting);
		return posting;
	};
	/** The places of a phrase by text, in bodies only; remembered until more arrives. */
	const placesOf = (phrase: string): Map<number, number[]> => {
		const known = found.get(phrase);
		if (known) return known;
		const offsets = phrase.length === 1 ? [0] : coveringOffsets(phrase.length);
		const placed = offsets.map((offset) => ({
			offset,
			posting: postingOf(phrase.slice(offset, offset + 2)),
		}));
		const isHere = placed.length > 0 && placed.every(({ posting }) => posting !== null);
		if (!isHere) return scanBodies(bodies, phrase);
		const places = matchPlaces(placed as Placed[]);
		found.set(phrase, places);
		return places;
	};
	const bodyEnds = (n: number, ending: string, seamAt: number) => {
		const body = bodies.get(n) ?? bodyHere(n);
		if (body !== undefined) return body.endsWith(ending);
		return (
			ending.length < 2 || (placesOf(ending).get(n) ?? []).some((place) => place >> 2 === seamAt - ending.length + 1)
		);
	};
	const bodyBegins = (n: number, beginning: string) => {
		const body = bodies.get(n) ?? bodyHere(n);
		if (body !== undefined) return body.startsWith(beginning);
		return beginning.length < 2 || (placesOf(beginning).get(n) ?? []).some((place) => place >> 2 === 0);
	};
	const addBody = (n: number, text: string) => {
		texts.set(n, text);
		bodies.set(n, normalize(text));
	};
	return {
		holding: (word) => [...placesOf(word).keys()],
		standing: (n, word) => {
			const places = placesOf(word).get(n) ?? [];
			return {
				starts: places.map((place) => place >> 2),
				inText: places.length,
				opens: places.some((place) => (place & 3) === PLACE.opening),
			};
		},
		runningOn: (phrase) =>
			pairsIn(phrase).flatMap((pair, at) => {
				const { texts: from, places } = postingOf(pair) ?? { texts: [], places: [] };
				return from.filter((n, index) => {
					const seam = places[index]?.find((place) => (place & 3) === PLACE.seam);
					if (seam === undefined) return false;
					return bodyEnds(n, phrase.slice(0, at + 1), seam >> 2) && bodyBegins(n + 1, phrase.slice(at + 1));
				});
			}),
		read: (n) => {
			const text = texts.get(n);
			if (text === undefined) wanted.blocks.add(Math.floor(n / block));
			return text ?? null;
		},
		isWanting: () => wanted.shards.size + wanted.blocks.size > 0,
		hasArrived: () => parts.size > 0,
		takeWanted: () => {
			const taken = { shards: [...wanted.shards], blocks: [...wanted.blocks] };
			wanted.shards.clear();
			wanted.blocks.clear();
			return taken;
		},
		addShard: (shard, bytes) => {
			parts.set(shard, splitPostings(bytes));
			found = new Map();
		},
		addBlock: (at, own) => {
			for (const [index, text] of own.entries()) if (text) addBody(at * block + index, text);
			found = new Map();
		},
	};
}
