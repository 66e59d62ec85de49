import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { judgeAccess, readAxe } from "../../bench/judges/judge-access.ts";
import { launchBrowser } from "../../scripts/lib/browser.ts";
import { loadSite } from "../../scripts/lib/open-content.ts";
import { templates } from "../../scripts/lib/templates.ts";
import { readDemo } from "../demo.ts";
import { pageFaults } from "./page-faults.ts";

/** The names of the templates; where each of them stands is read from each site. */
const NAMES = [
	"home",
	"plan",
	"text",
	"part",
	"actions",
	"action",
	"departments",
	"department",
	"compare",
	"matrix",
	"targets",
	"target",
	"timeline",
	"updates",
	"update",
	"search",
	"data",
	"about",
	"access",
	"handbook",
	"guide",
	"messages",
	"notFound",
];
let axe: string;
let browser: Browser;
let addresses: Record<"baseUrl" | "demoUrl", Record<string, string>>;

beforeAll(async () => {
	axe = await readAxe();
	browser = await launchBrowser();
	addresses = { baseUrl: templates(await loadSite()), demoUrl: templates(await readDemo()) };
});
afterAll(() => browser.close());

test("every template is tried", () => {
	expect(Object.keys(addresses.demoUrl)).toEqual(NAMES);
});

/** Of this city's own pages those whose content differs most from the fictitious one's, which shows every template in all colours. */
const REAL = ["home", "text", "department", "targets", "matrix"];
const CASES = [
	...NAMES.map((name) => ({ site: "demoUrl", name, views: "all" }) as const),
	...REAL.map((name) => ({ site: "baseUrl", name, views: "light" }) as const),
];

/** 长者版 and 繁体版 are made of the same pages: a few show whether what makes them breaks anything. */
test.each(["elders", "tw"])("%s: for everyone, in light, dark and forced colours", async (edition) => {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	const faults: string[] = [];
	for (const name of ["home", "action", "matrix", "search", "target"]) {
		const address = addresses.demoUrl[name] ?? expect.fail(name);
		await page.goto(new URL(`/${edition}${address}`, inject("demoUrl")).href);
		const found = await judgeAccess(page, axe, name === "target" ? "all" : "light");
		faults.push(...found.map((fault) => `${name}: ${fault}`));
	}
	await page.close();
	expect(faults).toEqual([]);
});

test.each(CASES)("$name of $site: for everyone, in $views colours, on a phone, without JavaScript", async (one) => {
	const address = new URL(addresses[one.site][one.name] ?? expect.fail(one.name), inject(one.site)).href;
	expect(await pageFaults(browser, address, axe, one.views)).toEqual([]);
});
