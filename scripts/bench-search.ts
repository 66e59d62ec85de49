/**
 * `npm run bench:search`: measures search on the site as built in `dist` (`--dist DIR` for another), in a real browser,
 * beside stock Pagefind over the same pages in the same run. `--substrings N` sets how many random substrings are tried;
 * `--large N` builds and measures the site with a second plan of N paragraphs instead.
 */
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import type { SearchData } from "../src/search/opened.ts";
import { launchBrowser } from "./lib/browser.ts";
import { loadSite } from "./lib/open-content.ts";
import { type Known, randomPhrases, readClauses, readKnown } from "./lib/search-bench/corpus.ts";
import { type AskEngine, buildStock, openOwn, openStock } from "./lib/search-bench/engines.ts";
import { measureGrowth } from "./lib/search-bench/growth.ts";
import { buildLargeSite, largeKnown } from "./lib/search-bench/large-site.ts";
import { measureKnown, measurePhrases } from "./lib/search-bench/measure.ts";
import { firstKey, firstResults } from "./lib/search-bench/slow-network.ts";
import { serveFiles } from "./lib/serve-files.ts";

const { values } = parseArgs({
	options: {
		dist: { type: "string", default: "dist" },
		substrings: { type: "string", default: "300" },
		large: { type: "string", default: "0" },
	},
});
const FIRST = "科普教育基地";
const FURTHER = 20;

const plan = (await loadSite()).featuredPlan;
const size = Number(values.large);
const project = size > 0 ? await buildLargeSite(plan, size) : null;
const dist = project ? path.join(project, "dist") : values.dist;
const clauses = await readClauses(dist);
const phrases = randomPhrases(clauses, Number(values.substrings));
const sets: Record<string, Known[]> = {
	given: await readKnown("plan-words", plan.id, clauses),
	"held-out": await readKnown("plan-words-held-out", plan.id, clauses),
	everyday: await readKnown("everyday", plan.id, clauses),
	"everyday, held-out": await readKnown("everyday-held-out", plan.id, clauses),
	...(project ? { "two words of the second plan": largeKnown(plan, size) } : {}),
};
const stock = await buildStock(dist);
const server = await serveFiles([dist, stock]);
const browser = await launchBrowser();

console.log(`${clauses.length} clauses, ${phrases.length} random substrings\n`);
printRow(["engine", "queries", "no result", "first is right", "in first 5", "in first 10", "latency median / p95"]);
printRow(Array(7).fill("---"));
const own = await measure("this site", (page) => openOwn(page, server.url));
const other = await measure("stock Pagefind, pages", (page) => openStock(page, server.url, dist));
console.log("");
printRow(["engine", "substrings complete", "precision", "first query", `${FURTHER} further queries`]);
printRow(Array(5).fill("---"));
for (const row of [own, other]) printRow(row);
console.log("\nslow 4G (562 ms, 1.47 Mbit/s, 4× CPU):");
console.log(
	`first results of /search/?q=${FIRST} after ${await firstResults(browser, `${server.url}search/?q=${FIRST}`)} ms`,
);
console.log(`first results after the first key in the home page's box after ${await firstKey(browser, server.url)} ms`);
await browser.close();
await server.stop();
await printGrowth();
await rm(stock, { recursive: true });
if (project) await rm(project, { recursive: true });

/** Prints how an engine answers the known queries; gives its row of the second table. */
async function measure(name: string, open: (page: Page) => Promise<AskEngine>): Promise<string[]> {
	const page = await browser.newPage();
	const { answer, first, further } = await weigh(page, open);
	for (const [set, known] of Object.entries(sets)) {
		const { none, first: right, five, ten, latency } = await measureKnown(answer, known);
		printRow([name, `${set} (${known.length})`, none, right, five, ten, latency]);
	}
	const { complete, precision } = await measurePhrases(answer, phrases, clauses);
	await page.close();
	return [name, complete, precision, first, further];
}

/** What search loads for a first query, all its code included, and for further ones. */
async function weigh(page: Page, open: (page: Page) => Promise<AskEngine>) {
	server.bytes = 0;
	const answer = await open(page);
	await answer(FIRST);
	const first = server.bytes - server.sizeOf(new URL(page.url()).pathname);
	server.bytes = 0;
	for (const { query } of (sets["given"] ?? []).slice(0, FURTHER)) await answer(query);
	return { answer, first: kilobytes(first), further: kilobytes(server.bytes) };
}

/** Milliseconds of processor a key, over the texts once, twice and four times: this machine's; a phone is four times slower. */
async function printGrowth(): Promise<void> {
	const read = async (name: string) => JSON.parse(await readFile(path.join(dist, "search", name), "utf8"));
	const data: SearchData = await read("records.json");
	console.log("");
	printRow(["a key with", "n", "2n", "4n"]);
	printRow(Array(4).fill("---"));
	for (const { input, times } of measureGrowth(data, await read("pinyin.json"))) {
		printRow([input, ...times.map((time) => `${time.toFixed(1)} ms`)]);
	}
}

function printRow(cells: string[]): void {
	console.log(`| ${cells.join(" | ")} |`);
}

function kilobytes(bytes: number): string {
	return `${(bytes / 1024).toFixed(0)} KB`;
}
