import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { readAxe } from "../../bench/judges/judge-access.ts";
import { launchBrowser } from "../../scripts/lib/browser.ts";
import { SEARCH_FORMAT } from "../../src/search/opened.ts";
import { type Federation, NAMES, startFederation } from "../federation/federation.ts";
import { pageFaults } from "./page-faults.ts";

let folder: string;
let sites: Federation;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** What the browser says against the page: its policy, its code. */
let said: string[];

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "federation-"));
	sites = await startFederation(folder);
	browser = await launchBrowser(NAMES);
}, 240_000);
afterAll(async () => {
	await browser.close();
	await sites.stop();
	await rm(folder, { recursive: true });
});
beforeEach(async () => {
	context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	page = await context.newPage();
	said = [];
	page.on("pageerror", (error) => said.push(error.message));
	page.on("console", (message) => {
		if (/policy|CORS|Trusted/i.test(message.text())) said.push(message.text());
	});
});
afterEach(() => context.close());

const ask = async (query: string) => {
	await page.goto(`${sites.page}?q=${encodeURIComponent(query)}`);
	await page.locator(`[data-federation-state="done"][data-federation-query="${query}"]`).waitFor({ state: "attached" });
	await poll(() => page.locator("[data-federated-state]", { hasText: "正在取" }).count()).toBe(0);
};
const allHits = () =>
	page.locator("[data-federated-hit]").evaluateAll((list) =>
		list.map((hit) => ({
			where: hit.querySelector(".meta")?.textContent ?? "",
			href: hit.querySelector("a")?.getAttribute("href") ?? "",
		})),
	);
/** Waits for what takes a moment on a machine at work. */
const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 10_000 });
const stateOf = (title: string) =>
	page.locator("li[data-federated]", { hasText: title }).locator("[data-federated-state]").innerText();

test("a build reads the content once and links it once, from a folder outside the project into one outside it", () => {
	expect(sites.log).toEqual(["read", "link", "read", "link", "read", "link"]);
});

test("one question is asked of all sites; each hit names its site and opens there, at its words", async () => {
	await ask("节水教育基地");
	await poll(async () => (await allHits()).filter(({ where }) => where.startsWith("湖滨市")).length).toBe(2);
	const found = await allHits();
	expect(found.slice(0, 4).map(({ where }) => where.split(" · ").slice(0, 2).join(" "))).toEqual([
		"溪城市 原文",
		"湖滨市 原文",
		"溪城市 目标",
		"湖滨市 目标",
	]);
	expect(found[0]?.href.startsWith(sites.addresses.xicheng)).toBe(true);
	expect(found[1]?.href.startsWith(`${sites.addresses.hubin}plans/water/`)).toBe(true);
	await page.goto(found[1]?.href ?? "");
	expect(await page.locator("mark.searched").first().innerText()).toBe("节水教育基地");
	expect(said.filter((line) => !line.includes("down.test"))).toEqual([]);
});

test("the page says by name who answered and who did not, and why", async () => {
	await ask("雨水花园");
	await poll(() => stateOf("湖滨市")).toMatch(/^已答复：完全匹配 2 条/);
	expect(await stateOf("旧版市")).toBe("搜索数据是另一个版本的，没有并入");
	expect(await stateOf("停机市")).toBe("连不上，或那里不允许本页读取");
	const state = page.locator("[data-federation-state]");
	await poll(() => state.innerText()).toContain("5 个站点，3 个已答复；没有并入：旧版市、停机市。");
	// Their own search is one step away, with the same question.
	const link = page.locator("li[data-federated]", { hasText: "旧版市" }).locator("[data-federated-search]");
	expect(await link.getAttribute("href")).toBe(`${sites.addresses.old}/search/?q=${encodeURIComponent("雨水花园")}`);
});

test("whole pages are found through Pagefind's indexes of all sites, and only the portal's own code and WebAssembly run", async () => {
	await ask("雨水博物馆");
	await page.click("[data-federation-pages]");
	await page.locator("[data-federated-page]").first().waitFor();
	const found = await page.locator("[data-federated-page]").evaluateAll((list) => list.map((one) => one.textContent));
	expect(found.length).toBeGreaterThan(0);
	expect(found.every((text) => text?.includes("雨水博物馆") && text.includes("湖滨市"))).toBe(true);
	expect(await page.locator("[data-federation-pages-state]").innerText()).toContain("没有查的站点：旧版市、停机市");
	const foreign = [...sites.servers.xicheng.asked, ...sites.servers.hubin.asked].filter((one) =>
		one.includes("/search/"),
	);
	expect(foreign.filter((one) => /\.js$|wasm/.test(one))).toEqual([]);
	expect(said.filter((line) => !line.includes("down.test"))).toEqual([]);
});

test("offices of the same name stand together, by a rule that the page states", async () => {
	await page.goto(sites.page);
	await page.click("[data-federation-offices]");
	const lines = page.locator("[data-federation-same] li");
	await poll(() => lines.count()).toBe(3);
	await poll(() => lines.first().innerText()).toContain("没有数据的站点：旧版市、停机市");
	const named = await lines.evaluateAll((list) =>
		list
			.slice(1)
			.map((one) => [...one.querySelectorAll("a")].map((link) => `${link.textContent} ${link.getAttribute("href")}`)),
	);
	expect(named).toEqual([
		[
			`溪城市：市教育局 ${sites.addresses.xicheng}departments/shijiaoyuju/`,
			`湖滨市：市教育局 ${sites.addresses.hubin}departments/shijiaoyuju/`,
		],
		[
			`溪城市：市水务局 ${sites.addresses.xicheng}departments/shishuiwuju/`,
			`湖滨市：市水务局 ${sites.addresses.hubin}departments/shishuiwuju/`,
		],
	]);
	expect(await page.locator("main").innerText()).toContain("列在一起只说明名称相同");
});

test("the policy names the search folders of those sites and nothing else, on that page alone", async () => {
	const policyOf = async (file: string) =>
		/content-security-policy" content="([^"]*)"/.exec(await readFile(path.join(sites.built.portal, file), "utf8"))?.[1];
	const { xicheng, hubin, old, down } = sites.addresses;
	const folders = [`${xicheng}search/`, `${hubin}search/`, `${old}/search/`, `${down}/search/`].join(" ");
	expect(await policyOf("federation/index.html")).toContain(`connect-src 'self' ${folders}`);
	expect(await policyOf("elders/federation/index.html")).toContain(`connect-src 'self' ${folders}`);
	expect(await policyOf("search/index.html")).toMatch(/connect-src 'self'$/);
	await page.goto(sites.page);
	const reach = (address: string) =>
		page.evaluate(
			(one) =>
				fetch(one, { mode: "no-cors" }).then(
					() => "reached",
					() => "refused",
				),
			address,
		);
	expect(await reach(`${xicheng}search/records.json`)).toBe("reached");
	expect(await reach(`${xicheng}data/water/targets.csv`)).toBe("refused");
	expect(await reach("http://elsewhere.test/")).toBe("refused");
});

test("without a script it is a list of the sites and of their search pages; nothing loads before a reader turns to it", async () => {
	const plain = await browser.newContext({ javaScriptEnabled: false });
	const bare = await plain.newPage();
	await bare.goto(sites.page);
	const links = await bare
		.locator("li[data-federated] a")
		.evaluateAll((list) => list.map((one) => one.getAttribute("href")));
	expect(links).toContain(sites.addresses.hubin);
	expect(links).toContain(`${sites.addresses.hubin}search/`);
	expect(await bare.locator("main").innerText()).toContain("请从下面进入各站");
	await plain.close();
	const before = sites.servers.hubin.asked.length;
	await page.goto(sites.page);
	await page.waitForLoadState("networkidle");
	expect(sites.servers.hubin.asked.length).toBe(before);
	expect(await pageFaults(browser, sites.page, await readAxe())).toEqual([]);
});

test("what a hostile site says is text: it neither runs nor leads elsewhere", async () => {
	const { hubin } = sites.servers;
	const evil = '<img src=x onerror="document.title=1">';
	hubin.alter("search/records.json", (text) => {
		const data = JSON.parse(text);
		for (const record of data.records)
			Object.assign(record, { url: "javascript:document.title=1", text: `雨水 ${evil}` });
		return JSON.stringify(data);
	});
	await ask("雨水");
	await poll(async () => (await allHits()).length).toBeGreaterThan(0);
	const found = (await allHits()).filter(({ where }) => where.startsWith("湖滨市"));
	expect(new Set(found.map(({ href }) => href.replace(/\?.*$/, "")))).toEqual(new Set([sites.addresses.hubin]));
	expect(await page.locator("main img").count()).toBe(0);
	expect(await page.title()).not.toBe("1");
	hubin.alter("search/records.json", () => JSON.stringify({ format: SEARCH_FORMAT, records: [{ title: 3 }] }));
	await ask("雨水");
	expect(await stateOf("湖滨市")).toBe("搜索数据读不懂，没有并入");
});
