import { formatCitation } from "../model/citation.ts";
import type { Clause, Department, Site } from "../model/model.ts";
import { formatForExcel } from "./table-files.ts";

/** Headings in the reader's words: the sheet is for people; programs have `responsibilities.csv`. */
const COLUMNS = ["方案", "重点任务", "角色", "内容", "条款", "位置", "原文", "网址", "引用"];
/** In characters, for a spreadsheet. */
const WIDTHS = [30, 30, 8, 10, 12, 22, 80, 40, 60];

/** Every duty of one office in full words: its actions' division of work, tasks and measures, its targets and deliverables, and where else it is named. */
function departmentRows(department: Department, site: Pick<Site, "origin">): string[][] {
	const row = (clause: Clause, action: string, role: string, kind: string, words = clause.text): string[] => [
		clause.plan.shortTitle,
		action,
		role,
		kind,
		clause.id,
		clause.place,
		words,
		site.origin ? new URL(clause.url, site.origin).href : clause.url,
		formatCitation(clause.plan),
	];
	return [
		...department.responsibilities.flatMap(({ action, role, clause }) => [
			row(clause, action.title, role, "分工"),
			...action.tasks.map((task) => row(task, action.title, role, "任务")),
			...action.measures.flatMap((measure) => [
				row(measure, action.title, role, "措施"),
				...measure.deadlines.map(({ clause: said, quote }) => row(said, action.title, role, "期限", quote)),
			]),
		]),
		...department.targets.map((target) =>
			row(target.clause, target.action?.title ?? "", "牵头", "量化目标", target.quote),
		),
		...department.deliverables.map((deliverable) =>
			row(
				deliverable.clause,
				deliverable.action?.title ?? "",
				deliverable.bindsAll ? "各有关部门" : "",
				"交付事项",
				deliverable.quote,
			),
		),
		...department.orders.map((clause) => row(clause, "", "各有关部门", "对各部门说的")),
		...department.mentions.map((clause) => row(clause, "", "", "其他处提到")),
	];
}

/** The rows as a sheet of a workbook: every cell is text, the headings stay in view and stand on every page. */
export function departmentSheet(department: Department, site: Pick<Site, "origin">) {
	return { name: "分工", rows: [COLUMNS, ...departmentRows(department, site)], widths: WIDTHS, isTable: true };
}

/** The rows as text that Excel opens: a BOM, and CRLF at the end of each row. */
export function departmentCsv(department: Department, site: Pick<Site, "origin">): string {
	return formatForExcel([COLUMNS, ...departmentRows(department, site)]);
}
