import type { ActionRecord } from "../records/action-record.ts";
import type { PlanRecords } from "../records/content-records.ts";
import type { PlanRecord } from "../records/plan-record.ts";
import { compareTexts } from "../text/order.ts";
import { lastDayOf, yearsOf } from "../text/periods.ts";
import { areNumberedThroughout, numberActions } from "./action-numbers.ts";
import { linkDeadlines } from "./build-deadlines.ts";
import { buildDeliverables, judgeDeliverables } from "./build-deliverables.ts";
import { buildLedger, buildRequests, linkLookups, logFeeds } from "./build-logs.ts";
import { buildAction, buildPart } from "./build-parts.ts";
import { buildTargets } from "./build-targets.ts";
import { buildUpdates } from "./build-updates.ts";
import { find } from "./find.ts";
import { formatPeriod } from "./formats.ts";
import type { Department, Plan } from "./model.ts";
import type { Routes } from "./routes.ts";

/** Links one plan's records. Departments are linked back by `linkDepartments`. */
export function buildPlan(records: PlanRecords, departments: Department[], routes: Routes, asOf: string): Plan {
	const { plan: record } = records;
	const period = record.period ?? impliedPeriod(records, asOf);
	const unwritten = (field: PlanRecord["unwritten"][number], words: string, unread: string) =>
		record.unwritten.includes(field) ? words : unread;
	const unlinked: Omit<Plan, "headlineTarget"> = {
		...record,
		number: record.number ?? unwritten("文号", "文号未载明", "文号待核对"),
		issuer: record.issuer ?? unwritten("发文机关", "发文机关未载明", "发文机关待核对"),
		asOf,
		files: listFiles(records),
		period,
		periodText: record.period === null ? unwritten("规划期", "未写明", "待核对") : formatPeriod(record.period),
		years: yearsOf(period),
		isOver: record.period !== null && lastDayOf(record.period) < asOf,
		urls: routes.plan(record.id),
		coordinator: record.coordinator === null ? null : findByName(departments, record.coordinator),
		parts: [],
		actions: [],
		clauses: [],
		responsibilities: [],
		targets: [],
		lineage: [],
		predecessor: null,
		successor: null,
		phases: [],
		updates: [],
		deliverables: [],
		deadlines: [],
		drafts: [],
		lookups: [],
		ledger: [],
		requests: [],
		departments: [],
		feeds: routes.feedsOf(routes.plan(record.id).home),
		...logFeeds(record.id, routes),
	};
	// Parts, clauses and targets point back to their plan, so it exists before they do; its headline target comes last.
	const plan = unlinked as Plan;
	// The file names give the order of the issued text, whatever order the records arrive in.
	plan.parts = records.parts.toSorted(byFile).map((part) => buildPart(part, plan, routes));
	const numbers = numberActions(records.actions);
	const isNumbered = areNumberedThroughout(records.actions);
	plan.actions = records.actions
		.toSorted(byFile)
		.map((action) => buildAction(action, plan, routes, { number: numbers.get(action.id) ?? 0, isNumbered }))
		.sort((a, b) => plan.parts.indexOf(a.part) - plan.parts.indexOf(b.part) || a.number - b.number);
	for (const action of plan.actions) action.part.actions.push(action);
	plan.clauses = plan.parts.flatMap((part) => [...part.clauses, ...part.actions.flatMap((action) => action.clauses)]);
	for (const { clause, ...note } of records.notes) find(plan.clauses, clause).notes.push(note);
	linkResponsibilities(plan, records.actions, departments);
	plan.targets = buildTargets(records, plan, routes);
	plan.headlineTarget = plan.targets.find(({ id }) => id === record.headlineTarget) ?? null;
	plan.lineage = record.lineage
		.filter(({ number }) => yearOfNumber(number) <= yearsOf(asOf).end)
		.map(({ clause, ...entry }) => ({ ...entry, clause: clause === null ? null : find(plan.clauses, clause) }));
	plan.phases = record.phases.map((phase) => ({
		...phase,
		clause: find(plan.clauses, phase.clause),
		isOver: lastDayOf(phase.period) < asOf,
	}));
	linkDeadlines(records, plan, departments);
	plan.deliverables = buildDeliverables(records, plan, departments, routes);
	plan.updates = buildUpdates(records, plan, routes);
	linkLookups(records, plan);
	judgeDeliverables(plan.deliverables);
	plan.ledger = buildLedger(records, plan);
	plan.requests = buildRequests(records, plan, routes);
	return plan;
}

function listFiles({ plan, parts, actions, targets, updates }: PlanRecords): string[] {
	const folder = plan.file.replace(/plan\.yaml$/, "");
	const shared = ["plan.yaml", "notes.yaml", "progress.csv", "searches.csv", "changes.csv"].map(
		(name) => folder + name,
	);
	return [...shared, ...[parts, actions, targets, updates].flatMap((list) => list.map(({ file }) => file))];
}

/** 文号 hold the year of issue: 国发〔2021〕9号. */
function yearOfNumber(number: string): number {
	return Number(/〔(\d{4})〕/.exec(number)?.[1] ?? 0);
}

/** Charts and statuses need a span of time, where no term is set up to now; it is never shown as the plan's own. */
function impliedPeriod({ plan, targets }: PlanRecords, asOf: string): string {
	const start = (plan.writtenOn ?? plan.issuedOn ?? asOf).slice(0, 4);
	const years = targets
		.flatMap(({ due, draft }) => (draft ? [] : (due?.slice(0, 4) ?? [])))
		.filter((year) => year > start);
	return `${start}/${years.sort().at(-1) ?? (asOf < start ? start : asOf.slice(0, 4))}`;
}

function byFile(a: { file: string }, b: { file: string }): number {
	return compareTexts(a.file, b.file);
}

function findByName(departments: Department[], name: string): Department {
	const department = departments.find((candidate) => candidate.name === name);
	if (!department) throw new Error(`No department named ${name}; content was not checked before it was linked`);
	return department;
}

function linkResponsibilities(plan: Plan, records: ActionRecord[], departments: Department[]): void {
	for (const action of plan.actions) {
		const record = find(records, action.id);
		const accepted = record.responsibilities.filter(({ draft }) => !draft);
		action.responsibilities = accepted.flatMap(({ clause, role, departments: names }) =>
			names.map((name) => ({
				action,
				department: findByName(departments, name),
				role,
				clause: find(plan.clauses, clause),
			})),
		);
		action.leads = action.responsibilities.filter(({ role }) => role === "牵头");
		action.responsible = action.responsibilities.filter(({ role }) => role === "责任");
		action.supporting = action.responsibilities.filter(({ role }) => role === "配合");
	}
	plan.responsibilities = plan.actions.flatMap((action) => action.responsibilities);
}
