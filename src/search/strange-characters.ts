import type { Opened } from "./opened.ts";
import { QUESTION_CHARACTERS } from "./reading/query.ts";

/** Whether a query has a character that no text, no everyday word and no question has: it may be a traditional form. */
export function holdsStrange({ isHeld, normalize }: Opened, synonyms: string, raw: string): boolean {
	const strange = (char: string) => !isHeld(char) && !synonyms.includes(char) && !QUESTION_CHARACTERS.includes(char);
	return (normalize(raw).match(/\p{Script=Han}/gu) ?? []).some(strange);
}
