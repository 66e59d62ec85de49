import { expect, test } from "vitest";
import { measureText, wrapText } from "../../src/charts/parts/label.ts";

test("ideographs are one em wide, digits and letters less", () => {
	expect(measureText("广东", 10)).toBe(20);
	expect(measureText("12", 10)).toBe(12);
});

test.each([
	["甲乙丙丁戊", 36, ["甲乙丙", "丁戊"]],
	["甲乙丙，丁", 36, ["甲乙", "丙，丁"]],
	["甲乙（丙）", 36, ["甲乙", "（丙）"]],
	["甲乙2016年", 36, ["甲乙", "2016", "年"]],
	["《丙》第5期", 400, ["《丙》第5期"]],
])("%s breaks at %i into %j: no number torn, no mark alone", (text, width, lines) => {
	expect(wrapText(text, width)).toEqual(lines);
});
