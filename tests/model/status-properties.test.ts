import { expect, test } from "vitest";
import { createRandom } from "../../scripts/lib/random.ts";
import { STATUS_NAMES } from "../../src/model/coverage.ts";
import type { ObservationRecord } from "../../src/records/observation-record.ts";
import type { TargetRecord } from "../../src/records/target-record.ts";
import { buildTarget, parseRows, parseTarget } from "./judge.ts";

const CASES = 1000;
const KINDS = ["ratio", "new", "per-year", "coverage", "count"];
const DUES = ["", " due 2020", " due 2018", " due 2018-06", " due 2020-12-31", " due 2015", " due 2022"];
const INTERIMS = ["", " interim 2017:20", " interim 2016:5,2018:40"];
/** Of any two, one lies within the other or they do not meet, as the check demands. */
const PERIODS = [
	..."2016 2017 2018 2019 2020 2016/2020 2016/2017 2015 2021".split(" "),
	..."2018-01/2018-06 2018-07/2018-12 2020-01/2020-06".split(" "),
];
const WORDS = ["", "", "", "约", "不足", "超过"];

interface Case {
	target: TargetRecord;
	rows: ObservationRecord[];
	asOf: string;
	/** When somebody looked for the figures, if anybody did. */
	searchedOn: string | null;
}

/** Random targets with random figures: some published late, some corrected, some of another area. */
function cases(seed: number): Case[] {
	const random = createRandom(seed);
	const pick = <T>(items: readonly T[]): T => items[random(items.length)] as T;
	const year = (first: number, span: number) => `${first + random(span)}-0${1 + random(9)}-15`;
	return Array.from({ length: CASES }, () => {
		const promise = `${pick(KINDS)} ${pick([">=", "=", "<=", "~"])} ${pick(["1", "30", "60", "100"])}`;
		const target = parseTarget(`${promise}${pick(DUES)}${pick(INTERIMS)}`);
		const figures: string[] = [];
		for (const period of PERIODS) {
			if (random(3) > 0) continue;
			const area = pick(["", "", "全国:"]);
			figures.push(`${area}${period} ${pick(WORDS)}${random(90)} @${year(2016, 6)}`);
			if (random(4) === 0) figures.push(`${area}${period} ${random(90)} @${year(2016, 6)} fixes ${figures.length}`);
			if (random(12) === 0) figures.push(`${area}${period} ${random(90)} @${year(2016, 6)} fixes ${figures.length}`);
		}
		return {
			target,
			rows: parseRows(figures.join(" | "), target.unit ?? ""),
			asOf: year(2016, 7),
			searchedOn: pick([null, "2015-01-01"]),
		};
	});
}

const statusOf = ({ target, rows, asOf, searchedOn }: Case) => {
	const { status } = buildTarget(target, rows, asOf, searchedOn);
	return { ...status, inputs: status.inputs.map(({ id, value }) => `${id}: ${value}`) };
};
const valuesChanged = (rows: ObservationRecord[], isChanged: (row: ObservationRecord) => boolean) =>
	rows.map((row) => (isChanged(row) ? { ...row, value: String(Number(row.value) + 7), qualifier: null } : row));

test("the random cases reach every status", () => {
	const names = cases(1).map((one) => statusOf(one).name);
	expect([...new Set(names)].sort()).toEqual(STATUS_NAMES.filter((name) => name !== "不可量化").sort());
});

test("the same input gives the same status", () => {
	for (const one of cases(2)) expect(statusOf(one)).toEqual(statusOf(structuredClone(one)));
});

test("nothing is called kept, missed or late without a figure of the plan's own area, published by that day", () => {
	for (const { target, rows, asOf } of cases(3)) {
		const { status } = buildTarget(target, rows, asOf);
		if (!["已达成", "未达成", "按期", "滞后"].includes(status.name)) continue;
		expect(status.inputs.length).toBeGreaterThan(0);
		expect(status.inputs.filter(({ area, publishedOn }) => area !== "本市" || publishedOn > asOf)).toEqual([]);
	}
});

test("what is published after the day changes nothing", () => {
	for (const one of cases(4)) {
		const later = valuesChanged(one.rows, ({ source_date }) => (source_date ?? "") > one.asOf);
		expect(statusOf({ ...one, rows: later })).toEqual(statusOf(one));
	}
});

test("figures of other areas change nothing", () => {
	for (const one of cases(5)) {
		const others = PERIODS.map((period) => `全省:${period} 99`).join(" | ");
		const added = parseRows(others).map((row, index) => ({ ...row, id: 100 + index }));
		const rows = one.rows.filter(({ area }) => area === "本市");
		const own = rows.filter(({ supersedes }) => supersedes === null || rows.some(({ id }) => id === supersedes));
		expect(statusOf({ ...one, rows: [...added, ...own] })).toEqual(statusOf({ ...one, rows: own }));
	}
});

test("the order of the rows changes nothing", () => {
	const random = createRandom(6);
	for (const one of cases(6)) {
		const shuffled = one.rows
			.map((row) => ({ row, at: random(1000) }))
			.sort((a, b) => a.at - b.at)
			.map(({ row }) => row);
		expect(statusOf({ ...one, rows: shuffled })).toEqual(statusOf(one));
	}
});

test("a row that was corrected by that day does not count", () => {
	for (const one of cases(7)) {
		const corrected = new Set(
			one.rows.flatMap(({ supersedes, source_date }) => ((source_date ?? "") <= one.asOf ? [supersedes] : [])),
		);
		const changed = valuesChanged(one.rows, ({ id }) => corrected.has(id));
		expect(statusOf({ ...one, rows: changed })).toEqual(statusOf(one));
	}
});
