import type { Browser, Page } from "playwright-core";
import { loadSite } from "../scripts/lib/open-content.ts";
import { serveFiles } from "../scripts/lib/serve-files.ts";
import { type BuiltClause, type Known, randomPhrases, readClauses, readKnown } from "./corpus.ts";
import { largeKnown } from "./large-site.ts";
import { measureKnown, measurePhrases } from "./measure.ts";
import { openPairEngines } from "./pair-engines.ts";
import { type AskEngine, buildStock, openOwn, openStock } from "./search-engines.ts";

const FIRST = "科普教育基地";
const FURTHER = 20;
/** Queries of each kind, and random parts of clauses, that a large site is asked: every answer there fetches. */
const MOST_OF_LARGE = 40;
type Row = readonly string[];

/** What is asked of every engine of one run. */
export interface AskedQueries {
	dist: string;
	clauses: BuiltClause[];
	phrases: string[];
	sets: Record<string, Known[]>;
}

/** The queries whose answers are known, and random parts of clauses; with a second plan of `large` paragraphs, its own. */
export async function prepareQueries(dist: string, substrings: number, large: number): Promise<AskedQueries> {
	const plan = (await loadSite()).featuredPlan;
	const clauses = await readClauses(dist);
	const known = (name: string) => readKnown(name, plan.id, clauses);
	const sets = {
		given: await known("plan-words"),
		"held-out": await known("plan-words-held-out"),
		everyday: await known("everyday"),
		"everyday, held-out": await known("everyday-held-out"),
		"everyday, laymen": await known("everyday-laymen"),
		"everyday, neighbours": await known("everyday-neighbours"),
		"everyday, townspeople": await known("everyday-townspeople"),
		"everyday, strangers": await known("everyday-strangers"),
		"everyday, visitors": await known("everyday-visitors"),
		...(large > 0 ? { "two words of the second plan": largeKnown(plan, large) } : {}),
	};
	const most = large > 0 ? MOST_OF_LARGE : Number.POSITIVE_INFINITY;
	return {
		dist,
		clauses,
		phrases: randomPhrases(clauses, Math.min(most, substrings)),
		sets: Object.fromEntries(Object.entries(sets).map(([name, own]) => [name, own.slice(0, most)])),
	};
}

/** Two tables: how the site and stock Pagefind answer in the same browser over the same pages, and two libraries over the same texts. */
export async function compareEngines(browser: Browser, asked: AskedQueries): Promise<Row[][]> {
	const stock = await buildStock(asked.dist);
	const server = await serveFiles([asked.dist, stock]);
	const answers: Row[] = [
		["engine", "queries", "no result", "first is right", "in first 5", "in first 10", "latency median / p95"],
	];
	const loads: Row[] = [["engine", "substrings complete", "precision", "first query", `${FURTHER} further queries`]];
	const engines: [string, (page: Page) => Promise<AskEngine>][] = [
		["this site", (page) => openOwn(page, server.url)],
		["stock Pagefind, pages", (page) => openStock(page, server.url, asked.dist)],
	];
	const measure = async (name: string, answer: AskEngine, weight: readonly string[]) => {
		for (const [set, known] of Object.entries(asked.sets)) {
			const { none, first: right, five, ten, latency } = await measureKnown(answer, known);
			answers.push([name, `${set} (${known.length})`, none, right, five, ten, latency]);
		}
		const { complete, precision } = await measurePhrases(answer, asked.phrases, asked.clauses);
		loads.push([name, complete, precision, ...weight]);
	};
	for (const [name, open] of engines) {
		const page = await browser.newPage();
		const { answer, first, further } = await weigh(server, page, open, asked.sets["given"] ?? []);
		await measure(name, answer, [first, further]);
		await page.close();
	}
	// These two ran here, over texts in memory: what a browser would load for them is at least all texts.
	for (const [name, answer] of await openPairEngines(asked.dist, asked.clauses))
		await measure(name, answer, ["–", "–"]);
	await server.stop();
	return [answers, loads];
}

/** What search loads for a first query, all its code included, and for further ones. */
async function weigh(
	server: Awaited<ReturnType<typeof serveFiles>>,
	page: Page,
	open: (page: Page) => Promise<AskEngine>,
	queries: readonly Known[],
) {
	server.bytes = 0;
	const answer = await open(page);
	await answer(FIRST);
	const first = server.bytes - server.sizeOf(new URL(page.url()).pathname);
	server.bytes = 0;
	for (const { query } of queries.slice(0, FURTHER)) await answer(query);
	return { answer, first: kilobytes(first), further: kilobytes(server.bytes) };
}

/** Prints a table whose first row is its head. */
export function printTable([head = [], ...rows]: readonly Row[]): void {
	console.log("");
	for (const cells of [head, head.map(() => "---"), ...rows]) console.log(`| ${cells.join(" | ")} |`);
}

function kilobytes(bytes: number): string {
	return `${(bytes / 1024).toFixed(0)} KB`;
}

/** Fails when the browser ends: what waits for it would wait for ever. */
export function untilGone(browser: Browser): Promise<never> {
	return new Promise((_, reject) => {
		browser.once("disconnected", () => reject(new Error("浏览器中途停了，后面的没有测")));
	});
}
