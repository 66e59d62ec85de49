import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { serialize } from "node:v8";
import { expect, test } from "vitest";
import { tableFiles } from "../../src/exports/table-files.ts";
import { planTables } from "../../src/exports/tables.ts";
import type { Site } from "../../src/model/model.ts";
import { readCity, readDemo } from "../demo.ts";

const figures = ({ featuredPlan }: Site) =>
	featuredPlan.targets.flatMap(({ series }) => series.flatMap(({ observations }) => observations));

test("on a day the site shows what was published by then", async () => {
	const then = (await readDemo("2022-01-11")).featuredPlan;
	expect(then.isOver).toBe(false);
	expect(then.updates.map(({ date }) => date)).toEqual(["2021-03-22", "2021-04-16"]);
	expect(then.targets.flatMap(({ series }) => series)).toEqual([]);
	expect(then.targets.flatMap(({ updates }) => updates)).toEqual([]);
	expect(then.lineage.map(({ number }) => number)).toEqual(["岚政办〔2020〕31号"]);
	const now = (await readDemo("2026-01-01")).featuredPlan;
	expect(now.isOver).toBe(true);
	expect(now.updates).toHaveLength(7);
	expect(now.lineage).toHaveLength(2);
});

test("names of offices appear on the day their source gives", async () => {
	const names = async (asOf: string) => {
		const { departments } = await readDemo(asOf);
		return departments.find(({ name }) => name === "市城管局")?.laterNames.map(({ name }) => name);
	};
	// One of its names has no day: it is there from the start.
	expect(await names("2022-05-31")).toHaveLength(1);
	expect(await names("2022-06-01")).toHaveLength(2);
});

test("a figure appears on the day its source was published, and what came later is there today", async () => {
	const shown = async (asOf: string) => figures(await readDemo(asOf)).map(({ id }) => id);
	expect(await shown("2022-01-11")).toEqual([]);
	expect(await shown("2022-01-12")).toEqual([1, 2]);
	expect(await shown("2025-09-09")).not.toContain(83);
	expect(await shown("2025-09-10")).toContain(83);
});

test("states of measures: the newest published by the day comes first, the older ones stay", async () => {
	const states = async (asOf: string) => {
		const { clauses } = (await readDemo(asOf)).featuredPlan;
		return clauses.find(({ id }) => id === "3-1-m1")?.statements.map(({ state }) => state);
	};
	expect(await states("2021-12-31")).toEqual([]);
	expect(await states("2022-02-18")).toEqual(["推进中"]);
	expect(await states("2025-06-30")).toEqual(["已完成", "推进中"]);
});

test("two models of one day are the same, whatever the clock says", async () => {
	const files = (site: Site) => tableFiles(site.plans.flatMap((plan) => planTables(plan, site)));
	for (const read of [readCity, readDemo]) {
		const [first, second] = [await read("2024-12-31"), await read("2024-12-31")];
		expect(serialize(first).equals(serialize(second))).toBe(true);
		expect(files(first)).toEqual(files(second));
		expect(serialize(first).equals(serialize(await read("2025-06-30")))).toBe(false);
	}
});

test("a plan and a phase are over on the day after their last, not on it", async () => {
	const on = async (asOf: string) => {
		const { isOver, phases } = (await readDemo(asOf)).featuredPlan;
		return [isOver, ...phases.map((phase) => phase.isOver)];
	};
	expect(await on("2024-12-31")).toEqual([false, true, false, false]);
	expect(await on("2025-12-31")).toEqual([false, true, true, false]);
	expect(await on("2026-01-01")).toEqual([true, true, true, true]);
});

test("nothing but the day a build is given tells the time", async () => {
	const names = (await readdir("src", { recursive: true })).filter((name) => /\.(ts|astro)$/.test(name));
	const clocks: string[] = [];
	for (const name of names) {
		const text = await readFile(path.join("src", name), "utf8");
		if (/\bnew Date\(\)|\bDate\.now\b/.test(text)) clocks.push(name);
	}
	// A reader's own day, 引用日期, and that which the desk proposes are asked for in a browser; nothing that is built has it.
	expect(clocks.toSorted()).toEqual(["client/reading/cite-panel.ts", "desk/page/desk.ts"]);
});

test("a baseline, an interim value or an event is known from the day its source was published", async () => {
	const known = async (asOf: string) => {
		const { targets } = (await readDemo(asOf)).featuredPlan;
		const { baseline, interim, events } = targets.find(({ id }) => id === "literacy-rate") ?? expect.fail();
		return [baseline?.value, interim.map(({ due }) => due), events.map(({ at }) => at)];
	};
	expect(await known("2021-01-19")).toEqual([undefined, [], []]);
	expect(await known("2021-03-25")).toEqual(["8.1", ["2023"], []]);
	expect(await known("2024-01-15")).toEqual(["8.1", ["2023"], ["2022", "2023-09"]]);
});
