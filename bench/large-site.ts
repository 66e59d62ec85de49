import { spawnSync } from "node:child_process";
import { mkdtemp, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectNode } from "../scripts/lib/project-node.ts";
import type { Plan } from "../src/model/model.ts";
import type { Known } from "./corpus.ts";
import { copyLargeProject, LARGE_PLAN, writeLargePlan } from "./large-content.ts";
import { largeParagraphs, largeQueries } from "./large-text.ts";

const QUERIES = 100;

/** Builds this site with a second plan of `count` paragraphs, in a folder of its own. */
export async function buildLargeSite(plan: Plan, count: number): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), "large-"));
	await copyLargeProject(folder);
	await symlink(path.resolve("node_modules"), path.join(folder, "node_modules"));
	await writeLargePlan(path.join(folder, "content"), plan, count);
	const { status, stdout, stderr } = spawnSync(projectNode(), ["scripts/build.ts"], {
		cwd: folder,
		encoding: "utf8",
	});
	if (status !== 0) throw new Error(stdout + stderr);
	return folder;
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
