import type { Chart } from "../../src/charts/chart.ts";
import { everyChart } from "../../src/charts/charts.ts";
import { buildSite } from "../../src/model/build-site.ts";
import type { Plan } from "../../src/model/model.ts";
import type { ContentRecords } from "../../src/records/content-records.ts";
import type { ObservationRecord } from "../../src/records/observation-record.ts";
import { checkFolder } from "../check-folder.ts";

const { records } = await checkFolder("content");
if (!records) throw new Error("content/ has errors");
const checked: ContentRecords = records;

/** The plan of content/, after `change` has been at a copy of its records. */
export function buildPlan(change: (records: ContentRecords) => void = () => {}): Plan {
	const copy = structuredClone(checked);
	change(copy);
	return buildSite(copy, "2026-11-24").featuredPlan;
}

const demo = await checkFolder("demo/content");
if (!demo.records) throw new Error("the demo has errors");
const demoRecords: ContentRecords = demo.records;

/** The plan of the fictitious city, which shows every kind of target, on a day. */
export function buildDemo(asOf: string, change: (records: ContentRecords) => void = () => {}): Plan {
	const copy = structuredClone(demoRecords);
	change(copy);
	return buildSite(copy, asOf).featuredPlan;
}

/** The plan with other figures for its headline target: `area period value` each. */
export function buildPlanWith(...figures: string[]): Plan {
	return buildPlan(({ plans }) => {
		for (const plan of plans) {
			const [row] = plan.observations;
			if (!row) throw new Error("no observation to copy");
			plan.observations = figures.map((figure, index): ObservationRecord => {
				const [area = "", period = "", value = ""] = figure.split(" ");
				return { ...row, line: index + 2, area, period, value, target: plan.plan.headlineTarget ?? "", note: null };
			});
		}
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
