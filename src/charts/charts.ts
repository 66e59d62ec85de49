import { isQuantified } from "../model/build-targets.ts";
import type { Department, Plan, QuantifiedTarget, Target } from "../model/model.ts";
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

/** Everything that is drawn of a plan: what has files and an embed page. */
export function everyChart(plan: Plan): Chart[] {
	const charts = [
		...planCharts(plan),
		...plan.targets.flatMap(targetCharts),
		...plan.departments.flatMap((department) => departmentCharts(department, plan)),
	];
	const twice = charts.find(({ id }, index) => charts.findIndex((other) => other.id === id) < index);
	if (twice) throw new Error(`有两张图都叫“${twice.id}”：请给目标文件 ${twice.id}.mdx 换一个名称`);
	return charts;
}

/** The charts that suit a target, the main one first; none where nothing is published. */
export function targetCharts(target: Target): Chart[] {
	if (!isQuantified(target)) return [];
	return chartsOfKind(target).filter((chart) => chart !== null);
}

function chartsOfKind(target: QuantifiedTarget): (Chart | null)[] {
	switch (target.kind) {
		case "new":
		case "count":
			return [stepsChart(target)];
		case "per-year":
			return [quotaChart(target)];
		default:
			return [lineChart(target), latestChart(target), areasChart(target)];
	}
}

/** The charts about a plan as a whole. */
export function planCharts(plan: Plan): Chart[] {
	const ofTargets = plan.targets.length > 0 ? [statusesChart, coverageChart, coverageByYearChart] : [];
	return [...ofTargets, matrixChart, timelineChart].map((draw) => draw(plan)).filter((chart) => chart !== null);
}

/** The charts about what an office leads in a plan. */
export function departmentCharts(department: Department, plan: Plan): Chart[] {
	return [departmentStatusesChart(department, plan)].filter((chart) => chart !== null);
}
