import { isQuantified } from "../model/build-targets.ts";
import type { Department, Plan, QuantifiedTarget, Target } from "../model/model.ts";
import { areasFigure } from "./areas.ts";
import { coverageFigure } from "./coverage.ts";
import { coverageByYearFigure } from "./coverage-by-year.ts";
import type { Figure } from "./figure.ts";
import { latestFigure } from "./latest.ts";
import { lineFigure } from "./line.ts";
import { matrixFigure } from "./matrix.ts";
import { quotaFigure } from "./quota.ts";
import { departmentStatusesFigure, statusesFigure } from "./statuses.ts";
import { stepsFigure } from "./steps.ts";
import { timelineFigure } from "./timeline.ts";

/** Everything that is drawn of a plan: what has files and an embed page. */
export function everyFigure(plan: Plan): Figure[] {
	const figures = [
		...planFigures(plan),
		...plan.targets.flatMap(targetFigures),
		...plan.departments.flatMap((department) => departmentFigures(department, plan)),
	];
	const twice = figures.find(({ id }, index) => figures.findIndex((other) => other.id === id) < index);
	if (twice) throw new Error(`有两张图都叫“${twice.id}”：请给目标文件 ${twice.id}.mdx 换一个名称`);
	return figures;
}

/** The figures that suit a target, the main one first; none where nothing is published. */
export function targetFigures(target: Target): Figure[] {
	if (!isQuantified(target)) return [];
	return figuresOfKind(target).filter((figure) => figure !== null);
}

function figuresOfKind(target: QuantifiedTarget): (Figure | null)[] {
	switch (target.kind) {
		case "new":
		case "count":
			return [stepsFigure(target)];
		case "per-year":
			return [quotaFigure(target)];
		default:
			return [lineFigure(target), latestFigure(target), areasFigure(target)];
	}
}

/** The figures about a plan as a whole. */
export function planFigures(plan: Plan): Figure[] {
	const ofTargets = plan.targets.length > 0 ? [statusesFigure, coverageFigure, coverageByYearFigure] : [];
	return [...ofTargets, matrixFigure, timelineFigure].map((draw) => draw(plan)).filter((figure) => figure !== null);
}

/** The figures about what an office leads in a plan. */
export function departmentFigures(department: Department, plan: Plan): Figure[] {
	return [departmentStatusesFigure(department, plan)].filter((figure) => figure !== null);
}
