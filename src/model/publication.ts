import type { Plan } from "./model.ts";

/**
 * The one rule for the date of a page, its feeds and its tables: the day on which something was published here, as the
 * content has it. A build's day is none, and the day of an event is shown as that.
 */

/** The day a plan was first published here: its ledger begins with it. Null where the ledger has no row. */
export function publishedHere({ ledger }: Pick<Plan, "ledger">): string | null {
	return ledger.at(-1)?.date ?? null;
}

/** The day of the last change that the ledger has. */
export function changedHere({ ledger }: Pick<Plan, "ledger">): string | null {
	return ledger[0]?.date ?? null;
}

/** The first day on which any of some plans was published here. */
export function firstPublished(plans: readonly Plan[]): string | null {
	return plans.flatMap((plan) => publishedHere(plan) ?? []).sort()[0] ?? null;
}
