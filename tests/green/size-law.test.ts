import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createContentFiles, withFiles } from "../../src/files/content-files.ts";
import type { Site } from "../../src/model/model.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { linkContent } from "../../src/project.ts";
import { compilePages, type DrawPages } from "./page-bundle.ts";
import { findFaults, publishFiles } from "./publish.ts";
import { SMALL_PLAN, smallCity, type Texts } from "./small-city.ts";

const FOLDER = "node_modules/.cache/size-law";
let drawPages: DrawPages;
beforeAll(async () => {
	drawPages = await compilePages(FOLDER);
});
afterAll(() => rm(FOLDER, { recursive: true, force: true }));

function linkCity(texts: Texts): Site {
	const { site, problems } = linkContent(withFiles(createContentFiles("city", new Map()), texts), "2025-06-30");
	if (!site) throw new Error(problems.slice(0, 5).map(formatProblem).join("\n"));
	return site;
}

/** What a further plan may add to a page about all plans: a line that names it, counts and leads on. */
const A_LINE = 1100;

test("no page grows with the number of plans by more than a line for each", async () => {
	const PLANS = 9;
	const one = await drawPages(linkCity(smallCity()));
	const site = linkCity(smallCity(PLANS));
	const many = await drawPages(site);
	const grown = [...one].flatMap(([address, html]) => {
		const more = (many.get(address)?.length ?? 0) - html.length;
		return more > A_LINE * (PLANS - 1) ? [`${address} ${html.length} + ${more}`] : [];
	});
	expect(grown).toEqual([]);
	expect(many.size).toBeGreaterThan(one.size * 5);
	expect(await findFaults(site, many, publishFiles(site))).toEqual([]);
});

/** The newest fifty of a list, and what a chart says of them. */
const A_SCREENFUL = 25_000;

/** The one page that holds a plan's whole ledger. */
const WHOLE = /\/changes\/$/;

test("no page grows with the number of updates and of changes beyond the newest", async () => {
	const CHANGES = 300;
	const city = new Map(smallCity());
	const ledger = `${SMALL_PLAN}/changes.csv`;
	const update = city.get(`${SMALL_PLAN}/updates/2021-02-08-issued.mdx`) ?? "";
	for (let index = 0; index < CHANGES; index += 1) {
		const day = new Date(Date.UTC(2021, 2, 1 + index)).toISOString().slice(0, 10);
		city.set(
			`${SMALL_PLAN}/updates/${day}-more.mdx`,
			update.replace("印发方案", `第${index}次`).replace("date: 2021-02-08", `date: ${day}\ndateOf: 约`),
		);
		city.set(ledger, `${city.get(ledger)}${index + 3},2024-02-01,增加校注,clause:1-p1,第${index}条,,,,,\n`);
	}
	const few = await drawPages(linkCity(smallCity()));
	const site = linkCity(city);
	const many = await drawPages(site);
	const grown = [...few].flatMap(([address, html]) => {
		const more = (many.get(address)?.length ?? 0) - html.length;
		return more > A_SCREENFUL && !WHOLE.test(address) ? [`${address} ${html.length} + ${more}`] : [];
	});
	expect(grown).toEqual([]);
	expect([...many.keys()].filter((address) => /\/year\//.test(address))).toEqual([
		"/water/updates/year/2023/",
		"/water/updates/year/2021/",
	]);
});
