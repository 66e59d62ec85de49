import { beforeAll, expect, test } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import type { Plan } from "../../src/model/model.ts";
import { renderXml, type XmlNode } from "../../src/text/xml.ts";
import { buildDemo, buildPlan, buildPlanWith, chartOf, lineOf } from "./chart-plans.ts";
import { byClass, number, textBoxes, texts } from "./drawing.ts";

let plan: Plan;
let chart: Chart;
let root: XmlNode;
const area = "云川";

beforeAll(() => {
	plan = buildPlan();
	chart = lineOf(plan);
	root = chart.draw(680);
});

test("title, scope and conclusion are computed from the figures", () => {
	expect(chart.title).toBe(`2020年：全国10.56%，邻省12.79%；${area}未查到公开数据`);
	expect(chart.subtitle).toBe(
		"居民具备环境素养的比例（演示数据）（%），抽样调查。虚线仅连接已公布的点，中间年份没有数据",
	);
	expect(chart.conclusion).toBe(
		`全国2010年3.27%、2015年6.20%、2018年8.47%、2020年10.56%；邻省2018年10.35%、2020年12.79%；${area}未查到公开数据；${area}的目标是10.5%以上，期限：2020年。`,
	);
	expect(chart.dated).toEqual({ what: "统计截至", day: "2020年" });
	expect(chart.sources).toHaveLength(1);
});

test.each([340, 680])(
	"at %i the promise and the end of every line are named; other areas' values say themselves",
	(width) => {
		const root = chart.draw(width);
		expect(texts(root)).toEqual(expect.arrayContaining(["全国 10.56%", "邻省 12.79%", `${area}目标 10.5%以上`]));
		for (const value of ["3.27", "6.20", "8.47", "10.35"]) {
			expect(texts(root)).not.toContain(value);
			expect(renderXml(root)).toContain(` ${value}%</title>`);
		}
	},
);

test("a single line names its values, whosever it is; of several the own one does", () => {
	const alone = lineOf(buildPlanWith("全国 2010 3.27", "全国 2015 6.20", "全国 2020 10.56"));
	expect(texts(alone.draw(340))).toEqual(expect.arrayContaining(["3.27", "6.20", "全国 10.56%"]));
	const both = lineOf(buildPlanWith(`${area} 2015 5.10`, `${area} 2020 9.80`, "全国 2015 6.20", "全国 2020 10.56"));
	expect(texts(both.draw(340))).toContain("5.10");
	expect(texts(both.draw(340))).not.toContain("6.20");
});

test("the table has the same figures as the drawing, and nothing for years without one", () => {
	const values = chart.table.rows.slice(2).map((row) => row[2]);
	expect(chart.table.rows.slice(0, 2)).toEqual([
		[`${area}目标`, "2020年", "10.5%以上"],
		[area, "—", "未查到公开数据"],
	]);
	expect(values).toEqual(["3.27%", "6.20%", "8.47%", "10.56%", "10.35%", "12.79%"]);
	const titles = byClass(root, "point").map(({ children }) => JSON.stringify(children));
	expect(titles).toHaveLength(values.length);
	for (const value of values) expect(titles.some((title) => title.includes(` ${value}"`))).toBe(true);
});

test("missing years are no points, and a line over them is dashed; neighbouring years are joined solid", () => {
	expect(byClass(root, "point")).toHaveLength(6);
	expect(byClass(root, "reference")).toHaveLength(4);
	expect(byClass(root, "gap")).toHaveLength(4);
	const known = lineOf(buildPlanWith("全国 2015 6.20", "全国 2016 7.00", "全国 2018 8.47"));
	expect(byClass(known.draw(680), "reference")).toHaveLength(2);
	expect(byClass(known.draw(680), "gap")).toHaveLength(1);
	expect(lineOf(buildPlanWith("全国 2019 8.00", "全国 2020 9.00")).subtitle).not.toContain("虚线");
});

test("values start at zero: heights above the axis are as their numbers", () => {
	const axis = byClass(root, "axis").find(({ attributes }) => attributes["y1"] === attributes["y2"]);
	if (!axis) throw new Error("no axis at zero");
	const heights = byClass(root, "point").map((point) => number(axis, "y1") - number(point, "cy"));
	const byValue = heights.sort((a, b) => a - b);
	expect((byValue.at(-1) ?? 0) / (byValue[0] ?? 0)).toBeCloseTo(12.79 / 3.27, 6);
	expect(texts(root)).toContain("0");
});

test("the years named are those with a figure and the year the promise is due", () => {
	const years = (...figures: string[]) =>
		texts(lineOf(buildPlanWith(...figures)).draw(680)).filter((text) => /^20\d\d$/.test(text));
	expect(years("全国 2010 3.27", "全国 2015 6.20")).toEqual(["2020", "2015", "2010"]);
	// What is published about the time after the plan lengthens no axis.
	expect(years("全国 2010 3.27", "全国 2021 14.00")).toEqual(["2020", "2010"]);
});

test("the promise is a line over the plan's own years, at its value, and not beyond", () => {
	const line = byClass(root, "target")[0];
	if (!line) throw new Error("no target line");
	const places = new Map(
		byClass(root, "point").map((point) => [
			JSON.stringify(point.children).match(/(\d{4})年/)?.[1],
			number(point, "cx"),
		]),
	);
	const yearWidth = ((places.get("2020") ?? 0) - (places.get("2010") ?? 0)) / 10;
	expect(number(line, "x2")).toBeCloseTo(places.get("2020") ?? 0, 6);
	expect(number(line, "x2") - number(line, "x1")).toBeCloseTo(4 * yearWidth, 6);
	expect(number(line, "y1")).toBe(number(line, "y2"));
});

test("without own figures the chart says so beside the promise, and nothing is drawn in the own colour", () => {
	expect(texts(root)).toContain(`${area}：未查到公开数据`);
	expect([...byClass(root, "own-point"), ...byClass(root, "own-line")]).toEqual([]);
});

test("own figures are drawn, named and no longer missed", () => {
	const known = lineOf(buildPlanWith(`${area} 2018 9.80`, `${area} 2020 10.60`, "全国 2020 10.56"));
	const drawn = known.draw(340);
	expect(known.title).toBe(`2020年：${area}10.60%，全国10.56%`);
	expect(byClass(drawn, "own-point")).toHaveLength(2);
	expect(byClass(drawn, "own-line")).toHaveLength(1);
	expect(byClass(drawn, "own").map(({ children }) => children[0])).toContain(`${area} 10.60%`);
	expect(texts(drawn).join()).not.toContain("未查到公开数据");
});

test("an own figure older than the newest of others is dated in the title", () => {
	const known = lineOf(buildPlanWith(`${area} 2018 9.80`, "全国 2020 10.56"));
	expect(known.title).toBe(`2020年：全国10.56%；${area}最近一次公布为2018年9.80%`);
});

test("a newest figure that decides nothing is not said alone: what decided stands beside it, and in its panel", () => {
	const demo = buildDemo("2025-06-30", ({ plans }) => {
		for (const { observations } of plans) {
			const rows = observations.filter(({ target }) => target === "landfill-rate");
			for (const area of ["望北区", "临溪区"])
				observations.push(...rows.map((row) => ({ ...row, area, id: observations.length + row.id, supersedes: null })));
		}
	});
	expect(chartOf(demo, "landfill-rate").title).toMatch(/^2024年：云川约36\.0%，.+；用来判断的是2023年43\.2%$/);
	expect(chartOf(demo, "landfill-rate-areas").conclusion).toMatch(/^云川2023年 43\.2%；望北区2024年 约36\.0%；/);
});

test("a qualifier is written where Chinese puts it, in the drawing and in the table", () => {
	const known = lineOf(
		buildPlan(({ plans }) => {
			for (const [index, row] of plans.flatMap(({ observations }) => observations).entries())
				row.qualifier = index % 2 === 0 ? "约" : "以上";
		}),
	);
	expect(texts(known.draw(680))).toContain("全国 10.56%以上");
	for (const words of ["约3.27%", "6.20%以上"]) expect(renderXml(known.draw(680))).toContain(` ${words}</title>`);
	expect(known.table.rows.map((row) => row[2])).toContain("6.20%以上");
});

test("where last figures nearly meet, the higher one is named above the lower", () => {
	const known = lineOf(buildPlanWith(`${area} 2020 10.56`, "全国 2020 10.60", "邻省 2020 10.50"));
	for (const width of [340, 680]) {
		const boxes = textBoxes(known.draw(width)).filter(({ text }) => / 10\.\d\d%$/.test(text));
		const names = boxes.sort((a, b) => a.top - b.top).map(({ text }) => text);
		expect(names).toEqual(["全国 10.60%", `${area} 10.56%`, "邻省 10.50%"]);
	}
});
