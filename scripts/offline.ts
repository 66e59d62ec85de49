/**
 * `npm run offline`: builds the site and writes, into `offline/`, what can be carried away: the whole site as one zip that opens
 * by a double click, and each plan as one page. `--as-of 2018-12-31` sets the day the site speaks from, `--out <dir>` writes
 * somewhere else.
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { formatSinglePage } from "../src/exports/single-page.ts";
import { formatSize } from "../src/model/formats.ts";
import { carrySite } from "./lib/carry-site.ts";
import { readFlags } from "./lib/flags.ts";
import { loadSite } from "./lib/open-content.ts";
import { publishSite } from "./lib/publish-site.ts";
import { runCommand } from "./lib/run.ts";

await runCommand(async () => {
	const { values } = readFlags({
		options: { "as-of": { type: "string" }, out: { type: "string", default: "offline" } },
	});
	const folder = await mkdtemp(path.join(tmpdir(), "carried-"));
	try {
		const outDir = path.join(folder, "site");
		const day = values["as-of"] ? { asOf: values["as-of"] } : {};
		if (!(await publishSite({ outDir, ...day }))) {
			process.exitCode = 1;
			return;
		}
		const site = await loadSite(day);
		const pages = site.plans.map((plan) => [`${plan.id}.html`, Buffer.from(formatSinglePage(site, plan))] as const);
		await mkdir(values.out, { recursive: true });
		for (const [name, bytes] of [["site.zip", await carrySite(outDir, site.base)] as const, ...pages]) {
			await writeFile(path.join(values.out, name), bytes);
			console.log(`${path.join(values.out, name)}（${formatSize(bytes.length)}）`);
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});
