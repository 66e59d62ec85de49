import type { PlanRecords } from "../records/content-records.ts";
import { COLLECTIVES } from "../records/deliverable-record.ts";
import { find } from "./find.ts";
import { formatDate } from "./formats.ts";
import type { Deliverable, Department, Owner, Plan } from "./model.ts";
import type { Routes } from "./routes.ts";

/** The plan's promises without a number, in their order; drafts are none yet. */
export function buildDeliverables(
	records: PlanRecords,
	plan: Plan,
	departments: Department[],
	routes: Routes,
): Deliverable[] {
	return records.deliverables
		.filter(({ draft }) => !draft)
		.sort((a, b) => a.order - b.order)
		.map(({ draft: _, ...record }) => {
			const clause = find(plan.clauses, record.clause);
			const leads = clause.action?.leads.map(({ department }) => department) ?? [];
			const stated = record.owedBy.map((name) => ownerOf(name, departments));
			const deliverable: Deliverable = {
				...record,
				plan,
				clause,
				action: clause.action,
				url: routes.deliverable(plan.id, record.id),
				owners: stated.length > 0 ? stated : leads.map((department) => ({ name: department.name, department })),
				isInherited: stated.length === 0,
				bindsAll: record.owedBy.some((name) => COLLECTIVES.includes(name)),
				dueText: record.due === null ? null : (record.dueQuote ?? formatDate(record.due)),
				state: "尚未查找",
				updates: [],
				searches: [],
				requests: [],
				feeds: routes.deliverableFeeds(plan.id, record.id),
			};
			clause.deliverables.push(deliverable);
			return deliverable;
		});
}

function ownerOf(name: string, departments: readonly Department[]): Owner {
	return { name, department: departments.find((candidate) => candidate.name === name) ?? null };
}

/** Found where an update shows it or a search found it, whoever looked elsewhere in vain later; what nobody has looked for is not absent. */
export function judgeDeliverables(deliverables: readonly Deliverable[]): void {
	for (const deliverable of deliverables) {
		const isFound = deliverable.updates.length > 0 || deliverable.searches.some(({ isFound: found }) => found);
		const looked = deliverable.searches.length > 0 ? "未查到" : "尚未查找";
		deliverable.state = isFound ? "已查到" : looked;
	}
}
