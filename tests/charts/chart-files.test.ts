import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { keepNothing } from "../../scripts/lib/kept-store.ts";
import { renderPng } from "../../scripts/lib/png.ts";
import { readTypeface } from "../../scripts/lib/typeface.ts";
import { buildChart, type Chart } from "../../src/charts/chart.ts";
import { chartFiles } from "../../src/charts/chart-files.ts";
import { label } from "../../src/charts/parts/label.ts";
import { hasPicture } from "../../src/charts/svg-file.ts";
import type { Plan } from "../../src/model/model.ts";
import { buildDemo } from "./chart-plans.ts";

let plan: Plan;

beforeAll(() => {
	plan = buildDemo("2025-06-30");
});

function chartWith(id: string, text: string, bottom: number): Chart {
	const words = { id, plan, page: plan.urls.targets, title: text, subtitle: "单位：项", conclusion: text };
	return buildChart({ ...words, sources: [], dated: null, lookup: null, table: { columns: [], rows: [] } }, () => ({
		nodes: [label(text, 0, 20)],
		bottom,
	}));
}

/** The files of some charts, and every SVG that was painted. */
async function makeFiles(charts: Chart[]): Promise<{ files: Map<string, string | Uint8Array>; painted: string[] }> {
	const painted: string[] = [];
	const files = new Map<string, string | Uint8Array>();
	const paint = (svg: string) => {
		painted.push(svg);
		return renderPng(svg);
	};
	const css = await readFile("src/charts/charts.css", "utf8");
	for await (const { file, content } of chartFiles(charts, { css, readTypeface, paint, keep: keepNothing }))
		files.set(file, content);
	return { files, painted };
}

test("a chart that no picture can hold stops nothing: it has its drawing and no picture, the longest that fits has both", async () => {
	const [long, fits] = [chartWith("long", "很长", 200_000), chartWith("fits", "还行", 15_800)];
	expect([hasPicture(long), hasPicture(fits)]).toEqual([false, true]);
	const { files } = await makeFiles([long, fits]);
	expect([...files.keys()]).toEqual([`${plan.id}/long.svg`, `${plan.id}/fits.svg`, `${plan.id}/fits.png`]);
}, 60_000);

test("a name with characters that the font lacks keeps them in the drawing, and the picture needs no font of the machine", async () => {
	const { files, painted } = await makeFiles([
		chartWith("rare", "𠮷野办、䶮镇🌳", 60),
		chartWith("plain", "市教育局", 60),
	]);
	const rare = String(files.get(`${plan.id}/rare.svg`));
	for (const char of ["𠮷", "䶮", "🌳"]) expect(rare).toContain(`>${char}</text>`);
	expect(String(files.get(`${plan.id}/plain.svg`))).not.toContain("<text");
	for (const svg of painted) expect(svg).not.toContain("<text");
});
