import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { formatArchitecture } from "../scripts/lib/architecture-picture.ts";
import { readSources } from "../scripts/lib/import-graph.ts";

const TOP = ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "content/README.md"];
/** A city that replaces content/ may have taken its README away with it. */
const isThere = (file: string) => existsSync(file) || (file.startsWith("content/") && !existsSync("content/README.md"));

test("the picture of the architecture is drawn from the code as it is", async () => {
	expect(await readFile("docs/architecture.md", "utf8")).toBe(formatArchitecture(await readSources("src")));
});

const NAMED = /`((?:src|scripts|tests|docs|demo|ci|public|bench)\/[\w./-]*|\.ci\/run)`/g;
const LINKED = /\]\(([^)#:]+)\)/g;
const RUN = /npm run ([\w:]+)/g;
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = ""]) => found);

test("every file, folder and command that the documents name is there", async () => {
	const decisions = (await readdir("docs/decisions")).map((name) => `docs/decisions/${name}`);
	const { scripts } = JSON.parse(await readFile("package.json", "utf8"));
	const missing: string[] = [];
	for (const document of [...TOP, ...decisions].filter(existsSync)) {
		const text = await readFile(document, "utf8");
		const files = [...all(text, NAMED), ...all(text, LINKED).map((link) => path.join(path.dirname(document), link))];
		const lost = [...files.filter((file) => !isThere(file)), ...all(text, RUN).filter((name) => !(name in scripts))];
		missing.push(...lost.map((name) => `${document}: ${name}`));
	}
	expect(missing).toEqual([]);
});

test("the release that the change log begins with is the one at hand", async () => {
	const { version } = JSON.parse(await readFile("package.json", "utf8"));
	expect(await readFile("CHANGELOG.md", "utf8")).toContain(`\n## ${version}\n`);
	expect(JSON.parse(await readFile("package-lock.json", "utf8")).packages[""].version).toBe(version);
});
