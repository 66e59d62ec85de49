import type { Browser, Page } from "playwright-core";
import { judgeAccess } from "../../bench/judges/judge-access.ts";

type Views = Parameters<typeof judgeAccess>[2];

/** Everything that a page of any city must not do: one line a fault. `views` are the colours it is judged in. */
export async function pageFaults(browser: Browser, url: string, axe: string, views?: Views): Promise<string[]> {
	return [...(await faultsWithScript(browser, url, axe, views)), ...(await faultsWithoutScript(browser, url))];
}

async function faultsWithScript(browser: Browser, url: string, axe: string, views: Views): Promise<string[]> {
	const context = await browser.newContext({ colorScheme: "light", viewport: { width: 1280, height: 900 } });
	const page = await context.newPage();
	const faults: string[] = [];
	page.on("request", (request) => {
		if (!request.url().startsWith(new URL(url).origin)) faults.push(`request ${request.url()}`);
	});
	page.on("console", (message) => {
		if (message.type() === "error") faults.push(message.text());
	});
	page.on("pageerror", (error) => faults.push(error.message));
	await page.goto(url, { waitUntil: "load" });
	faults.push(...(await judgeAccess(page, axe, views)));
	faults.push(...(await outlineFaults(page)));
	await page.setViewportSize({ width: 360, height: 740 });
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	if (width !== 360) faults.push(`${width} px wide on a phone of 360`);
	await context.close();
	return faults;
}

/** One h1, the landmarks, and headings that skip no level. */
async function outlineFaults(page: Page): Promise<string[]> {
	const levels = await page
		.locator("h1, h2, h3, h4")
		.evaluateAll((list) => list.map(({ tagName }) => Number(tagName[1])));
	const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
	const tops = levels.filter((level) => level === 1).length;
	const landmarks = await page.locator("main, header.site-header, footer").count();
	return [
		...skips.map((level) => `a heading of level ${level} skips one`),
		...(tops === 1 ? [] : [`${tops} h1`]),
		...(landmarks === 3 ? [] : [`${landmarks} landmarks`]),
	];
}

async function faultsWithoutScript(browser: Browser, url: string): Promise<string[]> {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(url, { waitUntil: "load" });
	const title = await page.locator("h1").innerText();
	const text = await page.locator("main").innerText();
	await context.close();
	return [
		...(title.length > 1 ? [] : ["no title without JavaScript"]),
		...(/undefined|\bnull\b|NaN/.test(text) ? ["a value that nobody wrote"] : []),
	];
}
