import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { everyChart } from "../../src/charts/charts.ts";
import { buildPlan, buildPlanWith } from "./chart-plans.ts";
import { elements } from "./drawing.ts";

let css: string;

beforeAll(async () => {
	css = await readFile("src/charts/charts.css", "utf8");
});

test("every class that a chart uses has a rule, so that nothing falls back to black", () => {
	const plan = buildPlan();
	const known = buildPlanWith(`${plan.area} 2019 9.00`, `${plan.area} 2020 9.50`);
	const roots = [plan, known].flatMap(everyChart).map((chart) => chart.draw(680));
	const used = new Set(
		roots.flatMap(elements).flatMap(({ attributes }) => String(attributes["class"] ?? "").split(" ")),
	);
	const unstyled = [...used].filter((name) => name && !new RegExp(`\\.${name}\\b`).test(css));
	// A cell groups its marks.
	expect(unstyled.sort()).toEqual(["cell"]);
});
