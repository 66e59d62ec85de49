import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../../scripts/lib/browser.ts";
import { type Chart, chartFile, datedLine, embedUrl, NARROW } from "../../src/charts/chart.ts";
import { embedHeight } from "../../src/charts/chart-embed.ts";
import { everyChart } from "../../src/charts/charts.ts";
import { measureText } from "../../src/charts/parts/label.ts";
import type { Plan, Site, Target } from "../../src/model/model.ts";
import { readDemo } from "../demo.ts";

let site: Site;
let plan: Plan;
let headline: Target;
let charts: Chart[];
const address = (path: string) => new URL(path, inject("demoUrl")).href;
/** The strictest policy that a host can put on what it frames, styles in the page let in. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
let browser: Browser;

beforeAll(async () => {
	site = await readDemo();
	plan = site.featuredPlan;
	headline = plan.headlineTarget ?? expect.fail("no headline target");
	charts = everyChart(plan);
	browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A page whose every answer carries the policy, and what the browser says against it. */
async function openStrict(): Promise<{ page: Page; complaints: string[] }> {
	const page = await browser.newPage();
	const complaints: string[] = [];
	page.on("console", (message) => complaints.push(message.text()));
	page.on("pageerror", (error) => complaints.push(error.message));
	await page.route("**/*", async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": POLICY } });
	});
	return { page, complaints };
}

test("every chart fits its frame on phone and desk, without a script, under the strictest policy, and leads back to its page", async () => {
	const { page, complaints } = await openStrict();
	for (const chart of charts) {
		await page.goto(address(embedUrl(chart)));
		expect(await page.title()).toContain(chart.title);
		expect(await page.locator("meta[name=robots]").getAttribute("content")).toBe("noindex");
		expect(await page.locator("header, footer, nav, script").count()).toBe(0);
		expect(await page.getByRole("link", { name: site.name }).getAttribute("href")).toBe(chart.page);
		// What the issued text alone says has no day.
		expect(await page.locator("main").innerText()).toContain(datedLine(chart.dated));
		for (const width of [320, 450, 640]) await expectFit(page, chart, width);
	}
	expect(complaints).toEqual([]);
	await page.close();
});

async function expectFit(page: Page, chart: Chart, width: number): Promise<void> {
	await page.setViewportSize({ width, height: 100 });
	const { scales, wide, tall, labels } = await page.evaluate(() => ({
		scales: [...document.querySelectorAll<SVGSVGElement>("svg.drawn")]
			.map((svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)
			.filter((scale) => scale > 0),
		labels: [...document.querySelectorAll<SVGTextElement>("svg.drawn text")].map((text) => ({
			text: text.textContent ?? "",
			size: Number(text.getAttribute("font-size")),
			length: text.getComputedTextLength(),
		})),
		wide: document.documentElement.scrollWidth,
		tall: document.querySelector("main")?.getBoundingClientRect().height ?? Number.NaN,
	}));
	// One drawing is shown, and never smaller than it was drawn: its labels have 12 px.
	expect([chart.id, width, scales.length, wide]).toEqual([chart.id, width, 1, width]);
	expect(scales[0]).toBeGreaterThanOrEqual(1);
	// No label is longer than the room that was kept free for it.
	expect(labels.filter(({ text, size, length }) => length > measureText(text, size) + 0.5)).toEqual([]);
	expect([chart.id, width, tall <= embedHeight(chart)]).toEqual([chart.id, width, true]);
}

test("one control under a chart holds its files, its code to embed and its citation, without a script, a thumb wide", async () => {
	const page = await browser.newPage({ viewport: { width: 320, height: 700 }, javaScriptEnabled: false });
	await page.goto(address(headline.url));
	const drawn = await page.locator(".narrow svg").first().boundingBox();
	expect(drawn?.width).toBeGreaterThanOrEqual(NARROW);
	const first = charts.find((one) => one.page === headline.url);
	if (!first) throw new Error("no chart");
	const chart = page.locator("figure.chart").first();
	expect(await chart.locator("a[download]").first().isVisible()).toBe(false);
	await chart.getByText("下载 · 嵌入 · 引用", { exact: true }).click();
	const hrefs = await chart
		.locator("a[download]")
		.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
	expect(hrefs).toEqual((["csv", "excel.csv", "json", "svg", "png"] as const).map((kind) => chartFile(first, kind)));
	for (const href of hrefs) expect((await page.request.get(address(href ?? ""))).ok()).toBe(true);
	const sizes = await chart
		.locator("a[download], summary")
		.evaluateAll((list) =>
			list.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
		);
	expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
	expect(await chart.getByRole("link", { name: `引用：${first.title}` }).isVisible()).toBe(true);
	const snippet = await chart.getByRole("textbox", { name: "嵌入代码" }).inputValue();
	expect(snippet).toMatch(
		new RegExp(`^<iframe src="${embedUrl(first)}" title="[^"<]+" width="100%" height="\\d+" loading="lazy"></iframe>$`),
	);
	// Nobody has set the site's address yet: the code cannot name it, and says so.
	expect(await chart.innerText()).toContain("请在 src 的开头加上本站的网址");
	await page.close();
});

test("a reader goes from point to point with arrow keys, and hears each", async () => {
	const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
	await page.goto(address(headline.url));
	const reader = page.locator("chart-reader").first();
	const reading = reader.getByRole("status");
	await reader.focus();
	const heard: string[] = [];
	for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowUp", "ArrowLeft"]) {
		await page.keyboard.press(key);
		heard.push(await reading.innerText());
	}
	expect(heard).toEqual([
		"松岭县 2023年 7.9%",
		"岚海省 2024年 11.9%",
		"岚海省 2024年 11.9%",
		"望北区 2023年 13.1%",
		"岚海省 2022年 10.3%",
	]);
	await page.close();
});

test("pointing near a point reads it; without JavaScript every point still names itself", async () => {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	await page.goto(address(headline.url));
	const point = page.locator("figure").first().locator(".wide circle", { hasText: "岚海省 2022年 10.3%" });
	await point.scrollIntoViewIfNeeded();
	const box = await point.boundingBox();
	await page.mouse.move((box?.x ?? 0) + 8, (box?.y ?? 0) + 12);
	expect(await page.locator("chart-reader").first().getByRole("status").innerText()).toBe("岚海省 2022年 10.3%");
	await page.close();
	const plain = await browser.newPage({ javaScriptEnabled: false });
	await plain.goto(address(headline.url));
	expect(await plain.locator("figure").first().locator(".wide circle title").count()).toBe(10);
	expect(await plain.getByRole("status").count()).toBe(0);
	await plain.close();
});
