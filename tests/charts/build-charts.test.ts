import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { buildCharts } from "../../scripts/build-charts.ts";
import { loadSite } from "../../scripts/lib/load-site.ts";

test("writes one file a figure below the plan's folder, the same bytes every time, and says how many", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "charts-"));
	const site = await loadSite();
	const count = await buildCharts(site, folder);
	const charts = path.join(folder, "charts", site.featuredPlan.id);
	const names = await readdir(charts);
	expect(names.sort()).toEqual(["coverage.svg", "literacy-rate.svg", "matrix.svg", "timeline.svg"]);
	expect(count).toBe(names.length);
	const read = () => Promise.all(names.map((name) => readFile(path.join(charts, name), "utf8")));
	const first = await read();
	await buildCharts(site, folder);
	expect(await read()).toEqual(first);
	await rm(folder, { recursive: true });
});
