/** Writes every figure of every plan as files, `<out>/charts/<plan>/<figure>.svg` and others. Run alone, below `dist`. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Figure } from "../src/charts/figure.ts";
import { everyFigure } from "../src/charts/figures.ts";
import { charactersOf, outlineTexts } from "../src/charts/outline.ts";
import { drawFile, renderSvgFile } from "../src/charts/svg-file.ts";
import { figureTable } from "../src/exports/chart-tables.ts";
import { tableFiles } from "../src/exports/table-files.ts";
import type { Site } from "../src/model/model.ts";
import { loadSite } from "./lib/open-content.ts";
import { renderPng } from "./lib/png.ts";
import { readTypeface } from "./lib/typeface.ts";

/** Writes the files of every figure; returns how many figures there are. */
export async function buildCharts(site: Site, outDir: string): Promise<number> {
	const css = await readFile(new URL("../src/charts/charts.css", import.meta.url), "utf8");
	const figures = site.plans.flatMap(everyFigure);
	const typeface = await readTypeface(new Set(figures.flatMap((figure) => [...charactersOf(drawFile(figure))])));
	for (const plan of site.plans) await mkdir(path.join(outDir, "charts", plan.id), { recursive: true });
	for (const figure of figures) {
		const folder = path.join(outDir, "charts", figure.plan.id);
		const svg = renderSvgFile(outlineTexts(drawFile(figure), typeface), css, site.colour?.light);
		for (const { file, content } of await figureFiles(figure, svg)) {
			await writeFile(path.join(folder, file), content);
		}
	}
	return figures.length;
}

async function figureFiles(figure: Figure, svg: string): Promise<{ file: string; content: string | Buffer }[]> {
	return [
		{ file: `${figure.id}.svg`, content: svg },
		{ file: `${figure.id}.png`, content: await renderPng(svg) },
		...tableFiles([figureTable(figure)]).map(({ file, text }) => ({ file, content: text })),
	];
}

if (import.meta.main) console.log(`${await buildCharts(await loadSite(), process.argv[2] ?? "dist")} 张图`);
