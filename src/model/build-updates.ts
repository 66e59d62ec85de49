import type { PlanRecords } from "../records/content-records.ts";
import { compareTexts } from "../text/order.ts";
import { find } from "./find.ts";
import type { Plan, Update } from "./model.ts";
import type { Routes } from "./routes.ts";

/** What an update names, without drafts. */
function publishedIn<T extends { id: string }>(items: readonly T[], ids: readonly string[]): T[] {
	return ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
}

/** The updates known by the day of the plan, oldest first, linked to what they are about. */
export function buildUpdates(records: PlanRecords, plan: Plan, routes: Routes): Update[] {
	const published = records.updates.filter(({ date }) => date <= plan.asOf);
	const updates = published.map(({ states, attachments: _, ...record }) => ({
		...record,
		plan,
		url: routes.update(record.id),
		clauses: record.clauses.map((id) => find(plan.clauses, id)),
		targets: publishedIn(plan.targets, record.targets),
		...{ deliverables: publishedIn(plan.deliverables, record.deliverables), attachments: [] },
	}));
	updates.sort((a, b) => compareTexts(a.date, b.date));
	for (const update of updates) {
		for (const { clause, state } of find(published, update.id).states) {
			find(plan.clauses, clause).statements.unshift({ state, update });
		}
		const actions = new Set([...update.clauses, ...update.targets].flatMap(({ action }) => (action ? [action] : [])));
		for (const action of actions) action.updates.push(update);
		for (const one of [...update.targets, ...update.deliverables]) one.updates.push(update);
	}
	return updates;
}
