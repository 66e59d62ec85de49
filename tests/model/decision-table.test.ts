import { expect, test } from "vitest";
import { DECISIONS, MOMENTS } from "../../src/model/status/decision-table.ts";
import { judge } from "./judge.ts";

/**
 * What a reader would say of each case, written from the promise and not from the table: rows are what is published,
 * columns when one looks. 查 未查到公开数据, 缺 数据不足, 无 原文未写期限, 早 未到期, 按 按期, 滞 滞后, 成 已达成, 败 未达成;
 * a point where the two cannot meet. The columns: the term runs; an interim value was kept; was missed; the term is over;
 * no term is stated.
 */
const STATUS = new Map([
	["查", "未查到公开数据"],
	["缺", "数据不足，未判断"],
	["无", "原文未写期限，不判断"],
	["早", "未到期"],
	["按", "按期"],
	["滞", "滞后"],
	["成", "已达成"],
	["败", "未达成"],
]);

interface Promise {
	name: string;
	/** The promise without its term. */
	words: string;
	/** A figure of 2018 that keeps the first interim value and misses the second. */
	interim: [figure: string, kept: string, missed: string];
	cases: [published: string, rows: string, statuses: string][];
}

const PROMISES: Promise[] = [
	{
		name: "level floor",
		words: "ratio >= 85%",
		interim: ["2018 50", "2018:40", "2018:60"],
		cases: [
			["none", "", "查··查查"],
			["outside", "2015 90", "早··缺无"],
			["kept-at-end", "2020 85", "成··成·"],
			["kept-part", "2020-03 86", "成··成·"],
			["kept-before", "2019 86", "成··成成"],
			["missed-at-end", "2020 84.9", "早按滞败·"],
			["missed-part", "2020-03 70", "早按滞缺·"],
			["missed-before", "2019 70", "早按滞缺无"],
			["unclear", "2020 约86", "早按滞缺无"],
			["twice", "2020 86 | 2020-07/2020-12 80", "早按滞缺无"],
		],
	},
	{
		name: "level ceiling",
		words: "ratio <= 3%",
		interim: ["2018 5", "2018:6", "2018:4"],
		cases: [
			["none", "", "查··查查"],
			["outside", "2015 1", "早··缺无"],
			["kept-at-end", "2020 3", "早按滞成·"],
			["kept-part", "2020-01 1", "早按滞缺·"],
			["kept-before", "2019 1", "早按滞缺无"],
			["missed-at-end", "2020 3.1", "早按滞败·"],
			["missed-part", "2020-01 4", "早按滞缺·"],
			["missed-before", "2019 4", "早按滞缺无"],
			["unclear", "2020 约3", "早按滞缺无"],
			["twice", "2020 2 | 2020-12 4", "早按滞缺无"],
		],
	},
	{
		name: "level about",
		words: "ratio ~ 50%",
		interim: ["2018 50", "2018:40", "2018:60"],
		cases: [
			["none", "", "查··查查"],
			["outside", "2015 50", "早··缺无"],
			["unclear", "2020 50", "早··缺无"],
			["twice", "2020 50 | 2020-12 51", "早··缺无"],
		],
	},
	{
		name: "sum floor",
		words: "new = 50个",
		interim: ["2016/2018 30", "2018:20", "2018:40"],
		cases: [
			["none", "", "查··查查"],
			["outside", "2015 60", "早··缺无"],
			["kept", "2019 50", "成··成成"],
			["missed", "2019 10 | 2020 9", "早按滞败无"],
			["gap", "2020 10", "早按滞缺无"],
			["unclear", "2019 10 | 2020 约10", "早按滞缺无"],
		],
	},
	{
		name: "sum ceiling",
		words: "count <= 9起",
		interim: ["2016/2018 5", "2018:6", "2018:4"],
		cases: [
			["none", "", "查··查查"],
			["outside", "2015 1", "早··缺无"],
			["kept", "2019 2 | 2020 2", "早按滞成无"],
			["missed", "2019 10", "败··败败"],
			["gap", "2020 1", "早按滞缺无"],
			["unclear", "2019 2 | 2020 约2", "早按滞缺无"],
		],
	},
	{
		name: "sum about",
		words: "new ~ 50个",
		interim: ["2016/2018 30", "2018:20", "2018:40"],
		cases: [
			["none", "", "查··查查"],
			["outside", "2015 50", "早··缺无"],
			["gap", "2020 50", "早··缺无"],
			["unclear", "2016/2020 50", "早··缺无"],
		],
	},
	...["per-year = 6名", "per-year <= 6名"].map((words) => ({
		name: words.includes("<=") ? "quota ceiling" : "quota floor",
		words,
		interim: ["", "", ""] as Promise["interim"],
		cases: [
			["none", "", "查··查·"],
			["kept", "2016 6 | 2017 6 | 2018 6 | 2019 6 | 2020 6", "按··成·"],
			["missed", words.includes("<=") ? "2017 7" : "2017 5", "败··败·"],
			["gap", "2016 6 | 2017 6 | 2019 6", "缺··缺·"],
			["early", "2016-01/2016-03 1", "早····"],
		] as Promise["cases"],
	})),
	{
		name: "quota about",
		words: "per-year ~ 6名",
		interim: ["", "", ""],
		cases: [
			["none", "", "查··查·"],
			["gap", "2016 6 | 2017 6 | 2018 6 | 2019 6 | 2020 6", "缺··缺·"],
			["early", "2016-01/2016-03 1", "早····"],
		],
	},
];

/** The promise and the figures as they stand at a moment. The last day of the term still belongs to it. */
function examine({ words, interim: [figure, kept, missed] }: Promise, published: string, rows: string, moment: string) {
	const term = moment === "no-term" ? "" : " due 2020";
	const point = { "on-time": ` interim ${kept}`, late: ` interim ${missed}` }[moment] ?? "";
	// A sum that has a gap shall keep it: its interim figure stands only where an interim value is asked about.
	const isGap = published === "gap" && point === "";
	const own = ["none", "outside"].includes(published) || isGap ? rows : [figure, rows].filter(Boolean).join(" | ");
	const running = published === "early" ? "2016-06-30" : "2020-12-31";
	return judge(`${words}${term}${point}`, own, moment === "over" ? "2021-01-01" : running);
}

const CELLS = PROMISES.flatMap((promise) =>
	promise.cases.flatMap(([published, rows, statuses]) =>
		MOMENTS.flatMap((moment, index) => {
			const status = STATUS.get([...statuses][index] ?? "");
			return status ? [{ promise, published, rows, moment, status }] : [];
		}),
	),
);

test.each(CELLS.map((cell) => [cell.promise.name, cell.published, cell.moment, cell.status, cell] as const))(
	"%s, %s, %s: %s",
	(name, published, moment, status, { promise, rows }) => {
		const { cell, ...judged } = examine(promise, published, rows, moment);
		const [measure, side] = name.split(" ");
		// The case is the cell it stands for, so that no cell goes untried behind another.
		expect({ ...cell }).toEqual({ measure, side, published, moment });
		expect(judged.name).toBe(status);
	},
);

test("every cell of the table has its test, and every other place is one where nothing can stand", () => {
	const tried = CELLS.map(({ promise, published, moment }) => `${promise.name} ${published} ${moment}`);
	const written = Object.entries(DECISIONS).flatMap(([measure, sides]) =>
		Object.entries(sides).flatMap(([side, rows]) =>
			Object.entries(rows).flatMap(([published, names]) =>
				MOMENTS.filter((_, index) => names[index]).map((moment) => `${measure} ${side} ${published} ${moment}`),
			),
		),
	);
	expect(written.sort()).toEqual(tried.sort());
});
