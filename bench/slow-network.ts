import type { Browser, Page } from "playwright-core";
import { serveFiles } from "../scripts/lib/serve-files.ts";

const RUNS = 5;

const FIRST = "科普教育基地";

/** When the first result stands: on the search page, counted from navigation, and in the home page's box, from the key. */
export async function slowTable(browser: Browser, dist: string): Promise<string[][]> {
	const server = await serveFiles([dist]);
	const rows = [
		["slow 4G (562 ms, 1.47 Mbit/s, 4× CPU)", "first result"],
		[`/search/?q=${FIRST}`, `${await firstResults(browser, `${server.url}search/?q=${FIRST}`)} ms`],
		["first key in the home page's box", `${await firstKey(browser, server.url)} ms`],
	];
	await server.stop();
	return rows;
}

/** Median milliseconds from the start of navigation until the first result stands, by the page's own clock. */
function firstResults(browser: Browser, address: string): Promise<number> {
	return medianOf(browser, async (page) => {
		await page.addInitScript(() => {
			const observer = new MutationObserver(() => {
				if (!document.querySelector("[data-search-hit]")) return;
				performance.mark("first-result");
				observer.disconnect();
			});
			observer.observe(document, { childList: true, subtree: true });
		});
		await page.goto(address, { waitUntil: "commit" });
		await page.locator("[data-search-hit]").first().waitFor({ state: "attached" });
		return page.evaluate(() => performance.getEntriesByName("first-result")[0]?.startTime ?? Number.NaN);
	});
}

/** Median milliseconds from the first key in a page's search box until the first result stands. */
function firstKey(browser: Browser, address: string): Promise<number> {
	return medianOf(browser, async (page) => {
		await page.goto(address, { waitUntil: "networkidle" });
		await page.locator("[data-search] input").focus();
		const start = performance.now();
		await page.keyboard.type("科");
		await page.locator("[data-search-hit]").first().waitFor({ state: "attached" });
		return performance.now() - start;
	});
}

async function medianOf(browser: Browser, time: (page: Page) => Promise<number>): Promise<number> {
	const times: number[] = [];
	for (let run = 0; run < RUNS; run += 1) {
		const page = await openSlowPage(browser);
		times.push(await time(page));
		await page.context().close();
	}
	return Math.round(times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN);
}

/** Slow 4G with a cheap phone's processor: 562 ms a request, 1.47 Mbit/s, four times slower. */
async function openSlowPage(browser: Browser): Promise<Page> {
	const page = await (await browser.newContext()).newPage();
	const session = await page.context().newCDPSession(page);
	const throughput = (1.47 * 1024 * 1024) / 8;
	await session.send("Network.enable");
	await session.send("Network.emulateNetworkConditions", {
		offline: false,
		latency: 562,
		downloadThroughput: throughput,
		uploadThroughput: throughput,
	});
	await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
	return page;
}
