/**
 * `npm run bench:search`: measures search on the site in `dist` (`--dist DIR` for another), in a real browser, beside other
 * engines over the same pages in the same run, with `--substrings N` random substrings. `--large N` builds and measures it
 * with a second plan of N paragraphs and keeps that; `--only slow`, `growth` or `answers` prints one part.
 */
import { growthTable } from "../bench/growth.ts";
import { buildLargeSite } from "../bench/large-site.ts";
import { compareEngines, prepareQueries, printTable, untilGone } from "../bench/search-report.ts";
import { slowTable } from "../bench/slow-network.ts";
import { launchBrowser } from "./lib/browser.ts";
import { readFlags } from "./lib/flags.ts";
import { loadSite } from "./lib/open-content.ts";
import { runCommand } from "./lib/run.ts";

const text = (value: string) => ({ type: "string", default: value }) as const;

await runCommand(async () => {
	const { values } = readFlags({
		options: { dist: text(""), substrings: text("300"), large: text("0"), only: text("answers growth slow") },
	});
	const large = Number(values.large);
	const dist =
		large === 0 || values.dist ? values.dist || "dist" : await buildLargeSite((await loadSite()).featuredPlan, large);
	if (large > 0) console.log(`${dist}: npm run bench:search -- --large ${large} --dist ${dist}`);
	const browser = await launchBrowser();
	await Promise.race([printTables(), untilGone(browser)]);
	await browser.close();

	async function printTables(): Promise<void> {
		if (values.only.includes("answers")) {
			const asked = await prepareQueries(dist, Number(values.substrings), large);
			console.log(`${asked.clauses.length} clauses, ${asked.phrases.length} random substrings`);
			for (const table of await compareEngines(browser, asked)) printTable(table);
		}
		if (values.only.includes("slow")) printTable(await slowTable(browser, dist));
		if (values.only.includes("growth")) printTable(await growthTable(dist));
	}
});
// What was cut short leaves its server open.
process.exit();
