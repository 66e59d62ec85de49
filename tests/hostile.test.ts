import { expect, test } from "vitest";
import { feedHostile } from "../bench/hostile-report.ts";

test("hostile texts in every place: none runs, none crashes, none is dropped in silence, none is slow", async () => {
	const { faults, byPlace } = await feedHostile(325, 20_261_127);
	expect(faults).toEqual([]);
	expect(byPlace.size).toBeGreaterThan(9);
});
