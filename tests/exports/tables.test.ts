import { beforeAll, expect, test } from "vitest";
import { formatCsv, formatExcelCsv, formatRowsJson, tableFiles } from "../../src/exports/table-files.ts";
import { planTables } from "../../src/exports/tables.ts";
import { parseCsvRows } from "../../src/files/csv-rows.ts";
import type { Site } from "../../src/model/model.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { OBSERVATION_COLUMNS } from "../../src/records/observation-record.ts";
import { DEMO_MARK } from "../../src/records/site-record.ts";
import { readCity } from "../demo.ts";

let site: Site;
let tables: ReturnType<typeof planTables>;

beforeAll(async () => {
	site = await readCity();
	tables = planTables(site.featuredPlan, site);
});
const table = (name: string) => tables.find((candidate) => candidate.name === name) ?? expect.fail(name);

test("the columns other programs rely on", () => {
	expect(Object.fromEntries(tables.map(({ name, columns }) => [name, columns.join(", ")]))).toEqual({
		changes: "id, date, kind, about, what, before, after, why, source_title, source_url",
		deliverables: "id, title, clause, quote, kind, owed_by, owner_basis, due, state, last_searched, updates, unwritten",
		attachments: "about, file, title, alt, kind, size",
		requests: "id, title, asked_on, asked_of, asked_by, about, answered_on, outcome",
		searches: "id, date, by, about, places, words, result, found, note",
		clauses: "id, part, action, kind, list, number, text",
		actions: "number, title, clause",
		responsibilities: "action, action_title, department, role, clause",
		targets:
			"id, order, title, action, clause, quote, kind, comparator, value, unit, due, due_quote, baseline_value, baseline_period, baseline_source_title, baseline_source_url, baseline_source_date, definition, baseline_quote, unwritten",
		deadlines: "measure, clause, quote, due, rhythm, departments",
		interim: "target, due, value, source_title, source_url, source_date, quote",
		events: "target, at, kind, area, text, source_title, source_url, source_date",
		progress: OBSERVATION_COLUMNS.join(", "),
		corrections: "target, replaced, corrected, on",
		status: "target, status, rule, reason, figures, as_of, evidence",
		updates: "id, date, date_of, recorded, kind, title, clauses, targets, deliverables, text",
		"update-sources": "update, source_title, source_url, source_date",
		"measure-states": "update, clause, state",
		departments: "id, name, full_name, text",
		"department-names": "department, kind, name, since, note, source_url",
	});
});

test("responsibilities use the plan's own names, numbers and roles", () => {
	const { rows } = table("responsibilities");
	expect(rows.length).toBe(21);
	expect(rows[0]).toEqual([1, "实施校园环境教育行动（演示数据）", "市教育局", "牵头", "3-1-d1"]);
	expect(new Set(rows.map((row) => row[0]))).toEqual(new Set([1, 2, 3, 4, 5]));
	expect(new Set(rows.map((row) => row[3]))).toEqual(new Set(["牵头", "责任"]));
});

test("what is not known is empty in CSV and null in JSON; figures are numbers there", () => {
	const csv = formatCsv(table("targets")).split("\n");
	expect(csv[9]).toContain("sorting-coverage,9,城区社区生活垃圾分类投放（演示数据）,3,3-3-m2,");
	expect(csv[9]).toContain(",coverage,=,100,%,,,,,,,,");
	const json = JSON.parse(formatRowsJson(table("targets")));
	expect([json[8].due, json[0].value, json[0].action]).toEqual([null, 12, null]);
	expect(JSON.parse(formatRowsJson(table("progress")))[6].value).toBe(10.3);
	expect(JSON.parse(formatRowsJson(table("updates")))[0].clauses).toEqual(["notice-p1"]);
});

test("files are UTF-8, headings first, and quote what needs quoting; Excel's copy has a BOM and CRLF", () => {
	const files = tableFiles([{ name: "x", columns: ["a", "b"], rows: [['1,"2"', null]] }]);
	expect(files).toEqual([
		{ file: "x.csv", text: 'a,b\n"1,""2""",\n' },
		{ file: "x.excel.csv", text: '\uFEFFa,b\r\n"1,""2""",\r\n' },
		{ file: "x.json", text: '[\n {\n  "a": "1,\\"2\\"",\n  "b": null\n }\n]\n' },
	]);
});

test("no cell of Excel's copy is a formula, numbers stay numbers, and the plain file keeps every character", () => {
	const rows = ["=HYPERLINK(1)", "＝1", "- 只数本市", " @a", "＋86", "-3.5", "约1", "=", null].map((cell) => [cell]);
	const table = { name: "x", columns: ["a"], rows: [...rows, [{ published: "-0.5" }], [["=a", "b"]]] };
	expect(formatExcelCsv(table).slice(1).split("\r\n")).toEqual([
		...["a", "'=HYPERLINK(1)", "'＝1", "'- 只数本市", "' @a", "'＋86", "-3.5", "约1", "=", "", "-0.5", "'=a b", ""],
	]);
	expect(formatCsv(table)).toContain("\n=HYPERLINK(1)\n");
});

test("every clause of the text is in the table, in order", () => {
	expect(table("clauses").rows.map((row) => row[6])).toEqual(site.featuredPlan.clauses.map(({ text }) => text));
	expect(
		table("clauses")
			.rows.find((row) => row[0] === "3-1-m2")
			?.slice(0, 6),
	).toEqual(["3-1-m2", "3", 1, "段落", "措施", 2]);
});

test("every column is described, and no two tables share a file", () => {
	const fields = tables.flatMap((one) => one.fields.map((field) => ({ ...field, table: one.name })));
	expect(fields.filter(({ title, description }) => !description.endsWith("。") || title === "")).toEqual([]);
	expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
});

test("fictitious rows say so in every table, in a column that the reader of real content refuses", () => {
	const marked = planTables(site.featuredPlan, { ...site, demo: true });
	for (const { columns, rows } of marked) {
		expect(columns.at(-1)).toBe("demo");
		expect(rows.every((row) => row.at(-1) === DEMO_MARK)).toBe(true);
	}
	const problems: Problem[] = [];
	const progress = marked.find(({ name }) => name === "progress") ?? expect.fail();
	parseCsvRows({ file: "progress.csv", text: formatCsv(progress) }, OBSERVATION_COLUMNS, problems);
	expect(problems.map(({ found }) => found)).toEqual(["表头多出“demo”"]);
});
