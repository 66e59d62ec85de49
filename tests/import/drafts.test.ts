import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readDocument } from "../../scripts/lib/read-document.ts";
import { readContentFiles } from "../../src/disk/read-content.ts";
import type { ContentFiles } from "../../src/files/content-files.ts";
import { recognizeDocument } from "../../src/import/recognize/recognize-document.ts";
import { draftPlan } from "../../src/import/write/plan-draft.ts";
import { writeCity } from "../city.ts";
import { readCases } from "./cases.ts";

const DOCUMENTS = "tests/import/extract/documents";
let root: string;
let city: ContentFiles;

beforeAll(async () => {
	root = path.join(await mkdtemp(path.join(tmpdir(), "drafts-")), "content");
	await writeCity(root);
	city = await readContentFiles(root);
});
afterAll(() => rm(path.dirname(root), { recursive: true }));

test("what is made of a document of any format passes the check: draftPlan throws where it does not", async () => {
	const files = (await readdir(DOCUMENTS)).filter((name) => !name.endsWith(".txt"));
	expect(files.length).toBeGreaterThanOrEqual(8);
	for (const name of files) {
		const { plan } = draftPlan(city, "draft", recognizeDocument(await readDocument(path.join(DOCUMENTS, name))), name);
		expect([...plan.keys()].some((file) => file.endsWith("plan.yaml"))).toBe(true);
	}
});

test("so does what is made of small plans: some of them, and those with other brackets", () => {
	const some = readCases().filter(({ extract }, index) => index % 16 === 0 || /[【〔]/.test(extract.text));
	for (const { name, extract } of some) {
		expect(() => draftPlan(city, "draft", recognizeDocument(extract), "小方案"), name).not.toThrow();
	}
});
