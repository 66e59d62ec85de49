import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../../scripts/lib/browser.ts";
import { planTables } from "../../src/exports/tables.ts";
import type { Plan, Site } from "../../src/model/model.ts";
import { readDemo } from "../demo.ts";

let site: Site;
let plan: Plan;
const outDir = inject("demoDir");
const address = (url: string) => new URL(url, inject("demoUrl")).href;
let browser: Browser;
let page: Page;

beforeAll(async () => {
	site = await readDemo();
	plan = site.featuredPlan;
	browser = await launchBrowser();
	page = await browser.newPage({ viewport: { width: 360, height: 740 } });
});
afterAll(() => browser.close());

test("what the demo command builds says everywhere that it is fictitious", async () => {
	const read = (file: string) => readFile(path.join(outDir, file), "utf8");
	expect(await read("404.html")).toMatch(/<strong[^>]*>演示数据<\/strong>：虚构的城市与数字，不得引用。/);
	expect(await read(`plans/${plan.id}/targets/index.html`)).toMatch(/<title>[^<]*演示数据[^<]*<\/title>/);
	expect(await read("index.html")).toContain('<meta name="robots" content="noindex">');
	for (const row of (await read(`data/${plan.id}/progress.csv`)).trim().split("\n").slice(1)) {
		expect(row).toContain("演示数据·");
	}
	expect(await read(`charts/${plan.id}/literacy-rate.svg`)).toContain("演示数据");
});

test("the data page leads from each table to what each of its columns means", async () => {
	await page.goto(address(site.urls.data));
	const told = await page.locator("article.table").allInnerTexts();
	const links = await page
		.getByRole("link", { name: "各列的含义" })
		.evaluateAll((all) => all.map((one) => one.getAttribute("href")));
	expect(links).toEqual(planTables(plan, site).map(({ name }) => `${site.urls.columns}#${name}`));
	await page.getByRole("link", { name: "目标，各列的含义", exact: true }).click();
	// The page is long: read before its end has come, it lacks its last tables.
	await page.waitForURL(`**${site.urls.columns}#targets`, { waitUntil: "load" });
	const text = told.join("\n") + (await page.locator("main").innerText());
	for (const { title, description, fields } of planTables(plan, site)) {
		for (const words of [title, description, ...fields.map((field) => field.description)])
			expect(text).toContain(words);
	}
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test("its links are large enough for a finger", async () => {
	await page.goto(address(site.urls.data));
	const boxes = await page
		.locator("main a.tap, main summary")
		.evaluateAll((list) =>
			list.map((element) => element.getBoundingClientRect()).map(({ width, height }) => [width, height]),
		);
	expect(boxes.length).toBeGreaterThan(50);
	expect(boxes.filter(([width = 0, height = 0]) => width < 44 || height < 44)).toEqual([]);
});

test("every feed is well-formed XML in the browser, and its own page points to it", async () => {
	const files = (await readdir(path.join(outDir, "feeds"), { recursive: true })).filter((file) =>
		file.endsWith(".xml"),
	);
	const texts = await Promise.all(files.map((file) => readFile(path.join(outDir, "feeds", file), "utf8")));
	// Pages of the site make no documents of texts; their policy sees to it.
	await page.goto("about:blank");
	const entries = await page.evaluate(
		(list) =>
			list.map((text) => {
				const feed = new DOMParser().parseFromString(text, "text/xml").documentElement;
				return feed.localName === "feed" ? feed.querySelectorAll("entry > id + title").length : "no feed";
			}),
		texts,
	);
	expect(entries).not.toContain("no feed");
	expect(Math.max(...entries.map(Number))).toBeGreaterThan(5);
	await page.goto(address(plan.urls.home));
	const links = await page
		.locator("link[rel=alternate]")
		.evaluateAll((list) => list.map((link) => [link.getAttribute("type"), link.getAttribute("href")]));
	expect(links).toEqual([
		["application/atom+xml", plan.feeds.atom],
		["application/feed+json", plan.feeds.json],
	]);
	expect(files).toContain(path.join("plans", `${plan.id}.xml`));
});

test("search engines read what the pages are about, and the page's policy has nothing against it", async () => {
	const complaints: string[] = [];
	page.on("console", (message) => complaints.push(message.text()));
	const read = async (url: string) => {
		await page.goto(address(url));
		const texts = await page.locator('script[type="application/ld+json"]').allInnerTexts();
		return texts.map((text) => JSON.parse(text));
	};
	const dataset = (await read(site.urls.data)).find((thing) => thing["@type"] === "Dataset");
	expect([dataset["@type"], dataset.identifier, dataset.license.name]).toEqual(["Dataset", plan.number, site.licence]);
	for (const { contentUrl } of dataset.distribution) {
		expect((await page.request.get(address(contentUrl))).status()).toBe(200);
	}
	const legislation = await read(plan.urls.home);
	expect(legislation.find((thing) => thing["@type"] === "Legislation")).toMatchObject({
		"@type": "Legislation",
		legislationIdentifier: plan.number,
		legislationDate: plan.writtenOn,
		legislationPassedBy: { "@type": "GovernmentOrganization", name: plan.issuer },
		subjectOf: { "@id": dataset["@id"] },
	});
	expect(complaints).toEqual([]);
});
