import type { Department, Plan } from "../model/types.ts";
import type { Role } from "../schemas/action.ts";
import { drawing, type Figure } from "./figure.ts";
import { type SvgNode, svg } from "./svg.ts";
import { label, measureText } from "./text.ts";

const ROW = 24;
const HEAD = 26;

/** Departments against actions: who leads, who is responsible, who is both. */
export function matrixFigure(plan: Plan): Figure {
	const leads = plan.responsibilities.filter(({ role }) => role === "牵头").length;
	const conclusion = `${plan.departments.length}个部门在${plan.actions.length}项任务中共牵头${leads}次、列为责任部门${plan.responsibilities.length - leads}次。`;
	return {
		id: "matrix",
		title: `${plan.departments.length}个部门分担${plan.actions.length}项任务`,
		subtitle: "■ 牵头　□ 责任　■外加方框：同一项任务中既牵头又责任（原文如此）",
		conclusion,
		sources: [{ title: `${plan.number}各项“分工”`, url: plan.urls.text }],
		asOf: null,
		table: {
			columns: ["部门", "牵头", "责任"],
			rows: plan.departments.map((department) => [
				department.name,
				...(["牵头", "责任"] as const).map((role) =>
					plan.actions
						.filter((action) => rolesOf(plan, department, action.number).includes(role))
						.map(({ numeral }) => `（${numeral}）`)
						.join(""),
				),
			]),
		},
		draw: (width) => draw(plan, width, conclusion),
	};
}

function rolesOf(plan: Plan, department: Department, action: number): Role[] {
	return department.responsibilities
		.filter((responsibility) => responsibility.action.plan === plan && responsibility.action.number === action)
		.map(({ role }) => role);
}

function draw(plan: Plan, width: number, conclusion: string): SvgNode {
	const left = Math.max(...plan.departments.map(({ name }) => measureText(name))) + 8;
	const step = (width - left) / plan.actions.length;
	// Small enough that the frame of a double role never touches its neighbour.
	const size = Math.min(12, step - 7);
	const columnX = (index: number) => left + (index + 0.5) * step;
	const rowY = (index: number) => HEAD + (index + 0.5) * ROW;
	return drawing(width, HEAD + plan.departments.length * ROW + 2, conclusion, [
		...plan.actions.map(({ numeral }, index) => label(numeral, columnX(index), HEAD / 2, { anchor: "middle" })),
		...plan.departments.flatMap((department, row) => [
			svg("line", { class: "grid", x1: 0, x2: width, y1: rowY(row) - ROW / 2, y2: rowY(row) - ROW / 2 }),
			label(department.name, 0, rowY(row), { kind: department.leads.length > 0 ? "strong" : "label" }),
			...plan.actions.flatMap(({ number, numeral }, column) =>
				drawMark(
					rolesOf(plan, department, number),
					columnX(column),
					rowY(row),
					size,
					`${department.name}（${numeral}）`,
				),
			),
		]),
	]);
}

function drawMark(roles: Role[], x: number, y: number, size: number, where: string): SvgNode[] {
	if (roles.length === 0) return [];
	const leads = roles.includes("牵头");
	const square = (side: number, kind: string) =>
		svg("rect", { class: kind, x: x - side / 2, y: y - side / 2, width: side, height: side });
	const marks = leads
		? [square(size, "filled"), ...(roles.includes("责任") ? [square(size + 5, "both")] : [])]
		: [square(size, "hollow")];
	return [svg("g", {}, svg("title", {}, `${where}：${roles.join("、")}`), ...marks)];
}
