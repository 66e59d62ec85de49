import { expect, test } from "vitest";
import { buildTarget, judge, parseRows, parseTarget } from "./judge.ts";

const RATIO = "ratio >= 10.5% due 2020";
const NEW = "new = 20所 due 2020";
const QUOTA = "per-year >= 100场 due 2020";

/** What stands beside a status in a list: what decided it, never the newest figure where something else did. */
test.each([
	[RATIO, "", "", null],
	[RATIO, "2018 8.47 | 2020 10.6", "", "2020年10.6%"],
	[RATIO, "2015 5 | 2018 8.47", "", "2018年8.47%"],
	[RATIO, "2015 5", "", null],
	[RATIO, "2018 8 | 2020-01/2020-06 9.8", "", "2020年上半年9.8%"],
	["ratio >= 85% due 2020", "2020 86 | 2020-07/2020-12 80", "", "2020年86%、2020年下半年80%"],
	// An interim value that decides is told with its own figure, though a newer one is known.
	[`${RATIO} interim 2018:8`, "2018 7.9 | 2019-06 9", "2019-12-31", "2018年7.9%／应达到8%"],
	["ratio <= 30% due 2020 interim 2018:40", "2018 43.2 | 2019 约36", "2019-12-31", "2018年43.2%／应不超过40%"],
	[`${NEW} interim 2018:10`, "2016/2018 9 | 2019 6", "2020-06-30", "到2018年累计9所／应达到10所"],
	[NEW, "2016 5 | 2017 6 | 2018 4 | 2019 6", "2020-06-30", "累计21所／20所"],
	[NEW, "2016 5 | 2018 4", "2020-06-30", "累计至少9所／20所"],
	[NEW, "2016/2020 约20", "", "有约数，无法合计／20所"],
	[NEW, "2016/2019 10 | 2020 不足5", "", "累计10至15所／20所"],
	[QUOTA, "2016 120余 | 2017 96 | 2018 110 | 2019 100以上", "2020-06-30", "4年中3年达到，2017年96场"],
	[QUOTA, "2016 120 | 2017 110", "2018-06-30", "2年都达到"],
	[QUOTA, "2016 120 | 2018 90 | 2019 约100", "2020-06-30", "4年中1年达到，2018年90场，2年不能判断"],
	[QUOTA, "2016-01/2016-03 30", "2016-06-30", "2016年30场（未满一年）"],
	["per-year <= 500吨", "2016 480 | 2017 510", "2018-06-30", "2年中1年没有超过，2017年510吨"],
	["qualitative", "", "", null],
] as const)("%s: %s on %s", (target, rows, asOf, evidence) => {
	expect(judge(target, rows, asOf || undefined).evidence).toBe(evidence);
});

/** What is missing stands beside 数据不足 alone. */
test.each([
	[RATIO, "2020-03 9.8", "", "期限当年只有部分时段的数值"],
	["ratio <= 3% due 2020", "2020-01 1", "", "期限当年只有部分时段的数值"],
	[RATIO, "2020-01-01 9.8", "", "期限当年只有部分时段的数值"],
	[RATIO, "2018 8.47", "", "期限当年没有公开的数值"],
	[RATIO, "2020 约10.6", "", "不足以判断是否做到"],
	[RATIO, "2015 11", "", "缺期限之内的数值"],
	["ratio ~ 50% due 2020", "2020 50", "", "原文没有写明相差多少仍算做到"],
	["ratio >= 85% due 2020", "2020 86 | 2020-07/2020-12 80", "", "没有写明哪一个是当时的水平"],
	[NEW, "2016 5 | 2018 4 | 2020-01/2020-06 1", "", "缺2017年、2019年、2020年下半年的数值"],
	[NEW, "2016 5 | 2018 4", "2020-06-30", null],
	["new = 50个 due 2018-06", "2016 5 | 2017 4", "", "缺2018年上半年的数值"],
	["new = 50个 due 2018-06", "2016 5 | 2017 4", "2018-09-30", "缺2018年上半年的数值"],
	[NEW, "2016/2020 9 to 2020-06", "", "缺2020年下半年的数值"],
	[QUOTA, "2016 120 | 2018 110", "2020-06-30", "2017、2019年没有足以判断的数值"],
	[RATIO, "2020 10.4", "", null],
	[RATIO, "", "", null],
] as const)("%s: %s on %s lacks %s", (target, rows, asOf, missing) => {
	expect(judge(target, rows, asOf || undefined).missing).toBe(missing);
});

test("a day is told where another day could say otherwise, and never beside what is not known", () => {
	const says = (target: string, rows: string) => judge(target, rows).reason.includes("2021年6月30日");
	expect(says(RATIO, "2020 10.4")).toBe(true);
	expect(says(RATIO, "2018 8.47")).toBe(true);
	expect(says(RATIO, "")).toBe(false);
	expect(says(RATIO, "2018 10.6")).toBe(false);
	expect(says("coverage = 100%", "2019 97")).toBe(false);
});

test("figures after the plan's last day are set apart, of the own area and of others", () => {
	const target = buildTarget(
		parseTarget(RATIO),
		parseRows("2020 10.4 | 2022 14 | 全国:2020 10.56 | 全国:2021/2022 12"),
		"2024-01-01",
	);
	const shown = (series: typeof target.series) =>
		series.map(({ area, isOwn, observations }) => [area, isOwn, ...observations.map(({ period }) => period)]);
	expect(shown(target.series)).toEqual([
		["本市", true, "2020"],
		["全国", false, "2020"],
	]);
	expect(shown(target.afterTerm)).toEqual([
		["本市", true, "2022"],
		["全国", false, "2021/2022"],
	]);
	expect(target.own.map(({ period }) => period)).toEqual(["2020"]);
	expect(target.status.name).toBe("未达成");
	// Alone they are no answer to the promise.
	expect(judge(RATIO, "2022 14", "2024-01-01").name).toBe("未查到公开数据");
});
