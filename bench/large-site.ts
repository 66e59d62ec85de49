import { spawnSync } from "node:child_process";
import path from "node:path";
import { copyProject } from "../scripts/lib/project-copy.ts";
import { projectNode } from "../scripts/lib/project-node.ts";
import type { Plan } from "../src/model/model.ts";
import type { Known } from "./corpus.ts";
import { LARGE_PLAN, writeLargePlan } from "./large-content.ts";
import { largeParagraphs, largeQueries } from "./large-text.ts";

const QUERIES = 100;

/** Builds this site with a second plan of `count` paragraphs, in a folder of its own; gives where it stands. */
export async function buildLargeSite(plan: Plan, count: number): Promise<string> {
	const folder = await copyProject(["content"]);
	await writeLargePlan(path.join(folder, "content"), plan, count);
	const { status, stdout, stderr } = spawnSync(projectNode(), ["scripts/build.ts"], {
		cwd: folder,
		encoding: "utf8",
	});
	if (status !== 0) throw new Error(stdout + stderr);
	return path.join(folder, "dist");
}

/** Two words each that one paragraph of the second plan alone holds together. */
export function largeKnown(plan: Plan, count: number): Known[] {
	const paragraphs = largeParagraphs(plan, count);
	return largeQueries(paragraphs, QUERIES).map(({ query, index }) => ({
		query,
		clauses: [`${LARGE_PLAN.id}#${LARGE_PLAN.clauseId(index)}`],
		departments: [],
		targets: [],
	}));
}
