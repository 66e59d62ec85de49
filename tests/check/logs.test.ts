import { beforeAll, expect, test } from "vitest";
import { checkContent } from "../../src/check/check-content.ts";
import { checkFound } from "../../src/check/found-rules.ts";
import { readContentFiles } from "../../src/disk/read-content.ts";
import { type ContentFiles, withFiles } from "../../src/files/content-files.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { DEMO_ROOT } from "../demo.ts";

const PLAN = "plans/demo-environment-2021-2025";
const HEADS = {
	"searches.csv": "id,date,by,about,places,words,result,found,note",
	"changes.csv": "id,date,kind,about,what,before,after,why,source_title,source_url",
};
let content: ContentFiles;

beforeAll(async () => {
	content = await readContentFiles(DEMO_ROOT);
});

/** What the check says of the fictitious city with a file of the plan replaced, without what it says of it anyhow. */
function newMessages(file: string, text: string, asOf = "2025-06-30"): string[] {
	const said = (files: ContentFiles) => checkContent(files, asOf).problems.map(formatProblem);
	const before = new Set(said(content));
	return said(withFiles(content, [[`${PLAN}/${file}`, text]]))
		.filter((line) => !before.has(line))
		.map((line) => line.replace(`content/${PLAN}/`, ""));
}

const rowOf = (file: keyof typeof HEADS, row: string, asOf?: string) =>
	newMessages(file, `${HEADS[file]}\n${row}\n`, asOf);

test.each([
	[
		"2,2025-01-01,编辑部,plan,某网,,未找到,,",
		"searches.csv:2:1 编号读到“2”，应为 1；编号从 1 数起，逐行加 1；新的一行写在末尾［log-id-not-next］",
	],
	[
		"1,2025-01-01,编辑部,plan,某网,,未找到,progress:1,",
		"searches.csv:2:8 result 是“未找到”，found 却写了读到“progress:1”，应为两者一致；没有找到的，found 留空；找到了，result 写“找到”［search-found-unexpected］",
	],
	[
		"1,2025-01-01,编辑部,plan,某网,,找到,progress:999,",
		"searches.csv:2:8 found 读到“progress:999”，应为 progress:编号，或 update:文件名；请照 progress.csv 的编号或 updates/ 的文件名写；本站没有登记的留空［search-found-unknown］",
	],
])("a search: %s", (row, message) => {
	expect(rowOf("searches.csv", row)).toEqual([`错误 ${message}`]);
});

test("a site that speaks from an earlier day is built of the same logs", () => {
	expect(rowOf("searches.csv", "1,2025-07-01,编辑部,plan,某网,,未找到,,", "2021-01-01")).toEqual([]);
});

test.each([
	["nothing written", "", "found 未填"],
	["the province's figure", "progress:2", "found 读到“progress:2”"],
	["another target's figure", "progress:87", "found 读到“progress:87”"],
	["an update, which has no figure", "update:2025-02-20-measures", "found 读到“update:2025-02-20-measures”"],
])("a search for a target's figures has found one of its own, or nothing: %s", (_, found, said) => {
	expect(rowOf("searches.csv", `1,2025-01-01,编辑部,literacy-rate,某网,,找到,${found},`)).toEqual([
		expect.stringMatching(
			new RegExp(`^错误 searches\\.csv:2:8 ${said}，应为目标“.+”在云川、规划期内的数值.+［search-found-unknown］$`),
		),
	]);
	expect(rowOf("searches.csv", "1,2025-01-01,编辑部,literacy-rate,某网,,找到,progress:1,")).toEqual([]);
});

test.each([
	["2019", null, "progress:1", "t", true],
	["2015", null, "progress:1", "t", false],
	["2019/2021", null, "progress:1", "t", false],
	["2022", null, "progress:1", "t", false],
	// A promise that is due after its plan is answered until then.
	["2022", "2022", "progress:1", "t", true],
	["2019", null, "update:2016-01-01-x", "plan", true],
	["2019", null, "target:2016-01-01-x", "plan", false],
])("a figure of %s, due %s: found %s about %s", (period, due, found, about, isFine) => {
	const plan = {
		plan: { area: "本市", period: "2016/2020" },
		targets: [{ id: "t", title: "目标", due }],
		observations: [{ id: 1, target: "t", area: "本市", period }],
		updates: [{ id: "2016-01-01-x" }],
	} as unknown as Parameters<typeof checkFound>[1];
	const codes: string[] = [];
	const row = { line: 2, result: "找到", found, about } as unknown as Parameters<typeof checkFound>[0];
	checkFound(row, plan, (_, __, { code }) => codes.push(code));
	expect(codes).toEqual(isFine ? [] : ["search-found-unknown"]);
});

test("a search about nothing that the plan has is refused", () => {
	const [message, ...rest] = rowOf("searches.csv", "1,2025-01-01,编辑部,nothing,某网,,未找到,,");
	expect(message).toMatch(
		/^错误 searches\.csv:2:4 about 读到“nothing”，应为目标或交付事项的文件名或名称，或 plan；.*［search-about-unknown］$/,
	);
	expect(rest).toEqual([]);
});

test("who looked for what was withdrawn since has looked all the same", () => {
	const row = "1,2020-01-01,编辑部,gone,某网,,未找到,,";
	const withdrawn = (about: string): [string, string][] => [
		["searches.csv", `${HEADS["searches.csv"]}\n${row}\n`],
		["changes.csv", `${HEADS["changes.csv"]}\n1,2025-09-15,撤下,${about},撤下,,,原文没有这项承诺,,\n`],
	];
	const said = (files: [string, string][]) =>
		checkContent(
			withFiles(
				content,
				files.map(([file, text]) => [`${PLAN}/${file}`, text]),
			),
			"2025-06-30",
		).problems.map(({ code }) => code);
	expect(said(withdrawn("target:other"))).toContain("search-about-unknown");
	expect(said(withdrawn("deliverable:gone"))).not.toContain("search-about-unknown");
	// Nobody has to look for it again.
	expect(said(withdrawn("deliverable:gone"))).not.toContain("search-stale");
});

test("an absence that nobody has looked into for a year is told, and no longer", () => {
	const row = "1,2025-01-01,编辑部,plan,某网,,未找到,,";
	expect(rowOf("searches.csv", row, "2026-01-01")).toEqual([]);
	expect(rowOf("searches.csv", row, "2026-01-02")).toEqual([expect.stringMatching(/^提醒 .*［search-stale］$/)]);
	expect(rowOf("searches.csv", row.replace("未找到", "找到"), "2030-01-02")).toEqual([]);
});

test("a change about what was never there is refused; what was taken away may be named", () => {
	expect(rowOf("changes.csv", "1,2025-09-15,增加数值,progress:999,多了一个,,,,,")).toEqual([
		expect.stringMatching(/^错误 changes\.csv:2:4 about 读到“progress:999”.*［ledger-about-unknown］$/),
	]);
	expect(rowOf("changes.csv", "1,2025-09-15,撤下,progress:999,撤下一个,,,来源有误,,")).toEqual([]);
	expect(rowOf("changes.csv", "1,2025-09-15,增加数值,constructor:1,多了一个,,,,,")).toHaveLength(1);
});

test("what is entered after the ledger's last day is told: pages name that day as the last change", () => {
	const search = "1,2025-10-01,编辑部,plan,某网,,未找到,,";
	expect(rowOf("searches.csv", search)).toEqual([
		expect.stringMatching(/台账最后一行是 2025-09-15，2025-10-01 又查找过.*［ledger-behind］$/),
	]);
	expect(rowOf("searches.csv", search.replace("2025-10", "2025-09"))).toEqual([]);
	const update =
		"title: 一次检查（演示数据）\ndate: 2025-03-01\ndateOf: 约\nrecorded: 2025-10-01\nkind: 进展\nsources:\n  - { title: 演示数据·来源, url: https://demo.example/a }";
	expect(newMessages("updates/2025-03-01-visit.mdx", `---\n${update}\n---\n`)).toEqual([
		expect.stringMatching(/2025-10-01 又登记了动态.*［ledger-behind］$/),
	]);
	expect(rowOf("changes.csv", "1,2025-09-15,更正文字,,改了一处,,,,,")).toEqual([]);
	expect(rowOf("changes.csv", "1,2025-09-14,更正文字,,改了一处,,,,,")).toEqual([
		expect.stringMatching(
			/^提醒 changes\.csv:2:2 台账最后一行是 2025-09-14，2025-09-15 又登记了数值.*［ledger-behind］$/,
		),
	]);
});

const deliverable = (fields: string) =>
	newMessages(
		"deliverables/extra.mdx",
		`---\norder: 9\ntitle: 一件（演示数据）\nclause: 4-1-p1\nunwritten: [期限]\n${fields}---\n`,
	);

test("a deliverable quotes its clause, and whoever owes it is an office or stands in the text", () => {
	expect(deliverable("quote: 市委宣传部负责宣传\nkind: 活动\nowedBy: [市委宣传部]\n")).toEqual([]);
	expect(deliverable("quote: 市委宣传部要宣传\nkind: 活动\n")).toEqual([
		expect.stringContaining("［quote-not-literal］"),
	]);
	expect(deliverable("quote: 负责宣传\nkind: 活动\nowedBy: [市文旅局]\n")).toEqual([
		expect.stringMatching(
			/owedBy 读到“市文旅局”，应为部门名称，或这一段原文里的字样；.*［deliverable-owner-unknown］$/,
		),
	]);
});

test("a draft is told and nothing else: it is no error", () => {
	expect(deliverable("quote: 负责宣传\nkind: 活动\ndraft: true\n")).toEqual([
		expect.stringMatching(/^提醒 .*［draft-waiting］$/),
	]);
});

test("an answer has a day, an open request has none", () => {
	const request = (outcome: string, answered: string) =>
		newMessages(
			"requests/x.mdx",
			`---\ntitle: 一份申请\naskedOn: 2025-01-02\naskedOf: 市水务局\naskedBy: 编辑部\nabout: [river-parks]\noutcome: ${outcome}\nansweredOn: ${answered}\n---\n`,
		);
	expect(request("待答复", "")).toEqual([]);
	expect(request("已公开", "2025-02")).toEqual([]);
	expect(request("已公开", "")).toEqual([expect.stringContaining("［request-answer-differs］")]);
	expect(request("待答复", "2025-02-01")).toEqual([expect.stringContaining("［request-answer-differs］")]);
});
