import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../../bench/ask.ts";
import { readAxe } from "../../bench/judges/judge-access.ts";
import { launchBrowser } from "../../scripts/lib/browser.ts";
import { importPlan } from "../../scripts/lib/import-plan.ts";
import { copyProject, runScript } from "../../scripts/lib/project-copy.ts";
import { serveFiles } from "../../scripts/lib/serve-files.ts";
import { templates } from "../../scripts/lib/templates.ts";
import { buildSite } from "../../src/model/build-site.ts";
import { acceptDrafts } from "../accept.ts";
import { checkFolder } from "../check-folder.ts";
import { type LargeDocument, largeDocument } from "../large-document.ts";
import { OTHER_SITE } from "../other-site.ts";
import { pageFaults } from "./page-faults.ts";

/** Paragraphs of the large plan: more than a search page loads whole. */
const COUNT = 1250;
const DOCUMENTS = "tests/import/documents";
const TABLE = `目标,地区,时期,数值,单位,证据等级,来源标题,来源网址,公布日期
城市公共供水管网漏损率不超过9%,云溪市,2021,9.8,%,统计数据,水务公报,https://www.example.com/2021,2022-02-01
`;
const UPDATE = Object.entries({
	plan: "water",
	title: "节水型学校建设进展",
	date: "2022-02-20",
	kind: "进展",
	slug: "schools",
	"source-title": "公报",
	"source-url": "https://www.example.com/a",
	"source-date": "2022-02-20",
}).flatMap(([flag, value]) => [`--${flag}`, value]);
let folder: string;
let dist: string;
let stdout: string;
let large: LargeDocument;
let server: Awaited<ReturnType<typeof serveFiles>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
	folder = await copyProject();
	dist = path.join(folder, "dist");
	const root = path.join(folder, "content");
	large = largeDocument(COUNT);
	const file = path.join(folder, "large.txt");
	await writeFile(file, large.text);
	await importPlan([`${DOCUMENTS}/trailing-roles.txt`, "--plan", "water"], root);
	await importPlan([`${DOCUMENTS}/plain.txt`, "--plan", "greenway"], root);
	await importPlan([file, "--plan", "large"], root);
	// What import recognised in one of them is accepted; the others are all drafts still.
	await acceptDrafts(path.join(root, "plans/water"));
	await acceptDrafts(path.join(root, "departments"));
	await writeFile(path.join(root, "site.yaml"), OTHER_SITE);
	// Figures come from a table, and something is published: the rest of the way to a site.
	await writeFile(path.join(folder, "table.csv"), TABLE);
	for (const [script, args] of [
		["scripts/intake.ts", ["table.csv", "--plan", "water", "--write"]],
		["scripts/new.ts", ["update", ...UPDATE]],
	] as const) {
		const { status, stdout: said } = runScript(folder, script, [...args]);
		expect(status, said).toBe(0);
	}
	const built = runScript(folder, "scripts/build.ts", ["--as-of", "2022-06-30"]);
	expect([built.status, built.stderr], built.stdout).toEqual([0, ""]);
	stdout = built.stdout;
	server = await serveFiles([dist]);
	browser = await launchBrowser();
	page = await browser.newPage();
	await page.goto(`${server.url}search/`, { waitUntil: "networkidle" });
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
	await rm(folder, { recursive: true, force: true });
});

test("another city's documents alone make a whole site: with duties and targets, and without any", async () => {
	expect(stdout).toMatch(/核验成品 … \d+ 个链接/);
	const home = await readFile(path.join(dist, "index.html"), "utf8");
	expect(home).toContain("云溪市节水行动实施方案（2021—2025年）");
	const site = await readFile(path.resolve("content", "site.yaml"), "utf8");
	const city = /^shortCity: (.+)$/m.exec(site)?.[1] ?? expect.fail();
	const pages = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith(".html"));
	for (const name of pages) {
		const text = await readFile(path.join(dist, name), "utf8");
		expect([name, text.includes(city), />(?:undefined|null)</.test(text)]).toEqual([name, false, false]);
	}
	expect(pages.some((name) => name.startsWith(path.join("departments", "shishuiwuju")))).toBe(true);
});

test("what a table and a guide added is on its pages, and each has its row in the ledger", async () => {
	const pageOf = (name: string) => readFile(path.join(dist, name), "utf8");
	expect(await pageOf("plans/water/targets/index.html")).toContain("9.8");
	expect(await pageOf("updates/2022-02-20-schools/index.html")).toContain("节水型学校建设进展");
	const ledger = await readFile(path.join(folder, "content/plans/water/changes.csv"), "utf8");
	expect(ledger.match(/增加数值|增加动态/g)).toEqual(["增加数值", "增加动态"]);
});

test("its pages are for everyone, in light and dark, on a phone, without JavaScript", {
	timeout: 120_000,
}, async () => {
	const { records } = await checkFolder(path.join(folder, "content"));
	const addresses = templates(buildSite(records ?? expect.fail("content has errors"), "2022-06-30"));
	const axe = await readAxe();
	for (const name of ["home", "plan", "text", "action", "department", "matrix", "targets", "target", "data"]) {
		const address = new URL(addresses[name] ?? expect.fail(name), server.url).href;
		expect([name, ...(await pageFaults(browser, address, axe))]).toEqual([name]);
	}
});

test("a text too large to load whole is searched by any part of any paragraph", async () => {
	for (const index of [0, 700, COUNT - 1]) {
		const phrase = large.paragraphs[index]?.slice(3, 12) ?? "";
		const holding = large.paragraphs.flatMap((paragraph, at) =>
			paragraph.includes(phrase) ? [large.clauseId(at)] : [],
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
	const phrase = "，归入7";
	const holding = large.paragraphs.filter((paragraph) => paragraph.includes(phrase)).length;
	expect((await ask(page, phrase)).total).toBeGreaterThanOrEqual(holding);
	const { total, hits } = await ask(page, "加强");
	expect(total).toBeGreaterThan(hits.filter(({ tier }) => tier === "exact").length);
	await page.locator("[data-search-more]").click();
	await expect.poll(() => page.locator("[data-search-hit]").count()).toBeGreaterThan(hits.length);
});

test("pinyin, a wrong character, everyday words and names are read there too", async () => {
	const first = async (query: string) => (await ask(page, query)).hits[0];
	expect((await first("shuipingheng ceshi"))?.href).toContain("#2-4");
	expect((await first("旱作农叶"))?.href).toContain("#2-3");
	expect((await first("水务局"))?.title).toBe("市水务局");
	expect((await first("谁负责生活节水"))?.href).toContain("#2-5");
	const everyday = await ask(page, "工厂水平衡");
	expect(everyday.hits[0]?.href).toContain("#2-4");
	expect(everyday.hits.filter(({ tier }) => tier === "exact")).toEqual([]);
});

test("what the query in the address needs is asked for beside the script, and excerpts follow", async () => {
	const fresh = await browser.newPage();
	const phrase = large.paragraphs[900]?.slice(3, 9) ?? "";
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
	const phrase = large.paragraphs[400]?.slice(4, 10) ?? "";
	await fresh.locator("[data-search] input").fill(phrase);
	await fresh.locator("[data-search-state=failed]").waitFor({ state: "attached" });
	await fresh.unroute("**/pairs/*.bin");
	expect((await ask(fresh, `${phrase} `)).hits.length).toBeGreaterThan(0);
	await fresh.close();
});
