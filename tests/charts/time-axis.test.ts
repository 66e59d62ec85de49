import { expect, test } from "vitest";
import { endOfDay, timeOf, timeOfDay } from "../../src/charts/parts/time-axis.ts";

test("a year stands at its tick, its months on both sides of it, as far apart as they are", () => {
	expect([timeOf("2020"), timeOf("2019/2020")]).toEqual([2020, 2020]);
	expect(timeOf("2020-01")).toBeCloseTo(2020 - 5.5 / 12, 9);
	expect(timeOf("2020-12")).toBeCloseTo(2020 + 5.5 / 12, 9);
	expect(timeOf("2021-01") - timeOf("2020-12")).toBeCloseTo(1 / 12, 9);
	expect(timeOf("2020-01/2020-06")).toBe(timeOf("2020-06"));
});

test("a day stands where it lies in its year, leap years included", () => {
	expect([timeOfDay("2020"), timeOfDay("2020-01-01"), endOfDay("2020-12-31")]).toEqual([2020, 2020, 2021]);
	expect(timeOfDay("2020-12-31")).toBeCloseTo(2020 + 365 / 366, 9);
	expect(timeOfDay("2021-12-31")).toBeCloseTo(2021 + 364 / 365, 9);
});
