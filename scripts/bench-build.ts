/**
 * `npm run bench:build`: CPU seconds and memory of a cold build, beside bare Astro with MDX and Pagefind of as many pages in
 * the same run. `--plans 1,12,24` sets how many plans the site has; `--clauses 10000` builds one huge plan beside it instead.
 */
import { cp, rm } from "node:fs/promises";
import path from "node:path";
import { writeBareProject } from "../bench/bare-astro.ts";
import { writeLargePlan } from "../bench/large-content.ts";
import { copyPlans } from "../bench/many-plans.ts";
import { measureCommand } from "../bench/measure-command.ts";
import { readContentRoot } from "../src/disk/content-root.ts";
import { readFlags } from "./lib/flags.ts";
import { loadSite } from "./lib/open-content.ts";
import { copyProject } from "./lib/project-copy.ts";
import { measureFolder } from "./lib/read-folder.ts";
import { runCommand } from "./lib/run.ts";

await runCommand(async () => {
	const { values } = readFlags({
		options: { plans: { type: "string", default: "1,12" }, clauses: { type: "string", default: "0" } },
	});
	const { featuredPlan: plan } = await loadSite();
	const clauses = Number(values.clauses);
	console.log("plans   pages   CPU s   bare CPU s   ratio   peak MB   bare peak MB   KB a page");
	for (const plans of clauses > 0 ? [2] : values.plans.split(",").map(Number)) {
		const folder = await copyProject();
		const content = path.join(folder, "content");
		await cp(readContentRoot(process.env), content, { recursive: true });
		await (clauses > 0 ? writeLargePlan(content, plan, clauses) : copyPlans(content, plan.id, plans));
		const own = measureCommand(folder, "scripts/build.ts");
		const { pages, bytes } = await measureFolder(path.join(folder, "dist"));
		const bareFolder = await writeBareProject(plan.clauses, pages);
		const bare = measureCommand(bareFolder, "build.mjs");
		const ratio = (own.seconds / bare.seconds).toFixed(2);
		const size = (bytes / 1024 / pages).toFixed(0);
		const figures = [plans, pages, own.seconds, bare.seconds, ratio, own.megabytes, bare.megabytes, size];
		console.log(figures.map((figure, at) => String(figure).padStart([5, 8, 8, 13, 8, 10, 15, 12][at] ?? 0)).join(""));
		for (const made of [folder, bareFolder]) await rm(made, { recursive: true });
	}
});
