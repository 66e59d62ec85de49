import { type DueContext, faultOfDue, rhythmsIn } from "../../text/due-words.ts";
import type { DeadlineRead } from "../recognize/deadlines.ts";

/** The deadlines of the clauses of one file as its front matter has them, all of them drafts; nothing where there are none. */
export function formatDeadlines(
	deadlines: readonly DeadlineRead[],
	own: ReadonlySet<string>,
	all: ReadonlySet<string>,
	context: DueContext,
) {
	const entries = deadlines
		.filter(({ clause }) => own.has(clause))
		.map(({ measure, clause, quote, due }) => ({
			clause,
			quote,
			...momentOf(quote, due, context),
			...(measure !== clause && all.has(measure) ? { measure } : {}),
			draft: "true",
		}));
	return entries.length > 0 ? { deadlines: entries } : {};
}

/** A month alone is one of the year that the plan is for; a day that the words do not say is left for a person. */
function momentOf(quote: string, due: string | null, context: DueContext): { due?: string; rhythm?: string } {
	const years =
		due !== null && !/^\d{4}/.test(due) ? yearsOf(context).map((year) => `${year}-${due}`) : due === null ? [] : [due];
	const said = years.find((one) => faultOfDue(quote, one, context) === null);
	const [rhythm] = rhythmsIn(quote);
	return { ...(said ? { due: said } : {}), ...(rhythm ? { rhythm } : {}) };
}

function yearsOf({ years, issued }: DueContext): number[] {
	const only = years && years.start === years.end ? [years.end] : [];
	return [...only, ...(issued === null ? [] : [issued])];
}
