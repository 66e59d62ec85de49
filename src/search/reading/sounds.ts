/** The pairs of characters of a site's texts that begin with one syllable, by the second's: { pu: "科普颗扑" }. */
export type SoundingPairs = Record<string, string>;

const MOST = 6;
/** How many beginnings are followed at once. */
const WIDTH = 60;

/** Letters that are cut at most, and cuts that are kept on the way: the shortest. */
const MAX_LETTERS = 36;
const MAX_CUTS = 4;

/**
 * Ways to cut letters into syllables, those with the fewest first, the last syllable perhaps half typed: xian → xian,
 * xi an. A dynamic programme over the places in the word keeps the few shortest ways to each.
 */
export function cutSyllables(letters: string, syllables: readonly string[]): string[][] {
	const typed = letters.slice(0, MAX_LETTERS);
	const ways: string[][][] = [[[]], ...Array.from({ length: typed.length }, () => [])];
	for (let at = 0; at < typed.length; at += 1) {
		const before = (ways[at] ?? []).sort((a, b) => a.length - b.length).slice(0, MAX_CUTS);
		if (before.length === 0) continue;
		const rest = typed.slice(at);
		const extend = (syllable: string, length: number) => {
			for (const cut of before) ways[at + length]?.push([...cut, syllable]);
		};
		for (const syllable of syllables) if (rest.startsWith(syllable)) extend(syllable, syllable.length);
		// Half typed, it may be any syllable's beginning.
		const isBegun = syllables.some((syllable) => syllable !== rest && syllable.startsWith(rest));
		if (isBegun && !syllables.includes(rest)) extend(rest, rest.length);
	}
	return (ways[typed.length] ?? []).sort((a, b) => a.length - b.length).slice(0, MAX_CUTS);
}

/**
 * Phrases that sound like the syllables and whose every pair of characters stands in some text; `pairsFrom` gives the
 * pairs that begin with a syllable, the most common first.
 */
export async function soundingPhrases(
	cut: readonly string[],
	pairsFrom: (syllable: string) => Promise<SoundingPairs>,
): Promise<string[]> {
	let phrases: string[] = [];
	for (let at = 0; at + 1 < cut.length; at += 1) {
		const pairs = pairsSounding(await pairsFrom(cut[at] ?? ""), cut[at + 1] ?? "", at + 2 === cut.length);
		const longer =
			at === 0
				? pairs
				: phrases.flatMap((phrase) =>
						pairs.filter((pair) => pair[0] === phrase.at(-1)).map((pair) => phrase + pair[1]),
					);
		phrases = longer.slice(0, WIDTH);
	}
	return phrases.slice(0, MOST);
}

function pairsSounding(pairs: SoundingPairs, syllable: string, isLast: boolean): string[] {
	const fits = (sound: string) => (isLast ? sound.startsWith(syllable) : sound === syllable);
	return Object.entries(pairs).flatMap(([sound, chars]) => (fits(sound) ? (chars.match(/../gu) ?? []) : []));
}
