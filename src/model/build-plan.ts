import type { ActionRecord } from "../records/action-record.ts";
import type { PlanRecords } from "../records/content-records.ts";
import type { PartRecord } from "../records/part-record.ts";
import type { PlanRecord } from "../records/plan-record.ts";
import { firstSentence, parseHeading } from "../text/clauses.ts";
import { formatNumeral } from "../text/numerals.ts";
import { compareTexts } from "../text/order.ts";
import { lastDayOf, yearsOf } from "../text/periods.ts";
import { areNumberedThroughout, numberActions } from "./action-numbers.ts";
import { linkDeadlines } from "./build-deadlines.ts";
import { buildDeliverables, judgeDeliverables } from "./build-deliverables.ts";
import { buildLedger, buildRequests, linkLookups, logFeeds } from "./build-logs.ts";
import { buildTargets } from "./build-targets.ts";
import { find } from "./find.ts";
import { formatPeriod, formatPlace } from "./formats.ts";
import type { Action, Clause, Department, Part, Plan, Update } from "./model.ts";
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

function buildPart(record: PartRecord, plan: Plan, routes: Routes): Part {
	const heading = parseHeading(record.clauses[0]?.text ?? "");
	const numeral = heading && formatNumeral(heading.number);
	const title = record.label ?? heading?.title ?? record.id;
	const part: Part = {
		id: record.id,
		numeral,
		title,
		file: record.file,
		url: routes.part(plan.id, record.id),
		clauses: [],
		actions: [],
	};
	const section = numeral ?? title;
	part.clauses = record.clauses.map((clause) =>
		buildClause(clause, { plan, part, action: null, page: part.url, section }),
	);
	return part;
}

function buildAction(
	record: ActionRecord,
	plan: Plan,
	routes: Routes,
	{ number, isNumbered }: { number: number; isNumbered: boolean },
): Action {
	const part = find(plan.parts, record.part);
	const { clauses } = record;
	const place = record.number === null ? record.id.slice(part.id.length + 1) : formatNumeral(record.number);
	const numeral = isNumbered ? place : `${part.numeral ?? part.title}·${place}`;
	const first = clauses[0]?.text ?? "";
	const action: Action = {
		id: record.id,
		plan,
		part,
		number,
		numeral,
		title: parseHeading(first)?.title ?? firstSentence(first),
		file: record.file,
		url: routes.action(plan.id, number),
		clauses: [],
		unwritten: record.unwritten,
		tasks: [],
		measures: [],
		responsibilities: [],
		leads: [],
		responsible: [],
		supporting: [],
		targets: [],
		updates: [],
		feeds: routes.feedsOf(routes.action(plan.id, number)),
	};
	const section = `${part.numeral ?? part.title}${record.number === null ? place : `（${place}）`}`;
	action.clauses = clauses.map((clause) => buildClause(clause, { plan, part, action, page: action.url, section }));
	const paragraphs = action.clauses.filter(({ kind }) => kind === "paragraph");
	const measures = paragraphs.filter(({ list }) => list === "措施");
	action.tasks = paragraphs.filter(({ list }) => list === "任务");
	action.measures = measures.length > 0 ? measures : paragraphs.filter(({ list }) => list === null);
	return action;
}

interface Surroundings {
	plan: Plan;
	part: Part;
	action: Action | null;
	page: string;
	section: string;
}

function buildClause({ line: _, ...record }: PartRecord["clauses"][number], around: Surroundings): Clause {
	const { plan, part, action, page, section } = around;
	const place = formatPlace(`${section}${parenthesized(record.section)}`, record.list, record.number);
	return {
		...record,
		plan,
		part,
		action,
		place,
		url: `${page}#${record.id}`,
		notes: [],
		targets: [],
		deliverables: [],
		deadlines: [],
		statements: [],
	};
}

/** (一) and （一） are the same number in two types. */
function parenthesized(section: string): string {
	return section.replaceAll("(", "（").replaceAll(")", "）");
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

/** What an update names, without drafts. */
function publishedIn<T extends { id: string }>(items: readonly T[], ids: readonly string[]): T[] {
	return ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
}

function buildUpdates(records: PlanRecords, plan: Plan, routes: Routes): Update[] {
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
