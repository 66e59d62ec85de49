import { serve } from "../../scripts/lib/serve.ts";
import type { Site } from "../../src/model/model.ts";
import { openOldBrowser } from "./old-browser.ts";
import type { Verdict } from "./verdicts.ts";

/** The page has its own type and colours, and nothing stands off a phone's screen. */
const STYLED = `document.readyState === "complete" && JSON.stringify({
	type: getComputedStyle(document.body).fontFamily.includes("PingFang"),
	size: getComputedStyle(document.body).fontSize,
	paper: getComputedStyle(document.body).backgroundColor,
	width: document.documentElement.scrollWidth,
})`;
const EXPECTED = { type: true, size: "17px", paper: "rgb(253, 252, 249)", width: 360 };

/** What the oldest browser that the site is made for (\`scripts/lib/floor.ts\`) shows of it: type, width, results of a search, the desk's forms. */
export async function judgeFloor(
	folder: string,
	{ urls, featuredPlan: plan, exampleQueries }: Site,
	file: string,
): Promise<Verdict> {
	const { url, stop } = await serve(folder, 4710);
	const browser = await openOldBrowser(file);
	const pages = [
		urls.home,
		plan.urls.text,
		plan.actions[0]?.url ?? urls.home,
		plan.urls.matrix,
		plan.urls.targets,
		urls.data,
	];
	const found: string[] = [];
	for (const page of pages) {
		const shown = await browser.ask(new URL(page, url).href, STYLED);
		if (shown !== JSON.stringify(EXPECTED)) found.push(`${page}: ${shown}`);
	}
	for (const query of exampleQueries) {
		const address = new URL(`${urls.search}?q=${encodeURIComponent(query)}`, url).href;
		const hits = await browser.ask(address, 'document.querySelectorAll("[data-search-hit]").length');
		if (!hits)
			found.push(
				`${query}: ${await browser.ask(address, 'document.querySelector("[data-search-state]").textContent')}`,
			);
	}
	const desk = await browser.ask(new URL(urls.desk, url).href, 'document.querySelectorAll("main select").length');
	if (!desk) found.push(`${urls.desk}: 没有启动`);
	await browser.close();
	await stop();
	return { judge: "最旧的浏览器", looked: pages.length + exampleQueries.length + 1, found };
}
