import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../../scripts/lib/browser.ts";
import { readAxe } from "../../scripts/lib/judges/judge-access.ts";
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

/** Of this city's own pages those whose content differs most from the fictitious one's, which shows every template. */
const REAL = ["home", "text", "action", "department", "target", "targets", "matrix", "search"];
const CASES = [
	...NAMES.map((name) => ({ site: "demoUrl" as const, name })),
	...REAL.map((name) => ({ site: "baseUrl" as const, name })),
];

test.each(CASES)(
	"$name of $site: for everyone, in light and dark, on a phone, without JavaScript",
	async ({ site, name }) => {
		const address = new URL(addresses[site][name] ?? expect.fail(name), inject(site)).href;
		expect(await pageFaults(browser, address, axe)).toEqual([]);
	},
);
