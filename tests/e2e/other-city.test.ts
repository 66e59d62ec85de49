import { spawnSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
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
import { checkFolder } from "../check-folder.ts";
import { fillForm } from "../fill-form.ts";
import { type LargeDocument, largeDocument } from "../large-document.ts";
import { reviewDrafts } from "../review-drafts.ts";
import { pageFaults } from "./page-faults.ts";
import { markupFaults } from "./page-markup.ts";

/** Paragraphs of the large plan: more than a search page loads whole. */
const COUNT = 1250;
const DOCUMENTS = "tests/import/documents";
const DAY = "2022-06-30";
/** The city's first answers: nothing else is known of it. */
const CITY = {
	city: "云溪市",
	"short-city": "云溪",
	name: "云溪市节水行动公开",
	plan: "water",
	base: "/",
};
/** A row of the form, by column. */
const FIGURE = {
	A: "城市公共供水管网漏损率不超过9%",
	B: "云溪市",
	C: "2021年",
	D: "9.8",
	F: "%",
	H: "统计数据",
	I: "水务公报",
	K: "https://www.example.com/2021",
	L: "2022-02-01",
};
const UPDATE = {
	plan: "water",
	title: "节水型学校建设进展",
	date: "2022-02-20",
	kind: "进展",
	slug: "schools",
	"source-title": "公报",
	"source-url": "https://www.example.com/a",
	"source-date": "2022-02-20",
};
const flagsOf = (answers: Record<string, string>) =>
	Object.entries(answers).flatMap(([flag, value]) => [`--${flag}`, value]);
let folder: string;
let dist: string;
let stdout: string;
let reviewed: number;
let difference: string;
let checked: string;
let carried: string;
let large: LargeDocument;
let server: Awaited<ReturnType<typeof serveFiles>>;
let browser: Browser;
let page: Page;

/** Runs a command that must succeed; returns what it says. */
function run(script: string, args: string[]): string {
	const { status, stdout: said, stderr } = runScript(folder, `scripts/${script}.ts`, args, { AS_OF: DAY });
	expect([script, status, stderr], said).toEqual([script, 0, ""]);
	return said;
}

/** Commits the content, as published. */
function commit(): void {
	const git = "git -c user.name=t -c user.email=t@example.org -c init.defaultBranch=main";
	const line = `${git} init -q && ${git} add content && ${git} commit -qm published`;
	expect(spawnSync("sh", ["-c", line], { cwd: folder, encoding: "utf8" }).stderr).toBe("");
}

// The whole way of a city, each step from what the one before left on the disk.
beforeAll(async () => {
	folder = await copyProject();
	dist = path.join(folder, "dist");
	const root = path.join(folder, "content");
	await mkdir(root);
	await cp("content/README.md", path.join(root, "README.md"));
	run("new", ["site", ...flagsOf(CITY)]);
	large = largeDocument(COUNT);
	const file = path.join(folder, "large.txt");
	await writeFile(file, large.text);
	await importPlan([`${DOCUMENTS}/trailing-roles.txt`, "--plan", "water"], root);
	await importPlan([`${DOCUMENTS}/plain.txt`, "--plan", "greenway"], root);
	await importPlan([file, "--plan", "large"], root);
	// What import recognised in one of them is reviewed and accepted; the others are all drafts still.
	reviewed = await reviewDrafts(root, "water", DAY);
	commit();
	run("template", ["--plan", "water", "--out", "form.xlsx"]);
	const form = path.join(folder, "form.xlsx");
	await writeFile(form, fillForm(await readFile(form), FIGURE));
	run("intake", ["form.xlsx", "--plan", "water", "--write"]);
	run("new", ["update", ...flagsOf(UPDATE)]);
	difference = run("diff", ["HEAD"]);
	checked = run("check", []);
	stdout = run("build", ["--as-of", DAY]);
	carried = run("offline", ["--as-of", DAY]);
	server = await serveFiles([dist]);
	browser = await launchBrowser();
	page = await browser.newPage();
	await page.goto(`${server.url}search/`, { waitUntil: "networkidle" });
}, 240_000);
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
		// What is about all plans names each place of each in words of its own.
		const faults = /^(?:plans|elders|data|embed)\b/.test(name) ? [] : markupFaults(text, `/${name}`);
		expect([name, text.includes(city), />(?:undefined|null)</.test(text), faults]).toEqual([name, false, false, []]);
	}
	expect(pages.some((name) => name.startsWith(path.join("departments", "shishuiwuju")))).toBe(true);
});

test("from first answer to finished site nothing is asked that was not said: each command leaves what the next one takes", async () => {
	expect(reviewed).toBeGreaterThan(20);
	// Two rows of the ledger tell what was added; nothing published is altered.
	expect(difference).toContain("增加 城市公共供水管网漏损率不超过9% · 云溪 · 2021年 9.8%");
	expect(difference).toContain("增加 2022-02-20 节水型学校建设进展");
	expect(checked).toContain("内容检查：0 个错误");
	for (const name of ["origin", "licence", "exampleQueries", "footer.icp"]) expect(checked).toContain(`${name} 未填`);
	// What is carried away is what the page of downloads offers, with the newest page in it; each plan is a file.
	const zip = await readFile(path.join(folder, "offline/site.zip"));
	expect(zip.equals(await readFile(path.join(dist, "data/site.zip")))).toBe(true);
	const newest = unzipSync(zip)["updates/2022-02-20-schools/index.html"] ?? new Uint8Array();
	expect(strFromU8(newest)).toContain("节水型学校建设进展");
	expect(await readFile(path.join(folder, "offline/water.html"), "utf8")).toContain("云溪市节水行动实施方案");
	expect(carried.match(/offline\/\S+(?=（)/g)?.sort()).toEqual(
		["greenway.html", "large.html", "site.zip", "water.html"].map((name) => `offline/${name}`),
	);
});

test("what a table and a guide added is on its pages, and each has its row in the ledger", async () => {
	const pageOf = (name: string) => readFile(path.join(dist, name), "utf8");
	expect(await pageOf("plans/water/targets/index.html")).toContain("9.8");
	expect(await pageOf("updates/2022-02-20-schools/index.html")).toContain("节水型学校建设进展");
	const ledger = await readFile(path.join(folder, "content/plans/water/changes.csv"), "utf8");
	expect(ledger.match(/增加数值|增加动态/g)).toEqual(["增加数值", "增加动态"]);
});

test("its pages are for everyone, on a phone, without JavaScript", {
	timeout: 120_000,
}, async () => {
	const { records } = await checkFolder(path.join(folder, "content"));
	const addresses = templates(buildSite(records ?? expect.fail("content has errors"), "2022-06-30"));
	const axe = await readAxe();
	for (const name of ["home", "department", "target"]) {
		const address = new URL(addresses[name] ?? expect.fail(name), server.url).href;
		expect([name, ...(await pageFaults(browser, address, axe, "light"))]).toEqual([name]);
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
