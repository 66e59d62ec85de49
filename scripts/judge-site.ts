/**
 * `npm run judge -- <folder of a built site>`: what the rules of others say of it, one verdict a judge: the standard of
 * HTML, structured data, feeds, calendars, and axe on every page and its twins in light, dark and forced colours.
 * `--every 5` lets axe look at every fifth page only; `--floor <program>` asks the oldest browser that the site is made for,
 * Chromium 86, too, `--lighthouse <folder where it is installed>` Lighthouse. Ends with 1 where a judge finds something.
 */
import path from "node:path";
import { judgePages } from "../bench/judges/judge-access.ts";
import { judgeFiles } from "../bench/judges/judge-files.ts";
import { judgeFloor } from "../bench/judges/judge-floor.ts";
import { judgeLighthouse } from "../bench/judges/judge-lighthouse.ts";
import { formatVerdicts } from "../bench/judges/verdicts.ts";
import { readFlags } from "./lib/flags.ts";
import { loadSite } from "./lib/open-content.ts";
import { readFolder } from "./lib/read-folder.ts";
import { runCommand } from "./lib/run.ts";

await runCommand(async () => {
	const { values, positionals } = readFlags({
		options: {
			every: { type: "string", default: "1" },
			floor: { type: "string" },
			lighthouse: { type: "string" },
		},
		allowPositionals: true,
	});
	const folder = path.resolve(positionals[0] ?? "dist");
	const site = await readFolder(folder);
	const pages = site.files.filter((file) => file.endsWith(".html"));
	const chosen = pages.filter((_, at) => at % Number(values.every) === 0);
	const verdicts = [
		...(await judgeFiles(site)),
		await judgePages(folder, chosen),
		...(values.floor ? [await judgeFloor(folder, await loadSite(), values.floor)] : []),
		...(values.lighthouse ? [await judgeLighthouse(folder, await loadSite(), values.lighthouse)] : []),
	];
	console.log(formatVerdicts(verdicts));
	if (verdicts.some(({ found }) => found.length > 0)) process.exitCode = 1;
});
