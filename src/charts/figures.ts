import { isQuantified } from "../model/targets.ts";
import type { Plan, Target } from "../model/types.ts";
import { coverageFigure } from "./coverage.ts";
import type { Figure } from "./figure.ts";
import { lineFigure } from "./line.ts";
import { matrixFigure } from "./matrix.ts";
import { timelineFigure } from "./timeline.ts";

/** Every figure of a plan, each with its own id. */
export function planFigures(plan: Plan): Figure[] {
	const ofTargets = plan.targets.flatMap((target) => targetFigure(target) ?? []);
	const matrix = matrixFigure(plan);
	return [...ofTargets, coverageFigure(plan), ...(matrix ? [matrix] : []), timelineFigure(plan)];
}

/** The figure that suits a target's kind; null where there is nothing to draw. */
export function targetFigure(target: Target): Figure | null {
	return target.kind === "ratio" && isQuantified(target) ? lineFigure(target) : null;
}
