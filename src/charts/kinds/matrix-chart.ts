import type { Plan } from "../../model/model.ts";
import type { Role } from "../../records/action-record.ts";
import { buildChart, type Chart, planSources } from "../chart.ts";
import { drawMatrix } from "./matrix-drawing.ts";
import { buildRows, countRole, type MatrixRow } from "./matrix-rows.ts";

/** Departments against actions: who leads, who is responsible, who is both. Null where the text names nobody. */
export function matrixChart(plan: Plan): Chart | null {
	if (plan.responsibilities.length === 0) return null;
	const rows = buildRows(plan);
	const conclusion = describe(plan, rows);
	return buildChart(
		{
			id: "matrix",
			plan,
			page: plan.urls.matrix,
			title: headline(plan, rows),
			subtitle: `${plan.departments.length}个部门在${plan.actions.length}项重点任务中的分工；空格为原文未列`,
			conclusion,
			sources: planSources(plan),
			dated: null,
			lookup: null,
			table: {
				columns: ["部门", "牵头", "责任"],
				rows: rows.map((row) => [row.department.name, numerals(row, "牵头"), numerals(row, "责任")]),
			},
		},
		(width) => drawMatrix(plan, rows, width),
	);
}

/** Who leads most, all of them where several do. */
function headline(plan: Plan, rows: readonly MatrixRow[]): string {
	const most = Math.max(0, ...rows.map((row) => countRole(row, "牵头")));
	const first = rows.filter((row) => countRole(row, "牵头") === most).map(({ department }) => department.name);
	if (most === 0 || first.length > 3) return `${plan.departments.length}个部门分担${plan.actions.length}项重点任务`;
	return `${first.join("、")}牵头最多：${plan.actions.length}项重点任务中${first.length > 1 ? "各" : ""}牵头${most}项`;
}

function describe(plan: Plan, rows: readonly MatrixRow[]): string {
	const leading = rows.filter((row) => countRole(row, "牵头") > 0);
	const counts = leading.map((row) => `${row.department.name}${countRole(row, "牵头")}项`);
	const rest = rows.length - leading.length;
	return `${plan.actions.length}项重点任务的牵头部门：${counts.join("、")}；另有${rest}个部门只列为责任部门。`;
}

function numerals({ cells }: MatrixRow, role: Role): string {
	const found = cells.flatMap(({ action, roles }) => (roles.includes(role) ? [action.numeral] : []));
	return found.length > 0 ? found.join("、") : "—";
}
