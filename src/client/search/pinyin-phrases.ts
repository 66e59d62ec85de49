import { lettersOf, type Syllables } from "../../search/reading/pinyin.ts";
import { cutSyllables, type SoundingPairs, soundingPhrases } from "../../search/reading/sounds.ts";

/** Reads pinyin as phrases of texts that are not loaded; `address` is that of the syllables. */
export function createPhraseReader(address: string): (raw: string) => Promise<string[]> {
	const loaded = new Map<string, Promise<unknown>>();
	const load = <T>(url: string): Promise<T> => {
		const loading = loaded.get(url) ?? fetch(url).then((response) => (response.ok ? response.json() : {}));
		loaded.set(url, loading);
		return loading as Promise<T>;
	};
	const pairsFrom = (syllable: string) =>
		load<SoundingPairs>(new URL(`sounds/${syllable}.json`, new URL(address, location.href)).href);
	return async (raw) => {
		const letters = lettersOf(raw).replaceAll(" ", "");
		if (!/^[a-z]{4,}$/.test(letters)) return [];
		const cuts = cutSyllables(letters, Object.keys(await load<Syllables>(address)));
		return (await Promise.all(cuts.map((cut) => soundingPhrases(cut, pairsFrom)))).flat();
	};
}
