import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { planFiles } from "../../src/exports/plan-files.ts";
import { openProject } from "../../src/project.ts";
import { HUBIN, PORTAL, writeCityContent, XICHENG } from "./cities.ts";

/** Loads a row of Data Packages, each below its site's name, as docs/federation.md shows it. */
const VIEWS = ["actions", "clauses", "deadlines", "departments", "progress", "responsibilities", "status", "targets"];

let folder: string;
let database: DuckDBConnection;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "packages-"));
	for (const city of [PORTAL, XICHENG, HUBIN]) {
		const root = path.join(folder, "content", city.id);
		await writeCityContent(root, city, null);
		const { site } = await openProject({ root, asOf: "2024-06-30" });
		for (const plan of site?.plans ?? []) {
			const place = path.join(folder, city.id, plan.id);
			await mkdir(place, { recursive: true });
			for (const { file, text } of planFiles(site as NonNullable<typeof site>, plan))
				await writeFile(path.join(place, file), text);
		}
	}
	database = await (await DuckDBInstance.create(":memory:")).connect();
	for (const name of VIEWS) await database.run(await loadTable(name));
});
afterAll(() => rm(folder, { recursive: true }));

/** The statement of docs/federation.md for one table: the site is told from the folder, types from the package itself. */
async function loadTable(name: string): Promise<string> {
	const { resources } = JSON.parse(await readFile(path.join(folder, "xicheng/water/datapackage.json"), "utf8"));
	const { fields } = resources.find((one: { name: string }) => one.name === name).schema;
	const types = fields.map(
		(field: { name: string; type: string }) => `'${field.name}': '${DUCK[field.type] ?? "VARCHAR"}'`,
	);
	return `CREATE TABLE ${name} AS SELECT string_split(filename, '/')[-3] AS site, * EXCLUDE filename
		FROM read_csv('${folder}/*/water/${name}.csv', header = true, filename = true, columns = {${types.join(", ")}})`;
}
const DUCK: Record<string, string> = { integer: "INTEGER", number: "DECIMAL(18,4)", boolean: "BOOLEAN" };

/** The rows that answer a question, their cells with blanks between. */
async function ask(question: string): Promise<string[]> {
	const answer = await database.runAndReadAll(question);
	return answer.getRowsJson().map((row) => row.join(" "));
}

test.each([
	[
		"how many paragraphs each site publishes",
		"SELECT site, count(*) FROM clauses GROUP BY ALL ORDER BY site",
		["hubin 10", "portal 7", "xicheng 9"],
	],
	[
		"which targets are the highest ratios",
		"SELECT site, value FROM targets WHERE kind = 'ratio' ORDER BY value DESC",
		["xicheng 80.0000", "hubin 70.0000", "portal 50.0000"],
	],
	[
		"how many bases all cities promise together",
		"SELECT sum(value)::INTEGER FROM targets WHERE title LIKE '%节水教育基地%'",
		["20"],
	],
	[
		"what was published last of each city's schools, and how far it is from its promise",
		`SELECT p.site, p.period, t.value - p.value FROM progress p JOIN targets t ON t.site = p.site AND t.id = p.target
		QUALIFY row_number() OVER (PARTITION BY p.site ORDER BY p.period DESC) = 1 ORDER BY p.site`,
		["hubin 2023 18.0000", "xicheng 2023 14.0000"],
	],
	[
		"which city rose by how much in a year",
		"SELECT site, max(value) - min(value) FROM progress GROUP BY site HAVING count(*) > 1",
		["xicheng 4.5000"],
	],
	[
		"which sites have an office of the same name",
		"SELECT name, string_agg(site, '、' ORDER BY site) FROM departments GROUP BY name HAVING count(DISTINCT site) > 1 ORDER BY name",
		["市教育局 hubin、xicheng", "市水务局 hubin、xicheng"],
	],
	[
		"where the water offices lead and where they support",
		`SELECT site, role, count(*) FROM responsibilities WHERE department = '市水务局' GROUP BY ALL ORDER BY site, role`,
		["hubin 牵头 1", "hubin 配合 1", "xicheng 牵头 2"],
	],
	[
		"what is due by the end of 2023",
		"SELECT site, due, quote FROM deadlines WHERE due <= '2023-12' ORDER BY due",
		["portal 2022-12 2022年12月底前完成", "xicheng 2023-06 2023年6月底前完成"],
	],
	[
		"what is said of the targets of all sites",
		"SELECT status, count(*) FROM status GROUP BY ALL ORDER BY status",
		["尚未查找 5", "未到期 2"],
	],
	[
		"which paragraphs speak of rain",
		"SELECT site, id FROM clauses WHERE text LIKE '%雨水%' ORDER BY site, id",
		["hubin 2-1", "hubin 2-1-1", "hubin 2-2-2"],
	],
])("across three sites: %s", async (_, question, rows) => {
	expect(await ask(question)).toEqual(rows);
});
