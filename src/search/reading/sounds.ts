/** The pairs of characters of a site's texts that begin with one syllable, by the second's: { pu: "科普颗扑" }. */
export type SoundingPairs = Record<string, string>;

const MOST = 6;
/** How many beginnings are followed at once. */
const WIDTH = 60;

/** Every way to cut letters into syllables, the last perhaps half typed: xian → xian, xi an. */
export function cutSyllables(letters: string, syllables: readonly string[]): string[][] {
	if (letters === "") return [[]];
	return syllables
		.flatMap((syllable) => {
			if (letters.startsWith(syllable)) {
				return cutSyllables(letters.slice(syllable.length), syllables).map((rest) => [syllable, ...rest]);
			}
			return syllable.startsWith(letters) ? [[letters]] : [];
		})
		.filter((cut, index, cuts) => cuts.findIndex((other) => other.join(" ") === cut.join(" ")) === index);
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
