/** What holds for this city's content; another city replaces this folder with its own. */
import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import type { Plan, Site } from "../../src/model/model.ts";
import { removedFrom } from "../../src/text/removed-lines.ts";
import { normalizeSource } from "../../src/text/source-text.ts";
import { readSite } from "./own-site.ts";

let site: Site;
let plan: Plan;

beforeAll(async () => {
	site = await readSite("2026-11-27");
	plan = site.featuredPlan;
});

const roles = (action: number, name: string) =>
	plan.responsibilities
		.filter((responsibility) => responsibility.action.number === action && responsibility.department.name === name)
		.map(({ role }) => role);

test("the counts of the issued text", () => {
	expect(plan.parts.filter(({ numeral }) => numeral !== null).map(({ numeral }) => numeral)).toEqual([
		"一",
		"二",
		"三",
		"四",
	]);
	expect(plan.actions.length).toBe(10);
	expect(plan.actions.flatMap(({ tasks }) => tasks).length).toBe(32);
	expect(plan.actions.flatMap(({ measures }) => measures).length).toBe(47);
	expect(plan.departments.length).toBe(21);
	expect(plan.responsibilities.filter(({ role }) => role === "牵头").length).toBe(28);
	expect(plan.responsibilities.filter(({ role }) => role === "责任").length).toBe(137);
	expect(plan.targets.length).toBe(10);
	expect(plan.phases.length).toBe(3);
});

test("offices that hold both roles in one action keep both, as issued", () => {
	expect(roles(2, "市农业局")).toEqual(["牵头", "责任"]);
	expect(roles(5, "市科技局")).toEqual(["牵头", "责任"]);
});

test("the document put together again from its clauses is the source, character for character", async () => {
	const source = await readFile(`content/plans/${plan.id}/source.txt`, "utf8");
	expect(plan.clauses.map(({ text }) => text).join("")).toBe(normalizeSource(source, removedFrom(source)).text);
});

test("every quote is literally in its clause, and marked in it", () => {
	for (const { clause, quote } of plan.targets) expect(clause.text).toContain(quote);
	expect(plan.clauses.flatMap(({ notes }) => notes).length).toBe(5);
	expect(plan.clauses.find(({ id }) => id === "3-8")?.notes[0]?.label).toBe("原文如此");
	expect(plan.actions[7]?.tasks.map(({ id }) => id)).toEqual(["3-8-t1", "3-8-t2", "3-8-t3"]);
});

test("no target has a baseline, and none has a figure of the city: what is unknown is shown as unknown", () => {
	expect(plan.targets.filter(({ baseline, own }) => baseline !== null || own.length > 0)).toEqual([]);
});

test("the targets as promised", () => {
	expect(plan.targets.map(({ promise }) => promise)).toEqual([
		"10.5%以上",
		"6所",
		"全覆盖",
		"每年6名",
		"50个",
		"60%以上",
		"3个",
		"5个",
		"30个以上",
		"10个",
	]);
	expect(plan.targets.map(({ due }) => due)).toEqual([
		"2020",
		"2020",
		null,
		"2020",
		"2020",
		"2020",
		"2020",
		"2020",
		"2020",
		null,
	]);
});

test("the published figures, and where each is written", () => {
	const figures = plan.headlineTarget?.series.map(({ area, observations }) => [
		area,
		...observations.map(({ period, valueText }) => `${period} ${valueText}`),
	]);
	expect(figures).toEqual([
		["全国", "2010 3.27", "2015 6.20", "2018 8.47", "2020 10.56"],
		["广东", "2015 6.91", "2018 10.35", "2020 12.79"],
	]);
	const sources = (plan.headlineTarget?.series ?? []).flatMap(({ observations }) =>
		observations.map(({ source }) => source.url),
	);
	expect(sources.filter((url) => !url.startsWith("http"))).toEqual([]);
});

test("the events that can be proved, each with its source", () => {
	expect(plan.updates.map(({ date }) => date)).toEqual([
		"2016-07-27",
		"2016-10-12",
		"2016-10-31",
		"2017-09-21",
		"2018-01-25",
		"2018-06-07",
		"2021-01-26",
		"2023-12-19",
		"2023-12-29",
		"2026-01-29",
	]);
	expect(plan.updates.filter(({ sources }) => sources.length === 0)).toEqual([]);
});

test("a later name has a source; an office without one has none", () => {
	const named = site.departments.filter(({ laterNames }) => laterNames.length > 0).map(({ name }) => name);
	expect(named.sort()).toEqual(
		[
			"市农业局",
			"市总工会",
			"市气象局",
			"市安全监管局",
			"市环境保护局",
			"市文广新局",
			"市卫生计生局",
			"市经济和信息化局",
			"市科技局",
			"市科协",
			"市教育局",
		].sort(),
	);
	expect(site.departments.flatMap(({ laterNames }) => laterNames).filter(({ source }) => !source.url)).toEqual([]);
});

test("what was not found stays empty", () => {
	expect([plan.indexNumber, plan.subject, plan.validity]).toEqual([null, null, null]);
	expect(plan.isOver).toBe(true);
});

test("absence rests on searches: who looked for each target, and for what else", () => {
	for (const target of plan.targets) {
		expect(target.lookups.map(({ date, isFound }) => `${date} ${isFound}`)).toEqual([
			"2026-11-27 false",
			"2026-11-23 false",
		]);
	}
	const looked = plan.deliverables.filter(({ state }) => state === "未查到").map(({ id }) => id);
	expect(looked).toEqual([
		"county-plans",
		"department-plans",
		"final-inspection",
		"final-evaluation",
		"periodic-inspection",
	]);
	expect(plan.deliverables.filter(({ state }) => state === "已查到")).toEqual([]);
});

test("every deliverable stands in the text word for word, and what binds every office stands with each", () => {
	expect(plan.deliverables.length).toBe(48);
	for (const { quote, clause } of plan.deliverables) expect(clause.text).toContain(quote);
	for (const { deliverables } of site.departments) {
		expect(deliverables.map(({ id }) => id)).toEqual(
			expect.arrayContaining(["department-plans", "department-work-plans"]),
		);
	}
});
