import type { PlanRecords } from "../records/content-records.ts";
import type { DeadlineRecord } from "../records/deadline-record.ts";
import { find } from "./find.ts";
import type { Deadline, Department, Plan } from "./model.ts";

/** Links until when measures are to be done, in the order of the text; drafts are none yet. */
export function linkDeadlines({ parts, actions }: PlanRecords, plan: Plan, departments: readonly Department[]): void {
	const accepted = [...parts, ...actions].flatMap((record) => record.deadlines.filter(({ draft }) => !draft));
	const deadlines = accepted.map((record) => buildDeadline(record, plan, departments));
	const order = new Map(plan.clauses.map((clause, index) => [clause, index]));
	plan.deadlines = deadlines.sort((a, b) => (order.get(a.measure) ?? 0) - (order.get(b.measure) ?? 0));
	for (const deadline of plan.deadlines) deadline.measure.deadlines.push(deadline);
}

function buildDeadline(record: DeadlineRecord, plan: Plan, departments: readonly Department[]): Deadline {
	const { clause, measure, quote, due, rhythm, departments: names } = record;
	return {
		clause: find(plan.clauses, clause),
		measure: find(plan.clauses, measure ?? clause),
		quote,
		due,
		rhythm,
		departments: departments.filter(({ name }) => names.includes(name)),
	};
}
