import { isQuantified } from "../model/build-targets.ts";
import type { Department, Plan, Target } from "../model/model.ts";
import { remember } from "../model/remember.ts";
import type { Chart } from "./chart.ts";
import { areasChart } from "./kinds/areas-chart.ts";
import { coverageByYearChart } from "./kinds/coverage-by-year-chart.ts";
import { coverageChart } from "./kinds/coverage-chart.ts";
import { latestChart } from "./kinds/latest-chart.ts";
import { lineChart } from "./kinds/line-chart.ts";
import { matrixChart } from "./kinds/matrix-chart.ts";
import { quotaChart } from "./kinds/quota-chart.ts";
import { departmentStatusesChart, statusesChart } from "./kinds/statuses-chart.ts";
import { stepsChart } from "./kinds/steps-chart.ts";
import { timelineChart } from "./kinds/timeline-chart.ts";
import { readTarget, type TargetData } from "./target-data.ts";

const OF_SUMS = [stepsChart];
const OF_LEVELS = [lineChart, latestChart, areasChart];

/** Everything that is drawn of a plan: what has files and an embed page; made once. */
export const everyChart = remember((plan: Plan): Chart[] => [
	...planCharts(plan),
	...plan.targets.flatMap(targetCharts),
	...plan.departments.flatMap((department) => departmentCharts(department, plan)),
]);

/** The charts that suit a target, the main one first; none where nothing is published. */
export const targetCharts = remember((target: Target): Chart[] => {
	if (!isQuantified(target)) return [];
	const data = readTarget(target);
	return kindsOf(target).flatMap((draw) => draw(data) ?? []);
});

/** The charts about a plan as a whole; about its targets only where something is published for one of them. */
export const planCharts = remember((plan: Plan): Chart[] => {
	const isAnythingKnown = plan.targets.some(({ own }) => own.length > 0);
	const ofTargets = isAnythingKnown ? [statusesChart, coverageChart, coverageByYearChart] : [];
	return [...ofTargets, matrixChart, timelineChart].flatMap((draw) => draw(plan) ?? []);
});

/** The charts about what an office leads in a plan. */
export function departmentCharts(department: Department, plan: Plan): Chart[] {
	return ofDepartments(plan).get(department) ?? [];
}

const ofDepartments = remember(
	(plan: Plan) =>
		new Map(
			plan.departments.map((department) => [department, [departmentStatusesChart(department, plan) ?? []].flat()]),
		),
);

function kindsOf({ kind }: Target): ((data: TargetData) => Chart | null)[] {
	switch (kind) {
		case "new":
		case "count":
			return OF_SUMS;
		case "per-year":
			return [quotaChart];
		default:
			return OF_LEVELS;
	}
}
