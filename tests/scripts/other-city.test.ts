import { spawnSync } from "node:child_process";
import { cp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importPlan } from "../../scripts/lib/import-plan.ts";
import { copyProject, plainEnvironment, runScript } from "../../scripts/lib/project-copy.ts";
import { projectNode } from "../../scripts/lib/project-node.ts";
import { acceptDrafts } from "../accept.ts";
import { OTHER_SITE } from "../other-site.ts";

/** What the tests read beside what a command needs. */
const PARTS = ["bench", "demo", "docs", "tests", "vitest.config.ts", "README.md", "biome.json"];
/** Rooms of tests that take seconds; tests/any-city.ts refuses content/ to every other one wherever they run. */
const QUICK = ["architecture", "check/messages", "exports", "layouts"].map((room) => `tests/${room}`);

/** A copy of the project whose content is another city's. */
let folder: string;

beforeAll(async () => {
	folder = await copyProject();
	for (const name of PARTS) await cp(name, path.join(folder, name), { recursive: true });
	const root = path.join(folder, "content");
	await importPlan(["tests/import/documents/trailing-roles.txt", "--plan", "water"], root);
	await importPlan(["tests/import/documents/plain.txt", "--plan", "greenway"], root);
	// What import recognised in one of them is accepted; the other is all drafts still.
	await acceptDrafts(path.join(root, "plans/water"));
	await acceptDrafts(path.join(root, "departments"));
	await writeFile(path.join(root, "site.yaml"), OTHER_SITE);
});
afterAll(() => rm(folder, { recursive: true }));

test("another city's content passes the check", () => {
	const { status, stdout } = runScript(folder, "scripts/check.ts");
	expect(status, stdout).toBe(0);
});

test("the tests of the engine pass in another city's repository as well", { timeout: 400_000 }, () => {
	const vitest = path.resolve("node_modules/vitest/vitest.mjs");
	const { status, stdout } = spawnSync(projectNode(), [vitest, "run", "--project", "unit", ...QUICK], {
		cwd: folder,
		encoding: "utf8",
		env: plainEnvironment(),
	});
	expect(status, stdout).toBe(0);
});
