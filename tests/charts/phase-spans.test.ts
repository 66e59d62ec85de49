import { expect, test } from "vitest";
import { phaseSpans } from "../../src/charts/phase-spans.ts";
import type { Plan } from "../../src/model/model.ts";

const spans = (period: string, ...phases: string[]) =>
	phaseSpans({ period, phases: phases.map((one) => ({ period: one })) as Plan["phases"] });

test("a phase is as long as it lasts, to the month, however long the plan is", () => {
	const [first, second, third] = spans("2016/2025", "2016", "2017/2024", "2025");
	expect([first?.from, first?.length, second?.from, second?.length, third?.from]).toEqual([0, 10, 10, 80, 90]);
	expect(spans("2021/2024", "2021-01/2021-06", "2021-07/2024")[0]?.length).toBeCloseTo(12.5, 0);
});

test("a phase outside the plan's period lengthens the scale; phases may overlap", () => {
	expect(spans("2021/2022", "2020", "2020/2022")).toEqual([
		{ from: 0, length: 33.3 },
		{ from: 0, length: 100 },
	]);
});
