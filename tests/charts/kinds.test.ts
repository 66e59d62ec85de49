import { beforeAll, describe, expect, test } from "vitest";
import { NARROW, WIDE } from "../../src/charts/chart.ts";
import { STATUS_NAMES } from "../../src/model/coverage.ts";
import type { Plan } from "../../src/model/model.ts";
import { renderXml } from "../../src/text/xml.ts";
import { buildDemo, chartOf } from "./chart-plans.ts";
import { byClass, number, texts } from "./drawing.ts";

let demo: Plan;

beforeAll(() => {
	demo = buildDemo("2025-06-30");
});

describe("steps", () => {
	test("add up, and stop where nothing is published yet", () => {
		const chart = chartOf(demo, "green-schools");
		expect(chart.table.rows.map((row) => row.slice(1))).toEqual([
			["“十四五”期间", "20所", ""],
			["2021年", "5所", "5所"],
			["2022年", "6所", "11所"],
			["2023年", "4所", "15所"],
			["2024年", "6所", "21所"],
		]);
		expect(byClass(chart.draw(WIDE), "own-line")).toHaveLength(8);
		expect(byClass(chart.draw(WIDE), "slot")).toEqual([]);
	});

	test("a year without a figure is an open place, not a flat step; after it the sum is a lower bound", () => {
		const chart = chartOf(demo, "river-parks");
		const root = chart.draw(WIDE);
		expect(byClass(root, "slot")).toHaveLength(1);
		expect(texts(root)).toEqual(expect.arrayContaining(["9", "至少21"]));
		expect(texts(root).join("")).toContain("未查到公开数据");
		// The tread after the open year is dashed, and no riser joins it to what stood before.
		expect(byClass(root, "own-line")).toHaveLength(3);
		expect(byClass(root, "inexact-line")).toHaveLength(1);
		expect(chart.table.rows.at(-1)).toEqual(["云川", "2022年", "未查到公开数据", "", ""]);
	});

	test("a corrected figure is not drawn; its row says what it replaced", () => {
		const { table } = chartOf(demo, "river-parks");
		expect(table.rows.map((row) => row[2])).not.toContain("8处");
		expect(table.rows[1]).toEqual([
			"云川",
			"2021年",
			"9处",
			"9处",
			expect.stringMatching(/^\d{4}年\d+月\d+日更正，原登记8处$/),
		]);
	});

	test("figures published as about so many stay bounds", () => {
		const root = chartOf(demo, "volunteers").draw(WIDE);
		expect(texts(root)).toEqual(expect.arrayContaining(["至多900", "至少1000", "本段1200左右"]));
		expect(byClass(root, "inexact-line").length).toBe(byClass(root, "own-line").length);
	});
});

describe("quota columns", () => {
	test("exact years are filled, bounds and parts of a year are outlines, the running year is open", () => {
		const lectures = chartOf(demo, "lectures").draw(WIDE);
		expect(byClass(lectures, "bar")).toHaveLength(4);
		expect(byClass(lectures, "inexact")).toHaveLength(3);
		expect(texts(lectures)).toEqual(expect.arrayContaining(["120余", "96", "110多", "100以上", "未结束"]));
		expect(texts(chartOf(demo, "teacher-training").draw(NARROW))).toEqual(expect.arrayContaining(["部分月份", "3"]));
	});

	test("a year that ended without a figure says so; before its time it is not missed", () => {
		const years = chartOf(buildDemo("2023-06-30"), "lectures").table.rows.map((row) => row.slice(1, 3));
		expect(years).toContainEqual(["2023年", "未结束"]);
		expect(years).toContainEqual(["2024年", "未到"]);
		const after = buildDemo("2026-06-30");
		expect(chartOf(after, "lectures").table.rows).toContainEqual(["云川", "2025年", "尚未查找"]);
	});

	test("columns stand on zero, as high as their numbers", () => {
		const bars = byClass(chartOf(demo, "teacher-training").draw(WIDE), "bar");
		const heights = bars.map((bar) => number(bar, "height") - 1);
		expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(7 / 6, 6);
	});

	test("a zero is drawn and named", () => {
		const root = chartOf(buildDemo("2022-06-30"), "coverage-by-year").draw(WIDE);
		const zeros = byClass(root, "bar").filter((bar) => number(bar, "height") === 1);
		expect(zeros.length).toBe(texts(root).filter((text) => text === "0项").length);
		expect(zeros.length).toBeGreaterThan(0);
	});
});

test("a break in the method is a labelled line that nothing is drawn across; an inexact figure is a ring", () => {
	const root = chartOf(demo, "literacy-rate").draw(WIDE);
	expect(byClass(root, "break")).toHaveLength(1);
	expect(texts(root)).toEqual(
		expect.arrayContaining(["2022年口径变化：调查对象由18—69岁扩大到15—69岁", "9.5左右", "起点 8.1"]),
	);
	const place = number(byClass(root, "break")[0] ?? root, "x1");
	for (const link of [...byClass(root, "own-line"), ...byClass(root, "reference")]) {
		const ends = [...String(link.attributes["d"]).matchAll(/[ML]([\d.]+)/g)].map((match) => Number(match[1]));
		expect(ends.every((x) => x > place) || ends.every((x) => x < place)).toBe(true);
	}
	expect(
		byClass(root, "own-point").filter(({ attributes }) => String(attributes["class"]).includes("inexact")),
	).toHaveLength(1);
});

test("the bar shows the newest own figure against its threshold, other areas as ticks", () => {
	const chart = chartOf(demo, "water-quality-latest");
	const root = chart.draw(WIDE);
	expect(chart.title).toBe("云川最近一次公布：2024年83.6%，目标85%以上");
	expect(byClass(root, "bar")).toHaveLength(1);
	expect(byClass(root, "tick")).toHaveLength(4);
	const [bar, track] = [byClass(root, "bar")[0] ?? root, byClass(root, "track")[0] ?? root];
	expect(number(bar, "width") / number(track, "width")).toBeCloseTo(0.836, 6);
});

test("shares that are all small have a scale of their own, from zero, its end named", () => {
	const root = chartOf(demo, "literacy-rate-latest").draw(WIDE);
	expect(texts(root)).toEqual(expect.arrayContaining(["0", "10", "20%"]));
	expect(texts(root)).not.toContain("100%");
	const [bar, track] = [byClass(root, "bar")[0] ?? root, byClass(root, "track")[0] ?? root];
	expect(number(bar, "x")).toBe(number(track, "x"));
	expect(number(bar, "width") / number(track, "width")).toBeCloseTo(10.3 / 20, 6);
});

test("where another figure than the newest decided, it is the bar, and the newest stands apart and says so", () => {
	const plan = buildDemo("2025-06-30", (records) => {
		const target = records.plans[0]?.targets.find(({ id }) => id === "water-quality");
		if (target) target.due = "2023";
	});
	const target = plan.targets.find(({ id }) => id === "water-quality") ?? expect.fail();
	expect(target.status.inputs.map(({ period }) => period)).toEqual(["2023"]);
	const chart = chartOf(plan, "water-quality-latest");
	const root = chart.draw(WIDE);
	const decided = `2023年${target.status.inputs[0]?.valueText}%`;
	expect(chart.title).toBe(`云川用来判断的数值：${decided}，目标85%以上`);
	expect(byClass(root, "bar")).toHaveLength(1);
	expect(byClass(root, "tick")).toHaveLength(5);
	expect(texts(root)).toContain("云川 2024年 83.6%（最新，不用来判断）");
	expect(chart.table.rows.filter((row) => row.includes("最新，不用来判断"))).toHaveLength(1);
	expect(chart.conclusion).toContain("云川2024年83.6%（最新，不用来判断）");
});

test("panels share their axes; the own area has one even without a figure", () => {
	const root = chartOf(demo, "water-quality-areas").draw(NARROW);
	expect(texts(root).filter((text) => text === "2025")).toHaveLength(5);
	const levels = byClass(root, "target").map((line) => number(line, "y1") % 150);
	expect(new Set(levels.map(Math.round)).size).toBe(1);
});

test("every status has a form, a word and its targets, in the order of the list of statuses", () => {
	const chart = chartOf(demo, "statuses");
	const words = texts(chart.draw(NARROW)).filter((text) => /^\S+ \d+项$/.test(text));
	expect(words.map((text) => text.split(" ")[0])).toEqual(
		STATUS_NAMES.filter((name) => demo.targets.some(({ status }) => status.name === name)),
	);
	expect(chart.table.rows).toHaveLength(demo.targets.length);
});

test.each([
	"green-schools",
	"volunteers",
	"lectures",
	"literacy-rate",
	"water-quality-latest",
	"water-quality-areas",
	"statuses",
	"coverage",
	"coverage-by-year",
	"matrix",
	"timeline",
])("%s is drawn as before", async (id) => {
	const drawing = renderXml(chartOf(demo, id).draw(NARROW)).replaceAll(/\d+\.\d+(?=["\s A-Z])/g, (value) =>
		String(Math.round(Number(value))),
	);
	await expect(drawing.replaceAll("><", ">\n<")).toMatchFileSnapshot(`snapshots/${id}.svg.txt`);
});
