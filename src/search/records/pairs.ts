/**
 * Pagefind cuts Chinese with two different segmenters, one when it builds and one when it searches, so phrases are lost
 * between them. Here every text is cut into overlapping pairs of characters on both sides, in a language Pagefind does
 * not know and therefore leaves alone.
 */
export const PAIR_LANGUAGE = "qbg";

/** Pagefind drops punctuation, which phrases may run across: it stands in as rare ideographs. */
function standIn(char: string): string {
	if (/[\p{L}\p{N}]/u.test(char)) return char;
	return String.fromCodePoint(0x3400 + ((char.codePointAt(0) ?? 0) % 0x1900));
}

/** The overlapping pairs of a normalised text, in order: 科普教育 → 科普 普教 教育. A single character stands alone. */
export function pairsOf(normalized: string): string[] {
	const chars = [...normalized].map(standIn);
	return chars.length < 2 ? chars : chars.slice(1).map((char, index) => `${chars[index]}${char}`);
}

/** A pair of a phrase and how many characters after its start it stands. */
export interface PlacedPair {
	/** As it stands in the phrase. */
	text: string;
	/** As it stands in the index. */
	pair: string;
	offset: number;
}

/** The fewest pairs that cover a phrase, 科普教育 → 科普 教育: each costs the reader a chunk of the index. */
export function coveringPairs(normalized: string): PlacedPair[] {
	const chars = [...normalized];
	const placed = pairsOf(normalized).map((pair, offset) => ({
		text: chars.slice(offset, offset + 2).join(""),
		pair,
		offset,
	}));
	return placed.filter(({ offset }) => offset % 2 === 0 || offset === placed.length - 1);
}

/** The first place in a text where pairs stand as they do in the phrase, given every place where one of them stands. */
export function firstPlace(pairs: readonly PlacedPair[], places: readonly number[]): number | null {
	const taken = new Set(places);
	return places.find((place) => pairs.every(({ offset }) => taken.has(place + offset))) ?? null;
}

/** The pieces a phrase is compared by when it is not found whole: words of Latin letters or digits, and pairs of characters. */
export function grams(text: string): string[] {
	const pieces = text.match(/[a-z0-9.%]+|[^a-z0-9.%]+/g) ?? [];
	const found = pieces.flatMap((piece) => {
		if (/^[a-z0-9.%]/.test(piece)) return [piece];
		const letters = [...piece].filter((char) => /\p{L}/u.test(char));
		return letters.length < 2 ? letters : letters.slice(1).map((char, index) => `${letters[index]}${char}`);
	});
	return [...new Set(found)];
}
