import { beforeAll, expect, test } from "vitest";
import { checkContent } from "../../src/check/check-content.ts";
import { readContentFiles } from "../../src/disk/read-content.ts";
import { type ContentFiles, createContentFiles, withFiles } from "../../src/files/content-files.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { linkContent } from "../../src/project.ts";
import { runExampleQueries } from "../../src/search/example-queries.ts";
import { DEMO_ROOT } from "../demo.ts";

const PLAN = "plans/demo-environment-2021-2025";
let content: ContentFiles;

beforeAll(async () => {
	content = await readContentFiles(DEMO_ROOT);
});

function newMessages(...files: [file: string, text: string][]): string[] {
	const said = (all: ContentFiles) => checkContent(all, "2025-01-01").problems.map(formatProblem);
	const before = new Set(said(content));
	return said(withFiles(content, files))
		.filter((line) => !before.has(line))
		.map((line) => line.replace(`content/${PLAN}/`, ""));
}

function update(
	fields: string,
	source = "url: https://demo.example/a\n    date: 2023-05-12",
	name = "2023-05-11-visit",
): string[] {
	const head = `title: 一次检查（演示数据）\ndate: 2023-05-11\nkind: 进展\n${fields}`;
	return newMessages([
		`${PLAN}/updates/${name}.mdx`,
		`---\n${head}sources:\n  - title: 演示数据·来源\n    ${source}\n---\n`,
	]);
}

test.each([
	["", false],
	["dateQuote: 5月11日\n", true],
	["dateQuote: 昨日下午\n", true],
	["dateOf: 约\n", true],
])("the day of an event is proved by a source or said to be about right: %j", (fields, isFine) => {
	expect(update(fields)).toEqual(
		isFine ? [] : [expect.stringMatching(/^错误 updates\/.*:3:7 .*［update-day-unproved］$/)],
	);
});

test("words that say another day, and a report's day that no source has, are refused", () => {
	expect(update("dateQuote: 5月12日\n")).toEqual([expect.stringContaining("［update-day-differs］")]);
	expect(update("dateQuote: 今日\n")).toEqual([expect.stringContaining("［update-day-differs］")]);
	expect(update("dateOf: 报道\n")).toEqual([expect.stringContaining("［update-day-unproved］")]);
	expect(update("dateOf: 报道\n", "url: https://demo.example/a\n    date: 2023-05-11")).toEqual([]);
});

test("a copy on a name that others have taken is no source, wherever it is cited; a collection is asked about", () => {
	const from = (url: string) => update("dateOf: 约\n", `url: ${url}`);
	expect(from("https://www.s8272.com/a.html")).toEqual([expect.stringMatching(/^错误 .*［source-mirror］$/)]);
	expect(from("https://notS8272.com/a.html")).toEqual([]);
	expect(from("http://www.360doc.com/a")).toEqual([expect.stringMatching(/^提醒 .*［source-collector］$/)]);
	const prose = "---\nname: 市甲局\n---\n\n见[这里](https://gosugo.com/x)。\n";
	expect(newMessages(["departments/jia.mdx", prose])).toContainEqual(expect.stringContaining("［source-mirror］"));
});

test("a city refuses what it knows to be none, and acknowledges a reminder in one line", () => {
	const site = new TextDecoder().decode(content.bytes.get("site.yaml"));
	expect(
		newMessages(["site.yaml", `${site}\nrefusedSources: [demo.example]\n`]).every((line) =>
			line.includes("［source-mirror］"),
		),
	).toBe(true);
	const folded = newMessages(["site.yaml", `${site}\nacknowledged: [progress-source-undated]\n`]);
	expect(folded.filter((line) => line.includes("progress-source-undated"))).toEqual([
		expect.stringMatching(
			/^提醒 content\/site\.yaml:1:1 已知的提醒 progress-source-undated：\d+ 处.*［reminder-acknowledged］$/,
		),
	]);
});

test.each(["target-01", "01-2-1", "deliverable-3"])("a name that stands in for one is refused: %s", (name) => {
	const text = new TextDecoder()
		.decode(content.bytes.get(`${PLAN}/deliverables/final-evaluation.mdx`))
		.replace(/order: \d+/, "order: 99");
	expect(newMessages([`${PLAN}/deliverables/${name}.mdx`, text])).toEqual([
		expect.stringMatching(/^错误 deliverables\/.*［name-stands-in］$/),
	]);
});

test.each(["01-2-1", "01-action-1", "02"])("so is the name of an action's file: %s", (name) => {
	const renamed = [...content.bytes].map(([file, bytes]): [string, Uint8Array] => [
		file.replace(`${PLAN}/actions/01-school`, `${PLAN}/actions/${name}`),
		bytes,
	]);
	const messages = checkContent(createContentFiles("content", new Map(renamed), new Map()), "2025-01-01").problems.map(
		formatProblem,
	);
	expect(messages.filter((line) => line.includes("［name-stands-in］"))).toEqual([
		expect.stringMatching(`^错误 content/${PLAN}/actions/${name}\\.mdx:1:1 文件名里是.*，应为看得出说的是什么的名称`),
	]);
});

test("an example search that finds nothing is refused", () => {
	const site = new TextDecoder().decode(content.bytes.get("site.yaml"));
	const [message, ...rest] = newMessages([
		"site.yaml",
		site.replace(/exampleQueries: .*/, "exampleQueries: [绿色学校, 市水务局 牵头, 科普大篷车]"),
	]);
	expect(message).toMatch(/示例检索“科普大篷车”.*［site-query-finds-nothing］$/);
	expect(rest).toEqual([]);
});

test("a row that was replaced is not reminded of its source's date", () => {
	const file = `${PLAN}/progress.csv`;
	const lines = new TextDecoder().decode(content.bytes.get(file)).trimEnd().split("\n");
	const head = lines[0]?.split(",") ?? [];
	const replaced = new Set(lines.slice(1).map((line) => line.split(",")[head.indexOf("supersedes")] ?? ""));
	const at = lines.findIndex((line, index) => index > 0 && replaced.has(line.split(",")[0] ?? "?"));
	const cells = lines[at]?.split(",") ?? expect.fail();
	cells[head.indexOf("source_date")] = "";
	const text = [...lines.slice(0, at), cells.join(","), ...lines.slice(at + 1)].join("\n");
	expect(newMessages([file, `${text}\n`]).filter((line) => line.includes("progress-source-undated"))).toEqual([]);
});

test("an example search whose words stand apart finds nothing that holds them, and the site's own search says so", () => {
	const site = new TextDecoder().decode(content.bytes.get("site.yaml"));
	const asked = site.replace(/exampleQueries: .*/, "exampleQueries: [绿色学校, 市水务局 牵头, 绿色学校 填埋]");
	const { site: model, queries } = linkContent(withFiles(content, [["site.yaml", asked]]), "2025-06-30");
	expect(runExampleQueries(model ?? expect.fail(), queries).map(formatProblem)).toEqual([
		expect.stringMatching(
			/^错误 content\/site\.yaml:\d+:\d+ 示例检索“绿色学校 填埋”，照网站的检索.*［site-query-finds-nothing］$/,
		),
	]);
});
