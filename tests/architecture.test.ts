import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import {
	findCircles,
	importsOf,
	ownImports,
	readSources,
	roomOf,
	type SourceFile,
} from "../scripts/lib/import-graph.ts";

/** Pairs that stand side by side and know each other: a redirect is checked against the routes, a page shows the preview's problems. */
const NEIGHBOURS = new Set(["files>records", "check>model", "layouts>components"]);
/** Files over the size of the house, and how long they may be at most: the numbers may only shrink. */
const LONG = new Map(
	Object.entries({
		"src/charts/kinds/matrix-drawing.ts": 157,
		"src/charts/parts/outline.ts": 160,
		"src/check/observation-rules.ts": 195,
		"src/client/search/search-box.ts": 153,
		"src/components/text/Clause.astro": 154,
		"src/components/plan/PlanOverview.astro": 162,
		"src/import/extract/docx-text.ts": 199,
		"src/import/extract/extract-doc.ts": 192,
		"src/import/extract/extract-docx.ts": 154,
		"src/import/extract/page-tables.ts": 158,
		"src/import/outline/document-data.ts": 152,
		"src/import/outline/draft-parts.ts": 163,
		"src/import/outline/measure-outline.ts": 157,
		"src/import/outline/source-sections.ts": 166,
		"src/import/recognize/target-candidates.ts": 154,
		"src/model/model.ts": 400,
		"src/problems/codes.ts": 210,
		"src/search/records/site-records.ts": 154,
	}),
);
const HOUSE = { file: 150, command: 40 };

let sources: SourceFile[];
let scripts: SourceFile[];

beforeAll(async () => {
	sources = await readSources("src");
	scripts = await readSources("scripts");
});

/** The rooms in the order of the README: a file may import from its own room and from those that stand above it. */
async function readOrder(): Promise<string[]> {
	const house = /```\ncontent\/[\s\S]*?```/.exec(await readFile("README.md", "utf8"))?.[0] ?? "";
	return [...house.matchAll(/^src\/(\w+)\/|^src\/(\*)\.ts/gm)].map(([, room, core]) => (core ? "core" : (room ?? "")));
}

test("the README names every room once", async () => {
	const rooms = new Set(sources.map(({ file }) => roomOf(file)));
	expect((await readOrder()).filter((room) => room !== "styles").sort()).toEqual([...rooms].sort());
});

test("a room imports only from rooms that stand above it in the README", async () => {
	const order = await readOrder();
	const wrong = sources.flatMap((source) => {
		const own = roomOf(source.file);
		const isWrong = (to: string) => order.indexOf(to) > order.indexOf(own) && !NEIGHBOURS.has(`${own}>${to}`);
		return ownImports(source)
			.filter((file) => isWrong(roomOf(file)))
			.map((to) => `${source.file} → ${to}`);
	});
	expect(wrong).toEqual([]);
});

test("no files import each other in a circle", () => {
	expect(findCircles([...sources, ...scripts])).toEqual([]);
});

test("files are short enough to be read in one go, commands shorter still", () => {
	const isCommand = (file: string) => /^scripts\/[^/]+$/.test(file);
	const long = [...sources, ...scripts]
		.map(({ file, text }) => ({ file, lines: text.split("\n").length - 1 }))
		.filter(({ file, lines }) => lines > (LONG.get(file) ?? (isCommand(file) ? HOUSE.command : HOUSE.file)));
	expect(long).toEqual([]);
});

test("a file's name says what it is: no other file has it, routes apart", () => {
	const names = [...sources, ...scripts]
		.map(({ file }) => path.posix.basename(file))
		.filter((name) => !/^(index\.|\[)/.test(name));
	expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test("a name means one thing: what a file exports no other file does, and a type's name no other type has, routes apart", () => {
	const declared = [...sources, ...scripts]
		.filter(({ file }) => !file.startsWith("src/pages/"))
		.flatMap(({ file, text }) =>
			[...text.matchAll(/^(export )?(?:async )?(function|const|class|interface|type) (\w+)/gm)].map(
				([, exported, kind = "", name = ""]) => ({ file, name, exported, isType: /interface|type/.test(kind) }),
			),
		);
	const byName = Map.groupBy(declared, ({ name }) => name);
	const taken = declared
		.filter(({ exported }) => exported)
		.flatMap(({ file, name, isType }) =>
			(byName.get(name) ?? [])
				.filter((other) => other.file !== file && (other.exported || (isType && other.isType)))
				.map((other) => `${name}: ${file}, ${other.file}`),
		);
	expect(taken).toEqual([]);
});

test("no test file reads a plan before its tests begin: a broken rule fails its own tests, not every suite", async () => {
	const early =
		/^(?:export )?(?:(?:const|let) [^\n]*?= )?(?:\(?await\b|(?:build(?:Demo|Plan|PlanWith|Site)|richSite|richRecords|demoRecords|cityRecords)\()[^\n]*/gm;
	const all = await readSources("tests", ...(existsSync("content/tests") ? ["content/tests"] : []));
	const found = all.flatMap(({ file, text }) => [...text.matchAll(early)].map(([line]) => `${file}: ${line}`));
	expect(found).toEqual([]);
});

test.each([
	["astro:content", /^content(\.config)?\.ts$/],
	["node:fs", /^disk\//],
	["d3", /^charts\//],
	["yaml", /^files\//],
	["css-tree", /^verify\//],
	["csv-parse", /^files\//],
	["remark", /^text\//],
	["fflate", /^(files|intake)\//],
	["@xmldom/xmldom", /^(files|import|intake|verify)\//],
])("only its own room imports %s", (library, allowed) => {
	const users = sources
		.filter(({ text }) => importsOf(text).some((name) => name === library || name.startsWith(`${library}/`)))
		.map(({ file }) => file.replace("src/", ""));
	expect(users.length).toBeGreaterThan(0);
	expect(users.filter((file) => !allowed.test(file))).toEqual([]);
});

test("browser scripts import nothing but search, what joins several of them, the forms of a reference and types", () => {
	const allowed = /^src\/(?:client|search|federation)\/|^src\/text\/references\.ts$/;
	const wrong = sources
		.filter(({ file }) => roomOf(file) === "client")
		.flatMap(({ file, text }) =>
			importsOf(text, { types: false })
				.map((name) => (name.startsWith(".") ? path.posix.join(path.posix.dirname(file), name) : name))
				.filter((name) => !allowed.test(name))
				.map((name) => `${file} → ${name}`),
		);
	expect(wrong).toEqual([]);
});

test("scripts import no components and nothing from the tests", () => {
	const wrong = scripts.flatMap((source) => ownImports(source).filter((file) => /\.astro$|^tests\//.test(file)));
	expect(wrong).toEqual([]);
});

test("every program that is started is started under the project's own Node", async () => {
	const all = [...scripts, ...(await readSources("tests"))];
	const users = all.filter(({ text }) => text.includes("process.execPath")).map(({ file }) => file);
	expect(users).toEqual(["scripts/lib/project-node.ts", "tests/architecture.test.ts"]);
});

test("nothing is exported that nobody uses", async () => {
	const all = [...sources, ...scripts, ...(await readSources("tests"))];
	const words = all.map(({ file, text }) => ({ file, words: text.match(/\w+/g) ?? [] }));
	const count = new Map<string, number>();
	for (const word of words.flatMap((one) => one.words)) count.set(word, (count.get(word) ?? 0) + 1);
	const exported = [...sources, ...scripts].flatMap(({ file, text }) =>
		[...text.matchAll(/^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm)].map(([, name = ""]) => ({
			file,
			name,
		})),
	);
	const idle = exported.filter(
		({ file, name }) => count.get(name) === 1 && !file.startsWith("src/pages/") && file !== "src/content.config.ts",
	);
	expect(idle).toEqual([]);
});

test("src stands on its own: it imports nothing from the commands", () => {
	const wrong = sources.filter((source) => ownImports(source).some((file) => file.startsWith("scripts/")));
	expect(wrong.map(({ file }) => file)).toEqual([]);
});

test("the content is read and linked in one place", () => {
	const usersOf = (name: string) =>
		sources.filter(({ text }) => new RegExp(`import \\{[^}]*\\b${name}\\b`).test(text)).map(({ file }) => file);
	expect(usersOf("readContentFiles")).toEqual(["src/project.ts"]);
	// The desk shows what a record becomes that is on no disk yet.
	expect(usersOf("buildSite")).toEqual(["src/desk/page/preview-record.ts", "src/project.ts"]);
});
