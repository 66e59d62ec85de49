import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite } from "../../src/model/build-site.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { createEngine } from "../../src/search/engine.ts";
import { searchData } from "../../src/search/search-files.ts";
import { checkFolder } from "../check-folder.ts";
import { writeCity } from "../city.ts";

let root: string;
let siteFile: string;
let written: string;

beforeAll(async () => {
	root = await mkdtemp(path.join(tmpdir(), "words-"));
	await writeCity(root);
	siteFile = path.join(root, "site.yaml");
	written = (await readFile(siteFile, "utf8")).replace(/everydayWords:[\s\S]*$/, "");
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** The city with these lines of its own. */
async function withWords(lines: string) {
	await writeFile(siteFile, `${written}${lines}`);
	const { records, problems } = await checkFolder(root);
	const own = problems.map(formatProblem).filter((problem) => problem.includes("everyday"));
	const find = (query: string) => {
		const engine = createEngine(searchData(buildSite(records ?? expect.fail(), "2025-06-30")), () => null);
		return engine.find(query);
	};
	return { own, find };
}

test("what people of a place say finds what its plan writes, is said, and is never exact", async () => {
	expect((await withWords("")).find("涌边").hits).toEqual([]);
	const { own, find } = await withWords("everydayWords:\n  - 河涌 涌边 > 河湖公园\n");
	expect(own).toEqual([]);
	const { hits, readings } = find("涌边");
	expect(hits[0]?.record.text).toContain("河湖公园");
	expect(readings).toEqual(["“涌边”也按“河湖公园”找"]);
	expect(hits.filter(({ tier }) => tier === "exact")).toEqual([]);
});

test("a line of another shape is refused, and one that can find nothing is named", async () => {
	const { own } = await withWords("everydayWords:\n  - 河涌 涌边\n  - 高铁 > 城际铁路\n");
	expect(own.map((line) => line.replace(/^.*site\.yaml:\d+:\d+ /, ""))).toEqual([
		"everydayWords 读到“河涌 涌边”，应为日常说法 > 方案里的说法；请写成“讨海 打鱼 > 捕捞 渔业”这样：左边是人们的说法，右边是方案里的写法，各用空格隔开［site-everyday-words-unreadable］",
	]);
	const { own: idle } = await withWords("everydayWords:\n  - 高铁 > 城际铁路\n");
	expect(idle.join()).toContain("读到“城际铁路”，应为方案原文里有的词");
});
