import { expect, test } from "vitest";
import { checkFlows } from "../../src/check/flow-rules.ts";
import { parseRows } from "../model/judge.ts";

/** What is found, as `line: the other lines it names`. */
function faults(words: string): string[] {
	const found: string[] = [];
	checkFlows(parseRows(words), (row, _column, finding) => {
		const others = [...finding.found.matchAll(/第 ([\d、]+) 行/g)].map(([, lines]) => lines);
		found.push(`${row.line}: ${others.join(" ")}`);
	});
	return found.sort();
}

test("periods that lie apart or within each other are no fault, in whatever order they stand", () => {
	expect(faults("2016/2020 60 | 2016 10 | 2017-01/2017-06 5 | 2017 12 | 2017-04/2017-06 3 | 2018 9")).toEqual([]);
});

test("each pair that overlaps in part is told at its later row", () => {
	expect(faults("2016/2017 9 | 2017/2018 9 | 2018/2019 9")).toEqual(["3: 2", "4: 3"]);
	expect(faults("2018/2019 9 | 2016/2017 9 | 2017/2018 9")).toEqual(["4: 2", "4: 3"]);
	// A row within one of two that overlap is compared with the other all the same.
	expect(faults("2016-01/2016-06 9 | 2016-04/2016-12 9 | 2016-05/2016-07 1")).toEqual(["3: 2", "4: 2"]);
});

test("a whole that is less than its outermost parts together is told at the whole", () => {
	expect(faults("2016/2017 10 | 2016 6 | 2017 5")).toEqual(["2: 3、4"]);
	expect(faults("2017 5 | 2016/2017 10 | 2017-03 4 | 2016 5")).toEqual([]);
	expect(faults("2017 3 | 2016/2017 10 | 2017-03 4 | 2016 5")).toEqual(["2: 4"]);
	// 约 proves nothing, 不足 no lower bound.
	expect(faults("2016/2017 约10 | 2016 6 | 2017 5")).toEqual([]);
	expect(faults("2016/2017 10 | 2016 6 | 2017 不足5")).toEqual([]);
});

test("a hundred years of days cost little", () => {
	const months = Array.from(
		{ length: 1200 },
		(_, index) => `${1900 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
	);
	const days = months.flatMap((month) =>
		["01", "02", "03", "04", "05", "06", "07", "08"].map((day) => `${month}-${day}`),
	);
	const rows = parseRows(
		[...days.map((day) => `${day} 1`), ...months.map((month) => `${month} 8`), "1900/1999 9600"].join(" | "),
	);
	const start = performance.now();
	checkFlows(rows, (row, _column, finding) => expect.unreachable(`${row.line} ${finding.found}`));
	expect(rows).toHaveLength(10_801);
	// Comparing every row with every other took minutes.
	expect(performance.now() - start).toBeLessThan(3000);
});
