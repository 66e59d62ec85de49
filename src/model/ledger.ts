import { everyRow } from "./build-figures.ts";
import type { LedgerEntry, Lookup, Plan, Site, Target } from "./model.ts";

/** Rows of the ledger about some things, named as it names them: `target:literacy-rate`; newest first. */
export function entriesAbout({ ledger }: Pick<Plan, "ledger">, names: readonly string[]): LedgerEntry[] {
	const wanted = new Set(names);
	return ledger.filter(({ about }) => about !== null && wanted.has(about));
}

/** Rows about a target: itself, its figures, and who looked for them. */
export function entriesOfTarget(target: Target): LedgerEntry[] {
	return entriesAbout(target.plan, [
		`target:${target.id}`,
		...everyRow(target).map(({ id }) => `progress:${id}`),
		...lookupNames(target.lookups),
	]);
}

/** Rows about what a plan owes without a number, and who looked for it. */
export function entriesOfDeliverables(plan: Plan): LedgerEntry[] {
	return entriesAbout(
		plan,
		plan.deliverables.flatMap(({ id, searches }) => [`deliverable:${id}`, ...lookupNames(searches)]),
	);
}

function lookupNames(lookups: readonly Lookup[]): string[] {
	return lookups.map(({ id }) => `search:${id}`);
}

/** The page on which one sees what a row is about; null where that is the site as a whole, or gone. */
export function subjectOf({ about, plan }: LedgerEntry, { departments }: Pick<Site, "departments">): string | null {
	const [kind, id = ""] = about?.split(/:(.*)/s) ?? [];
	const urlIn = (list: readonly { id: string; url: string }[]) => list.find((one) => one.id === id)?.url ?? null;
	switch (kind) {
		case "target":
			return urlIn(plan.targets);
		case "progress":
			return plan.targets.find((target) => everyRow(target).some((row) => String(row.id) === id))?.url ?? null;
		case "update":
			return urlIn(plan.updates);
		case "deliverable":
			return urlIn(plan.deliverables);
		case "clause":
			return urlIn(plan.clauses);
		case "department":
			return urlIn(departments);
		case "search":
			return plan.urls.lookups;
		case "request":
			return urlIn(plan.requests);
		case "page":
			return null;
		default:
			return about === null ? null : plan.urls.home;
	}
}
