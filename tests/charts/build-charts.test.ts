import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildCharts } from "../../scripts/build-charts.ts";

import type { Chart } from "../../src/charts/chart.ts";
import { everyChart } from "../../src/charts/charts.ts";
import type { Site } from "../../src/model/model.ts";
import { readDemo } from "../demo.ts";

let site: Site;
let charts: Chart[];
let folder: string;
let drawn: string;

beforeAll(async () => {
	const demo = await readDemo();
	// Some of its targets have every kind of chart; the whole of it is drawn when the demo is built.
	const plan = { ...demo.featuredPlan, targets: demo.featuredPlan.targets.slice(0, 3) };
	site = { ...demo, plans: [plan], featuredPlan: plan };
	charts = everyChart(plan);
	folder = await mkdtemp(path.join(tmpdir(), "charts-"));
	drawn = path.join(folder, "charts", site.featuredPlan.id);
	expect(await buildCharts(site, folder)).toBe(charts.length);
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

test("writes every chart as drawing, picture and table", async () => {
	const kinds = ["svg", "png", "csv", "excel.csv", "json"];
	const names = charts.flatMap(({ id }) => kinds.map((kind) => `${id}.${kind}`));
	expect((await readdir(drawn)).sort()).toEqual(names.sort());
	expect(new Set(names).size).toBe(names.length);
});

test("writes the same bytes every time", async () => {
	const names = await readdir(drawn);
	const read = () => Promise.all(names.map((name) => readFile(path.join(drawn, name), "base64")));
	const first = await read();
	await buildCharts(site, folder);
	expect(await read()).toEqual(first);
});

test("the tables hold exactly the rows of the chart", async () => {
	for (const { id, table, sources } of charts) {
		const rows = JSON.parse(await readFile(path.join(drawn, `${id}.json`), "utf8")) as Record<string, string>[];
		expect(rows.map((row) => Object.values(row).slice(0, table.columns.length))).toEqual(table.rows);
		for (const row of rows) expect(row["图的来源"]).toContain(sources[0]?.title);
		expect((await readFile(path.join(drawn, `${id}.excel.csv`), "utf8")).startsWith("\uFEFF")).toBe(true);
	}
});

test("drawings need no font, and pictures are twice as large", async () => {
	for (const { id } of charts) {
		const svg = await readFile(path.join(drawn, `${id}.svg`), "utf8");
		expect(svg).not.toContain("<text");
		const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
		const png = await sharp(path.join(drawn, `${id}.png`)).metadata();
		expect(png).toMatchObject({ format: "png", width: 2 * Number(width) });
		expect(Math.abs((png.height ?? 0) - 2 * Number(height))).toBeLessThanOrEqual(1);
	}
});
