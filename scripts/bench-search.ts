/**
 * `npm run bench:search`: measures search on the site as built in `dist` (`--dist DIR` for another), in a real browser,
 * beside other engines over the same pages in the same run. `--substrings N` sets how many random substrings are tried;
 * `--large N` builds and measures the site with a second plan of N paragraphs instead; `--only slow` or `growth` or
 * `answers` prints one part.
 */
import { rm } from "node:fs/promises";
import path from "node:path";
import { growthTable } from "../bench/growth.ts";
import { buildLargeSite } from "../bench/large-site.ts";
import { compareEngines, prepareQueries, printTable } from "../bench/search-report.ts";
import { slowTable } from "../bench/slow-network.ts";
import { launchBrowser } from "./lib/browser.ts";
import { readFlags } from "./lib/flags.ts";
import { loadSite } from "./lib/open-content.ts";
import { runCommand } from "./lib/run.ts";

const text = (value: string) => ({ type: "string", default: value }) as const;

await runCommand(async () => {
	const { values } = readFlags({
		options: { dist: text("dist"), substrings: text("300"), large: text("0"), only: text("answers growth slow") },
	});
	const large = Number(values.large);
	const project = large > 0 ? await buildLargeSite((await loadSite()).featuredPlan, large) : null;
	const dist = project ? path.join(project, "dist") : values.dist;
	const browser = await launchBrowser();
	if (values.only.includes("answers")) {
		const asked = await prepareQueries(dist, Number(values.substrings), large);
		console.log(`${asked.clauses.length} clauses, ${asked.phrases.length} random substrings`);
		for (const table of await compareEngines(browser, asked)) printTable(table);
	}
	if (values.only.includes("slow")) printTable(await slowTable(browser, dist));
	if (values.only.includes("growth")) printTable(await growthTable(dist));
	await browser.close();
	if (project) await rm(project, { recursive: true });
});
