import { beforeAll, expect, test } from "vitest";
import { ordersEveryOffice } from "../../src/model/build-departments.ts";
import { formatCitation } from "../../src/model/citation.ts";
import {
	formatDate,
	formatDuties,
	formatFigure,
	formatPeriod,
	formatPromise,
	splitPromise,
} from "../../src/model/formats.ts";
import { markedRuns, openingSentence } from "../../src/model/marks.ts";
import type { Plan, Site } from "../../src/model/model.ts";
import { createRoutes } from "../../src/model/routes.ts";
import { lastDayOf, yearsOf } from "../../src/text/periods.ts";
import { readDemo } from "../demo.ts";

let site: Site;
let plan: Plan;

beforeAll(async () => {
	site = await readDemo();
	plan = site.featuredPlan;
});
const clause = (id: string) => plan.clauses.find((candidate) => candidate.id === id) ?? expect.fail(id);

test("dates and periods keep their precision", () => {
	expect(["2016", "2016-10", "2016-10-12"].map(formatDate)).toEqual(["2016年", "2016年10月", "2016年10月12日"]);
	expect(["2016/2020", "2020/2020", "2016-01/2016-06"].map(formatPeriod)).toEqual([
		"2016—2020年",
		"2020年",
		"2016年上半年",
	]);
	expect(yearsOf("2016/2020")).toEqual({ start: 2016, end: 2020 });
	expect(["2020", "2016/2020", "2020-02", "2016-10-12"].map(lastDayOf)).toEqual([
		"2020-12-31",
		"2020-12-31",
		"2020-02-29",
		"2016-10-12",
	]);
});

test("promises in the words of the text", () => {
	const promise = { kind: "new", comparator: "=", value: "50", unit: "个" } as const;
	expect(formatPromise(promise)).toBe("50个");
	expect(formatPromise({ ...promise, comparator: ">=" })).toBe("50个以上");
	expect(formatPromise({ ...promise, comparator: "~" })).toBe("50个左右");
	expect(formatPromise({ ...promise, kind: "per-year", value: "6", unit: "名" })).toBe("每年6名");
	expect(formatPromise({ ...promise, kind: "coverage", value: "100", unit: "%" })).toBe("全覆盖");
	expect(formatPromise({ ...promise, kind: "coverage", value: "95", unit: "%" })).toBe("95%");
});

test("the home page's number loses no word of the promise", () => {
	const split = (promise: string, valueText: string | null, unit: string) => {
		const { number, words } = splitPromise({ promise, valueText, unit });
		return [number, words];
	};
	expect(split("10.5%以上", "10.5", "%")).toEqual(["10.5%", "以上"]);
	expect(split("11亿千瓦左右", "11", "亿千瓦")).toEqual(["11亿千瓦", "左右"]);
	expect(split("每年6名", "6", "名")).toEqual(["每年6名", ""]);
	expect(split("没有写明数字", null, "")).toEqual(["没有写明数字", ""]);
});

test("qualifiers stand where Chinese puts them", () => {
	const say = (qualifier: "约" | "余" | "以上" | null, unit: string) =>
		formatFigure({ valueText: "120", qualifier }, unit);
	expect([say(null, "场"), say("约", "场"), say("余", "场"), say("以上", "场")]).toEqual([
		"120场",
		"约120场",
		"120余场",
		"120场以上",
	]);
});

test("every address stands below the base", () => {
	const routes = createRoutes("/a/b/");
	expect(routes.action("p", 3)).toBe("/a/b/plans/p/actions/3/");
	expect(routes.target("p", "t")).toBe("/a/b/plans/p/targets/t/");
	expect(routes.department("kexie")).toBe("/a/b/departments/kexie/");
	expect(["/", "/departments/kexie/"].map(routes.below)).toEqual(["/a/b/", "/a/b/departments/kexie/"]);
	expect(Object.values({ ...routes.site, ...routes.plan("p") }).filter((url) => !url.startsWith("/a/b/"))).toEqual([]);
});

test("a clause says where it stands", () => {
	expect(["3-1-m2", "2-p2", "4-1-p1", "preface-p1", "3-3"].map((id) => clause(id).place)).toEqual([
		"三（一）措施第2段",
		"二第2段",
		"四（一）第1段",
		"前言第1段",
		"三（三）",
	]);
	expect(clause("3-3-m2").url).toBe(`/plans/${plan.id}/actions/3/#3-3-m2`);
	expect(clause("2-p2").url).toBe(`/plans/${plan.id}/text/2/#2-p2`);
});

test("the quoted words of a clause are marked, and nothing is lost", () => {
	const runs = markedRuns(clause("3-3-m1"));
	expect(runs.map(({ text }) => text).join("")).toBe(clause("3-3-m1").text);
	expect(runs.flatMap(({ text, mark }) => (mark === "target" ? [text] : []))).toEqual(["生活垃圾填埋比例降到30%以下"]);
	expect(openingSentence(clause("3-1-m1").text)).toBe("——创建绿色学校。");
});

test("whom to ask: the leads of the action, else the coordinating office", () => {
	const asked = (id: string) => plan.targets.find((target) => target.id === id)?.askedOf.map(({ name }) => name);
	expect(asked("literacy-rate")).toEqual(["市生态环境局"]);
	expect(asked("volunteers")).toEqual(["市委宣传部", "团市委"]);
});

test("an office has its duties, the clauses that name it elsewhere, and the targets of what it leads", () => {
	const office = site.departments.find(({ name }) => name === "市生态环境局") ?? expect.fail();
	expect([office.leads.length, office.responsible.length]).toEqual([2, 2]);
	expect(formatDuties(office)).toBe("牵头2项、责任2项");
	expect(formatDuties({ ...office, supporting: office.leads.slice(0, 1) })).toBe("牵头2项、责任2项、配合1项");
	expect(office.mentions.map(({ id }) => id)).toEqual(["4-1-p1"]);
	expect(office.targets.length).toBe(6);
});

test("the model is frozen through and through", () => {
	expect(Object.isFrozen(site.featuredPlan.clauses[3])).toBe(true);
	expect(() => (plan.targets as unknown[]).push(1)).toThrow();
});

test("the citation names issuer, title, number, date and official address", () => {
	expect(formatCitation(plan)).toBe(
		"云川市人民政府办公室. 云川市人民政府办公室关于印发云川市全民环境教育行动方案(2021—2025年)的通知（演示数据）: 云政办〔2021〕7号[A/OL]. (2021-03-22). https://demo.example/plan.",
	);
});

test.each([
	["市科协要综合协调。各有关部门要密切配合。", true],
	["——各有关部门根据任务落实经费。", true],
	["各县（市、区）、各部门要加强领导。", true],
	["2016年，制定方案；各成员单位负责落实。", true],
	["适时对各县（市、区）、各有关部门的工作进行检查。", false],
	["“十二五”期间，各有关部门深入实施纲要。", false],
	["市财政局会同有关部门落实经费。", false],
	["各区、各部门：", false],
])("what every office is told opens a sentence with all of them: %s", (text, isTold) => {
	expect(ordersEveryOffice(text)).toBe(isTold);
});
