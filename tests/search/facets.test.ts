import { beforeAll, expect, test } from "vitest";
import type { Site } from "../../src/model/model.ts";
import { createEngine, type Engine } from "../../src/search/engine.ts";
import type { Hit } from "../../src/search/ranking/hits.ts";
import { applyChoice, countValues } from "../../src/search/records/facets.ts";
import { searchData } from "../../src/search/search-files.ts";
import { readDemo } from "../demo.ts";

let site: Site;
let engine: Engine;
/** Everything there is, as hits. */
let all: Hit[];

beforeAll(async () => {
	site = await readDemo();
	engine = createEngine(searchData(site), () => null);
	all = ["的", "市", "建", "工", "年", "局"]
		.flatMap((char) => engine.find(char, true).hits)
		.filter((hit, at, hits) => hits.findIndex(({ record }) => record === hit.record) === at);
});

test("an office in a role keeps every task and measure of the actions that it answers for in that role, and no other", () => {
	const offices = site.departments.filter(({ leads, responsible }) => leads.length + responsible.length > 0);
	expect(offices.length).toBeGreaterThan(2);
	for (const { name, leads, responsible } of offices) {
		for (const [role, duties] of [
			["牵头", leads],
			["责任", responsible],
		] as const) {
			const kept = applyChoice(all, { duty: `${role}:${name}` });
			const paragraphs = kept.filter(({ record }) => record.group === "原文" && !record.isList && record.action !== "");
			const actions = new Set(paragraphs.map(({ record }) => `${record.plan} ${record.action}`));
			const own = all.filter(
				({ record }) => record.group === "原文" && !record.isList && actions.has(`${record.plan} ${record.action}`),
			);
			expect(`${role} ${name} ${actions.size}`).toBe(
				`${role} ${name} ${new Set(duties.map(({ action }) => action)).size}`,
			);
			expect(paragraphs.map(({ record }) => record.url).toSorted()).toEqual(
				own.map(({ record }) => record.url).toSorted(),
			);
			for (const { record } of paragraphs) expect(record.inherited).toContain(`${role}:${name}`);
		}
	}
});

test("as many actions stand below an office in a role as its page counts", () => {
	for (const { name, leads, responsible } of site.departments) {
		const hits = engine.search(name);
		const count = (role: string) => applyChoice(hits, { duty: `${role}:${name}`, group: "任务" }).length;
		expect([name, count("牵头"), count("责任")]).toEqual([name, leads.length, responsible.length]);
	}
});

test("what a value says it would leave is what choosing it leaves, whatever else is chosen; values stand as in the text", () => {
	const hits = engine.search("绿地");
	for (const key of ["group", "action", "duty", "year"] as const) {
		for (const [value, count] of countValues(hits, key, { group: "原文" }))
			expect(applyChoice(hits, { group: key === "group" ? value : "原文", [key]: value }).length).toBe(count);
	}
	const actions = countValues(all, "action", { group: "原文" }).map(([value]) => value);
	const placed = all
		.filter(({ record }) => record.at > 0 && record.action !== "")
		.toSorted((a, b) => a.record.at - b.record.at);
	expect(actions).toEqual([
		...new Set(placed.filter(({ record }) => record.group === "原文").map(({ record }) => record.action)),
	]);
});
