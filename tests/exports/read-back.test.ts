import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { PlainTable } from "../../src/exports/table.ts";
import { formatCsv, formatExcelCsv } from "../../src/exports/table-files.ts";
import { planTables } from "../../src/exports/tables.ts";
import { parseCsvRows } from "../../src/files/csv-rows.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { actionSchema } from "../../src/records/action-record.ts";
import type { ContentRecords, PlanRecords } from "../../src/records/content-records.ts";
import { departmentSchema } from "../../src/records/department-record.ts";
import { observationSchema } from "../../src/records/observation-record.ts";
import { targetSchema } from "../../src/records/target-record.ts";
import { updateSchema } from "../../src/records/update-record.ts";
import { formatProseText } from "../../src/text/prose-text.ts";
import { PLAN } from "../city.ts";
import { DEMO_ROOT, readCity } from "../demo.ts";
import { richRecords, richSite } from "./rich-site.ts";

type Cells = Record<string, string>;

let tables: PlainTable[];
let written: ContentRecords;
let records: PlanRecords;

beforeAll(() => {
	const site = richSite();
	tables = planTables(site.featuredPlan, site);
	written = richRecords();
	records = written.plans[0] ?? expect.fail();
});

test("figures come out byte for byte as they were written", async () => {
	const city = await readCity("2026-12-31");
	const progress = planTables(city.featuredPlan, city).find(({ name }) => name === "progress") ?? expect.fail();
	expect(formatCsv(progress)).toBe(await readFile(`${DEMO_ROOT}/plans/${PLAN}/progress.csv`, "utf8"));
});

describe.each([
	["CSV", formatCsv],
	["Excel copy", formatExcelCsv],
])("read back from the %s, by the reader of the content", (_format, format: (table: PlainTable) => string) => {
	const read = (name: string): Cells[] => {
		const table = tables.find((candidate) => candidate.name === name) ?? expect.fail(name);
		const problems: Problem[] = [];
		const rows = parseCsvRows({ file: name, text: format(table) }, table.columns, problems);
		expect(problems).toEqual([]);
		expect(rows.length).toBe(table.rows.length);
		return rows.map(({ cells }) => cells);
	};

	test("figures: corrected rows, quotes, commas and line breaks included", () => {
		const expected = records.observations.map(({ plan: _plan, line: _line, ...record }) => record);
		expect(read("progress").map((cells) => observationSchema.parse(cells))).toEqual(expected);
	});

	test("targets with baseline, interim values and events", () => {
		const of = (name: string, id: string | undefined) => read(name).filter(({ target }) => target === id);
		const targets = read("targets").map((cells) => ({
			id: cells["id"],
			body: cells["definition"],
			...targetSchema.parse({
				...pick(cells, ["order", "title", "clause", "quote", "kind", "comparator", "value", "unit", "due"]),
				dueQuote: cells["due_quote"],
				baseline: cells["baseline_value"] && {
					value: cells["baseline_value"],
					period: cells["baseline_period"],
					quote: cells["baseline_quote"],
					source: sourceOf(cells, "baseline_"),
				},
				unwritten: (cells["unwritten"] ?? "").split(" ").filter(Boolean),
				interim: of("interim", cells["id"]).map((row) => ({
					...pick(row, ["due", "value", "quote"]),
					source: sourceOf(row),
				})),
				events: of("events", cells["id"]).map((row) => ({
					...pick(row, ["at", "kind", "area", "text"]),
					source: sourceOf(row),
				})),
			}),
		}));
		const expected = records.targets.map(({ plan: _plan, file: _file, body, ...record }) => ({
			...record,
			body: formatProseText(body),
		}));
		expect(targets).toEqual(expected.sort((a, b) => a.order - b.order));
	});

	test("updates with their clauses, targets, sources and states", () => {
		const of = (name: string, id: string | undefined) => read(name).filter(({ update }) => update === id);
		const list = (cell = "") => (cell === "" ? [] : cell.split(" "));
		const updates = read("updates").map((cells) => ({
			id: cells["id"],
			body: cells["text"],
			...updateSchema.parse({
				...pick(cells, ["title", "date", "recorded", "kind"]),
				dateOf: cells["date_of"],
				clauses: list(cells["clauses"]),
				targets: list(cells["targets"]),
				deliverables: list(cells["deliverables"]),
				states: of("measure-states", cells["id"])
					.map((row) => pick(row, ["clause", "state"]))
					.sort(byClause),
				attachments: read("attachments")
					.filter(({ about }) => about === `update:${cells["id"]}`)
					.map((row) => pick(row, ["file", "title", "alt"])),
				sources: of("update-sources", cells["id"]).map((row) => sourceOf(row)),
			}),
		}));
		const expected = records.updates.map(({ plan: _plan, file: _file, body, states, ...record }) => ({
			...record,
			states: states.toSorted(byClause),
			body: formatProseText(body),
		}));
		expect(updates).toEqual(expected);
	});

	test("departments with all their names", () => {
		const names = read("department-names");
		const departments = read("departments").map((cells) => {
			const own = names.filter(({ department }) => department === cells["id"]);
			return {
				id: cells["id"],
				body: cells["text"],
				...departmentSchema.parse({
					name: cells["name"],
					fullName: cells["full_name"],
					aliases: own.filter(({ kind }) => kind === "别名").map(({ name }) => name),
					laterNames: own
						.filter(({ kind }) => kind === "后续名称")
						.map((row) => ({ ...pick(row, ["name", "since", "note"]), source: { url: row["source_url"] } })),
				}),
			};
		});
		const expected = written.departments.map(({ file: _file, body, ...record }) => ({
			...record,
			body: formatProseText(body),
		}));
		expect(departments.sort(byId)).toEqual(expected.sort(byId));
	});

	test("clauses, and who answers for what", () => {
		const kinds: Cells = { 标题: "heading", 标签: "label", 段落: "paragraph" };
		const clauses = read("clauses").map(({ id, part, kind = "", list, number, text }) => ({
			id,
			part,
			clause: { id, kind: kinds[kind], list: list || null, number: number ? Number(number) : null, text },
		}));
		const issued = [...records.parts, ...records.actions].flatMap((record) => record.clauses);
		for (const { line: _line, section: _section, ...clause } of issued) {
			expect(clauses.find(({ id }) => id === clause.id)?.clause).toEqual(clause);
		}
		expect(clauses.length).toBe(issued.length);
		for (const action of records.actions) {
			const rows = read("responsibilities").filter((row) => row["action"] === String(action.number));
			const groups = Map.groupBy(rows, ({ clause, role }) => `${clause} ${role}`);
			const responsibilities = [...groups.values()].map((group) => ({
				...pick(group[0] ?? {}, ["clause", "role"]),
				departments: group.map(({ department }) => department),
			}));
			expect(actionSchema.shape.responsibilities.parse(responsibilities)).toEqual(action.responsibilities);
		}
	});
});

function pick(cells: Cells, names: string[]): Cells {
	return Object.fromEntries(names.map((name) => [name, cells[name] ?? ""]));
}

function sourceOf(cells: Cells, prefix = "") {
	const [title, url, date] = ["title", "url", "date"].map((name) => cells[`${prefix}source_${name}`]);
	return { title, url, date };
}

function byClause(a: { clause?: string }, b: { clause?: string }): number {
	return (a.clause ?? "").localeCompare(b.clause ?? "");
}

function byId(a: { id?: string | undefined }, b: { id?: string | undefined }): number {
	return (a.id ?? "").localeCompare(b.id ?? "");
}
