import type { ContentFiles } from "../files/content-files.ts";
import type { ProblemCode } from "../problems/codes.ts";
import { type CheckedContent, checkContent } from "./check-content.ts";

/** Rules that content published before them may break. */
const LATER: ReadonlySet<ProblemCode> = new Set([
	"text-differs-from-source",
	"text-paragraphs-differ",
	"due-not-read",
	"due-differs-from-words",
	"update-day-unproved",
	"name-stands-in",
	"source-mirror",
	"site-query-finds-nothing",
	"site-city-differs",
	"duty-role-differs",
]);

/**
 * Reads what was published before, to be compared with what is at hand: rules that came later do not make it unreadable,
 * for what they ask is not what links its records.
 */
export function readPublished(content: ContentFiles): CheckedContent {
	return checkContent(content, null, LATER);
}
