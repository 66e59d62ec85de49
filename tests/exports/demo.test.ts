import { csvParseRows } from "d3";
import { beforeAll, expect, test } from "vitest";
import type { DataTable } from "../../src/exports/table.ts";
import { formatCsv } from "../../src/exports/table-files.ts";
import { planTables } from "../../src/exports/tables.ts";
import { formatProblem, type Problem } from "../../src/problems/problem.ts";
import { parseCsvRecords } from "../../src/records/csv-records.ts";
import { observationSchema } from "../../src/records/observation-record.ts";
import { readDemo } from "../demo.ts";

let tables: DataTable[];

beforeAll(async () => {
	const site = await readDemo("2025-12-31");
	tables = planTables(site.featuredPlan, site);
});

test("every row of a fictitious site says what it is, and every column is described", () => {
	for (const table of tables) {
		const rows = csvParseRows(formatCsv(table))
			.slice(1)
			.map((cells) => cells.join());
		expect(rows.length, table.name).toBeGreaterThan(0);
		expect(rows.filter((row) => !row.includes("演示数据"))).toEqual([]);
		expect(table.fields.map(({ name }) => name)).toEqual(table.columns);
	}
});

test("its figures cannot be taken for content: the column that marks them is refused", () => {
	const progress = tables.find(({ name }) => name === "progress") ?? expect.fail();
	const problems: Problem[] = [];
	expect(
		parseCsvRecords(observationSchema, { file: "progress.csv", text: formatCsv(progress) }, "x", problems),
	).toEqual([]);
	expect(problems.map(formatProblem)).toEqual([
		"错误 progress.csv:1:17 表头多出“demo”，应为 16 列；请删去多出的列［csv-heading-extra］",
	]);
});
