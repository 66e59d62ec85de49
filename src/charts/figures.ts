import { isQuantified } from "../model/targets.ts";
import type { Department, Plan, Target } from "../model/types.ts";
import { coverageFigure } from "./coverage.ts";
import type { Figure } from "./figure.ts";
import { lineFigure } from "./line.ts";
import { matrixFigure } from "./matrix.ts";
import { timelineFigure } from "./timeline.ts";

/** Everything that is drawn of a plan: what has files and an embed page. */
export function everyFigure(plan: Plan): Figure[] {
	return [
		...plan.targets.flatMap(targetFigures),
		...planFigures(plan),
		...plan.departments.flatMap((department) => departmentFigures(department, plan)),
	];
}

/** The figures that suit a target, the main one first; none where nothing is published. */
export function targetFigures(target: Target): Figure[] {
	const figures = target.kind === "ratio" && isQuantified(target) ? [lineFigure(target)] : [];
	return figures.filter((figure) => figure !== null);
}

/** The figures about a plan as a whole. */
export function planFigures(plan: Plan): Figure[] {
	const coverage = plan.targets.length > 0 ? coverageFigure(plan) : null;
	return [coverage, matrixFigure(plan), timelineFigure(plan)].filter((figure) => figure !== null);
}

/** The figures about what an office leads in a plan. */
export function departmentFigures(_department: Department, _plan: Plan): Figure[] {
	return [];
}
