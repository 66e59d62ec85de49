import path from "node:path";
import { pathToFileURL } from "node:url";
import { serveFiles } from "../../scripts/lib/serve-files.ts";
import { templates } from "../../scripts/lib/templates.ts";
import type { Site } from "../../src/model/model.ts";
import type { Verdict } from "./verdicts.ts";

const CATEGORIES = ["accessibility", "best-practices", "seo"] as const;
/**
 * What it says that is no fault: from within a page it cannot ask for `robots.txt`, as the page's policy lets it ask for
 * nothing; the fictitious city and twins are not to be found.
 */
const MEANT = ["robots-txt", "is-crawlable"];

interface Report {
	audits: Record<string, { score: number | null; title: string; numericValue?: number }>;
	categories: Record<string, { auditRefs: { id: string; weight: number }[] }>;
}
interface Lighthouse {
	default(url: string, flags: object): Promise<{ lhr: Report }>;
}
interface Launcher {
	launch(options: object): Promise<{ port: number; kill(): void }>;
}

/**
 * What Lighthouse says of a page of every template, on a simulated phone: everything that counts for access, practices and
 * being found. It is too large to come with the project: `installed` is a folder in which `npm install lighthouse` was run.
 */
export async function judgeLighthouse(folder: string, site: Site, installed: string): Promise<Verdict> {
	const load = (file: string) => import(pathToFileURL(path.resolve(installed, "node_modules", file)).href);
	const { default: ask } = (await load("lighthouse/core/index.js")) as Lighthouse;
	const { launch } = (await load("chrome-launcher/dist/index.js")) as Launcher;
	const { url, stop } = await serveFiles([folder]);
	const chrome = await launch({ chromeFlags: ["--headless=new", "--no-sandbox", "--disable-background-networking"] });
	const [found, paints]: [string[], number[]] = [[], []];
	const pages = Object.entries(templates(site));
	for (const [name, address] of pages) {
		const flags = { port: chrome.port, onlyCategories: ["performance", ...CATEGORIES], logLevel: "error" };
		const { lhr } = await ask(new URL(address.slice(site.base.length), url).href, flags);
		found.push(...faultsOf(lhr).map((title) => `${name}: ${title}`));
		paints.push(Math.round(lhr.audits["largest-contentful-paint"]?.numericValue ?? Number.NaN));
	}
	chrome.kill();
	await stop();
	const [middle] = paints.toSorted((a, b) => a - b).slice(paints.length >> 1);
	return { judge: `Lighthouse（最大的内容 ${middle} 毫秒，中位数，模拟）`, looked: pages.length, found };
}

function faultsOf({ audits, categories }: Report): string[] {
	const counted = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? []).filter(({ weight }) => weight > 0);
	return counted.flatMap(({ id }) => {
		const { score, title } = audits[id] ?? { score: null, title: id };
		return score !== null && score < 1 && !MEANT.includes(id) ? [`${id}：${title}`] : [];
	});
}
