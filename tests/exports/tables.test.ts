import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { formatCsv, formatJson, tableFiles } from "../../src/exports/files.ts";
import { planTables, siteTables } from "../../src/exports/tables.ts";
import { readSite } from "../e2e/site.ts";

const site = await readSite();
const tables = [...planTables(site.featuredPlan), ...siteTables(site)];
const table = (name: string) => tables.find((candidate) => candidate.name === name) ?? expect.fail(name);

test("the columns other programs rely on", () => {
	expect(Object.fromEntries(tables.map(({ name, columns }) => [name, columns.join(", ")]))).toEqual({
		clauses: "id, part, action, kind, number, text",
		responsibilities: "action, action_title, department, role, clause",
		targets: "id, title, action, clause, kind, comparator, value, unit, due, quote",
		progress:
			"id, target, area, period, value, qualifier, unit, statistic_date, evidence, source_title, source_publisher, source_url, source_date, recorded, supersedes, note",
		updates: "id, date, kind, title, clauses, targets, source_title, source_url, url",
		departments: "id, name, full_name, aliases",
	});
});

test("responsibilities use the plan's own names, numbers and roles", () => {
	const { rows } = table("responsibilities");
	expect(rows.length).toBe(165);
	expect(rows[0]).toEqual([1, "实施青少年科学素质行动", "市教育局", "牵头", "3-1-d1"]);
	expect(new Set(rows.map((row) => row[0]))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
	expect(new Set(rows.map((row) => row[3]))).toEqual(new Set(["牵头", "责任"]));
});

test("the exported figures are the content's, byte for byte", async () => {
	expect(formatCsv(table("progress"))).toBe(
		await readFile(`content/plans/${site.featuredPlan.id}/progress.csv`, "utf8"),
	);
});

test("what is not known is empty in CSV and null in JSON; figures are numbers there", () => {
	const csv = formatCsv(table("targets")).split("\n");
	expect(csv[3]).toContain("online-learning,领导干部和公务员网上学习,4,3-4-m2,coverage,=,100,%,,");
	const json = JSON.parse(formatJson(table("targets")));
	expect([json[2].due, json[0].value, json[0].action]).toEqual([null, 10.5, null]);
	expect(JSON.parse(formatJson(table("progress")))[1].value).toBe(6.2);
});

test("files are UTF-8 without BOM, headings first, and quote what needs quoting", () => {
	const files = tableFiles([{ name: "x", columns: ["a", "b"], rows: [['1,"2"', null]] }]);
	expect(files).toEqual([
		{ file: "x.csv", text: 'a,b\n"1,""2""",\n' },
		{ file: "x.json", text: '[\n {\n  "a": "1,\\"2\\"",\n  "b": null\n }\n]\n' },
	]);
});

test("every clause of the text is in the table, in order", () => {
	expect(table("clauses").rows.map((row) => row[5])).toEqual(site.featuredPlan.clauses.map(({ text }) => text));
	expect(
		table("clauses")
			.rows.find((row) => row[0] === "3-1-m2")
			?.slice(0, 5),
	).toEqual(["3-1-m2", "3", 1, "措施", 2]);
});
