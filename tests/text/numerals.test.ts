import { expect, test } from "vitest";
import { datesInFigures, formatNumeral, parseNumeral, yearsInFigures } from "../../src/text/numerals.ts";

test("what is written is read as it was", () => {
	const all = Array.from({ length: 12_000 }, (_, index) => index + 1);
	const large = [20_000, 100_005, 1_050_000, 12_345_678, 100_000_005, 350_000_000_000, 1_000_000_000_000];
	for (const value of [...all, ...large]) expect([value, parseNumeral(formatNumeral(value))]).toEqual([value, value]);
});

test.each([
	["十", 10],
	["五十三", 53],
	["一百零五", 105],
	["一百一十", 110],
	["两百", 200],
	["一千零二十万", 10_200_000],
	["十二万五千", 125_000],
	["一万亿", 1e12],
])("%s is %d", (text, value) => expect(parseNumeral(text)).toBe(value));

test.each(["", "百", "一一", "零", "1", "一百二", "一百十五", "三五", "二三十", "三万五", "十个"])(
	"“%s” is no exact number from one on",
	(text) => expect(parseNumeral(text)).toBe(null),
);

test("in their proper form", () => {
	expect([1, 10, 11, 20, 53, 99, 110].map(formatNumeral)).toEqual([
		"一",
		"十",
		"十一",
		"二十",
		"五十三",
		"九十九",
		"一百一十",
	]);
});

test("years that are written digit by digit become figures, sign for sign; numbers do not", () => {
	expect(yearsInFigures("二〇二七年、二O二六年、一九九八到二○○二年")).toBe("2027年、2026年、1998到2002年");
	expect(yearsInFigures("一二三四五，第一二三页")).toBe("一二三四五，第一二三页");
	expect(datesInFigures("二〇二七年十一月二十日")).toBe("2027年11月20日");
});
