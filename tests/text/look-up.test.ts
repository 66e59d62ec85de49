import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { parseQualifier } from "../../src/intake/cells/written-number.ts";
import { unclearColumns } from "../../src/intake/grid/heading-words.ts";
import { lookUp } from "../../src/text/look-up.ts";

/** Names that every object answers to. */
const NAMES = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"];

test.each(NAMES)("a table that is written as an object says nothing of %s", (name) => {
	expect(lookUp({ 约: "approximate" }, name)).toBe(undefined);
});

test.each(NAMES)("no cell, heading or sign of a table is read as %s of an object", (name) => {
	expect(parseQualifier(name)).toBe(null);
	expect(unclearColumns(name)).toBe(null);
});

test("no table of words is asked by a bare index: that asks its prototype too", async () => {
	const names = await readdir("src", { recursive: true });
	const files = names.filter((name) => name.endsWith(".ts") && name !== path.join("text", "look-up.ts"));
	const bare = await Promise.all(
		files.map(async (file) => {
			const text = await readFile(path.join("src", file), "utf8");
			const tables = [...text.matchAll(/^const ([A-Z_]+): (?:Readonly<)?Record<string,/gm)].map(([, table]) => table);
			return tables.filter((table) => new RegExp(`\\b${table}\\[(?!")`).test(text)).map((table) => `${file}: ${table}`);
		}),
	);
	expect(bare.flat().filter((found) => !CLOSED.some((table) => found.endsWith(`: ${table}`)))).toEqual([]);
});

/** Asked with keys of the code's own, or with what a pattern has let through. */
const CLOSED = ["READERS", "END_OF_PLAN", "SIGNS"];
