import { expect, test } from "vitest";
import { formatPeriod } from "../../src/model/formats.ts";
import { contains, gapsBetween, outermost, overlapsInPart, parsePeriod } from "../../src/text/periods.ts";

const rowsOf = (...periods: string[]) => periods.map((period) => ({ period }));

test.each([
	["2016", "2016-01-01", "2016-12-31", "year", "2016年"],
	["2016/2016", "2016-01-01", "2016-12-31", "year", "2016年"],
	["2016-01/2016-12", "2016-01-01", "2016-12-31", "year", "2016年"],
	["2016-01/2016-06", "2016-01-01", "2016-06-30", "half", "2016年上半年"],
	["2016-07/2016-12", "2016-07-01", "2016-12-31", "half", "2016年下半年"],
	["2016-04/2016-09", "2016-04-01", "2016-09-30", "span", "2016年4月至2016年9月"],
	["2016-01/2016-03", "2016-01-01", "2016-03-31", "quarter", "2016年一季度"],
	["2016-10/2016-12", "2016-10-01", "2016-12-31", "quarter", "2016年四季度"],
	["2016-02/2016-04", "2016-02-01", "2016-04-30", "span", "2016年2月至2016年4月"],
	["2016-02", "2016-02-01", "2016-02-29", "month", "2016年2月"],
	["2016-02-01/2016-02-29", "2016-02-01", "2016-02-29", "month", "2016年2月"],
	["2017-02-01/2017-02-27", "2017-02-01", "2017-02-27", "span", "2017年2月1日至2017年2月27日"],
	["2016-10-12", "2016-10-12", "2016-10-12", "day", "2016年10月12日"],
	["2016/2020", "2016-01-01", "2020-12-31", "span", "2016—2020年"],
	["2016-07/2017-06", "2016-07-01", "2017-06-30", "span", "2016年7月至2017年6月"],
])("%s lasts from %s to %s: a %s, %s", (text, first, last, precision, words) => {
	expect(parsePeriod(text)).toEqual({ first, last, precision });
	expect(formatPeriod(text)).toBe(words);
});

test("a period holds itself and its parts; what juts out overlaps in part", () => {
	expect(contains("2016", "2016-04/2016-06")).toBe(true);
	expect(contains("2016-04/2016-06", "2016")).toBe(false);
	expect(overlapsInPart("2016-01/2016-06", "2016-06/2016-07")).toBe(true);
	expect(overlapsInPart("2016", "2016-12-31")).toBe(false);
	expect(overlapsInPart("2016-01/2016-06", "2016-07/2016-12")).toBe(false);
});

test("what lies within a longer period is left out, in whatever order the rows stand", () => {
	const rows = rowsOf("2016-05", "2017", "2016/2017", "2018-01/2018-06", "2018-06", "2018-07");
	expect(outermost(rows).map(({ period }) => period)).toEqual(["2016/2017", "2018-01/2018-06", "2018-07"]);
	expect(outermost(rows.toReversed())).toHaveLength(3);
});

test("the days that no period covers are told as coarsely as they can be", () => {
	const gaps = (...periods: string[]) => gapsBetween(rowsOf(...periods), "2016-01-01", "2018-12-31");
	expect(gaps()).toEqual(["2016/2018"]);
	expect(gaps("2017")).toEqual(["2016/2016", "2018/2018"]);
	expect(gaps("2018", "2016-01/2016-06", "2017")).toEqual(["2016-07/2016-12"]);
	expect(gaps("2016-01-01/2016-03-15", "2016-03-16/2018-12-31")).toEqual([]);
	expect(gaps("2016-01-01/2016-03-15", "2016-03-17/2018-12-31")).toEqual(["2016-03-16/2016-03-16"]);
	expect(gaps("2015/2016", "2018/2019")).toEqual(["2017/2017"]);
});
