import type { Normalizer } from "./normalize.ts";

/** Everyday words with what the texts say for them, nearest first: { 比赛: ["竞赛", "大赛"] }. */
export type Synonyms = Record<string, string[]>;

/** Reads lines of `everyday words > official words`; of two lines with one word, both count, the earlier one first. */
export function parseSynonyms(lines: string): Synonyms {
	const synonyms = new Map<string, Set<string>>();
	for (const line of lines.split("\n")) {
		if (line.trim() === "" || line.startsWith("#")) continue;
		const [everyday = [], official = []] = line.split(">").map((side) => side.split(/\s+/).filter(Boolean));
		for (const word of everyday) {
			const meant = synonyms.get(word) ?? new Set();
			for (const other of [...official, ...everyday]) if (other !== word) meant.add(other);
			synonyms.set(word, meant);
		}
	}
	return Object.fromEntries([...synonyms].map(([word, meant]) => [word, [...meant]]));
}

/** Only what a site's texts hold: words whose every other form is absent tell a reader nothing. */
export function heldSynonyms(synonyms: Synonyms, text: string, normalize: Normalizer): Synonyms {
	// Most words of the list stand in no text: their first pair of characters tells that without reading it all again.
	const pairs = new Set(Array.from({ length: text.length }, (_, at) => text.slice(at, at + 2)));
	const isHeld = (form: string) => pairs.has(form.slice(0, 2)) && pairs.has(form.slice(-2)) && text.includes(form);
	const held = Object.entries(synonyms).map(([word, meant]): [string, string[]] => [
		normalize(word),
		meant.map(normalize).filter((form) => (form.length < 2 ? text.includes(form) : isHeld(form))),
	]);
	return Object.fromEntries(held.filter(([, forms]) => forms.length > 0));
}
