import { expect, test } from "vitest";
import { checkContent } from "../../src/check/check-content.ts";
import { checkAlterations } from "../../src/diff/alterations.ts";
import { compareSides } from "../../src/diff/compare-sides.ts";
import { proposeRows } from "../../src/diff/missing-rows.ts";
import { type ContentFiles, createContentFiles, withFiles } from "../../src/files/content-files.ts";
import { extractText } from "../../src/import/extract/extract.ts";
import { recognizeDocument } from "../../src/import/recognize/recognize-document.ts";
import { draftPlan } from "../../src/import/write/plan-draft.ts";
import { draftIntake } from "../../src/intake/draft-intake.ts";
import { buildTemplate } from "../../src/intake/table-template.ts";
import { buildSite } from "../../src/model/build-site.ts";
import { KINDS } from "../../src/new/draft-new.ts";
import { draftNew } from "../../src/new/draft-record.ts";
import { draftSite } from "../../src/new/new-site.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { acceptText } from "../accept.ts";
import { SMALL_DOCUMENT } from "../small-document.ts";

const TODAY = "2024-03-01";
const SITE = draftSite({ city: "溪城市", "short-city": "溪城", name: "溪城市行动公开", plan: "water", base: "/" });

const linesOf = (files: ContentFiles) => checkContent(files, TODAY).problems.map(formatProblem);
const errorsOf = (files: ContentFiles) => linesOf(files).filter((line) => line.startsWith("错误"));
const recordsOf = (files: ContentFiles) =>
	checkContent(files, TODAY).records ?? expect.fail(errorsOf(files).join("\n"));

test("an empty city: new site, import, accept, fill in, take in, add an update, compare: each step leaves content that can be built", async () => {
	// 1. Import: everything recognised is a draft, told by the check, on no page.
	const empty = withFiles(createContentFiles("city", new Map()), [["site.yaml", SITE]]);
	const draft = draftPlan(empty, "water", recognizeDocument(extractText(SMALL_DOCUMENT)), "water");
	const imported = withFiles(empty, [...draft.departments, ...draft.plan]);
	expect(errorsOf(imported)).toEqual([]);
	const before = buildSite(recordsOf(imported), TODAY);
	const { targets, responsibilities, deadlines, deliverables } = before.featuredPlan;
	expect([targets, responsibilities, deadlines, deliverables, before.departments].map(({ length }) => length)).toEqual([
		0, 0, 0, 0, 0,
	]);
	const waiting = buildSite(recordsOf(imported), TODAY, { withDrafts: true }).featuredPlan.drafts;
	expect(new Set(waiting.map(({ kind }) => kind))).toEqual(new Set(["目标", "交付事项", "分工", "期限", "部门"]));

	// 2. Accept: the marks go, and what was recognised is published as it was read.
	const accepted = withFiles(
		imported,
		[...draft.departments, ...draft.plan].map(([file, text]): [string, string] => [file, acceptText(file, text)]),
	);
	expect(errorsOf(accepted)).toEqual([]);
	const site = buildSite(recordsOf(accepted), TODAY);
	expect(site.featuredPlan.deadlines.map(({ quote, due }) => [quote, due])).toContainEqual([
		"2023年6月底前完成",
		"2023-06",
	]);
	const school = site.featuredPlan.targets.find(({ unit }) => unit === "%") ?? expect.fail();
	expect([school.value, school.baseline?.value, school.baseline?.period]).toEqual([80, "40", "2020"]);
	expect(site.departments.map(({ name }) => name).sort()).toEqual(["市教育局", "市水务局", "市财政局"]);

	// 3. Template and intake: figures and the ledger's row.
	const [plan = expect.fail()] = recordsOf(accepted).plans;
	expect(JSON.stringify(buildTemplate(plan))).toContain(school.title);
	const table = `目标,地区,时期,数值,单位,证据等级,来源标题,来源网址,公布日期\n${school.title},溪城,2022,61.5,%,统计数据,水务公报,https://www.example.com/2022,2023-02-01\n`;
	const { records, problems } = checkContent(accepted, TODAY);
	const taken = await draftIntake(
		{ name: "t.csv", bytes: new TextEncoder().encode(table) },
		{
			name: "city",
			records,
			problems,
			text: (file) => new TextDecoder().decode(accepted.bytes.get(file)),
			check: (files) => checkContent(withFiles(accepted, Object.entries(files)), TODAY).problems,
		},
		{ correct: false, today: TODAY },
	);
	expect(taken.problems.filter(({ severity }) => severity === "error").map(formatProblem)).toEqual([]);
	const book = taken.ledger ?? expect.fail();
	const filled = withFiles(accepted, [
		[taken.file, taken.after],
		[book.file, book.after],
	]);
	expect(errorsOf(filled)).toEqual([]);

	// 4. A new update writes its row, too.
	const place = {
		files: filled,
		content: recordsOf(filled),
		problems: [],
		today: TODAY,
		desk: { has: () => false, readBytes: () => null, readDocument: () => Promise.reject(new Error()) },
	};
	const flags = {
		title: "管网改造进展",
		date: "2024-02-20",
		kind: "进展",
		slug: "pipes",
		"source-title": "公报",
		"source-url": "https://www.example.com/a",
		"source-date": "2024-02-20",
	};
	const made = await draftNew(KINDS["update"] ?? expect.fail(), place, { flags, ask: null });
	if ("faults" in made) return expect.fail(made.faults.join("\n"));
	const told = made.ledger ?? expect.fail();
	const last = withFiles(filled, [...made.files, [told.file, told.after]]);
	expect(errorsOf(last)).toEqual([]);
	expect(recordsOf(last).plans[0]?.changes.map(({ kind, about }) => [kind, about])).toEqual([
		["增加数值", "progress:1"],
		["增加动态", "update:2024-02-20-pipes"],
	]);

	// 5. Compared with what was published: nothing altered in silence, no row missing; and what is altered is asked for.
	const [old, now] = [recordsOf(accepted), recordsOf(last)];
	const stateOf = (one: typeof old) => ({ records: one, site: buildSite(one, TODAY) });
	expect(checkAlterations(old, now)).toEqual([]);
	expect(proposeRows(old, now, compareSides(stateOf(old), stateOf(now)), TODAY)).toEqual([]);
	const altered = recordsOf(withFiles(last, [[taken.file, taken.after.replace("61.5", "62.5")]]));
	expect(proposeRows(now, altered, compareSides(stateOf(now), stateOf(altered)), TODAY)).toEqual([
		{
			file: "plans/water/changes.csv",
			rows: [expect.stringMatching(/^3,2024-03-01,其他,progress:1,progress:1 变了：.*61\.5.*62\.5.*,【为什么】,,$/)],
		},
	]);
	// A target that becomes a draft again is taken away, and that is no small thing.
	const [name = "", text = ""] = [...draft.plan].find(([file]) => file.includes("/targets/")) ?? [];
	const withdrawn = recordsOf(withFiles(last, [[name, text]]));
	expect(checkAlterations(now, withdrawn).map(({ code }) => code)).toContain("published-altered");
});
