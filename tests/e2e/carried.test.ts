import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../../scripts/lib/browser.ts";
import { templates } from "../../scripts/lib/templates.ts";
import type { Site } from "../../src/model/model.ts";
import { readDemo } from "../demo.ts";

let folder: string;
let files: Record<string, Uint8Array>;
let site: Site;
let browser: Browser;

beforeAll(async () => {
	site = await readDemo();
	folder = await mkdtemp(path.join(tmpdir(), "带走 "));
	files = unzipSync(await readFile(path.join(inject("demoDir"), "data", "site.zip")));
	for (const [name, bytes] of Object.entries(files)) {
		await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
		await writeFile(path.join(folder, name), bytes);
	}
	browser = await launchBrowser();
});
afterAll(async () => {
	await browser.close();
	await rm(folder, { recursive: true, force: true });
});

/** Where an address of the site lies in the folder. */
const carried = (address: string) => pathToFileURL(path.join(folder, address.replace(/\/$/, "/index.html"))).href;

test("what is carried away leads nowhere but into its own folder", () => {
	const lost = Object.entries(files).flatMap(([file, bytes]) =>
		file.endsWith(".html") && !file.startsWith("data/demo")
			? [...new TextDecoder().decode(bytes).matchAll(/\s(?:href|src|action)="([^"#][^"]*)"/g)].flatMap(
					([, url = ""]) => {
						if (/^(https?|mailto):/.test(url)) return [];
						const target = path.posix.join(path.posix.dirname(file), decodeURIComponent(url.replace(/[?#].*/, "")));
						return url.startsWith("/") || !(target in files) ? [`${file}: ${url}`] : [];
					},
				)
			: [],
	);
	expect(lost).toEqual([]);
});

/** Titles of hits and of whole pages. */
const titlesOn = (page: Page) => page.locator("[data-search-hit] a, [data-search-page] a").allInnerTexts();

async function search(page: Page, address: string, query: string): Promise<void> {
	await page.goto(address);
	await page.locator("[data-search] input").fill(query);
	await page.locator(`[data-search-state=done][data-search-query="${query}"]`).waitFor();
}

test("opened from a folder, every template shows itself without a complaint, and search finds the same", async () => {
	const complaints: string[] = [];
	const page = await browser.newPage();
	page.on("console", (message) => complaints.push(`${page.url()}: ${message.text()}`));
	page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
	for (const address of Object.values(templates(site))) {
		await page.goto(carried(address));
		expect([address, (await page.locator("h1").innerText()).length > 1]).toEqual([address, true]);
	}
	const online = await browser.newPage();
	for (const query of ["谁负责水", "gongyuan", "绿色学校"]) {
		await search(page, carried(site.urls.search), query);
		await search(online, new URL(site.urls.search, inject("demoUrl")).href, query);
		expect((await titlesOn(page)).length).toBeGreaterThan(0);
		// Whole pages come below the answer when they are there.
		const differ = async () => JSON.stringify(await titlesOn(page)) !== JSON.stringify(await titlesOn(online));
		await expect.poll(differ, { timeout: 20_000 }).toBe(false);
	}
	for (const one of [page, online]) await one.locator("[data-search-page]").first().waitFor();
	await expect.poll(() => titlesOn(page), { timeout: 20_000 }).toEqual(await titlesOn(online));
	await page.locator("[data-search-hit] a").first().click();
	await page.locator("h1").waitFor();
	expect(complaints).toEqual([]);
	const single = pathToFileURL(path.join(folder, "data", site.featuredPlan.id, `${site.featuredPlan.id}.html`)).href;
	await page.goto(single);
	const text = await page.locator("body").innerText();
	for (const clause of site.featuredPlan.clauses) expect(text).toContain(clause.text);
	for (const target of site.featuredPlan.targets) expect(text).toContain(target.status.name);
	expect(complaints).toEqual([]);
});
