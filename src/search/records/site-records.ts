import { formatDuties } from "../../model/formats.ts";
import type {
	Action,
	Clause,
	Deliverable,
	Department,
	InformationRequest,
	Plan,
	Site,
	Target,
	Update,
} from "../../model/model.ts";
import { remember } from "../../model/remember.ts";
import { completeRecord, type SearchRecord } from "./search-record.ts";

/** Everything that can be found, in the order of the site. A further kind of thing to be found is one more line here. */
export const searchRecords = remember((site: Site): SearchRecord[] => {
	let before = 0;
	return [
		...site.departments.map(departmentRecord),
		...site.plans.flatMap((plan) => {
			const first = before + 1;
			// Two plans do not adjoin either.
			before += plan.clauses.length + 1;
			const clauses = plan.clauses.map((clause, index) => ({ clause, at: first + index }));
			return [
				planRecord(plan),
				...clauses.filter(({ clause }) => clause.kind !== "label").map(({ clause, at }) => clauseRecord(clause, at)),
				...plan.clauses.flatMap(noteRecords),
				...plan.targets.map(targetRecord),
				...plan.deliverables.map(deliverableRecord),
				...plan.updates.map((one) =>
					newsRecord(one, one.date, `来源：${one.sources.map(({ title }) => title).join("；")}`),
				),
				...plan.requests.map((one) => newsRecord(one, one.askedOn, `信息公开申请，向${one.askedOf}：${one.outcome}`)),
			];
		}),
	];
});

const headingsOf = remember(({ clauses }: Clause["part"]) => clauses.filter(({ kind }) => kind === "heading"));
const actionName = (action: Action | null) => (action ? `（${action.numeral}）${action.title}` : "");

/** A plan is found by its name, its number and the numbers of the documents it follows. */
function planRecord({ title, shortTitle, number, issuer, lineage, urls }: Plan): SearchRecord {
	const others = lineage.map(
		(other) => `${other.relation}文件：${other.title ? `《${other.title}》` : ""}${other.number}`,
	);
	return completeRecord({
		url: urls.home,
		group: "方案",
		title: shortTitle,
		text: `${[`${number}，${issuer}`, ...others].join("；")}。`,
		names: [title, number],
		plan: shortTitle,
	});
}

/** An action is found by its heading, a paragraph by its own words. */
function clauseRecord(clause: Clause, at: number): SearchRecord {
	const { action, plan, place, text, url } = clause;
	const isHeading = clause.kind === "heading";
	const isAction = isHeading && action !== null;
	const duties = plan.responsibilities
		.filter((responsibility) => (isAction ? responsibility.action === action : responsibility.clause === clause))
		.map(({ role, department }) => `${role}:${department.name}`);
	return completeRecord({
		url,
		group: isAction ? "任务" : "原文",
		title: isAction ? actionName(action) : sectionOf(clause),
		place,
		text,
		names: isAction ? actionNames(action) : isHeading ? [headingName(text)] : [],
		plan: plan.shortTitle,
		action: actionName(action),
		section: sectionOf(clause),
		duties,
		isList: clause.list === "分工",
		isHeading,
		at,
	});
}

/** What people leave away of an action's title: 实施科普信息化工程 is 科普信息化工程, 科普信息化, 第七项. */
function actionNames({ title, numeral, number }: Action): string[] {
	const bare = title.replace(/^(?:组织实施|实施|推进|开展|加强)(?=.{3})/, "");
	const core = bare.replace(/(?<=.{4})(?:工程|行动|计划|项目|专项)$/, "");
	return [...new Set([title, bare, core, `第${numeral}项`, `第${number}项`])];
}

/** The nearest heading above a clause, without its number: its action's, or that of its section. */
function sectionOf({ action, part, id }: Clause): string {
	if (action) return action.title;
	return headingName(headingsOf(part).findLast((above) => id.startsWith(`${above.id}-`))?.text ?? part.title);
}

/** A heading without its number. */
const headingName = (text: string) =>
	text.replace(/^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])|。$/g, "");

function departmentRecord(department: Department): SearchRecord {
	const { name, fullName, aliases, laterNames, url, responsibilities } = department;
	const roles = [...new Set(responsibilities.map(({ role }) => role))];
	return completeRecord({
		url,
		group: "部门",
		title: name,
		text: `${formatDuties(department)}。`,
		names: [...new Set([...(fullName ? [fullName] : []), ...aliases, ...laterNames.map((later) => later.name)])],
		duties: roles.map((role) => `${role}:${name}`),
	});
}

function targetRecord({ title, quote, promise, url, plan, action, due }: Target): SearchRecord {
	return completeRecord({
		url,
		group: "目标",
		title,
		text: `${quote}（${promise}）`,
		plan: plan.shortTitle,
		action: actionName(action),
		year: due?.slice(0, 4) ?? "",
	});
}

/** What the editors noted about a clause; it opens at the clause. */
function noteRecords({ notes, url, place, plan, action }: Clause): SearchRecord[] {
	return notes.map(({ label, text }) =>
		completeRecord({ url, group: "注", title: label, place, text, plan: plan.shortTitle, action: actionName(action) }),
	);
}

function deliverableRecord({ title, quote, kind, url, plan, action, due }: Deliverable): SearchRecord {
	return completeRecord({
		url,
		group: "交付",
		title,
		text: `${quote}（${kind}）`,
		plan: plan.shortTitle,
		action: actionName(action),
		year: due?.slice(0, 4) ?? "",
	});
}

/** What was told, or asked for and answered, on a day. */
function newsRecord({ title, url, plan }: Update | InformationRequest, day: string, said: string): SearchRecord {
	const year = day.slice(0, 4);
	return completeRecord({ url, group: "动态", title, text: `${day}　${said}`, plan: plan.shortTitle, year });
}

/** The name prefixes people leave out or add: the city in full, in short, or 市. */
export function placePrefixes({ city, shortCity }: Pick<Site, "city" | "shortCity">): string[] {
	return [city, shortCity, "市"];
}
