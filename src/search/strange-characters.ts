import type { Opened } from "./opened.ts";
import { QUESTION_CHARACTERS } from "./reading/query.ts";
import { once } from "./records/entry.ts";

/** Tells whether a query has a character that no text, no everyday word and no question has: it may be a traditional form. */
export function strangeCharacters({ entries, normalize }: Opened, synonyms: string): (raw: string) => boolean {
	const known = once(() => {
		const texts = entries.map(({ text }) => text()?.haystack ?? "");
		return new Set([...texts, synonyms, QUESTION_CHARACTERS].join(""));
	});
	return (raw) => (normalize(raw).match(/\p{Script=Han}/gu) ?? []).some((char) => !known().has(char));
}
