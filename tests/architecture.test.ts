import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { importsOf } from "./imports.ts";

/** Rooms from left to right: a file may import from its own room and from those to its left. */
const ORDER = [
	"text",
	"problems",
	"files",
	"records",
	"disk",
	"check",
	"intake",
	"import",
	"model",
	"diff",
	"charts",
	"exports",
	"search",
	"handbook",
	"content",
	"layouts",
	"components",
	"pages",
];
/** Pairs that stand side by side and know each other: a part's record holds clauses, a redirect is checked against the routes. */
const NEIGHBOURS = new Set(["files>records", "check>model", "layouts>components", "content>check"]);

const files = (await readdir("src", { recursive: true })).filter((file) => /\.(ts|astro)$/.test(file));
const sources = await Promise.all(
	files.map(async (file) => ({ file, text: await readFile(path.join("src", file), "utf8") })),
);

const roomOf = (file: string) => (file.includes(path.sep) ? (file.split(path.sep)[0] ?? "") : "content");

test("a room imports only from rooms to its left", () => {
	const wrong = sources.flatMap(({ file, text }) =>
		importsOf(text)
			.filter((name) => /^\.\.?\//.test(name))
			.map((name) => roomOf(path.relative("src", path.resolve("src", path.dirname(file), name))))
			.filter((to) => to !== roomOf(file) && ORDER.includes(to) && ORDER.includes(roomOf(file)))
			.filter((to) => ORDER.indexOf(to) > ORDER.indexOf(roomOf(file)) && !NEIGHBOURS.has(`${roomOf(file)}>${to}`))
			.map((to) => `${file} → ${to}`),
	);
	expect(wrong).toEqual([]);
});

test.each([
	["astro:content", /^content(\.config)?\.ts$/],
	["node:fs", /^(disk|import|new)\//],
	["d3", /^(charts|exports)\//],
	["yaml", /^files\//],
	["csv-parse", /^files\//],
	["csv-stringify", /^files\//],
	["remark", /^text\//],
	["fflate", /^(files|intake)\//],
	["@xmldom/xmldom", /^(files|import|intake)\//],
])("only its own room imports %s", (library, allowed) => {
	const users = sources
		.filter(({ text }) => importsOf(text).some((name) => name === library || name.startsWith(`${library}/`)))
		.map(({ file }) => file.split(path.sep).join("/"));
	expect(users.length).toBeGreaterThan(0);
	expect(users.filter((file) => !allowed.test(file))).toEqual([]);
});

test("browser scripts import nothing but search and types", () => {
	const wrong = sources
		.filter(({ file }) => roomOf(file) === "client")
		.flatMap(({ file, text }) =>
			importsOf(text.replaceAll(/import type[^;]+;/g, "")).map((name) => `${file} → ${name}`),
		)
		.filter((line) => !/→ (\.\.\/search\/|\.\/)/.test(line));
	expect(wrong).toEqual([]);
});

test("scripts import no components", async () => {
	const scripts = (await readdir("scripts", { recursive: true })).filter((file) => file.endsWith(".ts"));
	const texts = await Promise.all(scripts.map((file) => readFile(path.join("scripts", file), "utf8")));
	expect(texts.flatMap((text) => importsOf(text)).filter((name) => name.endsWith(".astro"))).toEqual([]);
});

test("the code knows nothing about the city: its name and its departments stand in content/ alone", async () => {
	const site = await readFile("content/site.yaml", "utf8");
	const city = /^shortCity: (.+)$/m.exec(site)?.[1] ?? "";
	const scripts = (await readdir("scripts", { recursive: true })).filter((file) => file.endsWith(".ts"));
	const texts = [
		...sources.map(({ text }) => text),
		...(await Promise.all(scripts.map((file) => readFile(path.join("scripts", file), "utf8")))),
	];
	expect(city).not.toBe("");
	expect(texts.filter((text) => text.includes(city))).toEqual([]);
});

test("the content is read and linked in one place", () => {
	const usersOf = (name: string) =>
		sources.filter(({ text }) => new RegExp(`import \\{[^}]*\\b${name}\\b`).test(text)).map(({ file }) => file);
	expect(usersOf("readContentFiles")).toEqual(["project.ts"]);
	expect(usersOf("buildSite")).toEqual(["project.ts"]);
});
