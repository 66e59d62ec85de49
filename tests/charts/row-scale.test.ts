import { describe, expect, test } from "vitest";
import { buildRowScale } from "../../src/charts/row-scale.ts";
import type { Target } from "../../src/model/model.ts";
import type { Level } from "../../src/model/status/known-level.ts";
import { buildDemo } from "./chart-plans.ts";

/** Where each bar and the promise's line end, of 98. */
function ends(value: number | null, ...levels: Level[]) {
	const scale = buildRowScale({ value, status: { levels } as Target["status"] });
	const bars = (path = "") => [...path.matchAll(/h([\d.]+)/g)].map(([, length]) => Number(length));
	return scale && [bars(scale.exact), bars(scale.inexact), Number(/^M([\d.]+)/.exec(scale.promise)?.[1]) - 1];
}
const exact = (value: number): Level => ({ value, isExact: true });

test("promise and figure stand on one scale from zero, the greater of them at its end", () => {
	expect(ends(20, exact(10))).toEqual([[49], [], 98]);
	expect(ends(10, exact(20))).toEqual([[98], [], 49]);
	expect(ends(10, exact(10))).toEqual([[98], [], 98]);
});

test("every figure has its bar; what is no exact number is drawn apart, and a zero is drawn", () => {
	expect(ends(100, exact(50), { value: 25, isExact: false }, exact(0))).toEqual([[49, 1], [24.5], 98]);
});

test("nothing is drawn of what is absent, has no number, or lies below zero", () => {
	expect([ends(10), ends(null, exact(3)), ends(10, exact(-1))]).toEqual([null, null, null]);
});

describe.each(["2021-12-31", "2023-06-30", "2025-06-30", "2027-01-01"])("the fictitious city on %s", (day) => {
	test("a row is drawn of the numbers that its words say", () => {
		for (const { title, status, kind } of buildDemo(day).targets) {
			const { evidence, levels } = status;
			if (kind === "per-year" || evidence === null) continue;
			const [known = ""] = evidence.split("／");
			const numbers = [...known.matchAll(/[\d.]+/g)].map(Number);
			expect([title, levels.length > 0]).toEqual([title, numbers.length > 0]);
			for (const { value, isExact } of levels) {
				expect([title, numbers]).toEqual([title, expect.arrayContaining([value])]);
				expect([title, isExact]).toEqual([title, !/约|至少|至多|不足|余|左右|超过|≥/.test(known)]);
			}
		}
	});
});
