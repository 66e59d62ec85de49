import { beforeAll, expect, test } from "vitest";
import { countStatuses, coverageByYear, coverageOf, oldestFigure } from "../../src/model/coverage.ts";
import type { Plan } from "../../src/model/model.ts";
import { readDemo } from "../demo.ts";
import { buildTarget, parseRows, parseTarget } from "./judge.ts";

let demo: Plan;
beforeAll(async () => {
	demo = (await readDemo()).featuredPlan;
});
const targetWith = (rows: string) => buildTarget(parseTarget("new = 50个 due 2020"), parseRows(rows), "2021-06-30");

test("of how many targets with a number the plan's own area has published anything", () => {
	expect(coverageOf(demo.targets)).toEqual({ known: 13, total: 14 });
	expect(coverageOf([targetWith("全国:2018 8")])).toEqual({ known: 0, total: 1 });
	expect(coverageOf([])).toEqual({ known: 0, total: 0 });
});

test("by year: a figure about several years counts in each of them", () => {
	expect(coverageByYear(demo).map(({ year, known, total }) => [year, known, total])).toEqual([
		[2021, 12, 14],
		[2022, 11, 14],
		[2023, 13, 14],
		[2024, 11, 14],
		[2025, 1, 14],
	]);
	const ofYears = (rows: string) => {
		const plan = { years: { start: 2016, end: 2020 }, targets: [targetWith(rows)] };
		return coverageByYear(plan).flatMap(({ year, known }) => (known > 0 ? [year] : []));
	};
	expect(ofYears("2016/2018 20")).toEqual([2016, 2017, 2018]);
	expect(ofYears("2017-07/2018-06 20 | 2020-03 1")).toEqual([2017, 2018, 2020]);
	expect(ofYears("2021 5")).toEqual([]);
});

test("statuses are counted, never averaged, and what does not occur is left out", () => {
	expect(countStatuses(demo.targets)).toEqual([
		{ name: "已达成", count: 2 },
		{ name: "按期", count: 4 },
		{ name: "滞后", count: 1 },
		{ name: "未达成", count: 2 },
		{ name: "未到期", count: 2 },
		{ name: "原文未写期限，不判断", count: 1 },
		{ name: "数据不足，未判断", count: 1 },
		{ name: "未查到公开数据", count: 1 },
		{ name: "不可量化", count: 1 },
	]);
});

test("the sums of a page add up: what has figures and what is called without them are all there are", () => {
	const absent = (targets: Plan["targets"]) => targets.filter(({ status }) => status.name === "未查到公开数据").length;
	const { known, total } = coverageOf(demo.targets);
	expect(known + absent(demo.targets)).toBe(total);
	const targets = ["", "2015 8", "2021 5", "全国:2018 8", "2018 10", "2020-03 1"].map(targetWith);
	expect(coverageOf(targets).known + absent(targets)).toBe(targets.length);
});

test("the oldest figure is the one whose source is oldest, not the one about the oldest year", () => {
	const figure = (id: string) => demo.targets.find((target) => target.id === id)?.series ?? [];
	expect(oldestFigure(figure("water-quality"))?.publishedOn).toBe("2022-03-22");
	expect(oldestFigure(figure("literacy-rate"))?.area).toBe("岚海省");
	expect(oldestFigure([])).toBe(null);
});
