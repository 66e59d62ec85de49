import type { Opened } from "./opened.ts";
import type { Hit } from "./ranking/hits.ts";
import { divisionMeant } from "./ranking/rank-division.ts";
import { asksDivision } from "./ranking/rank-exact.ts";
import type { Reading } from "./read-query.ts";
import { readConcepts, type Understanding } from "./reading/concepts.ts";

/** Ways to say one thing that are looked for, and those of them that must be fetched. */
const MAX_FORMS = 40;
export const MAX_FAR_FORMS = 4;

/** What a question means, and who answers for it where that is asked and nothing was `found` exactly; once that is told, only what of is looked for. */
export function understand(
	opened: Opened,
	{ query, words }: Reading,
	found: readonly Hit[],
): { who: Hit[]; understanding: Understanding } {
	const read = (asked: readonly string[]) => readConcepts(asked, opened, opened.far ? MAX_FAR_FORMS : MAX_FORMS);
	if (!query.asksWho && !asksDivision(query, words)) return { who: [], understanding: read(query.plain) };
	const ofWhat = read(words.map(({ word }) => word));
	const who = found.length === 0 && asksDivision(query, words) ? divisionMeant(opened, ofWhat) : [];
	const isTold = query.asksWho && found.length + who.length > 0;
	return { who, understanding: isTold ? ofWhat : read(query.plain) };
}
