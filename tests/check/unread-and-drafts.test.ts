import { beforeAll, expect, test } from "vitest";
import { checkContent } from "../../src/check/check-content.ts";
import { checkLevels } from "../../src/check/level-rules.ts";
import { readPublished } from "../../src/check/published.ts";
import { readContentFiles } from "../../src/disk/read-content.ts";
import { type ContentFiles, withFiles } from "../../src/files/content-files.ts";
import { listDrafts } from "../../src/model/build-drafts.ts";
import { buildSite } from "../../src/model/build-site.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import type { ObservationRecord } from "../../src/records/observation-record.ts";
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

/** Makes the record at the head of a file a draft. */
const asDraft = (file: string): [string, RegExp, string] => [file, /^---\n/, "---\ndraft: true\n"];
const WATER_OFFICE = asDraft("departments/shuiwu.mdx");
const EVALUATION = `${PLAN}/deliverables/final-evaluation.mdx`;
const OWED: [string, string, string] = [EVALUATION, "kind: 活动", "kind: 活动\nowedBy: [市水务局]"];
const WATER = `${PLAN}/actions/02-water.mdx`;
const DRAFT_DUTY = "role: 牵头\n    draft: true";
const BOTH_ROLES: [string, string, string] = [
	WATER,
	"牵头部门：市水务局。",
	"牵头部门：市水务局；责任部门：市科技局。",
];
const RESPONSIBLE: [string, string, string] = [
	WATER,
	"role: 牵头\n    departments: [市水务局]",
	"role: 责任\n    departments: [市水务局, 市科技局]",
];

// Of what the check says only that which stands in the file at hand, by its code.
test.each<[string, string, string[], ...Parameters<typeof changed>]>([
	["the promise that the plan shows first", "plan.yaml", ["draft-used"], asDraft(`${PLAN}/targets/literacy-rate.mdx`)],
	["another promise", "plan.yaml", [], asDraft(`${PLAN}/targets/green-schools.mdx`)],
	[
		"what an update says was delivered",
		"updates/",
		["draft-used"],
		asDraft(`${PLAN}/deliverables/annual-progress.mdx`),
	],
	["what no update names", "updates/", [], asDraft(EVALUATION)],
	["an office that owes something", "deliverables/", ["draft-office-named"], WATER_OFFICE, OWED],
	["an office that a draft says owes it", "deliverables/", ["draft-waiting"], WATER_OFFICE, OWED, asDraft(EVALUATION)],
	["a role that the words name", "actions/02", ["duty-role-differs"], [WATER, "role: 牵头", "role: 配合"]],
	// The text of the plan is another then, which is told as well.
	["two roles that the words name", "actions/02", ["text-differs-from-source"], BOTH_ROLES, RESPONSIBLE],
	["a duty that is a draft", "actions/02", ["draft-waiting"], WATER_OFFICE, [WATER, "role: 牵头", DRAFT_DUTY]],
])("%s: told in %s as %j", (_, file, codes, ...changes) => {
	const told = newMessages(...changes);
	const here = told.filter((line) => line.split(" ")[1]?.startsWith(file));
	expect(here.map((line) => /［(.+)］$/.exec(line)?.[1])).toEqual(codes);
});

test("an office that a machine found is listed where a duty of the plan names it", () => {
	const none = { targets: [], deliverables: [], parts: [], clauses: [] };
	const records = { ...none, actions: [{ deadlines: [], responsibilities: [{ departments: ["市水务局"] }] }] };
	const offices = ["市水务局", "市丙局"].map((name) => ({ name, draft: true, file: name }));
	const [of, from, plan] = [records, offices, none] as unknown as Parameters<typeof listDrafts>;
	expect(listDrafts(of, from, plan).map(({ kind, title }) => `${kind} ${title}`)).toEqual(["部门 市水务局"]);
});

test.each([
	["two levels of one area on a day", ["云川 2023", "云川 2023-07/2023-12"], 1],
	["one of each of two areas", ["云川 2023", "岚海省 2023-07/2023-12"], 0],
	["the same period twice: a mistake of another kind", ["云川 2023", "云川 2023"], 0],
])("levels: %s", (_, rows, count) => {
	const told: string[] = [];
	const read = rows.map((words, index) => {
		const [area = "", period = ""] = words.split(" ");
		return { id: index + 1, line: index + 2, area, period, value: "1" } as ObservationRecord;
	});
	checkLevels(read, ({ line }, column, { code }) => told.push(`${line} ${column} ${code}`));
	expect(told).toEqual(count === 0 ? [] : ["3 period progress-levels-of-one-day"]);
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
