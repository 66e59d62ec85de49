import type { Action, Department, Plan } from "../../model/model.ts";
import type { Role } from "../../records/action-record.ts";

/** An office in one action: what it answers for there; both roles where the text names it twice. */
export interface MatrixCell {
	action: Action;
	roles: Role[];
}

/** An office and, for every action in order, its roles. */
export interface MatrixRow {
	department: Department;
	cells: MatrixCell[];
}

/** One row a department, in the order of the plan. */
export function buildRows(plan: Plan): MatrixRow[] {
	return plan.departments.map((department) => ({
		department,
		cells: plan.actions.map((action) => ({
			action,
			roles: (["牵头", "责任", "配合"] as const).filter((role) =>
				action.responsibilities.some((one) => one.department === department && one.role === role),
			),
		})),
	}));
}

/** In how many actions an office has a role. */
export function countRole({ cells }: MatrixRow, role: Role): number {
	return cells.filter(({ roles }) => roles.includes(role)).length;
}
