/** Draws the figures of every plan as files: `<out>/charts/<plan>/<figure>.svg`. Run alone, it writes below `dist`. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { everyFigure } from "../src/charts/figures.ts";
import { renderSvgFile } from "../src/charts/svg-file.ts";
import type { Site } from "../src/model/types.ts";
import { loadSite } from "./lib/load-site.ts";

/** Writes every chart of every plan; returns how many. */
export async function buildCharts(site: Site, outDir: string): Promise<number> {
	const css = await readFile(new URL("../src/charts/charts.css", import.meta.url), "utf8");
	let written = 0;
	for (const plan of site.plans) {
		const folder = path.join(outDir, "charts", plan.id);
		await mkdir(folder, { recursive: true });
		for (const figure of everyFigure(plan)) {
			await writeFile(path.join(folder, `${figure.id}.svg`), renderSvgFile(figure, css));
			written += 1;
		}
	}
	return written;
}

if (import.meta.main) console.log(`${await buildCharts(await loadSite(), process.argv[2] ?? "dist")} 张图`);
