import { find } from "../model/find.ts";
import type { Plan, Site } from "../model/model.ts";
import type { ContentRecords, PlanRecords } from "../records/content-records.ts";
import { lookUp } from "../text/look-up.ts";

/** One state of the content: its records, and the site they give rise to. */
export interface Side {
	records: ContentRecords;
	site: Site;
}

/** Something the site shows, by what it is called and what is said of it. */
export interface Item {
	id: string;
	name: string;
	fields: Map<string, string>;
}

/** What the fields of records are called in messages; a field without an entry goes by its own name. */
const LABELS: Record<string, string> = {
	name: "名称",
	fullName: "全称",
	aliases: "别名",
	laterNames: "现名",
	title: "标题",
	shortTitle: "简称",
	number: "文号",
	issuer: "发文机关",
	period: "时期",
	clause: "条款",
	clauses: "条款",
	targets: "目标",
	quote: "引文",
	order: "次序",
	kind: "类型",
	comparator: "比较",
	value: "数值",
	unit: "单位",
	due: "期限",
	dueQuote: "期限原文",
	baseline: "基期",
	interim: "中间目标",
	events: "说明",
	body: "正文",
	date: "日期",
	states: "进展",
	sources: "来源",
	label: "标签",
	text: "文字",
};

/** Fields that say where a record stands, not what it says. */
const WHEREABOUTS = new Set(["id", "plan", "file", "line"]);

/** The sections of a report, each with everything of its kind; figures, statuses and addresses have rules of their own. */
export function listItems({ records, site }: Side): Record<string, Item[]> {
	const ofPlans = (list: (records: PlanRecords, plan: Plan) => Item[]) =>
		records.plans.flatMap((plan) => list(plan, find(site.plans, plan.plan.id)));
	return {
		原文: ofPlans((_, plan) => plan.clauses.map((clause) => clauseItem(clause, plan))),
		校注: ofPlans(({ notes, plan }) =>
			notes.map((note) =>
				recordItem(`${plan.id}/${note.clause}/${note.label}/${note.quote}`, `${note.clause} ${note.label}`, note),
			),
		),
		分工: ofPlans((_, plan) =>
			plan.responsibilities.map(({ action, department, role, clause }) => ({
				id: `${plan.id}/${action.id}/${department.name}/${role}`,
				name: `${action.title}：${department.name}（${role}）`,
				fields: new Map([["依据", clause.place]]),
			})),
		),
		目标: ofPlans(({ targets }, plan) =>
			targets.map((record) => recordItem(`${plan.id}/${record.id}`, record.title, record)),
		),
		动态: ofPlans(({ updates }) =>
			updates.map((record) => recordItem(record.id, `${record.date} ${record.title}`, record)),
		),
		部门: records.departments.map((record) => recordItem(record.id, record.name, record)),
		方案: records.plans.map(({ plan }) => recordItem(plan.id, plan.shortTitle, plan)),
		网站: [recordItem("site", "site.yaml", records.site)],
	};
}

function clauseItem({ id, place, text }: Plan["clauses"][number], plan: Plan): Item {
	return { id: `${plan.id}/${id}`, name: `${plan.number} ${place}（${id}）`, fields: new Map([["原文", text]]) };
}

/** Every field of a record, said in words. */
export function recordItem(id: string, name: string, record: object): Item {
	const fields = Object.entries(record).filter(([key]) => !WHEREABOUTS.has(key));
	return { id, name, fields: new Map(fields.map(([key, value]) => [lookUp(LABELS, key) ?? key, formatValue(value)])) };
}

function formatValue(value: unknown): string {
	if (value === null || value === undefined || value === "") return "";
	if (Array.isArray(value)) return value.map(formatValue).join("、");
	if (typeof value === "object") return Object.values(value).map(formatValue).filter(Boolean).join(" ");
	return String(value).trim();
}
