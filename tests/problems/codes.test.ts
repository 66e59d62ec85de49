import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { CODE_GROUPS } from "../../src/problems/codes.ts";

const groups = Object.values(CODE_GROUPS).map((group) => Object.entries(group));
const codes = groups.flat().map(([code]) => code);

/** All code but the table itself. */
async function readSources(): Promise<string> {
	const folders = await Promise.all(
		["src", "scripts"].map(async (folder) => {
			const files = await readdir(folder, { recursive: true });
			return files.filter((file) => file.endsWith(".ts")).map((file) => path.join(folder, file));
		}),
	);
	const files = folders.flat().filter((file) => !file.endsWith("codes.ts"));
	return (await Promise.all(files.map((file) => readFile(file, "utf8")))).join("\n");
}

test("a code is a few words in small letters, stands once, and is explained in a sentence of its own", () => {
	expect(codes.filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(code))).toEqual([]);
	expect(new Set(codes).size).toBe(codes.length);
	const help = groups.flat().map(([, text]) => text);
	expect(help.filter((text) => text.length < 10 || !text.endsWith("。"))).toEqual([]);
	expect(new Set(help).size).toBe(help.length);
});

test("every code of the list can be met: a rule reports it", async () => {
	const sources = await readSources();
	expect(codes.filter((code) => !sources.includes(`"${code}"`))).toEqual([]);
});
