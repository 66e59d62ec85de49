/**
 * `npm run bench:search`: measures search on the site as built in `dist` (`--dist DIR` for another), in a real browser,
 * beside stock Pagefind over the same pages in the same run. `--substrings N` sets how many random substrings are tried.
 */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { close, createIndex } from "pagefind";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../tests/e2e/browser.ts";
import { createRandom } from "../tests/random.ts";
import { type Answer, ask } from "../tests/search/ask.ts";
import { serveFiles } from "./lib/serve-files.ts";

const { values } = parseArgs({
	options: { dist: { type: "string", default: "dist" }, substrings: { type: "string", default: "300" } },
});

/** A query with the ids of the clauses and the names of the departments that answer it. */
interface Known {
	class: string;
	query: string;
	clauses: string[];
	departments: string[];
}
interface Clause {
	id: string;
	text: string;
}
type Ask = (query: string) => Promise<{ keys: string[]; exact: string[]; latency: number; total?: number }>;

const known: Known[] = JSON.parse(await readFile("tests/search/queries.json", "utf8"));
const clauses = await readClauses();
const phrases = randomPhrases(Number(values.substrings));
const stock = await buildStock();
const server = await serveFiles([values.dist, stock]);
const browser = await launchBrowser();

console.log(`${clauses.length} clauses, ${known.length} known queries, ${phrases.length} random substrings\n`);
console.log(
	"| engine | no result | first is right | in first 10 | substrings complete | precision | first query | 20 further queries | latency median / p95 |",
);
console.log("|---|---|---|---|---|---|---|---|---|");
console.log(await measure("this site", openOwn));
console.log(await measure("stock Pagefind, pages", openStock));
console.log(
	`\nslow 4G (562 ms, 1.47 Mbit/s, 4× CPU): first results of /search/?q=科普教育基地 after ${await firstResults()} ms`,
);
console.log(`slow 4G: first results after the first key in the home page's box after ${await firstKey()} ms`);
await browser.close();
await server.stop();
await rm(stock, { recursive: true });

/** Every clause of every plan, from the site's own download. */
async function readClauses(): Promise<Clause[]> {
	const data = path.join(values.dist, "data");
	const entries = await readdir(data, { withFileTypes: true });
	const ids = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
	const tables = await Promise.all(
		ids.map(
			async (id) =>
				JSON.parse(await readFile(path.join(data, id, "clauses.json"), "utf8")) as (Clause & { kind: string })[],
		),
	);
	return tables.flat().filter(({ kind }) => kind !== "标签");
}

function randomPhrases(count: number): string[] {
	const random = createRandom(2020);
	return Array.from({ length: count }, () => {
		const { text } = clauses[random(clauses.length)] as Clause;
		const length = Math.min(text.length, 2 + random(7));
		const start = random(text.length - length + 1);
		return text.slice(start, start + length);
	});
}

/** Pagefind as it comes, over the pages as built. */
async function buildStock(): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), "stock-"));
	const { index } = await createIndex({});
	await index?.addDirectory({ path: values.dist });
	await index?.writeFiles({ outputPath: path.join(folder, "stock") });
	await close();
	return folder;
}

async function openOwn(page: Page): Promise<Ask> {
	await page.goto(`${server.url}search/`, { waitUntil: "networkidle" });
	const idOf = ({ href, title }: Answer["hits"][number]) => href.split("#")[1] ?? title;
	return async (query) => {
		const { hits, latency, total } = await ask(page, query);
		return { keys: hits.map(idOf), exact: hits.filter(({ tier }) => tier === "exact").map(idOf), latency, total };
	};
}

/** Stock results are pages, which is all they can be asked for: one is right when it holds an answer anywhere. */
async function openStock(page: Page): Promise<Ask> {
	await page.goto(`${server.url}404.html`);
	return async (query) => {
		const { urls, latency } = await page.evaluate(async (wanted) => {
			// @ts-expect-error: an address of the bench's own server
			const pagefind = await import("/stock/pagefind.js");
			const start = performance.now();
			const { results } = await pagefind.search(wanted);
			const shown = await Promise.all(results.map((result: { data(): Promise<{ url: string }> }) => result.data()));
			return { urls: shown.map(({ url }) => url), latency: performance.now() - start };
		}, query);
		const keys = await Promise.all(urls.map(keysOfPage));
		return { keys: keys.map((ids) => ids.join(" ")), exact: keys.flat(), latency };
	};
}

/** What a page of the site holds: ids of clauses, and its title. */
async function keysOfPage(url: string): Promise<string[]> {
	const html = await readFile(path.join(values.dist, url, "index.html"), "utf8").catch(() => "");
	const ids = [...html.matchAll(/class="clause[^"]*" id="([^"]+)"/g)].map((match) => match[1] ?? "");
	return [/<title>(.*?) · /.exec(html)?.[1] ?? "", ...ids];
}

async function measure(name: string, open: (page: Page) => Promise<Ask>): Promise<string> {
	const page = await browser.newPage();
	server.bytes = 0;
	const answer = await open(page);
	const page0 = server.bytes;
	await answer("科普教育基地");
	const firstQuery = server.bytes - (name === "this site" ? await bytesOfPage() : page0);
	server.bytes = 0;
	const answers: Awaited<ReturnType<Ask>>[] = [];
	for (const { query } of known.slice(0, 20)) answers.push(await answer(query));
	const further = server.bytes;
	for (const { query } of known.slice(20)) answers.push(await answer(query));
	const isRight = (key: string | undefined, { clauses: ids, departments }: Known) =>
		key?.split(" ").some((part) => ids.includes(part) || departments.includes(part)) ?? false;
	const rate = (test: (keys: string[], item: Known) => boolean) =>
		share(known.filter((item, index) => test(answers[index]?.keys ?? [], item)).length, known.length);
	const none = rate((keys) => keys.length === 0);
	const first = rate((keys, item) => isRight(keys[0], item));
	const ten = rate((keys, item) => keys.slice(0, 10).some((key) => isRight(key, item)));
	const { complete, precision } = await measurePhrases(answer);
	const times = answers.map(({ latency }) => latency).sort((a, b) => a - b);
	const at = (part: number) => times[Math.floor(times.length * part)]?.toFixed(1);
	await page.close();
	return `| ${[name, none, first, ten, complete, precision, `${kb(firstQuery)}`, kb(further), `${at(0.5)} / ${at(0.95)} ms`].join(" | ")} |`;
}

async function measurePhrases(answer: Ask) {
	let complete = 0;
	let precise = 0;
	for (const phrase of phrases) {
		const holding = clauses.filter(({ text }) => text.includes(phrase)).map(({ id }) => id);
		const { exact, total } = await answer(phrase);
		// What is not listed yet is counted: the reader is told of it, and gets it on demand.
		if (holding.every((id) => exact.includes(id)) || (total !== undefined && holding.length <= total)) complete += 1;
		const texts = new Map(clauses.map(({ id, text }) => [id, text]));
		const judged = exact.filter((key) => texts.has(key));
		precise +=
			judged.length === 0 ? 1 : judged.filter((key) => texts.get(key)?.includes(phrase)).length / judged.length;
	}
	return { complete: `${complete}/${phrases.length}`, precision: (precise / phrases.length).toFixed(3) };
}

/** What the search page itself weighs, which a first query does not add. */
async function bytesOfPage(): Promise<number> {
	const before = server.bytes;
	await (await fetch(`${server.url}search/`)).arrayBuffer();
	const bytes = server.bytes - before;
	server.bytes = before;
	return bytes;
}

async function slowPage(from: Browser): Promise<Page> {
	const page = await (await from.newContext()).newPage();
	const session = await page.context().newCDPSession(page);
	await session.send("Network.enable");
	const throughput = (1.47 * 1024 * 1024) / 8;
	await session.send("Network.emulateNetworkConditions", {
		offline: false,
		latency: 562,
		downloadThroughput: throughput,
		uploadThroughput: throughput,
	});
	await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
	return page;
}

/** Milliseconds from the start of navigation until the first result stands, by the page's own clock. */
async function firstResults(): Promise<string> {
	const times: number[] = [];
	for (let run = 0; run < 5; run += 1) {
		const page = await slowPage(browser);
		await page.addInitScript(() => {
			const observer = new MutationObserver(() => {
				if (!document.querySelector("[data-search-hit]")) return;
				performance.mark("first-result");
				observer.disconnect();
			});
			observer.observe(document, { childList: true, subtree: true });
		});
		await page.goto(`${server.url}search/?q=科普教育基地`, { waitUntil: "commit" });
		await page.locator("[data-search-hit]").first().waitFor({ state: "attached" });
		times.push(await page.evaluate(() => performance.getEntriesByName("first-result")[0]?.startTime ?? Number.NaN));
		await page.context().close();
	}
	return median(times);
}

async function firstKey(): Promise<string> {
	const times: number[] = [];
	for (let run = 0; run < 5; run += 1) {
		const page = await slowPage(browser);
		await page.goto(server.url, { waitUntil: "networkidle" });
		await page.locator("[data-search] input").focus();
		const start = performance.now();
		await page.keyboard.type("科");
		await page.locator("[data-search-hit]").first().waitFor({ state: "attached" });
		times.push(performance.now() - start);
		await page.context().close();
	}
	return median(times);
}

function median(times: number[]): string {
	return String(Math.round(times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0));
}

function share(part: number, whole: number): string {
	return (part / whole).toFixed(3);
}

function kb(bytes: number): string {
	return `${(bytes / 1024).toFixed(0)} KB`;
}
