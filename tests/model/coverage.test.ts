import { beforeAll, expect, test } from "vitest";
import { countStatuses, coverageByYear, coverageOf, oldestFigure } from "../../src/model/coverage.ts";
import type { Plan } from "../../src/model/model.ts";
import { readDemo } from "../demo.ts";

let demo: Plan;

beforeAll(async () => {
	demo = (await readDemo()).featuredPlan;
});

test("of how many targets with a number the plan's own area has published anything", () => {
	expect(coverageOf(demo.targets)).toEqual({ known: 13, total: 14 });
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
	const [target = expect.fail()] = demo.targets;
	const [figure = expect.fail()] = target.own;
	const years = { start: 2021, end: 2025 };
	const about = (period: string) => ({ years, targets: [{ ...target, own: [{ ...figure, period }] }] });
	expect(coverageByYear(about("2022/2024")).map(({ known }) => known)).toEqual([0, 1, 1, 1, 0]);
});

test("statuses are counted, never averaged, and what does not occur is left out", () => {
	expect(countStatuses(demo.targets)).toEqual([
		{ name: "已达成", count: 2 },
		{ name: "按期", count: 4 },
		{ name: "滞后", count: 1 },
		{ name: "未达成", count: 2 },
		{ name: "未到期", count: 3 },
		{ name: "暂无公开数据", count: 2 },
		{ name: "不可量化", count: 1 },
	]);
	expect(countStatuses([])).toEqual([]);
});

test("the oldest figure is the one whose source is oldest, not the one about the oldest year", () => {
	const figure = (id: string) => demo.targets.find((target) => target.id === id)?.series ?? [];
	expect(oldestFigure(figure("water-quality"))?.publishedOn).toBe("2022-03-22");
	expect(oldestFigure(figure("literacy-rate"))?.area).toBe("岚海省");
	expect(oldestFigure([])).toBe(null);
});
