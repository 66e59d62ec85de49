import type { Clause } from "../model/model.ts";
import type { ContentRecords, PlanRecords } from "../records/content-records.ts";
import { documentOrder } from "../records/document-order.ts";
import type { Statement } from "./announced.ts";
import { withFilesOf } from "./attached-files.ts";

/** Something the site shows, by what it is called and what is said of it. */
export interface Item {
	id: string;
	name: string;
	fields: ReadonlyMap<string, string>;
	/** Null where it may change without notice. */
	published: Statement | null;
}

/** Fields that say where a record stands, not what it says. */
const WHEREABOUTS = new Set(["id", "plan", "file", "line", "draft"]);

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
	"date",
	"sources",
	"attachments",
	"body",
];

/** The place of a clause as readers see it; an id will do where no model is at hand. */
export type PlaceOf = (plan: string, clause: string) => Pick<Clause, "place"> | undefined;

/** The sections of a report, each with everything of its kind; figures, duties, statuses and addresses have rules of their own. */
export function listSections(
	{ plans, departments, site, attachments }: ContentRecords,
	placeOf: PlaceOf,
): Record<string, Item[]> {
	const ofPlans = (list: (plan: PlanRecords) => Item[]) => plans.flatMap(list);
	return {
		原文: ofPlans((plan) => clauseItems(plan, placeOf)),
		校注: ofPlans(({ notes, plan }) =>
			notes.map((note) =>
				recordItem(`${plan.id}/${note.clause}/${note.label}/${note.quote}`, `${note.clause} ${note.label}`, note),
			),
		),
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
		信息公开申请: ofPlans(({ requests }) =>
			requests.map((record) =>
				recordItem(`${record.plan}/${record.id}`, record.title, withFilesOf(record, attachments)),
			),
		),
		部门: departments.filter(isPublished).map((record) => ({
			...recordItem(record.id, record.name, record),
			published: { about: `department:${record.id}`, plan: null, file: record.file, watched: ["name"], canMove: true },
		})),
		方案: plans.map(({ plan }) => ({
			...recordItem(plan.id, plan.shortTitle, plan),
			published: { about: `plan:${plan.id}`, plan: null, file: plan.file, watched: [] },
		})),
		网站: [recordItem("site", "site.yaml", site)],
	};
}

/** Until when a measure is to be done, by its words. */
function deadlineItems({ plan, parts, actions }: PlanRecords): Item[] {
	return [...parts, ...actions].flatMap(({ file, deadlines }) =>
		deadlines.filter(isPublished).map((record) => {
			const measure = record.measure ?? record.clause;
			const published = { about: `clause:${measure}`, plan: plan.id, file, watched: ["due", "rhythm"] };
			return {
				...recordItem(`${plan.id}/${measure}/${record.quote}`, `${measure} ${record.quote}`, record),
				published,
			};
		}),
	);
}

function isPublished({ draft }: { draft: boolean }): boolean {
	return !draft;
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

/** A file of a plan's folder, as messages name it. */
export function fileIn({ plan }: Pick<PlanRecords, "plan">, name: string): string {
	return plan.file.replace(/plan\.yaml$/, name);
}

/** Every field of a record, said in words. */
export function recordItem(id: string, name: string, record: object): Item {
	const fields = Object.entries(record).filter(([key]) => !WHEREABOUTS.has(key));
	return { id, name, fields: new Map(fields.map(([key, value]) => [key, formatValue(value)])), published: null };
}

function formatValue(value: unknown): string {
	if (value === null || value === undefined || value === "") return "";
	if (Array.isArray(value)) return value.map(formatValue).join("、");
	if (typeof value === "object") return Object.values(value).map(formatValue).filter(Boolean).join(" ");
	return String(value).trim();
}
