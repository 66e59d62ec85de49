import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { launchBrowser } from "../../scripts/lib/browser.ts";
import { readSite } from "./site.ts";

const site = await readSite();
const plan = site.featuredPlan;
const address = (path: string) => new URL(path, inject("baseUrl")).href;
let browser: Browser;
let page: Page;

beforeAll(async () => {
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
				.filter((node) => !(node instanceof Element && node.classList.contains("permalink")))
				.map((node) => node.textContent)
				.join(""),
		),
	);
	expect(shown).toEqual(plan.clauses.map(({ text }) => text));
});

test("a permalink highlights its clause, and nothing covers it", async () => {
	for (const width of [360, 1280]) {
		await page.setViewportSize({ width, height: 740 });
		await page.goto(address(`${plan.urls.text}#3-8-m5`));
		const clause = page.locator('[id="3-8-m5"] .words');
		const box = await clause.boundingBox();
		expect(box?.y).toBeGreaterThanOrEqual(0);
		const { background, plain, covered } = await clause.evaluate((words) => {
			const { x, y } = words.getBoundingClientRect();
			const top = document.elementFromPoint(x + 30, y + 20);
			const other = document.querySelector('[id="3-8-m4"] .words') as Element;
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

test("clicking a permalink puts the clause's address into the clipboard and says so", async () => {
	const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
	const tab = await context.newPage();
	await tab.goto(address(plan.actions[7]?.url ?? ""));
	await tab.locator('[id="3-8-m5"] .permalink').click();
	await tab.locator("[role=status]", { hasText: "已复制" }).waitFor();
	expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe(tab.url());
	expect(tab.url().endsWith("#3-8-m5")).toBe(true);
	await context.close();
});

test("a department's page holds every duty with the words of its clause", async () => {
	for (const department of site.departments) {
		await page.goto(address(department.url));
		const quotes = await page.locator("blockquote").allInnerTexts();
		const expected = department.responsibilities.map(({ clause }) => clause.text);
		expect(quotes.map((quote, index) => quote.startsWith(expected[index] ?? "?"))).toEqual(expected.map(() => true));
	}
});

test("the matrix holds every assignment, both roles of one office included", async () => {
	await page.goto(address(plan.urls.matrix));
	expect(await page.locator("td a", { hasText: "牵" }).count()).toBe(28);
	expect(await page.locator("td a", { hasText: "责" }).count()).toBe(137);
	const row = page.locator("tbody tr", { hasText: "市农业局" });
	expect(await row.locator("td").nth(1).innerText()).toMatch(/牵\s*责/);
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
	await page.goto(address(plan.headlineTarget?.url ?? ""));
	const text = await page.locator("main").innerText();
	expect(text).toContain("未查到公开数据");
	expect(text).toContain("市科协");
	expect(text).toContain("政府信息公开条例");
});

test("every page says that the plan's period is over", async () => {
	for (const url of [site.urls.home, plan.urls.text, plan.urls.timeline, plan.headlineTarget?.url ?? ""]) {
		await page.goto(address(url));
		expect(await page.locator("body").innerText()).toMatch(/规划期2016—2020年.{0,3}已届满/);
	}
});

test("an unknown address answers 404 with a way on", async () => {
	const response = await page.goto(address("/no-such-page/"));
	expect(response?.status()).toBe(404);
	await page.getByRole("link", { name: "方案全文" }).click();
	expect(page.url()).toBe(address(plan.urls.text));
});
