import { coverageByYear } from "../../model/coverage.ts";
import type { Plan } from "../../model/model.ts";
import { buildChart, type Chart, planSources } from "../chart.ts";
import { type Bar, drawBars } from "../parts/bars.ts";
import { lastRecorded } from "../target-data.ts";

/** For every year of a plan, about how many of its quantified targets anything was published. */
export function coverageByYearChart(plan: Plan): Chart {
	const years = coverageByYear(plan);
	const total = years[0]?.total ?? 0;
	const bars = years.map(
		({ year, known }): Bar => ({
			name: String(year),
			level: known,
			isExact: true,
			words: `${known}项`,
			title: `${year}年${total}项中${known}项有数值`,
		}),
	);
	const without = years.filter(({ known }) => known === 0).length;
	const title =
		without === years.length
			? `规划期${years.length}年，都没有登记${plan.area}的数值`
			: `规划期${years.length}年中，${without === 0 ? "每年都有" : `${without}年没有登记`}${plan.area}的数值`;
	const conclusion = `${bars.map((bar) => bar.title).join("；")}。`;
	return buildChart(
		{
			id: "coverage-by-year",
			plan,
			page: plan.urls.targets,
			title,
			subtitle: `每年有数据的量化目标，共${total}项，单位：项；虚框为全部目标。只计关于该年的、${plan.area}的数据`,
			conclusion,
			sources: planSources(plan),
			dated: lastRecorded(plan.targets),
			lookup: null,
			table: {
				columns: ["年份", "有数值（项）", "量化目标（项）"],
				rows: years.map(({ year, known }) => [`${year}年`, String(known), String(total)]),
			},
		},
		(width) => drawBars({ bars, unit: "项", most: total, promise: null, isShare: true }, width),
	);
}
