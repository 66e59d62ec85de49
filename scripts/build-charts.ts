/** Writes every chart of every plan as files, `<out>/charts/<plan>/<chart>.svg` and others. Run alone, below `dist`. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Chart } from "../src/charts/chart.ts";
import { everyChart } from "../src/charts/charts.ts";
import { charactersOf, outlineTexts } from "../src/charts/parts/outline.ts";
import { drawFile, renderSvgFile } from "../src/charts/svg-file.ts";
import { chartTable } from "../src/exports/chart-tables.ts";
import { tableFiles } from "../src/exports/table-files.ts";
import type { Site } from "../src/model/model.ts";
import { loadSite } from "./lib/open-content.ts";
import { renderPng } from "./lib/png.ts";
import { readTypeface } from "./lib/typeface.ts";

/** Writes the files of every chart; returns how many charts there are. */
export async function buildCharts(site: Site, outDir: string): Promise<number> {
	const css = await readFile(new URL("../src/charts/charts.css", import.meta.url), "utf8");
	const charts = site.plans.flatMap(everyChart);
	const typeface = await readTypeface(new Set(charts.flatMap((chart) => [...charactersOf(drawFile(chart))])));
	for (const plan of site.plans) await mkdir(path.join(outDir, "charts", plan.id), { recursive: true });
	for (const chart of charts) {
		const folder = path.join(outDir, "charts", chart.plan.id);
		const svg = renderSvgFile(outlineTexts(drawFile(chart), typeface), css, site.colour?.light);
		for (const { file, content } of await chartFiles(chart, svg)) {
			await writeFile(path.join(folder, file), content);
		}
	}
	return charts.length;
}

async function chartFiles(chart: Chart, svg: string): Promise<{ file: string; content: string | Buffer }[]> {
	return [
		{ file: `${chart.id}.svg`, content: svg },
		{ file: `${chart.id}.png`, content: await renderPng(svg) },
		...tableFiles([chartTable(chart)]).map(({ file, text }) => ({ file, content: text })),
	];
}

if (import.meta.main) console.log(`${await buildCharts(await loadSite(), process.argv[2] ?? "dist")} 张图`);
