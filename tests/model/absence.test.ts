import { expect, test } from "vitest";
import { absenceOf, absenceOfYear, lastLookupOf } from "../../src/model/absence.ts";
import { coverageOf, formatCoverage } from "../../src/model/coverage.ts";
import { readCity } from "../demo.ts";
import { buildTarget, parseRows, parseTarget } from "./judge.ts";

const statusOf = (rows: string, asOf: string, searchedOn: string | null) =>
	buildTarget(parseTarget("new = 6所 due 2020"), parseRows(rows, "所"), asOf, searchedOn).status;

test("without a figure only a search makes it 未查到, and a search that is yet to come is none", () => {
	expect(statusOf("", "2021-06-30", "2021-01-05").name).toBe("未查到公开数据");
	expect(statusOf("", "2021-06-30", null).name).toBe("尚未查找");
	expect(statusOf("", "2021-06-30", "2021-07-01").name).toBe("尚未查找");
	expect(statusOf("", "2021-06-30", null).reason).toBe(
		"目标是“6所”，期限为2020年；没有登记过本市在规划期内的公开数值，也没有查找记录，所以是“尚未查找”。",
	);
	// What was published is judged whether anybody looked for more or not.
	expect(statusOf("2016/2020 6", "2021-06-30", null).name).toBe("已达成");
});

test("a search that found something else has not looked in vain", () => {
	expect(absenceOf([{ result: "找到" }])).toBe("尚未查找");
	expect(absenceOf([{ result: "找到" }, { result: "未找到" }])).toBe("未查到公开数据");
});

test("who looked while a year ran has not looked for the year's figure", () => {
	const looked = (date: string, isFound = false) => absenceOfYear([{ date, isFound }], 2024);
	expect(looked("2024-06-01")).toBe("尚未查找");
	expect(looked("2024-12-31")).toBe("尚未查找");
	expect(looked("2025-06-01")).toBe("未查到公开数据");
	// It may have found another year's.
	expect(looked("2025-06-01", true)).toBe("尚未查找");
});

test("what is absent says when it was last looked for, each by its newest search in vain", () => {
	const target = (name: string, ...searches: [date: string, isFound: boolean, ...places: string[]][]) => ({
		status: { name },
		lookups: searches.map(([date, isFound, ...places]) => ({
			date,
			isFound,
			places: places.map((title) => ({ title })),
		})),
	});
	const said = (...targets: ReturnType<typeof target>[]) =>
		lastLookupOf(targets as unknown as Parameters<typeof lastLookupOf>[0]);
	const absent = target("未查到公开数据", ["2026-11-27", false, "甲", "乙"], ["2026-11-23", false, "丙"]);
	expect(said(absent)).toBe("最近一次查找：2026年11月27日，2处，未查到");
	expect(said(absent, target("未查到公开数据", ["2026-11-23", false, "乙", "丙"]))).toBe(
		"最近一次查找：2026年11月23日至2026年11月27日，3处，未查到",
	);
	expect(said(target("未查到公开数据", ["2026-11-28", true, "甲"], ["2026-11-27", false, "乙"]))).toContain(
		"11月27日，1处",
	);
	// Neither what nobody looked for nor what is known has been looked for in vain.
	expect(said(target("尚未查找"), target("已达成", ["2026-11-27", false, "甲"]))).toBeNull();
});

test("the sentence on what is known counts every target once", async () => {
	for (const asOf of ["2021-06-30", "2023-06-30", "2025-06-30", "2031-01-01"]) {
		const { targets } = (await readCity(asOf)).featuredPlan;
		const numbers =
			formatCoverage(targets)
				.match(/\d+(?=项)/g)
				?.map(Number) ?? [];
		const [total = 0, ...parts] = numbers;
		expect(total).toBe(coverageOf(targets).total);
		if (parts.length > 0) expect(parts.reduce((sum, part) => sum + part)).toBe(total);
	}
});
