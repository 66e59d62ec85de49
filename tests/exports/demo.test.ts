import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { formatCsv } from "../../src/exports/files.ts";
import { planTables } from "../../src/exports/tables.ts";
import { DEMO_ROOT, readDemo } from "../demo.ts";

const site = await readDemo("2025-12-31");
const tables = planTables(site.featuredPlan, site);

test("every row of a fictitious site says what it is, and every column is described", () => {
	for (const table of tables) {
		const rows = formatCsv(table).trim().split("\n").slice(1);
		expect(rows.length, table.name).toBeGreaterThan(0);
		expect(rows.filter((row) => !row.includes("演示数据"))).toEqual([]);
		expect(table.fields.map(({ name }) => name)).toEqual(table.columns);
	}
});

test("its figures come out byte for byte: they say so in their sources", async () => {
	const progress = tables.find(({ name }) => name === "progress") ?? expect.fail();
	expect(formatCsv(progress)).toBe(await readFile(`${DEMO_ROOT}/plans/${site.featuredPlan.id}/progress.csv`, "utf8"));
});
