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
	const sides = sidesOf(lines).map(([everyday, official]) => {
		const words = everyday.map(normalize);
		return { words, forms: [...new Set([...official.map(normalize), ...words])] };
	});
	const inText = formsIn(
		text,
		sides.flatMap(({ forms }) => forms),
	);
	const held = sides.flatMap(({ words, forms: all }) => {
		// One character stands in too many other words to be what is meant: 镇 in 城镇.
		const forms = all.filter((form) => inText.has(form) && (form.length > 1 || !/\p{Script=Han}/u.test(form)));
		const told = words.filter((word) => forms.some((form) => form !== word));
		return told.length > 0 ? [`${told.join(" ")}>${forms.join(" ")}`] : [];
	});
	return held.join(BETWEEN_LINES);
}

/** Those of many words that a text holds: it is read once, whatever their number, and each place asks for the words that begin as it does. */
function formsIn(text: string, forms: readonly string[]): Set<string> {
	const held = new Set<string>();
	const sought = new Map<string, Set<string>>();
	for (const form of forms) {
		if (form.length < 2 && text.includes(form)) held.add(form);
		const start = form.slice(0, 2);
		if (form.length > 1) sought.set(start, (sought.get(start) ?? new Set()).add(form));
	}
	for (let at = 0; at < text.length; at += 1) {
		for (const form of sought.get(text.slice(at, at + 2)) ?? []) {
			if (!held.has(form) && text.startsWith(form, at)) held.add(form);
		}
	}
	return held;
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
