import { once } from "../records/entry.ts";
import type { Normalizer } from "./normalize.ts";

/** Everyday words with what the texts say for them, nearest first: 比赛 → ["竞赛", "大赛"]. */
export type Synonyms = Pick<ReadonlyMap<string, readonly string[]>, "has" | "get">;

/** Between lines as they are sent: one byte, and no normalised word holds it. */
export const BETWEEN_LINES = "~";

/** The two sides of every line of `everyday words > official words`. */
function sidesOf(lines: string): [string[], string[]][] {
	return lines.split("\n").flatMap((line): [string[], string[]][] => {
		if (line.trim() === "" || line.startsWith("#")) return [];
		const [everyday = [], official = []] = line.split(">").map((side) => side.split(/\s+/).filter(Boolean));
		return [[everyday, official]];
	});
}

/**
 * Only what a site's texts hold, as a browser gets it: lines of `everyday words>what texts say for each of them`. Words
 * whose every other form is absent tell a reader nothing.
 */
export function heldSynonyms(lines: string, text: string, normalize: Normalizer): string {
	// Most words of the list stand in no text: their first pair of characters tells that without reading it all again.
	const pairs = new Set(Array.from({ length: text.length }, (_, at) => text.slice(at, at + 2)));
	const isHeld = (form: string) =>
		form.length < 2
			? text.includes(form)
			: pairs.has(form.slice(0, 2)) && pairs.has(form.slice(-2)) && text.includes(form);
	const held = sidesOf(lines).flatMap(([everyday, official]) => {
		const words = everyday.map(normalize);
		// One character stands in too many other words to be what is meant: 镇 in 城镇.
		const forms = [...new Set([...official, ...everyday].map(normalize))].filter(
			(form) => isHeld(form) && (form.length > 1 || !/\p{Script=Han}/u.test(form)),
		);
		const told = words.filter((word) => forms.some((form) => form !== word));
		return told.length > 0 ? [`${told.join(" ")}>${forms.join(" ")}`] : [];
	});
	return held.join(BETWEEN_LINES);
}

/** Reads such lines, when they are first asked for; of two lines with one word both count, the earlier one first. */
export function readSynonyms(lines: string): Synonyms {
	const sides = once(() => {
		const byWord = new Map<string, string>();
		for (const line of lines.split(BETWEEN_LINES)) {
			const [everyday = "", official = ""] = line.split(">");
			for (const word of everyday.split(" ")) byWord.set(word, `${byWord.get(word) ?? ""} ${official}`);
		}
		return byWord;
	});
	return {
		has: (word) => sides().has(word),
		get: (word) => {
			const forms = sides().get(word)?.split(" ");
			return forms && [...new Set(forms)].filter((form) => form !== "" && form !== word);
		},
	};
}
