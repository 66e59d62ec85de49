import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../../scripts/lib/browser.ts";
import { loadSite } from "../../scripts/lib/open-content.ts";
import { templates } from "../../scripts/lib/templates.ts";
import { readDemo } from "../demo.ts";

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
	"matrix",
	"targets",
	"target",
	"timeline",
	"updates",
	"update",
	"search",
	"data",
	"about",
	"handbook",
	"guide",
	"messages",
	"notFound",
];
let axe: string;
let browser: Browser;
let addresses: Record<"baseUrl" | "demoUrl", Record<string, string>>;

beforeAll(async () => {
	axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
	browser = await launchBrowser();
	addresses = { baseUrl: templates(await loadSite()), demoUrl: templates(await readDemo()) };
});

test("every template is tried", () => {
	expect(Object.keys(addresses.demoUrl)).toEqual(NAMES);
});

afterAll(() => browser.close());

interface Opened {
	page: Page;
	/** Requests to another origin, refused code, page errors. */
	complaints: string[];
	close(): Promise<void>;
}

async function open(url: string, options: Parameters<Browser["newContext"]>[0]): Promise<Opened> {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on("request", (request) => {
		if (!request.url().startsWith(new URL(url).origin)) complaints.push(`request ${request.url()}`);
	});
	page.on("console", (message) => {
		if (message.type() === "error") complaints.push(message.text());
	});
	page.on("pageerror", (error) => complaints.push(error.message));
	await page.goto(url, { waitUntil: "load" });
	return { page, complaints, close: () => context.close() };
}

const CASES = (["baseUrl", "demoUrl"] as const).flatMap((site) => NAMES.map((name) => ({ site, name })));

describe.each(CASES)("$name of $site", ({ site, name }) => {
	const address = () => new URL(addresses[site][name] ?? expect.fail(name), inject(site)).href;

	test.each(["light", "dark"] as const)(
		"has no axe violation in %s, and asks nobody for anything",
		async (colorScheme) => {
			// The page's own CSP stays on; only the test's script is let in beside it.
			const { page, complaints, close } = await open(address(), {
				colorScheme,
				viewport: { width: 1280, height: 900 },
			});
			expect(complaints).toEqual([]);
			const handle = await page.context().newCDPSession(page);
			await handle.send("Runtime.evaluate", { expression: axe });
			const violations = await page.evaluate(async () => {
				const { axe } = globalThis as unknown as {
					axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
				};
				return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
			});
			expect(violations).toEqual([]);
			await close();
		},
	);

	test("fits a phone of 360 px without sideways scrolling", async () => {
		const { page, close } = await open(address(), { viewport: { width: 360, height: 740 } });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
		await close();
	});

	test("shows its text without JavaScript", async () => {
		const { page, close } = await open(address(), { javaScriptEnabled: false });
		expect((await page.locator("h1").innerText()).length).toBeGreaterThan(1);
		expect(await page.locator("main").innerText()).not.toContain("undefined");
		await close();
	});

	test("has one h1, landmarks, and headings that skip no level", async () => {
		const { page, close } = await open(address(), {});
		expect(await page.locator("h1").count()).toBe(1);
		expect(await page.locator("main, header.site-header, footer").count()).toBe(3);
		const levels = await page
			.locator("h1, h2, h3, h4")
			.evaluateAll((list) => list.map(({ tagName }) => Number(tagName[1])));
		const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
		expect(skips).toEqual([]);
		await close();
	});
});
