import { beforeAll, expect, test } from "vitest";
import { buildChart, sourceLine } from "../../src/charts/chart.ts";
import { everyChart } from "../../src/charts/charts.ts";
import type { Plan } from "../../src/model/model.ts";
import { buildDemo, buildPlanWith, chartOf } from "./chart-plans.ts";
import { byClass, texts } from "./drawing.ts";

let plan: Plan;

beforeAll(() => {
	plan = buildPlanWith("云川 2018 9.80", "云川 2020 10.60", "全国 2020 10.56");
});

test("figures of other areas are no coverage: an empty circle each, in words as well", () => {
	const chart = chartOf(plan, "coverage");
	const root = chart.draw(340);
	expect(chart.title).toBe("写了数字的目标：14项中1项有云川的公开数据，2项未查到，11项尚未查找");
	expect(byClass(root, "hollow")).toHaveLength(13 + 2); // and those of the key
	expect(byClass(root, "filled")).toHaveLength(1 + 1);
	expect(texts(root)).toEqual(
		expect.arrayContaining([
			"有公开数据 1项",
			"未查到公开数据 2项",
			"尚未查找 11项",
			"30处以上　未查到公开数据",
			"10.5%以上　2020年10.60%",
		]),
	);
});

test("what a chart says was not found says when it was last looked for, in its files as well", () => {
	for (const { conclusion, lookup, ...chart } of everyChart(buildDemo("2025-06-30"))) {
		const isSaid = conclusion.includes("未查到");
		expect([chart.id, /^最近一次查找：\d{4}年.+，\d+处，未查到$/.test(lookup ?? "")]).toEqual([chart.id, isSaid]);
		if (isSaid) expect(sourceLine({ ...chart, lookup })).toContain(lookup);
	}
	const words = { ...chartOf(plan, "coverage"), conclusion: "2020年10.60%。", lookup: "最近一次查找" };
	expect(buildChart(words, () => ({ nodes: [], bottom: 0 })).lookup).toBeNull();
});

test("drawing and table have the same targets with the same promises", () => {
	for (const demo of [plan, buildDemo("2025-06-30")]) {
		const chart = chartOf(demo, "coverage");
		const written = texts(chart.draw(680));
		expect(chart.table.rows).toHaveLength(14);
		for (const [title = "", promise, state] of chart.table.rows) {
			expect(written).toContain(title);
			expect(written.join("")).toContain(`${promise}　${state}`);
		}
	}
});

test("a figure about several years counts for each of them", () => {
	const chart = chartOf(buildPlanWith("云川 2017/2019 9.80"), "coverage-by-year");
	expect(chart.table.rows.map(([year, known]) => [year, known])).toEqual([
		["2016年", "0"],
		["2017年", "1"],
		["2018年", "1"],
		["2019年", "1"],
		["2020年", "0"],
	]);
});
