import { COLLECTIVES } from "../records/deliverable-record.ts";
import type { DepartmentRecord } from "../records/department-record.ts";
import { namesIn } from "../text/names.ts";
import { firstDayOf } from "../text/periods.ts";
import { pastDoors } from "./doors.ts";
import type { Department, Plan, Responsibility, Site } from "./model.ts";
import type { Routes } from "./routes.ts";

/** Offices under the names known by `asOf`. */
export function buildDepartments(records: DepartmentRecord[], routes: Routes, asOf: string): Department[] {
	return records
		.filter(({ draft }) => !draft)
		.map(({ draft: _, ...record }) => ({
			...record,
			laterNames: record.laterNames.filter(({ since }) => since === null || firstDayOf(since) <= asOf),
			url: routes.department(record.id),
			plans: [],
			responsibilities: [],
			leads: [],
			responsible: [],
			supporting: [],
			mentions: [],
			orders: [],
			targets: [],
			deliverables: [],
			feeds: routes.feedsOf(routes.department(record.id)),
		}));
}

/** What an office has of every plan that says anything of it. */
export const OF_ALL_PLANS = [
	"plans",
	"responsibilities",
	"leads",
	"responsible",
	"supporting",
	"mentions",
	"orders",
	"targets",
	"deliverables",
] as const satisfies (keyof Department)[];

/** Gives every office its duties, and puts those that lead most first. */
export function linkDepartments(departments: Department[], plans: Plan[]): void {
	for (const plan of plans) {
		for (const responsibility of plan.responsibilities) {
			const { department, role } = responsibility;
			department.responsibilities.push(responsibility);
			const { leads, responsible, supporting } = department;
			({ 牵头: leads, 责任: responsible, 配合: supporting })[role].push(responsibility);
		}
		linkMentions(departments, plan);
	}
	for (const department of departments) {
		department.targets = department.leads.flatMap(({ action }) => action.targets);
	}
	linkDeliverables(departments, plans);
	for (const department of departments) {
		department.plans = plans.filter((plan) => saysAnything(departmentIn(department, plan)));
	}
	departments.sort(byDuties);
	for (const plan of plans) {
		plan.departments = departments.filter(({ responsibilities }) =>
			responsibilities.some(({ action }) => action.plan === plan),
		);
	}
}

/** What the text orders of every office stands with each of its plan. */
function linkDeliverables(departments: Department[], plans: Plan[]): void {
	for (const plan of plans) {
		const bound = departments.filter(({ responsibilities }) =>
			responsibilities.some(({ action }) => action.plan === plan),
		);
		const orders = plan.clauses.filter(({ action, text }) => action === null && ordersEveryOffice(text));
		for (const { orders: own, mentions } of bound) own.push(...orders.filter((clause) => !mentions.includes(clause)));
		for (const deliverable of plan.deliverables) {
			const named = deliverable.owners.flatMap(({ department }) => department ?? []);
			for (const department of new Set([...named, ...(deliverable.bindsAll ? bound : [])])) {
				department.deliverables.push(deliverable);
			}
		}
	}
}

/** A sentence opens with 各有关部门 or the like; what is done to them, or what they did, stands elsewhere in one. */
const ORDERED = new RegExp(`(?:^|[。；]|——)(?:各[^，。；]{1,16}[、和])?(?:${COLLECTIVES.join("|")})`);

export function ordersEveryOffice(text: string): boolean {
	// 各区、各部门： is whom a letter is sent to.
	return ORDERED.test(text) && !/[：:]$/.test(text);
}

function linkMentions(departments: Department[], plan: Plan): void {
	const names = departments.map(({ name }) => name);
	for (const clause of plan.clauses) {
		if (clause.list === "分工") continue;
		const mentioned = namesIn(clause.text, names);
		for (const department of departments) {
			if (mentioned.has(department.name)) department.mentions.push(clause);
		}
	}
}

/** An office with what one plan says of it alone. */
export function departmentIn(department: Department, plan: Plan): Department {
	return pastDoors(() => holdTo(plan, department));
}

function holdTo(plan: Plan, own: Department): Department {
	const { responsibilities, leads, responsible, supporting, mentions, orders, targets, deliverables } = own;
	const isOfPlan = (one: Responsibility) => one.action.plan === plan;
	return {
		...own,
		plans: [plan],
		responsibilities: responsibilities.filter(isOfPlan),
		leads: leads.filter(isOfPlan),
		responsible: responsible.filter(isOfPlan),
		supporting: supporting.filter(isOfPlan),
		mentions: mentions.filter((clause) => clause.plan === plan),
		orders: orders.filter((clause) => clause.plan === plan),
		targets: targets.filter((target) => target.plan === plan),
		deliverables: deliverables.filter((deliverable) => deliverable.plan === plan),
	};
}

/** The offices that a plan says anything of. */
export function departmentsOf({ departments }: Pick<Site, "departments">, plan: Plan): Department[] {
	return pastDoors(() => departments.filter(({ plans }) => plans.includes(plan)));
}

function saysAnything({ responsibilities, mentions, deliverables }: Department): boolean {
	return responsibilities.length + mentions.length + deliverables.length > 0;
}

function byDuties(a: Department, b: Department): number {
	return (
		b.leads.length - a.leads.length ||
		b.responsible.length - a.responsible.length ||
		b.supporting.length - a.supporting.length
	);
}
