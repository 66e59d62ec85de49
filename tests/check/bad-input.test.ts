import { readdirSync } from "node:fs";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatProblem, hasErrors } from "../../src/problems/problem.ts";
import { checkFolder } from "../check-folder.ts";
import { PLAN } from "../city.ts";
import { DEMO_ROOT } from "../demo.ts";

/** One folder a mistake: the files that hold it, laid over the demo content, and what is said about them. */
const BAD = "tests/fixtures/bad";
const mistakes = readdirSync(BAD).sort();

/** What the demo content is told without any mistake: figures without a date, identifiers that are not set. */
let usual: Set<string>;

let root: string;
beforeAll(async () => {
	usual = new Set((await checkFolder(DEMO_ROOT)).problems.map(formatProblem));
	root = path.join(await mkdtemp(path.join(tmpdir(), "bad-")), "content");
	await cp(DEMO_ROOT, root, { recursive: true });
});
afterAll(() => rm(path.dirname(root), { recursive: true }));

test.each(mistakes)("%s", async (mistake) => {
	const folder = path.join(BAD, mistake);
	const expected = await readFile(path.join(folder, "problems.txt"), "utf8");
	await cp(path.join(folder, "plans"), path.join(root, "plans"), { recursive: true });
	const { records, problems } = await checkFolder(root);
	await cp(DEMO_ROOT, root, { recursive: true });
	// A search found a figure of the table that most of them lay over.
	const isOfSearch = (message: string) => message.includes("searches.csv");
	const messages = problems.map(formatProblem).filter((message) => !usual.has(message) && !isOfSearch(message));
	expect(`${messages.map((message) => message.replace(`content/plans/${PLAN}/`, "")).join("\n")}\n`).toBe(expected);
	expect(records === null).toBe(hasErrors(problems));
});
