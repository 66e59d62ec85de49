import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { close, createIndex } from "pagefind";
import type { Page } from "playwright-core";
import { type Answer, ask } from "./ask.ts";

/** What an engine answered: the keys each hit stands for, best first, and those it calls exact. */
export interface Reply {
	keys: string[][];
	exact: string[];
	latency: number;
	/** Exact matches it says there are, where not all are listed. */
	total: number;
}
export type AskEngine = (query: string) => Promise<Reply>;

/** The site's own search page. */
export async function openOwn(page: Page, address: string): Promise<AskEngine> {
	await page.goto(`${address}search/`, { waitUntil: "networkidle" });
	const keyOf = ({ href, title }: Answer["hits"][number]) => {
		const [, plan, id] = /plans\/([^/]+)\/.*#(.+)$/.exec(href) ?? [];
		return plan ? `${plan}#${id}` : (/\/targets\/([^/]+)\//.exec(href)?.[1] ?? title);
	};
	return async (query) => {
		const { hits, latency, total } = await ask(page, query);
		return {
			keys: hits.map((hit) => [keyOf(hit)]),
			exact: hits.filter(({ tier }) => tier === "exact").map(keyOf),
			latency,
			total,
		};
	};
}

/** Pagefind as it comes, over the pages as built; gives the folder that holds it as `stock/`. */
export async function buildStock(dist: string): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), "stock-"));
	const { index } = await createIndex({});
	await index?.addDirectory({ path: dist });
	await index?.writeFiles({ outputPath: path.join(folder, "stock") });
	await close();
	return folder;
}

/** Results of which stock Pagefind is asked what they are: each is a file. */
const MOST_SHOWN = 200;

/** Stock results are pages, which is all they can be asked for: one is right when it holds an answer anywhere. */
export async function openStock(page: Page, address: string, dist: string): Promise<AskEngine> {
	await page.goto(`${address}404.html`);
	return async (query) => {
		const { urls, latency } = await page.evaluate(
			async ([wanted, most]) => {
				// @ts-expect-error: an address of the bench's own server
				const pagefind = await import("/stock/pagefind.js");
				const start = performance.now();
				const { results } = await pagefind.search(wanted);
				const shown = await Promise.all(
					results.slice(0, most).map((result: { data(): Promise<{ url: string }> }) => result.data()),
				);
				return { urls: shown.map(({ url }) => url), latency: performance.now() - start };
			},
			[query, MOST_SHOWN] as const,
		);
		const keys = await Promise.all(urls.map((url) => keysOfPage(dist, url)));
		return { keys, exact: keys.flat(), latency, total: 0 };
	};
}

const pages = new Map<string, Promise<string[]>>();

/** What a page of the site holds: keys of clauses, and its title. */
function keysOfPage(dist: string, url: string): Promise<string[]> {
	const known = pages.get(url) ?? readKeys(path.join(dist, url, "index.html"), /plans\/([^/]+)\//.exec(url)?.[1] ?? "");
	pages.set(url, known);
	return known;
}

async function readKeys(file: string, plan: string): Promise<string[]> {
	const html = await readFile(file, "utf8").catch(() => "");
	const ids = [...html.matchAll(/class="clause[^"]*" id="([^"]+)"/g)].map((match) => `${plan}#${match[1]}`);
	return [/<title>(.*?) · /.exec(html)?.[1] ?? "", ...ids];
}
