import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parse } from "yaml";

const files = readdirSync("ci");

/** Every text in a parsed document, in its order. */
function texts(value: unknown): string[] {
	if (typeof value === "string") return [value];
	return value && typeof value === "object" ? Object.values(value).flatMap(texts) : [];
}

test("there is an example for every service staff work with", () => {
	expect(files.sort()).toEqual(["cnb.yml", "gitea.yml", "gitee.yml", "github.yml", "gitlab.yml"]);
});

test.each(files)("%s is YAML, says where to put it, and runs the same three commands", async (file) => {
	const text = await readFile(`ci/${file}`, "utf8");
	const commands = texts(parse(text, { strict: true, uniqueKeys: true })).filter((line) => line.startsWith("npm "));
	const once = [...new Set(commands)].map((command) => command.replace(/ -- .*/, ""));
	expect(once).toEqual(["npm ci", "npm run check", "npm run build"]);
	expect(text).toMatch(/^# .*复制/);
	expect(text.split("\n").length).toBeLessThan(40);
});

test.each(["github.yml", "gitea.yml", "gitlab.yml"])("%s fetches the whole history", async (file) => {
	expect(await readFile(`ci/${file}`, "utf8")).toMatch(/(fetch-depth|GIT_DEPTH): 0/);
});
