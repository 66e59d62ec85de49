import { beforeAll, expect, test } from "vitest";
import { checkContent } from "../../src/check/check-content.ts";
import { readPublished } from "../../src/check/published.ts";
import { readContentFiles } from "../../src/disk/read-content.ts";
import { type ContentFiles, withFiles } from "../../src/files/content-files.ts";
import { buildSite } from "../../src/model/build-site.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { faultOfDue } from "../../src/text/due-words.ts";
import { DEMO_ROOT } from "../demo.ts";

const PLAN = "plans/demo-environment-2021-2025";
let content: ContentFiles;

beforeAll(async () => {
	content = await readContentFiles(DEMO_ROOT);
});

function textOf(file: string, files = content): string {
	return new TextDecoder().decode(files.bytes.get(file) ?? expect.fail(file));
}

/** What the check says of the fictitious city with changes to its files, without what it says of it anyhow. */
function newMessages(...changes: [file: string, from: string | RegExp, to: string][]): string[] {
	const said = (files: ContentFiles) => checkContent(files, "2025-01-01").problems.map(formatProblem);
	const before = new Set(said(content));
	return said(changed(...changes))
		.filter((line) => !before.has(line))
		.map((line) => line.replace(`content/${PLAN}/`, ""));
}

function changed(...changes: [file: string, from: string | RegExp, to: string][]): ContentFiles {
	return changes.reduce(
		(files, [file, from, to]) => withFiles(files, [[file, textOf(file, files).replace(from, to)]]),
		content,
	);
}

const OCTOBER = { years: { start: 2021, end: 2025 }, issued: 2021 };

test.each([
	["到2025年", "2025", null],
	["2025年底前", "2025", null],
	["2025年底前", "2025-12", null],
	["2025年6月底前", "2025-06", null],
	["二〇二五年六月", "2025-06", null],
	["2023—2025年", "2025", null],
	["2025年一季度", "2025-03", null],
	["“十四五”期间", "2025", null],
	["规划期内", "2025", null],
	["自2022年起，用3年时间", "2024", null],
	["6月底前", "2021-06", null],
	["2023—2025年", "2023", "2025年"],
	["2025年6月底前", "2025", "写到月，如 2025-06"],
	["2025年底前", "2025-06", "原文这几个字里的月份，没有写月的只写年"],
	["2025年6月30日前", "2025-06", "写到日，如 2025-06-30"],
	["2025年6月底前", "2025-06-30", "原文这几个字里的日，没有写日的只写到月"],
	["6月底前", "2022-06", "2021年"],
])("a due date is as exact as its words: %s as %s", (words, due, fault) => {
	expect(faultOfDue(words, due, OCTOBER)).toBe(fault);
});

test("a deadline quotes its clause, and says no more than the words do", () => {
	const water = `${PLAN}/actions/02-water.mdx`;
	expect(newMessages([water, "quote: 到2023年", "quote: 到2024年"])).toEqual([
		expect.stringContaining("［quote-not-literal］"),
		expect.stringContaining("［due-differs-from-words］"),
	]);
	expect(newMessages([water, 'due: "2023"', "rhythm: 每年"])).toEqual([
		expect.stringMatching(/^错误 actions\/02-water\.mdx:13:13 .*［deadline-rhythm-differs］$/),
	]);
	expect(newMessages([water, '    due: "2023"\n', ""])).toEqual([expect.stringContaining("［deadline-open］")]);
});

test("what is published says when it is due, or that a person found the text not to say", () => {
	const teams = `${PLAN}/targets/observer-teams.mdx`;
	const open = newMessages([teams, /unwritten: .*\n/, ""]);
	expect(open).toEqual([expect.stringMatching(/^错误 targets\/observer-teams\.mdx:.*［due-not-read］$/)]);
	expect(newMessages([teams, /unwritten: .*\n/, "draft: true\n"]).filter((line) => line.startsWith("错误"))).toEqual(
		[],
	);
	expect(newMessages([teams, "unwritten:", 'due: "2025"\nunwritten:'])).toEqual([
		expect.stringContaining("［unwritten-but-written］"),
	]);
	// What was published before the rule stays readable, so that it can be compared.
	expect(readPublished(changed([teams, /unwritten: .*\n/, ""])).records).not.toBeNull();
	expect(readPublished(changed([teams, /clause: .*\n/, "clause: 9-9-m9\n"])).records).toBeNull();
});

test("duties, deadlines and offices that a machine found are told with their lines, and not published", () => {
	const water = `${PLAN}/actions/02-water.mdx`;
	const draft = "role: 责任\n    draft: true";
	expect(newMessages([water, "role: 责任", draft])).toEqual([
		expect.stringMatching(/^提醒 actions\/02-water\.mdx:9:1 .*分工 1 行（第 9 行）.*［draft-waiting］$/),
	]);
	const { records } = checkContent(
		changed([water, "role: 责任", draft], [water, "quote: 到2023年", "quote: 到2023年\n    draft: true"]),
	);
	const site = buildSite(records ?? expect.fail(), "2025-01-01", { withDrafts: true });
	const action = site.featuredPlan.actions.find(({ file }) => file.endsWith("02-water.mdx")) ?? expect.fail();
	expect(action.responsibilities.map(({ role }) => role)).toEqual(["牵头"]);
});

test("the drafts of a plan are listed for those who edit, and only there", () => {
	const water = `${PLAN}/actions/02-water.mdx`;
	const files = changed([water, "quote: 到2023年", "quote: 到2023年\n    draft: true"]);
	const { records } = checkContent(files);
	const drafts = (withDrafts: boolean) =>
		buildSite(records ?? expect.fail(), "2025-01-01", { withDrafts }).featuredPlan.drafts.map(
			({ kind, title }) => `${kind} ${title}`,
		);
	expect(drafts(true)).toEqual(["交付事项 每所学校都有环境教育课（演示数据）", "期限 到2023年"]);
	expect(drafts(false)).toEqual([]);
	const { deadlines } = buildSite(records ?? expect.fail(), "2025-01-01").featuredPlan;
	expect(deadlines.map(({ quote, measure }) => [quote, measure.id])).toEqual([["每年", "4-1-p2"]]);
});

test("what is accepted names accepted offices only", () => {
	const messages = newMessages(["departments/shuiwu.mdx", "---\n", "---\ndraft: true\n"]);
	const errors = messages.filter((line) => line.startsWith("错误"));
	expect(errors.length).toBeGreaterThan(0);
	expect(errors.filter((line) => !line.includes("［draft-office-named］"))).toEqual([]);
});

test("figures of a draft are told: nobody would see them", () => {
	const target = `${PLAN}/targets/river-parks.mdx`;
	expect(newMessages([target, "---\n", "---\ndraft: true\n"])).toContainEqual(
		expect.stringMatching(/^提醒 progress\.csv:\d+:1 “river-parks”还没有人核对.*［draft-used］$/),
	);
});

test("where it stood before is said by the clause or by a source, and the number is in the words", () => {
	const target = `${PLAN}/targets/water-quality.mdx`;
	const baseline = (fields: string) =>
		newMessages([target, "unwritten: [起点]", `baseline:\n  value: "80"\n  period: "2020"\n${fields}`]);
	expect(baseline("")).toEqual([expect.stringContaining("［waypoint-unproved］")]);
	expect(baseline("  quote: 地表水优良比例达到85%以上\n")).toEqual([
		expect.stringContaining("［waypoint-not-in-words］"),
	]);
});
