import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importPlan } from "../../scripts/lib/import-plan.ts";
import { plainEnvironment } from "../../scripts/lib/project-copy.ts";
import { projectNode } from "../../scripts/lib/project-node.ts";
import { acceptDrafts } from "../accept.ts";

const SITE = `name: 云溪市节水行动公开
city: 云溪市
shortCity: 云溪
description: 云溪市节水行动实施方案的全文与分工。
base: /
featuredPlan: water
disclosure:
  title: 《中华人民共和国政府信息公开条例》
  url: http://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm
footer: {}
licence: 待主办单位确认
`;

const PARTS = [
	"astro.config.mjs",
	"demo",
	"package.json",
	"public",
	"scripts",
	"src",
	"tests",
	"tsconfig.json",
	"vitest.config.ts",
];
/** Rooms of tests that take seconds; the architecture test sees that no other one reads content/ either. */
const QUICK = ["tests/exports", "tests/layouts", "tests/model", "tests/text"];

/** Names of this repository's own city must stand nowhere. */
const OWN_SITE = path.join("content", "site.yaml");

/** A copy of the project whose content is another city's. */
let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "other-city-"));
	for (const name of PARTS) {
		await cp(name, path.join(folder, name), { recursive: true });
	}
	await symlink(path.resolve("node_modules"), path.join(folder, "node_modules"));
});
afterAll(() => rm(folder, { recursive: true }));

test("another city's documents alone make a whole site: with duties and targets, and without any", async () => {
	const root = path.join(folder, "content");
	await importPlan(["tests/import/documents/trailing-roles.txt", "--plan", "water"], root);
	await importPlan(["tests/import/documents/plain.txt", "--plan", "greenway"], root);
	await writeFile(path.join(root, "site.yaml"), SITE);
	// What import recognised in one of them is accepted; the other is all drafts still.
	await acceptDrafts(path.join(root, "plans/water"));
	await acceptDrafts(path.join(root, "departments"));
	const { status, stdout, stderr } = spawnSync(projectNode(), ["scripts/build.ts", "--as-of", "2022-06-30"], {
		cwd: folder,
		encoding: "utf8",
	});
	expect([status, stderr]).toEqual([0, ""]);
	expect(stdout).toMatch(/核验成品 … \d+ 个链接/);
	const home = await readFile(path.join(folder, "dist/index.html"), "utf8");
	expect(home).toContain("云溪市节水行动实施方案（2021—2025年）");
	const city = /^shortCity: (.+)$/m.exec(await readFile(OWN_SITE, "utf8"))?.[1] ?? expect.fail();
	const pages = (await readdir(path.join(folder, "dist"), { recursive: true })).filter((name) =>
		name.endsWith(".html"),
	);
	for (const page of pages) {
		const text = await readFile(path.join(folder, "dist", page), "utf8");
		expect([page, text.includes(city), />(?:undefined|null)</.test(text)]).toEqual([page, false, false]);
	}
	const department = pages.filter((page) => page.startsWith("departments/shishuiwuju"));
	expect(department.length).toBeGreaterThan(0);
});

test("the tests of the engine pass in another city's repository as well", () => {
	const vitest = path.resolve("node_modules/vitest/vitest.mjs");
	const { status, stdout } = spawnSync(projectNode(), [vitest, "run", "--project", "unit", ...QUICK], {
		cwd: folder,
		encoding: "utf8",
		env: plainEnvironment(),
	});
	expect(status, stdout).toBe(0);
});
