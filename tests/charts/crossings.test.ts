import { describe, expect, test } from "vitest";
import { NARROW, WIDE } from "../../src/charts/chart.ts";
import { everyChart } from "../../src/charts/charts.ts";
import { label } from "../../src/charts/parts/label.ts";
import { xml } from "../../src/text/xml.ts";
import { buildDemo } from "./chart-plans.ts";
import { crossings } from "./crossings.ts";
import { collisions } from "./drawing.ts";

test("the measure itself finds a label that is struck through, and leaves one beside a line alone", () => {
	const line = xml("line", { class: "own-line", x1: 0, x2: 100, y1: 50, y2: 50 });
	const point = xml("circle", { class: "own-point", cx: 80, cy: 20, r: 4 });
	const root = (y: number) => xml("svg", {}, line, point, label("76.5", 20, y), label("79.0", 70, 20));
	expect(crossings(root(50))).toEqual(["76.5 × own-line", "79.0 × own-point"]);
	expect(crossings(root(36))).toEqual(["79.0 × own-point"]);
});

const DAYS = ["2021-12-31", "2023-06-30", "2025-06-30", "2027-01-01"];

describe.each(DAYS)("the fictitious city on %s", (day) => {
	test.each([NARROW, 320, WIDE, 680])("at %i px no label is crossed by a line, a point or another label", (width) => {
		const crossed = everyChart(buildDemo(day)).flatMap((chart) => {
			const root = chart.draw(width);
			return [...crossings(root), ...collisions(root)].map((one) => `${chart.id}: ${one}`);
		});
		expect(crossed).toEqual([]);
	});
});
