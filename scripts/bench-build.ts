/**
 * `npm run bench:build`: CPU seconds and memory of a cold build, beside bare Astro with MDX and Pagefind of as many pages in
 * the same run, then of one where nothing has changed and of one with a row changed. `--plans 1,12,24` sets how many plans
 * the site has; `--clauses 10000` builds one huge plan beside it instead.
 */
import { cp, rm } from "node:fs/promises";
import path from "node:path";
import { BUILD_HEAD, formatBuildRow } from "../bench/build-table.ts";
import { writeLargePlan } from "../bench/large-content.ts";
import { copyPlans } from "../bench/many-plans.ts";
import { measureBare, measureBuilds, weighKinds } from "../bench/measure-builds.ts";
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
	console.log(BUILD_HEAD);
	for (const plans of clauses > 0 ? [2] : values.plans.split(",").map(Number)) {
		const folder = await copyProject();
		const content = path.join(folder, "content");
		await cp(readContentRoot(process.env), content, { recursive: true });
		await (clauses > 0 ? writeLargePlan(content, plan, clauses) : copyPlans(content, plan.id, plans));
		const own = await measureBuilds(folder, plan.id);
		const { pages, bytes } = await measureFolder(path.join(folder, "dist"));
		const bare = await measureBare(plan.clauses, pages);
		const { seconds, unchanged, row, megabytes } = own;
		const [ratio, size] = [(seconds / bare.seconds).toFixed(2), Math.round(bytes / 1024 / pages)];
		const figures = [plans, pages, seconds, unchanged, row, bare.seconds, ratio, megabytes, bare.megabytes, size];
		console.log(`${formatBuildRow(figures)}\n   ${await weighKinds(path.join(folder, "dist"))}`);
		await rm(folder, { recursive: true });
	}
});
