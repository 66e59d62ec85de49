import type { Chart } from "../../src/charts/chart.ts";
import { everyChart } from "../../src/charts/charts.ts";
import { buildSite } from "../../src/model/build-site.ts";
import type { Plan } from "../../src/model/model.ts";
import type { ContentRecords } from "../../src/records/content-records.ts";
import type { ObservationRecord } from "../../src/records/observation-record.ts";
import { demoRecords } from "../demo.ts";

/** The plan of the fictitious city, which shows every kind of target, on a day. */
export function buildDemo(asOf: string, change: (records: ContentRecords) => void = () => {}): Plan {
	const copy = demoRecords();
	change(copy);
	return buildSite(copy, asOf).featuredPlan;
}

/** What is known of a plan for whose own area nothing was ever published. */
const ELSEWHERE = [
	"全国 2010 3.27",
	"全国 2015 6.20",
	"全国 2018 8.47",
	"全国 2020 10.56",
	"邻省 2018 10.35",
	"邻省 2020 12.79",
];

/** A plan of 2016—2020 whose headline target, 10.5%以上 by 2020, has figures of other areas alone; `change` comes last. */
export function buildPlan(change: (records: ContentRecords) => void = () => {}): Plan {
	return buildPlanWith(...ELSEWHERE, change);
}

/** The same with other figures for its headline target: `area period value` each. */
export function buildPlanWith(...given: (string | ((records: ContentRecords) => void))[]): Plan {
	const figures = given.filter((one) => typeof one === "string");
	return buildDemo("2026-11-24", (records) => {
		for (const plan of records.plans) {
			const target = plan.targets.find(({ id }) => id === plan.plan.headlineTarget);
			const [row] = plan.observations;
			if (!target || !row) throw new Error("the demo has no headline target with a figure");
			plan.plan.period = "2016/2020";
			Object.assign(target, {
				value: "10.5",
				due: "2020",
				dueQuote: "到2020年",
				baseline: null,
				interim: [],
				events: [],
			});
			plan.searches = plan.searches.map((row) => ({ ...row, result: "未找到", found: null }));
			plan.observations = figures.map((figure, index): ObservationRecord => {
				const [area = "", period = "", value = ""] = figure.split(" ");
				const cells = {
					area,
					period,
					value,
					statistic_date: period,
					target: target.id,
					note: "抽样调查",
					qualifier: null,
					unit: "%",
				};
				return { ...row, id: index + 1, line: index + 2, ...cells, supersedes: null };
			});
		}
		for (const change of given) if (typeof change !== "string") change(records);
	});
}

export function chartOf(plan: Plan, id: string): Chart {
	const chart = everyChart(plan).find((one) => one.id === id);
	if (!chart) throw new Error(`no chart ${id}`);
	return chart;
}

export function lineOf(plan: Plan): Chart {
	return chartOf(plan, plan.headlineTarget?.id ?? "");
}
