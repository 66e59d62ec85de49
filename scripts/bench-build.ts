/**
 * `npm run bench:build`: CPU seconds and memory of a cold build, beside bare Astro with MDX and Pagefind of as many pages in
 * the same run. `--plans 1,12,24` sets how many plans the site has; `--clauses 10000` builds one huge plan beside it instead.
 */
import { spawnSync } from "node:child_process";
import { cp, rm } from "node:fs/promises";
import path from "node:path";
import { writeBareProject } from "../bench/bare-astro.ts";
import { writeLargePlan } from "../bench/large-content.ts";
import { copyPlans } from "../bench/many-plans.ts";
import { readContentRoot } from "../src/disk/content-root.ts";
import { readFlags } from "./lib/flags.ts";
import { loadSite } from "./lib/open-content.ts";
import { copyProject } from "./lib/project-copy.ts";
import { projectNode } from "./lib/project-node.ts";
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
		const own = measure(folder, "scripts/build.ts");
		const { pages, bytes } = await measureFolder(path.join(folder, "dist"));
		const bareFolder = await writeBareProject(plan.clauses, pages);
		const bare = measure(bareFolder, "build.mjs");
		const ratio = (own.seconds / bare.seconds).toFixed(2);
		const size = (bytes / 1024 / pages).toFixed(0);
		const figures = [plans, pages, own.seconds, bare.seconds, ratio, own.megabytes, bare.megabytes, size];
		console.log(figures.map((figure, at) => String(figure).padStart([5, 8, 8, 13, 8, 10, 15, 12][at] ?? 0)).join(""));
		for (const made of [folder, bareFolder]) await rm(made, { recursive: true });
	}
});

/** What a command and all that it starts cost: CPU seconds of user and system, and the memory of the command itself. */
function measure(cwd: string, script: string): { seconds: number; megabytes: number } {
	const saying = `process.on("exit", () => console.error("peak", process.resourceUsage().maxRSS))`;
	const command = `TIMEFORMAT='cpu %U %S'; time "$0" --import 'data:text/javascript,${saying}' "$1"`;
	const { status, stdout, stderr } = spawnSync("bash", ["-c", command, projectNode(), script], {
		cwd,
		encoding: "utf8",
	});
	if (status !== 0) throw new Error(stdout + stderr);
	const [, user = "", system = ""] = /^cpu (\S+) (\S+)$/m.exec(stderr) ?? [];
	const [, peak = ""] = /^peak (\d+)$/m.exec(stderr) ?? [];
	return { seconds: Math.round(10 * (Number(user) + Number(system))) / 10, megabytes: Math.round(Number(peak) / 1024) };
}
