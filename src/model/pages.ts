import type { ActionRecord } from "../records/action-record.ts";
import type { PlanRecords } from "../records/content-records.ts";
import type { DepartmentRecord } from "../records/department-record.ts";
import { parseHeading } from "../text/clauses.ts";
import { numberActions } from "./action-numbers.ts";
import { OTHER_ORDERS } from "./matrix-orders.ts";
import { pagesByPlan, type Routes } from "./routes.ts";
import type { PlanUrls } from "./urls.ts";

/** A page of the site, by its address and what it is about. */
export interface PageAddress {
	url: string;
	title: string;
}

/** Every page that the records give rise to; what nobody has accepted has none. Redirects, the handbook's guides and charts to embed are not among them. */
export function listPages(
	{
		departments,
		plans,
		federation,
	}: { departments: DepartmentRecord[]; plans: PlanRecords[]; federation: object | null },
	routes: Routes,
): PageAddress[] {
	const all = plans.map(({ plan }) => plan);
	const offices = accepted(departments).map(({ id, name }) => ({
		url: routes.department(id),
		title: name,
		plans: plans.filter(({ actions }) => actions.some((action) => isNamedIn(action, name))).map(({ plan }) => plan),
	}));
	return [
		{ url: routes.site.home, title: "首页" },
		{ url: routes.site.departments, title: "部门分工" },
		{ url: routes.site.updates, title: "动态" },
		{ url: routes.site.search, title: "搜索" },
		...(federation ? [{ url: routes.site.federation, title: "联合检索" }] : []),
		{ url: routes.site.about, title: "关于本站" },
		{ url: routes.site.statusRules, title: "状态怎么判断" },
		{ url: routes.site.handbook, title: "编辑手册" },
		{ url: routes.site.desk, title: "填报台" },
		{ url: routes.site.columns, title: "各表各列的含义" },
		...[
			{ url: routes.site.compare, title: "两个部门并排看", plans: all },
			{ url: routes.site.data, title: "数据下载", plans: all },
			...offices,
		].flatMap(({ url, title, plans: its }) => [
			{ url, title },
			...pagesByPlan(url, its).map((page) => ({ url: page.url, title: `${title}：${page.plan.shortTitle}` })),
		]),
		...plans.flatMap((plan) => listPlanPages(plan, routes)),
	];
}

/** Pages that every plan has once. */
const PLAN_PAGES = {
	home: "概览",
	text: "全文",
	actions: "重点任务",
	matrix: "任务分工表",
	targets: "量化目标",
	deliverables: "交付事项",
	timeline: "时间表",
	lookups: "查找记录",
	ledger: "变更与更正",
	requests: "信息公开申请",
	lineage: "上下级文件",
	cite: "怎样引用",
	official: "公文版式",
} satisfies Partial<Record<keyof PlanUrls, string>>;

function listPlanPages({ plan, parts, actions, targets, updates }: PlanRecords, routes: Routes): PageAddress[] {
	const urls = routes.plan(plan.id);
	const numbers = numberActions(actions);
	return [
		...Object.entries(PLAN_PAGES).map(([key, title]) => ({
			url: urls[key as keyof typeof PLAN_PAGES],
			title: `${plan.shortTitle}：${title}`,
		})),
		...OTHER_ORDERS.map((order) => ({ url: `${urls.matrix}${order}/`, title: `${plan.shortTitle}：任务分工表` })),
		...parts.map(({ id, label, clauses }) => ({
			url: routes.part(plan.id, id),
			title: label ?? parseHeading(clauses[0]?.text ?? "")?.title ?? id,
		})),
		...actions.map((action) => ({
			url: routes.action(plan.id, numbers.get(action.id) ?? 0),
			title: parseHeading(action.clauses[0]?.text ?? "")?.title ?? action.id,
		})),
		...accepted(targets).map(({ id, title }) => ({ url: routes.target(plan.id, id), title })),
		...updates.map(({ id, title }) => ({ url: routes.update(id), title })),
	];
}

/** Whether the division of work of an action names an office. */
function isNamedIn({ responsibilities }: ActionRecord, name: string): boolean {
	return accepted(responsibilities).some(({ departments }) => departments.includes(name));
}

function accepted<T extends { draft: boolean }>(records: readonly T[]): T[] {
	return records.filter(({ draft }) => !draft);
}
