import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTerminal } from "../../scripts/lib/ask.ts";
import { runScript } from "../../scripts/lib/project-copy.ts";
import { readAsOf } from "../../src/disk/as-of.ts";
import { answerAll } from "../../src/new/answers.ts";
import { type Ask, BACK, choiceQuestion, fieldQuestion, optional, several } from "../../src/new/question.ts";
import { day, slug, text } from "../../src/records/fields.ts";
import { copyCityProject, PLAN } from "../city.ts";

let folder: string;

beforeAll(async () => {
	folder = await copyCityProject();
});
afterAll(() => rm(folder, { recursive: true }));

const read = (file: string) => readFile(path.join(folder, "content", file), "utf8");

function make(kind: string, flags: Record<string, string> = {}) {
	const args = Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value]);
	const { status, stdout, stderr } = runScript(folder, "scripts/new.ts", [kind, ...args]);
	return { status, lines: `${stdout}${stderr}`.trim().split("\n") };
}

const checked = () => runScript(folder, "scripts/check.ts").stdout;

/** The day of entry is the one on which the command runs. */
const TODAY = readAsOf({}, new Date());

const UPDATE = {
	title: "2020年进展：{完成} <b>",
	date: "2021-02-03",
	kind: "进展",
	slug: "annual",
	"source-title": "市科协年报",
	"source-url": "https://example.org/a?b=1",
	clauses: "3-1-m2、3-1-m3",
	targets: "literacy-rate",
	text: "import {a} from <b>\n\n1. 第一",
};

test("an update that passes the check, and is never written over", async () => {
	const file = `plans/${PLAN}/updates/2021-02-03-annual.mdx`;
	expect(make("update", UPDATE)).toEqual({
		status: 0,
		lines: [
			`已新建 content/${file}`,
			"接下来：要写更多来源、某项措施的进展（states），请编辑这个文件；然后运行 npm run check 和 npm run dev 预览",
		],
	});
	expect(await read(file)).toBe(
		`---\ntitle: 2020年进展：{完成} <b>\ndate: 2021-02-03\ndateOf: 约\nrecorded: ${TODAY}\nkind: 进展\nclauses: [3-1-m2, 3-1-m3]\ntargets: [literacy-rate]\nsources:\n  - title: 市科协年报\n    url: https://example.org/a?b=1\n    date:\n---\n\nimport {a} from \\<b>\n\n1\\. 第一\n`,
	);
	expect((await read(`plans/${PLAN}/changes.csv`)).trimEnd().split("\n").at(-1)).toMatch(
		new RegExp(
			`^\\d+,${TODAY},增加动态,update:2021-02-03-annual,登记动态：2020年进展：\\{完成\\} <b>,,,,市科协年报,https://example.org/a`,
		),
	);
	expect(checked()).toMatch(/内容检查：0 个错误/);
	expect(make("update", { ...UPDATE, title: "另一条" })).toEqual({
		status: 1,
		lines: [`content/${file} 已经有了，不会覆盖；请换一个名称，或直接编辑它`, "没有写入任何内容"],
	});
	expect(await read(file)).toContain("{完成}");
});

test("missing and wrong answers are listed with their flags, and nothing is written", async () => {
	const before = await readdir(path.join(folder, `content/plans/${PLAN}/updates`));
	const { slug: _slug, ...rest } = UPDATE;
	expect(make("update", { ...rest, date: "2-3", kind: "进", targets: "literacy-rat" })).toEqual({
		status: 1,
		lines: [
			"--date 读到“2-3”，应为日期或时期；请写四位的年份，如 2016-10-12",
			"--kind 读到“进”，应为发布、进展、数据、解读、更正；请改为已有的名称，如 发布、进展、数据、解读、更正",
			"缺少 --slug：文件名里的英文或拼音短名，如 annual-report",
			"--targets 读到“literacy-rat”，应为 targets/ 中的目标编号或名称；是否想写“literacy-rate”？",
			"没有写入任何内容",
		],
	});
	expect(await readdir(path.join(folder, `content/plans/${PLAN}/updates`))).toEqual(before);
	expect(make("updat")).toEqual({
		status: 1,
		lines: [
			"要新建什么？请写成 npm run new -- site|update|correction|search|request|later-name|target|department|plan；是否想写“update”？",
		],
	});
});

const TARGET = {
	title: "另一项目标",
	clause: "2-p1",
	quote: "达到12%以上",
	kind: "ratio",
	comparator: ">=",
	value: "12",
	unit: "%",
};

test("a target with the next order, whose quote must be literal", async () => {
	expect(make("target", { ...TARGET, id: "second", quote: "达到13%以上" }).lines[0]).toBe(
		"--quote 读到“达到13%以上”，应为条款 2-p1 中逐字相同的一段；请从正文复制这段话，标点、括号、引号都不要改动",
	);
	expect(make("target", { ...TARGET, id: "literacy-rate" }).lines[0]).toBe(
		"--id 读到“literacy-rate”，应为没有用过的编号；请换一个；要改原来的，请直接编辑那个文件",
	);
	expect(make("target", { ...TARGET, id: "second" }).status).toBe(0);
	const orders = (await readdir(`demo/content/plans/${PLAN}/targets`)).length;
	expect(await read(`plans/${PLAN}/targets/second.mdx`)).toBe(
		`---\norder: ${orders + 1}\ntitle: 另一项目标\nclause: 2-p1\nquote: 达到12%以上\nkind: ratio\ncomparator: ">="\nvalue: 12\nunit: "%"\ndue:\ndueQuote:\nunwritten: [期限]\n---\n`,
	);
});

test("a department, but no path outside the folder and no second one of a name", async () => {
	expect(make("department", { id: "../x", name: "市科协" }).lines.slice(0, 2)).toEqual([
		"--id 读到“../x”，应为由小写字母、数字和连字符组成的编号；请写成 literacy-rate 这样",
		"--name 读到“市科协”，应为没有登记过的部门；这个部门已经有了，请直接编辑它的文件",
	]);
	expect(make("department", { id: "lvyou", name: "市旅游局", aliases: "旅游局、旅游" }).status).toBe(0);
	expect(await read("departments/lvyou.mdx")).toBe("---\nname: 市旅游局\nfullName:\naliases: [旅游局, 旅游]\n---\n");
});

test("a plan is made from its document, with a check at the end, and not over another one", async () => {
	const source =
		"某市健康行动方案\n一、总体要求\n到2025年，居民健康素养水平达到30%以上。\n二、保障措施\n各部门分工负责。\n".replace(
			"各部门",
			"加强组织领导，健全工作机制，落实工作责任，完善保障条件，广泛宣传动员，定期开展评估，及时公布进展，接受社会监督。".repeat(
				3,
			),
		);
	await writeFile(path.join(folder, "plan.txt"), source);
	const { status, lines } = make("plan", { id: "health", "text-file": "plan.txt" });
	expect([status, lines.slice(-2)]).toEqual([
		0,
		[
			"已新建 content/plans/health",
			"接下来：打开 plan.yaml 补上留空的项目，逐个核对 targets/、deliverables/、分工和期限这些草稿，核对一处删去一处的 draft 一行；然后运行 npm run check 和 npm run dev 预览",
		],
	]);
	expect(make("plan", { id: "health", "text-file": "none.txt" }).lines).toEqual([
		"--id 读到“health”，应为没有用过的编号；请换一个；要改原来的，请直接编辑那个文件",
		"--text-file 读到“none.txt”，应为一个存在的文件；请检查文件名",
		"没有写入任何内容",
	]);
	await rm(path.join(folder, "content/plans/health"), { recursive: true });
});

const QUESTIONS = [
	fieldQuestion("title", "标题", text),
	fieldQuestion("date", "日期", day),
	choiceQuestion("kind", "类别", ["进展", "数据"]),
	optional(several(fieldQuestion("ids", "编号", slug))),
];

test("on a terminal what a flag says is not asked, a step back asks again, and every answer is kept", async () => {
	const replies = ["2021-02-03", BACK, "2021-02-04", "进展", ""];
	const asked: string[] = [];
	const kept: unknown[] = [];
	const ask: Ask = async ({ ask: words, before, fault }) => {
		const reply = replies.shift() ?? expect.fail("asked too much");
		asked.push(`${words} ${before}`);
		expect(reply === BACK || fault(reply) === null).toBe(true);
		if (words === "日期") expect(fault("2021-2-3")).toContain("读到“2021-2-3”");
		return reply;
	};
	const { answers, faults } = await answerAll(QUESTIONS, { title: "甲" }, ask, { keep: (all) => kept.push(all) });
	expect([answers, faults]).toEqual([{ title: "甲", date: "2021-02-04", kind: "进展", ids: "" }, []]);
	expect(asked.map((line) => line.slice(0, 2))).toEqual(["日期", "类别", "日期", "类别", "编号"]);
	expect(asked[2]).toBe("日期 2021-02-03");
	expect(kept.at(-1)).toEqual({ date: "2021-02-04", kind: "进展", ids: "" });
});

test("answers of a try that was broken off are taken, unless they no longer will do", async () => {
	const asked: string[] = [];
	const ask: Ask = async ({ ask: words }) => {
		asked.push(words.slice(0, 2));
		return "2021-02-03";
	};
	const kept = { title: "甲", date: "2021-2-3", kind: "数据", ids: "" };
	expect((await answerAll(QUESTIONS, {}, ask, { kept })).answers).toEqual({ ...kept, date: "2021-02-03" });
	expect(asked).toEqual(["日期"]);
});

test("a choice is picked by its number", async () => {
	const input = new PassThrough();
	const output = new PassThrough();
	output.resume();
	const choices = [
		{ value: "a", title: "甲" },
		{ value: "b", title: "乙" },
	];
	const answer = openTerminal({ input, output })({
		ask: "哪个",
		choices,
		isOptional: false,
		before: "",
		fault: () => null,
	});
	input.write("2");
	input.write("\r");
	expect(await answer).toBe("b");
});
