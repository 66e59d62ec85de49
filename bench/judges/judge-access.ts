import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { launchBrowser } from "../../scripts/lib/browser.ts";
import { serve } from "../../scripts/lib/serve.ts";
import type { Verdict } from "./verdicts.ts";

/** Ways of seeing a page. The first is judged by every rule, the others by what other colours can break. */
const VIEWS = [
	{ name: "light", media: { colorScheme: "light", forcedColors: "none" } },
	{ name: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
	{ name: "forced colours", media: { colorScheme: "dark", forcedColors: "active" } },
] as const;
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

interface Axe {
	run(options: {
		runOnly?: string[];
		resultTypes: string[];
	}): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** The script of axe, which is let in beside a page's own policy. */
export const readAxe = () => readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Everything that axe finds in the page at hand, as it stands there, in light alone or in each way of seeing it: one line a rule. */
export async function judgeAccess(page: Page, axe: string, views: "light" | "all" = "all"): Promise<string[]> {
	const session = await page.context().newCDPSession(page);
	await session.send("Runtime.evaluate", { expression: axe });
	const faults: string[] = [];
	for (const { name, media } of views === "all" ? VIEWS : VIEWS.slice(0, 1)) {
		await page.emulateMedia(media);
		const found = await violations(page, name === "light" ? null : COLOUR_RULES);
		faults.push(...found.map((violation) => `${name}: ${violation}`));
	}
	await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
	return faults;
}

function violations(page: Page, rules: string[] | null): Promise<string[]> {
	return page.evaluate(async (runOnly) => {
		const { axe } = globalThis as unknown as { axe: Axe };
		const { violations } = await axe.run({ resultTypes: ["violations"], ...(runOnly ? { runOnly } : {}) });
		return violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)}`);
	}, rules);
}

/** What axe says of the pages of a built folder, all that is folded in them open. */
export async function judgePages(folder: string, pages: readonly string[]): Promise<Verdict> {
	const axe = await readAxe();
	const { url, stop } = await serve(folder, 4700);
	const browser = await launchBrowser();
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	const found: string[] = [];
	for (const file of pages) {
		await page.goto(new URL(file.replace(/(^|\/)index\.html$/, "$1"), `${url}/`).href);
		await page.evaluate(() => {
			for (const details of document.querySelectorAll("details")) details.open = true;
		});
		const faults = await judgeAccess(page, axe);
		found.push(...faults.map((fault) => `${file}: ${fault}`));
	}
	await browser.close();
	await stop();
	return { judge: "axe（浅色、深色、强制颜色）", looked: pages.length, found };
}
