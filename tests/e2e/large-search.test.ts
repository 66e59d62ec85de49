import { spawnSync } from "node:child_process";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../../bench/ask.ts";
import { copyLargeProject, LARGE_PLAN, writeLargePlan } from "../../bench/large-content.ts";
import { largeParagraphs } from "../../bench/large-text.ts";
import { launchBrowser } from "../../scripts/lib/browser.ts";
import { projectNode } from "../../scripts/lib/project-node.ts";
import { serveFiles } from "../../scripts/lib/serve-files.ts";
import { readSite } from "./site.ts";

const COUNT = 1500;
const plan = (await readSite()).featuredPlan;
const paragraphs = largeParagraphs(plan, COUNT);
let folder: string;
let server: Awaited<ReturnType<typeof serveFiles>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "large-"));
	await copyLargeProject(folder);
	await symlink(path.resolve("node_modules"), path.join(folder, "node_modules"));
	await writeLargePlan(path.join(folder, "content"), plan, COUNT);
	const { status, stdout, stderr } = spawnSync(projectNode(), ["scripts/build.ts"], {
		cwd: folder,
		encoding: "utf8",
	});
	expect(status, stdout + stderr).toBe(0);
	server = await serveFiles([path.join(folder, "dist")]);
	browser = await launchBrowser();
	page = await browser.newPage();
	await page.goto(`${server.url}search/`, { waitUntil: "networkidle" });
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
	await rm(folder, { recursive: true, force: true });
});

test("a text too large to load whole is searched by any part of any paragraph", async () => {
	for (const index of [0, 700, 1499]) {
		const phrase = paragraphs[index]?.slice(3, 12) ?? "";
		const holding = paragraphs.flatMap((paragraph, at) =>
			paragraph.includes(phrase) ? [LARGE_PLAN.clauseId(at)] : [],
		);
		const { hits, total } = await ask(page, phrase);
		expect(total).toBe(holding.length);
		const listed = hits.filter(({ tier }) => tier === "exact").map(({ href }) => href.split("#")[1]);
		expect(listed.sort()).toEqual(holding.sort());
	}
	// Of the texts and of where their words stand only what these three needed has come.
	const files = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
	const needed = files.filter((name) => /\/(?:pairs|texts)\/\d+\.(?:bin|json)$/.test(name));
	expect(needed.length).toBeGreaterThan(3);
	expect(needed.length).toBeLessThan(120);
});

test("punctuation counts, and what is not listed yet is counted", async () => {
	const phrase = paragraphs.join("\n").match(/\p{L}，\p{L}/u)?.[0] ?? "";
	const holding = paragraphs.filter((paragraph) => paragraph.includes(phrase)).length;
	expect((await ask(page, phrase)).total).toBeGreaterThanOrEqual(holding);
	const { total, hits } = await ask(page, "加强");
	expect(total).toBeGreaterThan(hits.filter(({ tier }) => tier === "exact").length);
	await page.locator("[data-search-more]").click();
	await expect.poll(() => page.locator("[data-search-hit]").count()).toBeGreaterThan(hits.length);
});

test("pinyin reads texts there too, and questions find who answers", async () => {
	expect((await ask(page, "liudong kepuguan")).hits[0]?.href).toContain("#3-8-m2");
	expect((await ask(page, "谁负责科普信息化")).hits[0]?.href).toContain("#3-7-d1");
	expect((await ask(page, "发改局 科普基础设施")).hits[0]?.href).toContain("#3-8-d1");
	expect((await ask(page, "流动科普倌")).hits[0]?.href).toContain("#3-8-m2");
});

test("everyday words find official ones there too", async () => {
	const { hits } = await ask(page, "机器人比赛");
	expect(hits[0]?.href).toContain("#3-1-m2");
	expect(hits.filter(({ tier }) => tier === "exact")).toEqual([]);
});

test("what the query in the address needs is asked for beside the script, and excerpts follow", async () => {
	const fresh = await browser.newPage();
	const phrase = paragraphs[900]?.slice(3, 9) ?? "";
	await fresh.goto(`${server.url}search/?q=${encodeURIComponent(phrase)}`);
	await fresh.locator("[data-search-state=done]").waitFor({ state: "attached" });
	const pairs = await fresh.evaluate(() =>
		(performance.getEntriesByType("resource") as PerformanceResourceTiming[]).flatMap(({ name, initiatorType }) =>
			name.includes("/pairs/") ? [initiatorType] : [],
		),
	);
	expect(pairs).toContain("link");
	const excerpt = fresh.locator("[data-search-hit][data-tier=exact] .issued-words mark").first();
	await expect.poll(() => excerpt.textContent()).toBe(phrase);
	await fresh.close();
});

test("a file that does not arrive is said, and asked for again at the next key", async () => {
	const fresh = await browser.newPage();
	await fresh.goto(`${server.url}search/`, { waitUntil: "networkidle" });
	await fresh.route("**/pairs/*.bin", (route) => route.abort());
	const phrase = paragraphs[400]?.slice(4, 10) ?? "";
	await fresh.locator("[data-search] input").fill(phrase);
	await fresh.locator("[data-search-state=failed]").waitFor({ state: "attached" });
	await fresh.unroute("**/pairs/*.bin");
	expect((await ask(fresh, `${phrase} `)).hits.length).toBeGreaterThan(0);
	await fresh.close();
});

test("names are found first there too", async () => {
	expect((await ask(page, "安监局")).hits[0]?.title).toBe("市安全监管局");
});
