/** Writes every chart of every plan as files, `<out>/charts/<plan>/<chart>.svg` and others. Run alone, below `dist`. */
import { readFile } from "node:fs/promises";
import { chartFiles } from "../src/charts/chart-files.ts";
import { everyChart } from "../src/charts/charts.ts";
import { chartTable } from "../src/exports/chart-tables.ts";
import { tableFiles } from "../src/exports/table-files.ts";
import type { Site } from "../src/model/model.ts";
import { keepNothing } from "./lib/kept-store.ts";
import { loadSite } from "./lib/open-content.ts";
import { renderPng } from "./lib/png.ts";
import { runCommand } from "./lib/run.ts";
import { writeSharePictures } from "./lib/share-pictures.ts";
import { readTypeface } from "./lib/typeface.ts";
import { createWriter } from "./lib/write-output.ts";

/** Writes the files of every chart; returns how many charts there are. */
export async function buildCharts(site: Site, outDir: string, keep = keepNothing): Promise<number> {
	const write = createWriter(`${outDir}/charts`);
	const css = await readFile(new URL("../src/charts/charts.css", import.meta.url), "utf8");
	const charts = site.plans.flatMap(everyChart);
	for (const chart of charts) {
		for (const { file, text } of tableFiles([chartTable(chart)])) {
			write(`${chart.plan.id}/${file}`, text);
		}
	}
	const tools = { css, red: site.colour?.light, readTypeface, paint: renderPng, keep };
	for await (const { file, content } of chartFiles(charts, tools)) write(file, content);
	await writeSharePictures(site, write, css);
	return charts.length;
}

if (import.meta.main) {
	await runCommand(async () => console.log(`${await buildCharts(await loadSite(), process.argv[2] ?? "dist")} 张图`));
}
