import { formatDuties } from "../../model/formats.ts";
import type { Action, Clause, Department, Site, Target, Update } from "../../model/model.ts";
import type { SearchRecord } from "./search-record.ts";

/** Everything that can be found, in the order of the site. */
export function searchRecords(site: Site): SearchRecord[] {
	return [
		...site.departments.map(departmentRecord),
		...site.plans.flatMap((plan) => [
			...plan.clauses.filter(({ kind }) => kind !== "label").map(clauseRecord),
			...plan.targets.map(targetRecord),
			...plan.updates.map(updateRecord),
		]),
	];
}

const NOTHING = { names: [], plan: "", action: "", section: "", duties: [], isList: false, year: "" };

const actionName = (action: Action | null) => (action ? `（${action.numeral}）${action.title}` : "");

/** An action is found by its heading, a paragraph by its own words. */
function clauseRecord(clause: Clause): SearchRecord {
	const { action, plan, place, text, url } = clause;
	const isAction = clause.kind === "heading" && action !== null;
	const duties = plan.responsibilities
		.filter((responsibility) => (isAction ? responsibility.action === action : responsibility.clause === clause))
		.map(({ role, department }) => `${role}:${department.name}`);
	return {
		...NOTHING,
		section: sectionOf(clause),
		url,
		group: isAction ? "任务" : "原文",
		title: isAction ? actionName(action) : place,
		text,
		plan: plan.shortTitle,
		action: actionName(action),
		duties,
		isList: clause.list === "分工",
	};
}

/** The nearest heading above a clause: its action's, or that of its section. */
function sectionOf({ action, part, id }: Clause): string {
	if (action) return action.title;
	const heading = part.clauses.findLast(({ kind, id: above }) => kind === "heading" && id.startsWith(`${above}-`));
	return heading?.text ?? part.title;
}

function departmentRecord(department: Department): SearchRecord {
	const { name, fullName, aliases, laterNames, url, responsibilities } = department;
	const roles = [...new Set(responsibilities.map(({ role }) => role))];
	return {
		...NOTHING,
		url,
		group: "部门",
		title: name,
		text: `${formatDuties(department)}。`,
		names: [name, ...(fullName ? [fullName] : []), ...aliases, ...laterNames.map((later) => later.name)],
		duties: roles.map((role) => `${role}:${name}`),
	};
}

function targetRecord({ title, quote, promise, url, plan, action, due }: Target): SearchRecord {
	return {
		...NOTHING,
		url,
		group: "目标",
		title,
		text: `${quote}（${promise}）`,
		plan: plan.shortTitle,
		action: actionName(action),
		year: due?.slice(0, 4) ?? "",
	};
}

function updateRecord({ title, date, url, plan, sources }: Update): SearchRecord {
	const from = sources.map((source) => source.title).join("；");
	return {
		...NOTHING,
		url,
		group: "动态",
		title,
		text: `${date}　来源：${from}`,
		plan: plan.shortTitle,
		year: date.slice(0, 4),
	};
}

/** The name prefixes people leave out or add: the city in full, in short, or 市. */
export function placePrefixes({ city, shortCity }: Pick<Site, "city" | "shortCity">): string[] {
	return [city, shortCity, "市"];
}
