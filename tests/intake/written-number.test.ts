import { expect, test } from "vitest";
import { expandExponent, shiftDecimal } from "../../src/intake/cells/decimal-text.ts";
import { parseWrittenNumber } from "../../src/intake/cells/written-number.ts";
import { toHalfWidth } from "../../src/text/half-width.ts";
import { parseChineseNumber } from "../../src/text/numerals.ts";

/** `number qualifier rest`, or what to write instead. */
const read = (text: string) => {
	const figure = parseWrittenNumber(text);
	return "cure" in figure ? figure.cure : [figure.number, figure.qualifier ?? "", figure.rest].join("|");
};

test.each([
	["10.5", "10.5||"],
	["6.20", "6.20||"],
	["0", "0||"],
	["-5", "-5||"],
	["１０．５％", "10.5||%"],
	["10.5 %", "10.5||%"],
	["10.5﹪", "10.5||%"],
	["1,234", "1234||"],
	["1，234，567.80", "1234567.80||"],
	["1.2万", "1.2||万"],
	["1.2万人", "1.2||万人"],
	["3亿元", "3||亿元"],
	["约60", "60|约|"],
	["大约60", "60|约|"],
	["近60", "60|近|"],
	["60余所", "60|余|所"],
	["60多万人", "60|多|万人"],
	["1.2万余人", "1.2|余|万人"],
	["60%以上", "60|以上|%"],
	["60所左右", "60|左右|所"],
	["超过60", "60|超过|"],
	["逾60", "60|超过|"],
	["不足60", "60|不足|"],
	["≥60", "60|≥|"],
	[">=60", "60|≥|"],
	["≦60", "60|≤|"],
	["不低于60%", "60|≥|%"],
	["六所", "6||所"],
	["一百二十", "120||"],
	["两万三千", "23000||"],
	["十余所", "10|余|所"],
	["六点二五", "6.25||"],
	["百分之十点五", "10.5||%"],
	["0.5个百分点", "0.5||百分点"],
	["1.2E+5", "120000||"],
	["5E-05", "0.00005||"],
])("%s is understood", (text, expected) => {
	expect(read(text)).toBe(expected);
});

const ONE_NUMBER = "请只写一个阿拉伯数字，如 10.5；说明写入“备注”列";
const LOOSE = "这样的说法有不止一种读法，请改写成阿拉伯数字";
const RANGE = "一个范围不是一个数值，请按来源写一个数，或写成“以上”“以下”";

test.each([
	["10-12", RANGE],
	["10～12所", RANGE],
	["2016-10-05", RANGE],
	["约60以上", "“约”和“以上”请只留来源所用的一个"],
	["约10.5%左右", "“约”和“左右”请只留来源所用的一个"],
	["12,34", "请核对逗号；小数点请写“.”"],
	["06", "请去掉前面的 0，或核对是否漏写小数点"],
	["+5", ONE_NUMBER],
	[".5", "小数点前后都要有数字，如 0.5，请核对来源"],
	["5.", "小数点前后都要有数字，如 0.5，请核对来源"],
	["12（含续建2个）", "请把“(含续建2个)”写入“备注”列，这一格只写数值"],
	["1.2.3", ONE_NUMBER],
	["①", ONE_NUMBER],
	["=1+1", ONE_NUMBER],
	["共6所", ONE_NUMBER],
	["三五个", LOOSE],
	["一百二", LOOSE],
	["三万五", LOOSE],
	["十二三", LOOSE],
	["近百所", LOOSE],
	["—", "没有数值的，整行留空，或这一格只写“—”"],
	["暂无", "没有数值的，整行留空，或这一格只写“—”"],
])("%s is refused with its cure", (text, cure) => {
	expect(read(text)).toBe(cure);
});

test("what is written small above a number is no digit of it", () => {
	expect(read("10²")).toBe("10||²");
	expect(toHalfWidth("１０²½①")).toBe("10²½①");
});

test("numbers in words are read in their proper form only", () => {
	const numbers = [
		"零",
		"十",
		"十二",
		"二十",
		"一百零二",
		"一千零二十",
		"十万",
		"一亿二千万",
		"一亿零五",
		"二千零一十万",
	];
	expect(numbers.map(parseChineseNumber)).toEqual([
		"0",
		"10",
		"12",
		"20",
		"102",
		"1020",
		"100000",
		"120000000",
		"100000005",
		"20100000",
	]);
	for (const text of ["", "百", "十十", "二〇", "五点", "点五", "一百十二", "十几"])
		expect(parseChineseNumber(text)).toBe(null);
});

test("points move without rounding", () => {
	expect(shiftDecimal("1.23456789012345678", 4)).toBe("12345.6789012345678");
	expect(shiftDecimal("0.105", 2)).toBe("10.5");
	expect(shiftDecimal("-5", -3)).toBe("-0.005");
	expect(expandExponent("1.20e3")).toBe("1200");
	expect(expandExponent("1.2")).toBe(null);
});
