import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { ask } from "../../bench/ask.ts";
import { launchBrowser } from "../../scripts/lib/browser.ts";
import type { Site } from "../../src/model/model.ts";
import { readDemo } from "../demo.ts";

const address = (path: string) => new URL(path, inject("demoUrl")).href;
let site: Site;
let browser: Browser;
let page: Page;
let requests: string[];

beforeAll(async () => {
	site = await readDemo();
	browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
	await page?.close();
	page = await browser.newPage({ viewport: { width: 360, height: 740 } });
	requests = [];
	page.on("request", (request) => requests.push(new URL(request.url()).pathname));
});

const state = () => page.locator("[data-search-state]").getAttribute("data-search-state");

test("a query in the address is answered, exact matches first, at the clause", async () => {
	await page.goto(address("/search/?q=绿色学校"));
	await page.locator("[data-search-state=done]").waitFor({ state: "attached" });
	const first = page.locator("[data-search-results] > ol > li[data-search-hit]").first();
	expect(await first.getAttribute("data-tier")).toBe("exact");
	expect(await first.locator("mark").first().innerText()).toBe("绿色学校");
	const tiers = await page
		.locator("[data-search-hit]")
		.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset["tier"]));
	expect(tiers.join(" ")).toMatch(/^(exact ?)+(related ?)*$/);
	await first.locator("a").click();
	await page.waitForURL(/#3-1-m1$/);
	const marked = () => page.locator('[id="3-1-m1"] mark.searched').allInnerTexts();
	const text = site.featuredPlan.clauses.find(({ id }) => id === "3-1-m1")?.text ?? "";
	await expect.poll(marked).toEqual(Array(text.split("绿色学校").length - 1).fill("绿色学校"));
});

test("every clause that holds the words is listed", async () => {
	await page.goto(address("/search/"));
	for (const phrase of ["环境教育", "，推进", "“十四五”", "2025年"]) {
		const { hits } = await ask(page, phrase);
		const holding = site.featuredPlan.clauses
			.filter(({ text, kind }) => kind !== "label" && text.includes(phrase))
			.map(({ id }) => id);
		const listed = hits.filter(({ tier }) => tier === "exact").map(({ href }) => href.split("#")[1]);
		expect(holding.filter((id) => !listed.includes(id))).toEqual([]);
	}
});

test("filters narrow with counts, stand in the address, and go back", async () => {
	await page.goto(address("/search/?q=绿色学校"));
	await page.locator("[data-search-state=done]").waitFor({ state: "attached" });
	const all = await page.locator("[data-search-hit]").count();
	const button = page.locator("[data-search-filters] button", { hasText: "目标" });
	const counted = Number(/\d+/.exec((await button.textContent()) ?? "")?.[0]);
	await button.click();
	await expect.poll(() => page.locator("[data-search-hit]").count()).toBe(counted);
	expect(await button.getAttribute("aria-pressed")).toBe("true");
	expect(page.url()).toContain(`group=${encodeURIComponent("目标")}`);
	await page.goBack();
	await expect.poll(() => page.locator("[data-search-hit]").count()).toBe(all);
});

test("while search is on its way the page says so, and how much it is", async () => {
	let arrive: () => void = () => {};
	const arrived = new Promise<void>((resolve) => {
		arrive = resolve;
	});
	await page.route("**/records.json", async (route) => {
		await arrived;
		await route.continue();
	});
	await page.goto(address(site.urls.home));
	await page.locator("[data-search] input").focus();
	const status = page.locator("[data-search-state]");
	await expect.poll(() => status.innerText()).toMatch(/^正在载入搜索（约 \d+ KB）…$/);
	arrive();
	await expect.poll(() => status.innerText()).toBe("");
	await page.unroute("**/records.json");
});

test("a listener counts the results and leaps from heading to heading", async () => {
	await page.goto(address("/search/?q=绿色学校"));
	await page.locator("[data-search-state=done]").waitFor({ state: "attached" });
	const results = page.locator("[data-search-results]");
	expect(await results.getByRole("heading", { level: 2 }).first().innerText()).toBe("完全匹配");
	const heads = await results.getByRole("heading", { level: 3 }).allInnerTexts();
	const lists = await results
		.getByRole("list")
		.evaluateAll((all) => all.map((list) => list.querySelectorAll(":scope > li").length));
	expect(lists).toEqual(heads.map((head) => Number(/(\d+) 条/.exec(head)?.[1])));
});

test("who comes back to a box finds what was asked", async () => {
	await page.goto(address(site.urls.home));
	await page.locator("[data-search] input").focus();
	await page.keyboard.type("河湖公园");
	await page.locator("[data-search-state=done]").waitFor({ state: "attached" });
	await page.locator("[data-search-hit] a").first().click();
	await page.waitForURL(/#/);
	await page.goBack();
	await page.locator("[data-search-query=河湖公园][data-search-state=done]").waitFor({ state: "attached" });
	expect(await page.locator("[data-search] input").inputValue()).toBe("河湖公园");
});

test("hits stand in one list, grouped by where they stand within each tier", async () => {
	await page.goto(address("/search/?q=绿色学校"));
	await page.locator("[data-search-state=done]").waitFor({ state: "attached" });
	const heads = await page.locator("[data-search-results] > .group").allInnerTexts();
	const groups = heads.map((head) => head.split(" ")[0]);
	expect(groups.slice(0, 2)).toEqual(["原文", "目标"]);
	const counted = heads.reduce((sum, head) => sum + Number(/(\d+) 条/.exec(head)?.[1]), 0);
	expect(await page.locator("[data-search-hit]").count()).toBe(counted);
});

test("a choice of department and role can be shared", async () => {
	const query = new URLSearchParams({ q: "市生态环境局", duty: "牵头:市生态环境局" });
	await page.goto(address(`/search/?${query}`));
	await page.locator("[data-search-state=done]").waitFor({ state: "attached" });
	const hrefs = await page
		.locator("[data-search-hit] a")
		.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
	expect(hrefs.map((href) => href?.split("#")[1] ?? href)).toEqual(
		expect.arrayContaining(["/departments/huanjing/", "3-1-d1", "3-4-d1"]),
	);
	expect(hrefs.some((href) => href?.endsWith("-d2"))).toBe(false);
});

test("the first results move nothing that stands already", async () => {
	await page.addInitScript(() => {
		const shifts: number[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			shifts.push(...list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value));
		}).observe({ type: "layout-shift", buffered: true });
	});
	await page.goto(address("/search/?q=绿色学校"));
	await page.locator("[data-search-state=done]").waitFor({ state: "attached" });
	await page.waitForTimeout(200);
	expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test("by keyboard alone: / focuses, arrows move, Enter opens, Esc returns and empties", async () => {
	await page.goto(address("/search/"));
	await page.locator("h1").click();
	await page.keyboard.press("/");
	await page.keyboard.type("环保局");
	await page.locator("[data-search-query=环保局][data-search-state=done]").waitFor({ state: "attached" });
	await page.keyboard.press("ArrowDown");
	expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("市生态环境局");
	await page.keyboard.press("Escape");
	expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	await page.waitForURL(/\/departments\/huanjing\//);
	await page.goBack();
	await page.locator("[data-search-state=done]").waitFor({ state: "attached" });
	await page.locator("input").focus();
	await page.keyboard.press("Escape");
	expect(await page.locator("input").inputValue()).toBe("");
	expect(await state()).toBe("idle");
});

test("what was typed before the script arrived stands in the address, so that one comes back to it", async () => {
	let arrive: () => void = () => {};
	const arrived = new Promise<void>((resolve) => {
		arrive = resolve;
	});
	await page.route("**/search/search.js", async (route) => {
		await arrived;
		await route.continue();
	});
	await page.goto(address("/search/"), { waitUntil: "commit" });
	await page.locator("input").fill("环保局");
	arrive();
	await page.locator("[data-search-query=环保局][data-search-state=done]").waitFor({ state: "attached" });
	expect(new URL(page.url()).searchParams.get("q")).toBe("环保局");
	await page.unroute("**/search/search.js");
});

test("nothing fires in the middle of a pinyin word", async () => {
	await page.goto(address("/search/"));
	await ask(page, "环境");
	await page.evaluate(() => {
		const input = document.querySelector("input") as HTMLInputElement;
		input.value = "huan'jing";
		input.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
	});
	expect(await page.locator("[data-search-state]").getAttribute("data-search-query")).toBe("环境");
	await page.evaluate(() => {
		const input = document.querySelector("input") as HTMLInputElement;
		input.value = "环境素养";
		input.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
	});
	await page.locator("[data-search-query=环境素养]").waitFor({ state: "attached" });
});

test("where nothing is found there is a way on", async () => {
	await page.goto(address("/search/"));
	expect((await ask(page, "𠮷𠮷")).state).toBe("empty");
	const help = page.locator("[data-search-help]");
	expect(await help.isVisible()).toBe(true);
	expect(await help.innerText()).toContain(site.disclosure.title);
	// Each department once: the ways in stand right below.
	expect(await page.getByRole("main").getByRole("link", { name: "市科协", exact: true }).count()).toBe(1);
});

test("a figure that no clause holds is found on its page, and nobody is told 没有找到 before", async () => {
	await page.addInitScript(() => {
		const said = new Set<string>();
		Object.assign(window, { said });
		new MutationObserver(() => {
			const status = document.querySelector("[data-search-state]");
			if (status?.textContent) said.add(status.textContent);
		}).observe(document, { subtree: true, childList: true });
	});
	await page.goto(address("/search/?q=76.5"));
	await page.locator("[data-search-state=done]").waitFor({ state: "attached" });
	expect(await page.locator("[data-search-pages] a").first().getAttribute("href")).toContain("/targets/water-quality/");
	expect(await page.evaluate(() => [...(window as unknown as { said: Set<string> }).said].join())).not.toContain(
		"没有找到",
	);
	await page.goto(address(site.urls.home));
	await page.locator("[data-search] input").focus();
	await page.keyboard.type("76.5");
	await page.locator("[data-search-state=empty]").waitFor({ state: "attached" });
	expect(await page.locator("[data-search-all]").getAttribute("href")).toContain("/search/");
	await page.locator("[data-search-all]").click();
	await page.waitForURL(/\/search\/\?q=76\.5$/);
});

test("markup in a query stays text", async () => {
	await page.goto(address(`/search/?q=${encodeURIComponent("<img src=x onerror=alert(1)>环境")}`));
	await page.locator("[data-search-state=done], [data-search-state=empty]").waitFor({ state: "attached" });
	expect(await page.locator("main img").count()).toBe(0);
});

test("not a byte of search loads before the reader turns to it; then the box of any page answers", async () => {
	await page.goto(address(site.urls.home), { waitUntil: "networkidle" });
	expect(requests.filter((path) => /search\/|pagefind|search-box/.test(path))).toEqual([]);
	await page.locator("[data-search] input").focus();
	await page.keyboard.type("新创建20所");
	await page.locator("[data-search-state=done]").waitFor({ state: "attached" });
	expect(await page.locator("[data-search-hit]").count()).toBeGreaterThan(0);
	await page.keyboard.press("Enter");
	await page.waitForURL(/\/search\/\?q=/);
});

test("works offline once the page is open", async () => {
	await page.goto(address("/search/?q=环境"));
	await page.locator("[data-search-page]").first().waitFor();
	await page.context().setOffline(true);
	expect((await ask(page, "河湖公园")).hits[0]?.href).toContain("#3-2-m2");
	// Whole pages too: of a small site their texts are here.
	await ask(page, "迎接检查");
	await page.locator("[data-search-pages] a[href*=handbook]").first().waitFor();
	await page.context().setOffline(false);
});

test("without JavaScript the page says so and offers contents and departments", async () => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const plain = await context.newPage();
	await plain.goto(address("/search/"));
	const text = await plain.locator("main").innerText();
	expect(text).toContain("搜索需要 JavaScript");
	expect(await plain.getByRole("link", { name: "市科协" }).count()).toBeGreaterThan(0);
	expect(await plain.getByRole("link", { name: "实施河湖清洁行动" }).count()).toBe(1);
	await context.close();
});

test("targets for fingers are at least 44 px high", async () => {
	await page.goto(address("/search/?q=绿色学校"));
	await page.locator("[data-search-state=done]").waitFor({ state: "attached" });
	const heights = await page
		.locator(
			"[data-search-hit] a, [data-search] input, [data-search] button:not([hidden]), [data-search-filters] select",
		)
		.evaluateAll((list) => list.map((item) => item.getBoundingClientRect().height));
	expect(heights.filter((height) => height < 44)).toEqual([]);
});

test("what is read for what was typed is said, and can be turned off", async () => {
	await page.goto(address("/search/?q=义工"));
	await page.locator("[data-search-state=done]").waitFor({ state: "attached" });
	const reading = page.locator("[data-search-reading]");
	expect(await reading.innerText()).toContain("“义工”也按“志愿者");
	expect(await page.locator("[data-search-hit][data-tier=exact]").count()).toBe(0);
	await reading.getByRole("link").click();
	await page.locator("[data-search-state=empty]").waitFor({ state: "attached" });
	expect(page.url()).toContain("exact=1");
	await page.goBack();
	await page.locator("[data-search-state=done]").waitFor({ state: "attached" });
});

test("rarer everyday words come for who types one, and for nobody else", async () => {
	const hasAsked = () => requests.some((path) => /\/search\/words\/\d+\.json$/.test(path));
	await page.goto(address("/search/?q=绿色学校"));
	await page.locator("[data-search-state=done]").waitFor({ state: "attached" });
	expect(hasAsked()).toBe(false);
	expect((await ask(page, "脏水")).hits[0]?.title).toContain("河湖清洁");
	expect(hasAsked()).toBe(true);
	expect(await page.locator("[data-search-reading]").innerText()).toContain("“脏水”也按“污水");
});

test("rarer words that do not arrive are told of, and asked for again", async () => {
	await page.goto(address("/search/?q=绿色学校"));
	await page.locator("[data-search-state=done]").waitFor({ state: "attached" });
	await page.route("**/search/words/*", (route) => route.abort());
	await ask(page, "脏水");
	expect(await page.locator("[data-search-reading]").innerText()).toContain("没有连上");
	await page.unroute("**/search/words/*");
	await ask(page, "脏水怎么治");
	expect((await ask(page, "脏水")).hits[0]?.title).toContain("河湖清洁");
	expect(await page.locator("[data-search-reading]").innerText()).not.toContain("没有连上");
});

test("on a phone the first answer stands above the fold", async () => {
	await page.goto(address("/search/?q=绿色学校"));
	await page.locator("[data-search-state=done]").waitFor({ state: "attached" });
	const link = await page.locator("[data-search-hit] a").first().boundingBox();
	// Of 740 pixels; the strip that calls this city fictitious, and the one that leads to other editions, stand above it.
	expect((link?.y ?? Number.NaN) + (link?.height ?? 0)).toBeLessThan(700);
});

test("whole pages follow the answer, as a group of their own", async () => {
	await page.goto(address("/search/?q=迎接检查"));
	const pages = page.locator("[data-search-pages] > ol > [data-search-page]");
	await pages.first().waitFor();
	expect(await page.locator("[data-search-pages] > .tier").innerText()).toBe("网页");
	expect(await pages.first().locator("mark").first().innerText()).toBe("迎接检查");
	expect(
		await pages.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
	).toContainEqual(expect.stringContaining("/handbook/"));
	const unused = requests.filter((path) => /pagefind-(?:ui|modular|component|highlight|worker)/.test(path));
	expect(unused).toEqual([]);
});

test("where no page holds all words, those that hold most are listed and said to be; a word of no text lists none", async () => {
	await page.goto(address("/search/?q=迎接上级检查"));
	await page.locator("[data-search-pages] a[href*=handbook]").first().waitFor();
	const group = page.locator("[data-search-pages]");
	expect(await group.innerText()).toContain("没有一页写全了这些字");
	expect((await ask(page, "𠮷𠮷")).state).toBe("empty");
	expect(await group.isVisible()).toBe(false);
});

test("where nothing is asked the ways in stand below the box, and nothing is scrolled sideways", async () => {
	await page.goto(address("/search/"));
	await page.locator("[data-search-state=idle]").waitFor({ state: "attached" });
	await page.waitForTimeout(200);
	const ways = await page.getByRole("heading", { name: "从部门和目录进入" }).boundingBox();
	expect(ways?.y).toBeLessThan(740);
	expect(await page.getByText("用自己的话问").isVisible()).toBe(true);
	await ask(page, "环境");
	const isWide = (box: Element) => box.scrollWidth > box.clientWidth;
	expect(await page.locator("[data-search-filters] .groups").evaluate(isWide)).toBe(false);
});

test.each([
	["is torn", '{"format":2,"records":[{'],
	["is a page", "<!doctype html><title>404</title>"],
])("a file of texts that %s is told of and asked for again at the next key", async (_, body) => {
	await page.route("**/records.json", (route) => route.fulfill({ body }));
	await page.goto(address("/search/?q=环境"));
	await page.locator("[data-search-state=failed]").waitFor({ state: "attached" });
	expect(await page.locator("[data-search-state]").innerText()).toContain("没有连上");
	await page.unroute("**/records.json");
	expect((await ask(page, "环境教育")).hits.length).toBeGreaterThan(0);
});

test("texts that do not arrive are asked for again at the next key, and the reader is told", async () => {
	await page.route("**/records.json", (route) => route.abort());
	await page.goto(address("/search/?q=环境"));
	await page.locator("[data-search-state=failed]").waitFor({ state: "attached" });
	expect(await page.locator("[data-search-state]").innerText()).toContain("没有连上");
	// The ways that need no search are there, and nothing stands between.
	const ways = await page.getByRole("heading", { name: "从部门和目录进入" }).boundingBox();
	expect(ways?.y).toBeLessThan(740);
	await page.unroute("**/records.json");
	expect((await ask(page, "环境教育")).hits.length).toBeGreaterThan(0);
});

test("pages that do not arrive are told of where nothing else was found, and looked through at the next key", async () => {
	await page.route("**/search/pages.js*", (route) => route.abort());
	await page.goto(address("/search/?q=76.5"));
	await page.locator("[data-search-state=empty]").waitFor({ state: "attached" });
	expect(await page.locator("[data-search-state]").innerText()).toContain("没有连上");
	await page.unroute("**/search/pages.js*");
	expect((await ask(page, "76.5%")).state).toBe("done");
	await page.locator("[data-search-pages] a[href*=water-quality]").first().waitFor();
});

test("a torn fragment raises nothing", async () => {
	const errors: Error[] = [];
	page.on("pageerror", (error) => errors.push(error));
	await page.goto(`${address(site.featuredPlan.actions[0]?.url ?? "")}?mark=环境#%E0%A4%A`, {
		waitUntil: "networkidle",
	});
	expect(errors).toEqual([]);
});

/** What the fictitious city publishes of every kind, by words that stand nowhere else, and where they lead. */
const KINDS: [kind: string, words: string, leadsTo: RegExp][] = [
	["note", "演示校注：虚构的文号", /#preface-p1$/],
	["deliverable", "各区（县）每年公布进展", /deliverables/],
	["target's body", "填埋的生活垃圾占清运总量的比例", /targets\/landfill-rate/],
	["update's body", "垃圾分类投放尚未启动", /updates\/2022-02-18-measures/],
	["request", "申请公开新建河湖公园的名单", /requests/],
	["search", "只看了标题", /searches/],
	["ledger", "来源先后两次更正", /changes/],
	["about", "怎样纠错", /about/],
	["handbook", "迎接检查", /handbook/],
];

test.each(KINDS)("what stands in a %s is found, as a record or in a page", async (_, words, leadsTo) => {
	await page.goto(`${new URL("search/", inject("demoUrl"))}?q=${encodeURIComponent(words)}`);
	const links = page.locator("[data-search-hit][data-tier=exact] a, [data-search-page] a");
	const addresses = () => links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
	await expect.poll(addresses, { timeout: 15_000 }).toContainEqual(expect.stringMatching(leadsTo));
});

test("a script that does not arrive is said, and asked for again at the next key", async () => {
	await page.route("**/search/search.js*", (route) => route.abort());
	await page.goto(address("/search/"));
	const said = () => page.locator("[data-search-state]").innerText();
	await expect.poll(said, { timeout: 15_000 }).toContain("没有连上");
	await page.unroute("**/search/search.js*");
	await page.locator("[data-search] input").fill("科普教育");
	await page.locator("[data-search-state=done]").waitFor({ state: "attached" });
	expect(await page.locator("[data-search-hit]").count()).toBeGreaterThan(0);
});
