import type { ContentRecords, PlanRecords } from "../records/content-records.ts";
import { documentOrder } from "../records/document-order.ts";
import type { RequestRecord } from "../records/request-record.ts";
import { withFilesOf } from "./attached-files.ts";
import { fileIn, type Item, isPublished, type PlaceOf, recordItem } from "./item.ts";
import { departmentItem, dutyItems } from "./office-items.ts";

/** The words and figures of a record; the rest may be bettered without notice. */
const WATCHED = [
	"title",
	"quote",
	"clause",
	"kind",
	"comparator",
	"value",
	"unit",
	"due",
	"dueQuote",
	"owedBy",
	"baseline",
	"interim",
	"date",
	"states",
	"sources",
	"attachments",
	"body",
];

/** What a document is cited by. */
const WATCHED_OF_PLAN = ["title", "number", "issuer", "period", "writtenOn", "issuedOn"];

/** The sections of a report, each with everything of its kind; figures, statuses and addresses have rules of their own. */
export function listSections(
	{ plans, departments, site, attachments }: ContentRecords,
	placeOf: PlaceOf,
): Record<string, Item[]> {
	const ofPlans = (list: (plan: PlanRecords) => Item[]) => plans.flatMap(list);
	return {
		原文: ofPlans((plan) => clauseItems(plan, placeOf)),
		校注: ofPlans((plan) =>
			plan.notes.map((note) => ({
				...recordItem(`${note.plan}/${note.clause}/${note.label}/${note.quote}`, `${note.clause} ${note.label}`, note),
				published: {
					about: `clause:${note.clause}`,
					part: `的校注“${note.quote ?? note.label}”`,
					plan: note.plan,
					file: fileIn(plan, "notes.yaml"),
					watched: null,
				},
			})),
		),
		分工: ofPlans((plan) => dutyItems(plan, placeOf)),
		目标: ofPlans(({ targets }) => targets.filter(isPublished).map((record) => pageItem("target", record))),
		交付事项: ofPlans(({ deliverables }) =>
			deliverables.filter(isPublished).map((record) => pageItem("deliverable", record)),
		),
		期限: ofPlans(deadlineItems),
		动态: ofPlans(({ updates }) =>
			updates.map((record) => ({
				...pageItem("update", withFilesOf(record, attachments)),
				name: `${record.date} ${record.title}`,
			})),
		),
		查找记录: ofPlans((plan) => plan.searches.map((row) => logItem("search", "searches.csv", row, plan))),
		变更台账: ofPlans((plan) => plan.changes.map((row) => logItem("change", "changes.csv", row, plan))),
		信息公开申请: ofPlans(({ requests }) => requests.map((record) => requestItem(record, attachments))),
		部门: departments.filter(isPublished).map(departmentItem),
		方案: plans.map(({ plan }) => ({
			...recordItem(plan.id, plan.shortTitle, plan),
			published: { about: `plan:${plan.id}`, plan: null, file: plan.file, watched: WATCHED_OF_PLAN },
		})),
		网站: [recordItem("site", "site.yaml", site)],
	};
}

/** What was asked stays; what was answered stays once it is. */
function requestItem(record: RequestRecord, files: ContentRecords["attachments"]): Item {
	const { id, plan, file, title, answeredOn } = record;
	const asked = ["title", "askedOn", "askedOf", "askedBy"];
	const answer = ["answeredOn", "outcome", "attachment", "attachments", "body"];
	const watched = answeredOn === null ? asked : [...asked, ...answer];
	return {
		...recordItem(`${plan}/${id}`, title, withFilesOf(record, files)),
		published: { about: `request:${id}`, plan, file, watched },
	};
}

/** Until when a measure is to be done, by its words. */
function deadlineItems({ plan, parts, actions }: PlanRecords): Item[] {
	return [...parts, ...actions].flatMap(({ file, deadlines }) =>
		deadlines.filter(isPublished).map((record) => {
			const measure = record.measure ?? record.clause;
			const part = `的期限“${record.quote}”`;
			const published = { about: `clause:${measure}`, part, plan: plan.id, file, watched: ["due", "rhythm"] };
			return {
				...recordItem(`${plan.id}/${measure}/${record.quote}`, `${measure} ${record.quote}`, record),
				published,
			};
		}),
	);
}

/** A record that has a page of its own; under another name it may stand as long as it says the same. */
function pageItem(kind: string, record: { id: string; plan: string; file: string; title: string }): Item {
	const { id, plan, file, title } = record;
	const published = { about: `${kind}:${id}`, plan, file, watched: WATCHED, canMove: true };
	return { ...recordItem(`${plan}/${id}`, title, record), published };
}

function logItem(kind: string, name: string, row: { id: number; plan: string; date: string }, plan: PlanRecords): Item {
	const published = {
		about: `${kind}:${row.id}`,
		plan: row.plan,
		file: fileIn(plan, name),
		watched: null,
		isLog: true,
	};
	return { ...recordItem(`${row.plan}/${row.id}`, `第 ${row.id} 条（${row.date}）`, row), published };
}

function clauseItems({ plan, parts, actions }: PlanRecords, placeOf: PlaceOf): Item[] {
	const files = new Map([...parts, ...actions].flatMap(({ clauses, file }) => clauses.map(({ id }) => [id, file])));
	return documentOrder(parts, actions).map(({ id, text }) => {
		const place = placeOf(plan.id, id)?.place;
		return {
			id: `${plan.id}/${id}`,
			name: place === undefined ? id : `${plan.number} ${place}（${id}）`,
			fields: new Map([["原文", text]]),
			published: { about: `clause:${id}`, plan: plan.id, file: files.get(id) ?? plan.file, watched: null },
		};
	});
}
