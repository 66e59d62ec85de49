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
import type { Site } from "../src/model/model.ts";
import { carrySite } from "./lib/carry-site.ts";
import { readFlags } from "./lib/flags.ts";
import { loadSite } from "./lib/open-content.ts";
import { takeTurn } from "./lib/output-folder.ts";
import { publishSite } from "./lib/publish-site.ts";
import { runCommand } from "./lib/run.ts";

await runCommand(async () => {
	const { values } = readFlags({
		options: { "as-of": { type: "string" }, out: { type: "string", default: "offline" } },
	});
	const day = values["as-of"] ? { asOf: values["as-of"] } : {};
	const folder = await mkdtemp(path.join(tmpdir(), "carried-"));
	// Whoever builds waits meanwhile: `dist` is read where it is this site already.
	await takeTurn("dist", async () => {
		const built = await publishSite({ outDir: path.join(folder, "site"), standing: "dist", ...day });
		if (built === null) process.exitCode = 1;
		else await writeCarried(values.out, built, await loadSite(day));
	}).finally(() => rm(folder, { recursive: true, force: true }));
});

async function writeCarried(out: string, built: string, site: Site): Promise<void> {
	const pages = site.plans.map((plan) => [`${plan.id}.html`, Buffer.from(formatSinglePage(site, plan))] as const);
	await mkdir(out, { recursive: true });
	for (const [name, bytes] of [["site.zip", await carrySite(built, site.base)] as const, ...pages]) {
		await writeFile(path.join(out, name), bytes);
		console.log(`${path.join(out, name)}（${formatSize(bytes.length)}）`);
	}
}
