import { brotliCompressSync } from "node:zlib";
import type { Browser, Page, Response } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { launchBrowser } from "../../scripts/lib/browser.ts";
import { loadSite } from "../../scripts/lib/open-content.ts";
import type { Plan, Site } from "../../src/model/model.ts";
import { readDemo } from "../demo.ts";

let site: Site;
let plan: Plan;
const address = (path: string) => new URL(path, inject("demoUrl")).href;
let browser: Browser;
let page: Page;

beforeAll(async () => {
	site = await readDemo();
	plan = site.featuredPlan;
	browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
	await page?.close();
	page = await browser.newPage({ viewport: { width: 360, height: 740 } });
});

test("the full text page shows every clause, in the order of the issued text", async () => {
	await page.goto(address(plan.urls.text));
	const shown = await page.locator(".clause .words").evaluateAll((list) =>
		list.map((words) =>
			[...words.childNodes]
				// The site's own words inside the issued text are set apart, and not copied with it.
				.filter((node) => !(node instanceof Element && node.matches(".permalink, .remark")))
				.map((node) => node.textContent)
				.join(""),
		),
	);
	expect(shown).toEqual(plan.clauses.map(({ text }) => text));
});

test("a permalink highlights its clause, and nothing covers it", async () => {
	for (const width of [360, 1280]) {
		await page.setViewportSize({ width, height: 740 });
		await page.goto(address(`${plan.urls.text}#3-3-m2`));
		const clause = page.locator('[id="3-3-m2"] .words');
		const box = await clause.boundingBox();
		expect(box?.y).toBeGreaterThanOrEqual(0);
		const { background, plain, covered } = await clause.evaluate((words) => {
			const { x, y } = words.getBoundingClientRect();
			const top = document.elementFromPoint(x + 30, y + 20);
			const other = document.querySelector('[id="3-3-m3"] .words') as Element;
			return {
				background: getComputedStyle(words).backgroundColor,
				plain: getComputedStyle(other).backgroundColor,
				covered: !(top && words.contains(top)),
			};
		});
		expect(covered).toBe(false);
		expect(background).not.toBe(plain);
	}
});

test("a clause is cited by one key: reference, sentence, links, BibTeX and RIS; Escape goes back", async () => {
	const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
	const tab = await context.newPage();
	await tab.goto(address(plan.actions[2]?.url ?? ""));
	const clause = plan.clauses.find(({ id }) => id === "3-3-m2") ?? expect.fail();
	await tab.locator('[id="3-3-m2"] .permalink').focus();
	await tab.keyboard.press("Enter");
	const panel = tab.getByRole("region", { name: `引用：${clause.place}` });
	await panel.waitFor();
	const said = await panel.innerText();
	const link = tab.url();
	for (const part of [
		`${plan.issuer}. ${plan.title}: ${plan.number}: ${clause.place}[A/OL]. (${plan.issuedOn})[20`,
		`${clause.place}写明：“${clause.text}”`,
		`@misc{${plan.id}-actions-3-3-3-m2-`,
		"TY  - GOVDOC",
	])
		expect(said).toContain(part);
	expect(said).toMatch(/\/actions\/3\/\?v=[0-9a-f]{8}#3-3-m2\n/);
	await panel.getByRole("button", { name: "复制参考文献" }).click();
	expect(await tab.evaluate(() => navigator.clipboard.readText())).toMatch(/\]\. http.*#3-3-m2\.$/);
	await tab.keyboard.press("Escape");
	expect(await panel.count()).toBe(0);
	expect(await tab.evaluate(() => document.activeElement?.className)).toBe("permalink");
	await tab.goto(link.replace("#", "?v=00000000#"));
	await tab.getByText("这个链接引用的是内容版本 00000000").waitFor();
	await context.close();
});

test("words that are copied carry where they stand, and nothing that the site says between them", async () => {
	const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
	const tab = await context.newPage();
	await tab.goto(address(plan.urls.text));
	const [first, second] = plan.clauses.filter(({ id }) => id === "3-1-m1" || id === "3-1-m2");
	if (!first || !second) return expect.fail();
	const loaded = tab.waitForResponse(/copy-words/);
	await tab.evaluate(
		([a = "", b = ""]) =>
			getSelection()?.setBaseAndExtent(document.getElementById(a) as Node, 0, document.getElementById(b) as Node, 1),
		[first.id, second.id],
	);
	await loaded;
	await tab.waitForTimeout(100);
	await tab.keyboard.press("Control+c");
	expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe(
		`${first.text}\n${second.text}\n——《${plan.title}》（${plan.number}）${first.place}至${second.place}，${tab.url()}#${first.id}`,
	);
	await context.close();
});

test("what a page loads before anybody does anything is at most two kilobytes of script", async () => {
	for (const url of [plan.actions[0]?.url ?? "", plan.urls.text, plan.headlineTarget?.url ?? "", plan.urls.matrix]) {
		const sizes: number[] = [];
		const count = async (response: Response) => {
			if (response.ok() && response.url().endsWith(".js")) sizes.push(brotliCompressSync(await response.body()).length);
		};
		page.on("response", count);
		await page.goto(address(url), { waitUntil: "networkidle" });
		page.off("response", count);
		const inline = await page.evaluate(() =>
			[...document.scripts].map(({ src, type, text }) => (src || type.includes("json") ? "" : text)).join(""),
		);
		expect([url, sizes.reduce((sum, size) => sum + size, brotliCompressSync(inline).length) <= 2048]).toEqual([
			url,
			true,
		]);
	}
});

test("the table of duties is sorted by pages and filtered by choices, without a script", async () => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const tab = await context.newPage();
	await tab.goto(address(plan.urls.matrix));
	await tab.locator("label", { hasText: "牵头" }).click();
	expect(await tab.getByLabel("只看角色：牵头").isChecked()).toBe(true);
	expect(await tab.locator("tbody td a:visible").allInnerTexts()).toEqual(Array(8).fill("牵"));
	await tab.getByRole("link", { name: "按名称的拼音" }).click();
	expect(await tab.locator("[aria-sort]").innerText()).toBe("部门");
	expect(await tab.locator("tfoot tr").first().locator(".count").last().innerText()).toBe("8");
	await context.close();
});

test("clicking a permalink puts the clause's address into the clipboard and says so", async () => {
	const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
	const tab = await context.newPage();
	await tab.goto(address(plan.actions[2]?.url ?? ""));
	await tab.locator('[id="3-3-m2"] .permalink').click();
	await tab.locator("[role=status]", { hasText: "已复制" }).waitFor();
	expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe(tab.url());
	expect(tab.url().endsWith("#3-3-m2")).toBe(true);
	await context.close();
});

test("a department's page holds every duty with the words of its clause", async () => {
	for (const department of site.departments) {
		await page.goto(address(department.url));
		const quotes = await page.locator("blockquote").evaluateAll((list) =>
			list.map((quote) => {
				for (const remark of quote.querySelectorAll(".remark")) remark.remove();
				return (quote as HTMLElement).innerText;
			}),
		);
		const expected = department.responsibilities.map(({ clause }) => clause.text);
		// What stands below them are the quotes of its deliverables.
		expect(expected.map((words, index) => quotes[index]?.startsWith(words))).toEqual(expected.map(() => true));
	}
});

test("the matrix holds every assignment, both roles of one office included", async () => {
	await page.goto(address(plan.urls.matrix));
	expect(await page.locator("td a", { hasText: "牵" }).count()).toBe(8);
	expect(await page.locator("td a", { hasText: "责" }).count()).toBe(13);
	// 市教育局 stands in both roles of the first action, as issued.
	const row = page.locator("tbody tr", { hasText: "市教育局" });
	expect(await row.locator("td").nth(0).innerText()).toMatch(/牵\s*责/);
});

test("the first column of the matrix stays while the table is scrolled", async () => {
	await page.goto(address(plan.urls.matrix));
	await page
		.locator(".scroll")
		.first()
		.evaluate((box) => box.scrollTo({ left: 300 }));
	const left = await page
		.locator("tbody th")
		.first()
		.evaluate((cell) => cell.getBoundingClientRect().left);
	expect(left).toBeGreaterThanOrEqual(0);
});

test("a target without a figure says so, whom to ask and how", async () => {
	const target = plan.targets.find(({ series }) => series.length === 0) ?? expect.fail("every target has figures");
	await page.goto(address(target.url));
	const text = await page.locator("main").innerText();
	expect(text).toContain(target.status.name);
	for (const office of target.askedOf) expect(text).toContain(office.name);
	expect(text).toContain(site.disclosure.title);
});

test("every page says that the plan's period is over, once it is", async () => {
	const own = await loadSite();
	for (const [shown, base] of [
		[own, inject("baseUrl")],
		[site, inject("demoUrl")],
	] as const) {
		const { isOver, urls, targets } = shown.featuredPlan;
		for (const url of [shown.urls.home, urls.text, urls.timeline, targets[0]?.url ?? urls.targets]) {
			await page.goto(new URL(url, base).href);
			expect([url, /规划期\d{4}—\d{4}年.{0,3}已届满/.test(await page.locator("body").innerText())]).toEqual([
				url,
				isOver,
			]);
		}
	}
});

test("an unknown address answers 404 with a way on", async () => {
	const response = await page.goto(address("/no-such-page/"));
	expect(response?.status()).toBe(404);
	await page.getByRole("link", { name: "方案全文" }).click();
	expect(page.url()).toBe(address(plan.urls.text));
});
