import { expect, test } from "vitest";
import { buildFigures } from "../../src/model/build-figures.ts";
import { formatCorrection } from "../../src/model/formats.ts";
import { parseRows } from "./judge.ts";

const figures = (rows: string, asOf: string) =>
	buildFigures(parseRows(rows), { area: "本市", asOf, period: "2016/2020" });
/** The rows that stand, `id: value` each. */
const standing = (rows: string, asOf = "2021-06-30") =>
	figures(rows, asOf).series.flatMap(({ observations }) => observations.map(({ id, value }) => `${id}: ${value}`));
const corrections = (rows: string, asOf = "2021-06-30") =>
	figures(rows, asOf).corrections.map(
		({ replaced, corrected }) => `${corrected.publishedOn} ${replaced.id}→${corrected.id}`,
	);

test("the plan's own area comes first, the others as they appear; each oldest first", () => {
	const { series } = figures("全国:2018 8 | 2019 9 | 2016/2018 7 | 2018 6 | 全省:2018 10", "2021-06-30");
	expect(series.map(({ area, isOwn, observations }) => [area, isOwn, ...observations.map(({ id }) => id)])).toEqual([
		["本市", true, 3, 4, 2],
		["全国", false, 1],
		["全省", false, 5],
	]);
});

test("a figure is there from the day its source gives, at the latest from the day it was entered", () => {
	const on = (date: string | null, recorded = "2022-03-04") => {
		const rows = parseRows("2018 8").map((row) => ({ ...row, source_date: date, recorded }));
		return buildFigures(rows, { area: "本市", asOf: "2030-12-31", period: "2016/2020" }).series[0]?.observations[0]
			?.publishedOn;
	};
	expect(on("2019-02-26")).toBe("2019-02-26");
	expect(on("2019-02")).toBe("2019-02-28");
	expect(on("2019")).toBe("2019-12-31");
	expect(on("2022")).toBe("2022-03-04");
	expect(on(null)).toBe("2022-03-04");
});

test("figures keep the digits they were published with", () => {
	const row = { ...parseRows("2018 6")[0], value: "6.20" } as ReturnType<typeof parseRows>[number];
	expect(
		buildFigures([row], { area: "本市", asOf: "2030-12-31", period: "2016/2020" }).series[0]?.observations[0],
	).toMatchObject({
		value: 6.2,
		valueText: "6.20",
		source: { title: "《推进计划》", url: "https://example.org/plan" },
	});
});

test("a correction takes the place of a row on the day it is published; both stay on record", () => {
	const rows = "2018 8 @2019-01-01 | 2018 7 @2020-01-01 fixes 1";
	expect(standing(rows, "2019-12-31")).toEqual(["1: 8"]);
	expect(corrections(rows, "2019-12-31")).toEqual([]);
	expect(standing(rows, "2020-01-01")).toEqual(["2: 7"]);
	expect(corrections(rows, "2020-01-01")).toEqual(["2020-01-01 1→2"]);
});

test("a correction of a correction leaves the last one standing", () => {
	const rows = "2018 8 @2019-01-01 | 2018 7 @2020-01-01 fixes 1 | 2018 9 @2021-01-01 fixes 2";
	expect(standing(rows)).toEqual(["3: 9"]);
	expect(corrections(rows)).toEqual(["2020-01-01 1→2", "2021-01-01 2→3"]);
	expect(standing(rows, "2020-06-30")).toEqual(["2: 7"]);
});

test("where the correction in between is not published yet, the last one takes the place of the first row", () => {
	const rows = "2018 8 @2019-01-01 | 2018 7 @2021-12-31 fixes 1 | 2018 9 @2021-01-01 fixes 2";
	expect(standing(rows)).toEqual(["3: 9"]);
	expect(corrections(rows)).toEqual(["2021-01-01 1→3"]);
});

test("a correction of a row that is not published yet stands by itself", () => {
	const rows = "2018 8 @2021-12-31 | 2018 7 @2021-01-01 fixes 1";
	expect(standing(rows)).toEqual(["2: 7"]);
	expect(corrections(rows)).toEqual([]);
});

test("a correction says when it was entered here; a better source is no correction of the figure", () => {
	const [first, second] = parseRows("2018 6 | 2018 6");
	const told = (value: string) => {
		const rows = [
			first,
			{ ...second, value, supersedes: first?.id, source_date: "2015-09-21", recorded: "2026-11-27" },
		];
		const { corrections } = buildFigures(rows as ReturnType<typeof parseRows>, {
			area: "本市",
			asOf: "2030-12-31",
			period: "2016/2020",
		});
		return corrections.map(formatCorrection);
	};
	expect(told("6.1")).toEqual(["2026年11月27日更正，原登记6%"]);
	expect(told("6")).toEqual(["2026年11月27日换了来源，数值不变"]);
});
