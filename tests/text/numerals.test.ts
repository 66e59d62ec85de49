import { expect, test } from "vitest";
import { formatNumeral, parseNumeral } from "../../src/text/numerals.ts";

test("numerals from 1 to 99 survive the round trip", () => {
	const all = Array.from({ length: 99 }, (_, index) => index + 1);
	expect(all.map((value) => parseNumeral(formatNumeral(value)))).toEqual(all);
});

test("numerals are written as documents write them", () => {
	expect([1, 10, 11, 20, 53, 99].map(formatNumeral)).toEqual(["一", "十", "十一", "二十", "五十三", "九十九"]);
	expect(["", "百", "一一", "零", "1"].map(parseNumeral)).toEqual([null, null, null, null, null]);
});
