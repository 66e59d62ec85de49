import { beforeAll, expect, test } from "vitest";
import { type Chart, NARROW, WIDE } from "../../src/charts/chart.ts";
import { everyChart } from "../../src/charts/charts.ts";
import { crossings } from "../../tests/charts/crossings.ts";
import { collisions, unreadable } from "../../tests/charts/drawing.ts";
import { readSite } from "./own-site.ts";

let charts: Chart[];

beforeAll(async () => {
	charts = (await readSite()).plans.flatMap(everyChart);
});

test.each([NARROW, WIDE])("at %i px no label of any chart is crossed by a line, a point or another label", (width) => {
	expect(charts.length).toBeGreaterThan(0);
	const crossed = charts.flatMap((chart) => {
		const root = chart.draw(width);
		return [...crossings(root), ...collisions(root), ...unreadable(root)].map((one) => `${chart.id}: ${one}`);
	});
	expect(crossed).toEqual([]);
});
