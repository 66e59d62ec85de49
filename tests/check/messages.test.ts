import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatProblem } from "../../src/problems/problem.ts";
import { checkFolder } from "../check-folder.ts";
import { PLAN as CITY_PLAN, writeCity } from "../city.ts";

const PLAN = `plans/${CITY_PLAN}`;
let root: string;

beforeAll(async () => {
	root = path.join(await mkdtemp(path.join(tmpdir(), "check-")), "content");
	await writeCity(root);
});
afterAll(() => rm(path.dirname(root), { recursive: true }));

/** A change to one file: replaced text, or null to delete the file. */
interface Edit {
	file: string;
	from: string | RegExp;
	to: string;
}

/** Applies the edits, checks, and puts the files back; gives the messages of the errors. */
async function errorsAfter(...edits: Edit[]): Promise<string[]> {
	const before = new Map<string, string>();
	for (const { file, from, to } of edits) {
		const place = path.join(root, file);
		const text = await readFile(place, "utf8");
		if (!before.has(place)) before.set(place, text);
		expect(text.search(from), `${file} holds ${from}`).toBeGreaterThanOrEqual(0);
		await writeFile(place, text.replace(from, to));
	}
	const { problems, records } = await checkFolder(root);
	for (const [place, text] of before) await writeFile(place, text);
	const errors = problems.filter(({ severity }) => severity === "error").map(formatProblem);
	expect(records === null).toBe(errors.length > 0);
	return errors.map((message) => message.replace(`${PLAN}/`, ""));
}

const CASES: [name: string, edit: Edit, messages: string[]][] = [
	[
		"missing field",
		{ file: `${PLAN}/plan.yaml`, from: /^shortTitle: .*\n/m, to: "" },
		["错误 content/plan.yaml:1:1 “shortTitle”没有填写，应为必填项；请补上 shortTitle［field-missing］"],
	],
	[
		"misspelt field",
		{ file: "departments/kexie.mdx", from: "aliases:", to: "alias:" },
		[
			"错误 content/departments/kexie.mdx:4:8 多出一项“alias”，应为本文件认识的项目；是否想写“aliases”？［field-unknown］",
		],
	],
	[
		"a name in other letters is the one that is missing: told once",
		{ file: "departments/kexie.mdx", from: "name:", to: "Name:" },
		["错误 content/departments/kexie.mdx:2:7 多出一项“Name”，应为本文件认识的项目；是否想写“name”？［field-unknown］"],
	],
	[
		"a name in Chinese",
		{ file: "departments/kexie.mdx", from: "name:", to: "名称:" },
		[
			"错误 content/departments/kexie.mdx:2:1 “name”没有填写，应为必填项；请补上 name［field-missing］",
			"错误 content/departments/kexie.mdx:2:5 多出一项“名称”，应为本文件认识的项目；要写的是 name 的，请改成这个名称；不是的请删去［field-unknown］",
		],
	],
	[
		"what a list holds, without its brackets",
		{ file: `${PLAN}/updates/2025-02-20-measures.mdx`, from: /^targets: .*/m, to: "targets: green-schools" },
		[
			"错误 content/updates/2025-02-20-measures.mdx:7:10 targets 读到“green-schools”，应为一个列表；请写成 [甲, 乙]，或每项另起一行，前面加“- ”［field-shape-wrong］",
		],
	],
	[
		"a unit in full width, told where it stands and not at every figure",
		{ file: `${PLAN}/targets/literacy-rate.mdx`, from: 'unit: "%"', to: "unit: ％" },
		[
			"错误 content/targets/literacy-rate.mdx:9:7 unit 读到“％”，应为半角的符号；请改成英文状态下的符号，如 %；表格里的数值都照它核对单位［unit-full-width］",
		],
	],
	[
		"days as people write them",
		{ file: `${PLAN}/updates/2025-02-20-measures.mdx`, from: /^date: .*/m, to: "date: 2025年2月20日" },
		[
			"错误 content/updates/2025-02-20-measures.mdx:3:7 date 读到“2025年2月20日”，应为日期（年-月-日）；请写成 2025-02-20［day-unreadable］",
		],
	],
	[
		"a half of a year, where a year, month or day is due",
		{ file: `${PLAN}/targets/literacy-rate.mdx`, from: /^due: .*/m, to: "due: 2025年上半年" },
		[
			"错误 content/targets/literacy-rate.mdx:10:6 due 读到“2025年上半年”，应为年、年-月或年-月-日；请写成 2016、2016-10 或 2016-10-12 这样［date-unreadable］",
		],
	],
	[
		"a promised number with its bound and unit",
		{ file: `${PLAN}/targets/literacy-rate.mdx`, from: /^value: .*/m, to: "value: 15%以上" },
		[
			"错误 content/targets/literacy-rate.mdx:8:8 value 读到“15%以上”，应为数字；请只写阿拉伯数字和小数点；“以上”“不超过”写在 comparator，单位写在 unit［number-unreadable］",
		],
	],
	[
		"misspelt kind",
		{ file: `${PLAN}/targets/green-schools.mdx`, from: "kind: new", to: "kind: nwe" },
		[
			"错误 content/targets/green-schools.mdx:6:7 kind 读到“nwe”，应为 ratio、new、per-year、coverage、count、qualitative；是否想写“new”？［field-value-unknown］",
		],
	],
	[
		"unknown department",
		{
			file: `${PLAN}/actions/02-water.mdx`,
			from: "[市生态环境局, 市城管局, 市科技局]",
			to: "[市生态环境局, 市城管居, 市科技局]",
		},
		[
			"错误 content/actions/02-water.mdx:9:27 部门读到“市城管居”，应为 departments/ 中的部门名称；是否想写“市城管局”？［department-unknown］",
		],
	],
	[
		"department not in clause",
		{
			file: `${PLAN}/actions/02-water.mdx`,
			from: "[市生态环境局, 市城管局, 市科技局]",
			to: "[市生态环境局, 市城管局, 市科技局, 市教育局]",
		},
		[
			"错误 content/actions/02-water.mdx:9:39 部门读到“市教育局”，应为条款 3-2-d2 中写明的部门；请对照该段原文增删［duty-department-not-named］",
		],
	],
	[
		"department twice",
		{
			file: `${PLAN}/actions/02-water.mdx`,
			from: "[市生态环境局, 市城管局, 市科技局]",
			to: "[市生态环境局, 市城管局, 市城管局, 市科技局]",
		},
		[
			"错误 content/actions/02-water.mdx:9:33 部门“市城管局”在同一行重复，应为每个部门一次；请删去重复的一个［duty-department-twice］",
		],
	],
	[
		"another role than the clause opens with",
		{ file: `${PLAN}/actions/02-water.mdx`, from: "role: 牵头", to: "role: 责任" },
		[
			"错误 content/actions/02-water.mdx:5:11 role 读到“责任”，应为原文写的“牵头”；请照该段原文写明的角色改［duty-role-differs］",
		],
	],
	[
		"unknown role",
		{ file: `${PLAN}/actions/02-water.mdx`, from: "role: 牵头", to: "role: 主办" },
		[
			"错误 content/actions/02-water.mdx:5:11 role 读到“主办”，应为牵头、责任、配合；请从中选一个［field-value-unknown］",
		],
	],
	[
		"unknown clause",
		{ file: `${PLAN}/targets/green-schools.mdx`, from: "clause: 3-1-m1", to: "clause: 3-1-m9" },
		[
			"错误 content/targets/green-schools.mdx:4:9 条款编号读到“3-1-m9”，应为本方案中的条款编号，如 3-1-m2；请在全文页复制该段的编号［clause-unknown］",
		],
	],
	[
		"quote not literal",
		{ file: `${PLAN}/targets/green-schools.mdx`, from: "新创建20所", to: "新创建 20 所" },
		[
			"错误 content/targets/green-schools.mdx:5:8 quote 读到“新创建 20 所“绿色学校””，应为条款 3-1-m1 中逐字相同的一段；请从正文复制这段话，标点、括号、引号都不要改动［quote-not-literal］",
		],
	],
	[
		"due words not literal",
		{ file: `${PLAN}/targets/literacy-rate.mdx`, from: "dueQuote: 到2025年", to: "dueQuote: 2025年底" },
		[
			"错误 content/targets/literacy-rate.mdx:11:11 dueQuote 读到“2025年底”，应为条款 2-p1 中逐字相同的一段；请从正文复制这段话，标点、括号、引号都不要改动［quote-not-literal］",
		],
	],
	[
		"note not literal",
		{ file: `${PLAN}/notes.yaml`, from: "quote: 岚政办〔2020〕31号", to: "quote: 岚政发〔2020〕31号" },
		[
			"错误 content/notes.yaml:2:10 quote 读到“岚政发〔2020〕31号”，应为条款 preface-p1 中逐字相同的一段；请从正文复制这段话，标点、括号、引号都不要改动［quote-not-literal］",
		],
	],
	[
		"no such day",
		{ file: `${PLAN}/plan.yaml`, from: "issuedOn: 2021-03-22", to: "issuedOn: 2021-02-30" },
		[
			"错误 content/plan.yaml:6:11 issuedOn 读到“2021-02-30”，应为日期（年-月-日）；请写成 2016-10-12 这样［day-unreadable］",
		],
	],
	[
		"period backwards",
		{ file: `${PLAN}/plan.yaml`, from: "period: 2021/2025", to: "period: 2025/2021" },
		[
			"错误 content/plan.yaml:11:9 period 读到“2025/2021”，应为时期（如 2016 或 2016/2020，先起后止）；请写成一个日期，或用“/”连接的起止日期［period-unreadable］",
		],
	],
	[
		"not a number",
		{ file: `${PLAN}/progress.csv`, from: ",8.9,", to: ",约8.9," },
		[
			"错误 content/progress.csv:2:5 value 读到“约8.9”，应为数字；请只写阿拉伯数字和小数点；“约”“以上”写入 qualifier 列，单位写入 unit 列［number-unreadable］",
		],
	],
	[
		"unknown target",
		{ file: `${PLAN}/progress.csv`, from: "literacy-rate,岚海省,2021", to: "literacy-rat,岚海省,2021" },
		[
			"错误 content/progress.csv:3:2 目标读到“literacy-rat”，应为 targets/ 中的目标编号或名称；是否想写“literacy-rate”？［target-unknown］",
		],
	],
	[
		"other unit",
		{ file: `${PLAN}/progress.csv`, from: "8.9,,%,", to: "8.9,,百分点," },
		[
			"错误 content/progress.csv:2:7 unit 读到“百分点”，应为目标“居民具备环境素养的比例（示例）”的单位“%”；请核对单位；“百分点”与“%”不是同一单位［progress-unit-unknown］",
		],
	],
	[
		"ragged row",
		{ file: `${PLAN}/progress.csv`, from: "literacy-rate,云川,2021,8.9,,%,", to: "literacy-rate,云川,2021,8.9,%," },
		[
			"错误 content/progress.csv:2:15 这一行有 15 列，应为 16 列；请检查是否多写或漏写逗号；内容里有逗号时用英文引号括起来［csv-row-ragged］",
		],
	],
	[
		"figure of the fictitious city among real ones",
		{ file: `${PLAN}/progress.csv`, from: "示例·岚海省", to: "演示数据·岚海省" },
		[
			"错误 content/progress.csv:2:10 source_title 读到“演示数据·岚海省环境素养调查报告（2021）”，应为真实的内容；演示内容不能与真实内容放在一起，请删去或换成真实的内容［demo-mark-among-real］",
		],
	],
	[
		"target of the fictitious city among real ones",
		{ file: `${PLAN}/targets/green-schools.mdx`, from: /title: .*/, to: "title: 绿色学校（演示数据）" },
		[
			"错误 content/targets/green-schools.mdx:3:8 title 读到“绿色学校（演示数据）”，应为真实的内容；演示内容不能与真实内容放在一起，请删去或换成真实的内容［demo-mark-among-real］",
		],
	],
	[
		"neither yes nor no",
		{ file: "site.yaml", from: "base: /", to: "base: /\ndemo: 是" },
		["错误 content/site.yaml:9:7 demo 读到“是”，应为 true、false；请从中选一个［field-value-unknown］"],
	],
	[
		"correction that is left of a figure whose period was altered",
		{ file: `${PLAN}/progress.csv`, from: "literacy-rate,云川,2021,8.9", to: "literacy-rate,云川,2021-06,8.9" },
		[
			"错误 content/progress.csv:4:4 更正第 2 行，period 却读到“2021”，应为与被更正的行相同的“2021-06”；更正只改数值和来源；目标、地区、时期写错时，请先把原行更正为正确的数值，再另写一行［progress-correction-of-another］",
		],
	],
	[
		"heading misspelt",
		{ file: `${PLAN}/progress.csv`, from: "target,area,period", to: "target,aera,period" },
		["错误 content/progress.csv:1:3 表头读到“aera”，应为“area”；是否想写“area”？［csv-heading-wrong］"],
	],
	[
		"open quotation mark",
		{ file: `${PLAN}/progress.csv`, from: "云川,2023", to: '"云川,2023' },
		[
			"错误 content/progress.csv:8:3 引号没有成对，应为成对的英文引号；请检查这一行的引号；单元格里的引号要写两次［csv-quote-open］",
		],
	],
	[
		"script as address",
		{ file: `${PLAN}/updates/2021-03-22-issued.mdx`, from: /url: https.*/, to: "url: javascript:alert(1)" },
		[
			"错误 content/updates/2021-03-22-issued.mdx:9:10 url 读到“javascript:alert(1)”，应为网址；请写成以 http:// 或 https:// 开头的完整网址［url-unreadable］",
		],
	],
	[
		"update without source",
		{ file: `${PLAN}/updates/2021-03-22-issued.mdx`, from: /sources:[\s\S]*?---/, to: "sources: []\n---" },
		[
			"错误 content/updates/2021-03-22-issued.mdx:7:10 sources 读到“[]”，应为至少一个来源；请补上来源的标题和网址［update-source-missing］",
		],
	],
	[
		"update on another day",
		{ file: `${PLAN}/updates/2021-03-22-issued.mdx`, from: "date: 2021-03-22", to: "date: 2021-03-23" },
		[
			"错误 content/updates/2021-03-22-issued.mdx:3:7 date 读到“2021-03-23”，应为与文件名开头相同的日期；请改日期或改文件名［update-date-differs］",
		],
	],
	[
		"same order twice",
		{ file: `${PLAN}/targets/lectures.mdx`, from: "order: 4", to: "order: 5" },
		[
			"错误 content/targets/water-quality.mdx:2:8 order 读到“5”，应为不重复的序号；content/plans/demo-environment-2021-2025/targets/lectures.mdx 已用此序号，请改用别的序号［target-order-twice］",
		],
	],
	[
		"text departs from the source",
		{ file: `${PLAN}/text/20-goals.mdx`, from: "达到12%以上", to: "达到13%以上" },
		[
			"错误 content/targets/literacy-rate.mdx:5:8 quote 读到“我市居民具备环境素养的比例达到12%以上”，应为条款 2-p1 中逐字相同的一段；请从正文复制这段话，标点、括号、引号都不要改动［quote-not-literal］",
			"错误 content/text/20-goals.mdx:3:1 正文在此与来源不同：读到“3%以上，其中2023年”，应为“2%以上，其中2023年”（source.txt 第 17 行）；请按来源改正；原文有误也照录，另在 notes.yaml 写校注［text-differs-from-source］",
		],
	],
	[
		"paragraphs joined",
		{ file: `${PLAN}/text/20-goals.mdx`, from: "达到10%以上。\n\n", to: "达到10%以上。" },
		[
			"错误 content/permalinks.txt:13:1 永久编号“2-p2”在正文中已不存在，应为已公布的编号一个不少；请恢复这一段；网上已有的链接指向它，编号只增不减［permalink-lost］",
			"错误 content/text/20-goals.mdx:3:1 分段与来源不同：“到2025年，我市居民具…”，应为在“——公众参与环境保护的自”处另起一段（source.txt 第 19 行）；请按来源分段，段间空一行［text-paragraphs-differ］",
		],
	],
	[
		"list in the text",
		{ file: `${PLAN}/text/10-background.mdx`, from: "“十三五”期间", to: "- “十三五”期间" },
		[
			"错误 content/text/10-background.mdx:3:1 读到“- “十三五”期间，我市环境教育网络初步形成，但城乡差距较大”，应为标题或一段纯文字；请每段一行、段间空一行；行首的“1.”“-”“*”“>”等符号前加反斜杠“\\”［text-block-foreign］",
		],
	],
	[
		"permanent id lost",
		{ file: `${PLAN}/permalinks.txt`, from: "2-p2\n", to: "2-p2\n2-p3\n" },
		[
			"错误 content/permalinks.txt:14:1 永久编号“2-p3”在正文中已不存在，应为已公布的编号一个不少；请恢复这一段；网上已有的链接指向它，编号只增不减［permalink-lost］",
		],
	],
	[
		"new id not listed",
		{ file: `${PLAN}/permalinks.txt`, from: "2-p2\n", to: "" },
		[
			"错误 content/permalinks.txt:74:1 有 1 个新编号未登记：2-p2，应为每个编号登记一行；请在 permalinks.txt 末尾加上它们，或运行 npm run permalinks［permalink-unlisted］",
		],
	],
	[
		"front matter not closed",
		{ file: "departments/kexie.mdx", from: /\n---\n/, to: "\n" },
		[
			"错误 content/departments/kexie.mdx:1:1 文件头的“---”没有结束，应为文件头前后各一行“---”；请在文件头之后补上一行“---”［front-matter-open］",
		],
	],
	[
		"broken YAML",
		{ file: "site.yaml", from: "base: /", to: "base: [/" },
		["错误 content/site.yaml:8:7 “[”没有成对，应为成对的括号；请在这一行末尾补上“]”［yaml-bracket-open］"],
	],
	[
		"part without heading or label",
		{ file: `${PLAN}/text/90-colophon.mdx`, from: "label: 版记", to: "label:" },
		[
			"错误 content/text/90-colophon.mdx:1:1 没有“一、”这样的编号标题，也没有 label，应为编号标题，或文件头里的 label；请在文件头补上一行 label: 目录中显示的名称［part-heading-missing］",
		],
	],
	[
		"plan that does not exist",
		{ file: "site.yaml", from: /featuredPlan: .*/, to: "featuredPlan: demo-environment-2021" },
		[
			"错误 content/site.yaml:10:15 featuredPlan 读到“demo-environment-2021”，应为 plans/ 下的方案文件夹名；是否想写“demo-environment-2021-2025”？［site-featured-plan-unknown］",
		],
	],
	[
		"plan that follows none of this site",
		{ file: `${PLAN}/plan.yaml`, from: /^lineageNote:.*$/m, to: "follows: demo-environment-2016-2020" },
		[
			"错误 content/plan.yaml:32:10 follows 读到“demo-environment-2016-2020”，应为规划期更早的另一个方案的文件夹名；目前没有可以引用的，请先建立，或删去这一项［plan-follows-unknown］",
		],
	],
	[
		"two offices of one name",
		{ file: "departments/shuiwu.mdx", from: "name: 市水务局", to: "name: 市科协" },
		[
			"错误 content/departments/shuiwu.mdx:2:7 name 读到“市科协”，应为不与别处重复；content/departments/kexie.mdx 已用此名，请改名或删去其中一个［department-name-twice］",
			"错误 content/actions/02-water.mdx:6:19 部门读到“市水务局”，应为 departments/ 中的部门名称；请改为已有的名称，如 市城管局、市生态环境局、市教育局、市科技局、市科协、市科协 等［department-unknown］",
		],
	],
];

test.each(CASES)("%s", async (_name, edit, messages) => {
	const errors = await errorsAfter(edit);
	expect(errors).toEqual(messages);
});

test("several mistakes are reported at once", async () => {
	const errors = await errorsAfter(
		{ file: `${PLAN}/progress.csv`, from: ",8.9,", to: ",8。9," },
		{ file: "departments/kexie.mdx", from: "name: 市科协", to: "name:" },
		{ file: `${PLAN}/text/20-goals.mdx`, from: "达到12%以上", to: "达到13%以上" },
	);
	expect(errors.some((message) => message.includes("progress.csv:2:5"))).toBe(true);
	expect(errors.some((message) => message.includes("departments/kexie.mdx:2"))).toBe(true);
	expect(errors.some((message) => message.includes("20-goals.mdx"))).toBe(true);
});

test("a missing file is named", async () => {
	await rm(path.join(root, PLAN, "notes.yaml"));
	const { problems } = await checkFolder(root);
	expect(problems.filter(({ severity }) => severity === "error").map(formatProblem)).toEqual([
		`错误 content/${PLAN}/notes.yaml:1:1 没有找到此文件，应为一个存在的文件；请补上此文件，或检查文件名［file-missing］`,
	]);
});

test("a line is left out of the text only where its place proves what it is", async () => {
	const source = path.join(root, PLAN, "source.txt");
	const list = path.join(root, PLAN, "removed.csv");
	const text = await readFile(source, "utf8");
	const [first = ""] = text.trim().split("\n");
	await writeFile(source, `${text.trimEnd()}\n— 1 —\n`);
	const said = async (rows: string) => {
		await writeFile(list, `sourceLine,reason,text\n${rows}\n`);
		const { problems } = await checkFolder(root);
		return problems
			.filter(({ code, file }) => /^removed|^text-differs/.test(code) || file.endsWith("source.txt"))
			.map(({ code, file }) => `${code} ${file.replace(`content/${PLAN}/`, "")}`);
	};
	const last = text.trimEnd().split("\n").length + 1;
	expect(await said(`${last},页码,「— 1 —」`)).toEqual([]);
	expect(await said(`${last},页码,「— 2 —」`)).toEqual(["removed-line-unproved removed.csv"]);
	expect(await said(`${last},页眉页脚,「— 1 —」`)).toEqual(["removed-line-unproved removed.csv"]);
	const where = text.split("\n").findIndex((line) => line.trim() === first.trim()) + 1;
	expect(await said(`${last},页码,「— 1 —」\n${where},页码,「${first.trim()}」`)).toContain(
		"removed-line-unproved removed.csv",
	);
	// Without the source its absence alone is told.
	await rm(source);
	expect(await said(`${last},页码,「— 1 —」`)).toEqual(["file-missing source.txt"]);
	await writeFile(source, text);
	await rm(list);
});
