/**
 * Pagefind cuts Chinese with two different segmenters, one when it builds and one when it searches, so phrases are lost
 * between them. Here every text is cut into overlapping pairs of characters on both sides, in a language Pagefind does
 * not know and therefore leaves alone. A quoted search for the pairs of a phrase finds exactly the texts that hold it.
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
