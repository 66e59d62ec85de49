import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { importPlan } from "../../scripts/lib/import-plan.ts";
import { projectNode } from "../../scripts/lib/project-node.ts";
import { findGarbling } from "../../src/import/extract/garbled.ts";
import { Refusal } from "../../src/import/extract/refusal.ts";
import { checkFolder } from "../check-folder.ts";
import { writeCity } from "../city.ts";

const SCRIPT = path.resolve("scripts/import.ts");
const DOCUMENTS = path.resolve("tests/import/documents");
let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "import-"));
	await writeCity(path.join(folder, "content"));
});
afterEach(() => rm(folder, { recursive: true }));

/** What the command would print, and whether to the error stream. */
async function run(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
	try {
		return { status: 0, stdout: await importPlan(args, place("content")), stderr: "" };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { status: 1, stdout: "", stderr: error.message };
	}
}

const place = (...names: string[]) => path.join(folder, ...names);
const contents = async () => (await readdir(place("content"), { recursive: true })).sort();

test("a plan's folder passes the check, with the offices it needs; a second run does not overwrite it", async () => {
	const before = await readdir(place("content/departments"));
	const first = await run(path.join(DOCUMENTS, "trailing-roles.txt"), "--plan", "water-2021-2025");
	expect(first).toMatchObject({ status: 0, stderr: "" });
	expect(first.stdout).toContain("分工：9 条，7 个部门（牵头 3 · 责任 4 · 配合 2；逐字取自原文，名称不合并）");
	expect(first.stdout.trim().split("\n").slice(-6)).toEqual([
		"已写入 content/plans/water-2021-2025/，并在 content/departments/ 新增 4 个部门。接下来：",
		"1. 打开 content/plans/water-2021-2025/plan.yaml，补上留空的项目（查不到的仍留空），核对 area",
		"2. 逐个核对 content/plans/water-2021-2025/targets/（写了数字的）和 deliverables/（没写数字、但能查证做没做的）：改好标题，不是的删去；把总目标的文件名写入 headlineTarget",
		"3. 分工、期限和新的部门也都是草稿：核对一处，删去一处的 draft 一行；草稿不公布、不计数；npm run dev 的“核对草稿”页逐项列出，可以在那里采用、改、删",
		"4. 运行 npm run check，按提示修改，直到没有错误；还没有核对的草稿，它逐处列出",
		"5. 首页展示的是 content/site.yaml 的 featuredPlan 写的那个方案；要展示这一个，写 water-2021-2025",
	]);
	const { records, problems } = await checkFolder(place("content"));
	expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
	expect(records?.plans.length).toBe(2);
	expect((await readdir(place("content/departments"))).length).toBe(before.length + 4);
	expect(await readdir(folder)).toEqual(["content"]);
	const second = await run(path.join(DOCUMENTS, "labels.txt"), "--plan", "water-2021-2025");
	expect(second).toMatchObject({
		status: 1,
		stdout: "",
		stderr: "content/plans/water-2021-2025/ 已经存在，不覆盖；请换一个编号，或先移走旧的文件夹",
	});
	const plan = await readFile(place("content/plans/water-2021-2025/plan.yaml"), "utf8");
	expect(plan).toContain("number: 云政办〔2021〕7号\n");
	expect(await readFile(place("content/plans/water-2021-2025/source.txt"), "utf8")).toBe(
		await readFile(path.join(DOCUMENTS, "trailing-roles.txt"), "utf8"),
	);
});

test("every style of document passes the check beside the others", async () => {
	for (const name of await readdir(DOCUMENTS)) {
		expect(await run(path.join(DOCUMENTS, name), "--plan", name.replace(/\..*/, ""))).toMatchObject({ status: 0 });
	}
	const { problems } = await checkFolder(place("content"));
	expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("JSON is asked of a dry run alone: who only wants to look finds nothing written", async () => {
	const before = await contents();
	const { status, stderr } = await run(path.join(DOCUMENTS, "labels.txt"), "--plan", "x", "--json");
	expect([status, stderr]).toEqual([1, expect.stringContaining("请加上 --dry-run")]);
	expect(await contents()).toEqual(before);
});

test("a dry run prints JSON and writes nothing", async () => {
	const before = await contents();
	const { stdout, status } = await run(path.join(DOCUMENTS, "labels.txt"), "--plan", "x", "--dry-run", "--json");
	expect(status).toBe(0);
	const found = JSON.parse(stdout);
	expect(Object.keys(found)).toEqual([
		"title",
		"number",
		"issuer",
		"issuers",
		"date",
		"parts",
		"measures",
		"responsibilities",
		"deadlines",
		"targets",
		"deliverables",
		"phases",
		"numbers",
		"unread",
		"removed",
		"problems",
	]);
	expect(found).toMatchObject({
		title: "云溪市建设书香城市行动计划",
		number: null,
		issuer: null,
		date: null,
		problems: [],
	});
	expect(found.parts).toEqual([
		{ id: "1", title: "总体目标" },
		{ id: "2", title: "主要任务" },
	]);
	expect(found.measures[1]).toEqual({
		id: "2-1-2",
		text: "2.更新农家书屋。补充图书5万册。责任单位：市委宣传部、市农业农村局；完成时限：长期坚持。",
	});
	expect(found.responsibilities[0]).toEqual({
		measure: "2-1-1",
		department: "市文化广电旅游局",
		role: "牵头",
		quote: "牵头单位：市文化广电旅游局",
	});
	expect(found.targets[2]).toMatchObject({
		clause: "2-1-1",
		quote: "每个街道建成1家以上城市书房",
		value: "1",
		unit: "家",
		comparator: ">=",
	});
	expect(await contents()).toEqual(before);
	expect(await readdir(folder)).toEqual(["content"]);
});

test("an office whose file cannot be read keeps its file, whatever the import needs", async () => {
	const broken = "---\nname: 市水务局\nfullNme: 写错了的键\n---\n\n写好的介绍。\n";
	const unread = "---\nname: [\n";
	for (const name of ["shuiwu", "huanjing"]) await rm(place(`content/departments/${name}.mdx`));
	await writeFile(place("content/departments/shishuiwuju.mdx"), broken);
	await writeFile(place("content/departments/shishengtaihuanjingju.mdx"), unread);
	const { status } = await run(path.join(DOCUMENTS, "trailing-roles.txt"), "--plan", "water");
	expect(status).toBe(0);
	expect(await readFile(place("content/departments/shishuiwuju.mdx"), "utf8")).toBe(broken);
	expect(await readFile(place("content/departments/shishengtaihuanjingju.mdx"), "utf8")).toBe(unread);
});

test("what was there before an import that stopped in the middle is still there, and does no harm to the next", async () => {
	const before = await contents();
	await mkdir(place("content/plans/.water.importing"), { recursive: true });
	await writeFile(place("content/plans/.water.importing/plan.yaml"), "half");
	expect((await checkFolder(place("content"))).records).not.toBe(null);
	expect((await run(path.join(DOCUMENTS, "plain.txt"), "--plan", "water")).status).toBe(0);
	expect((await contents()).filter((name) => !name.startsWith("plans/water"))).toEqual(before);
	expect(await readdir(folder)).toEqual(["content"]);
});

const USAGE = `用法：npm run import -- <文件> --plan <编号>

  <文件>        方案的 .docx、.doc、.pdf、.ofd、.html、.md 或 .txt
  --plan <编号> 新方案文件夹的名字，小写字母、数字和连字符，如 water-2021-2025
  --dry-run     只看认出了什么，不写入任何文件
  --json        与 --dry-run 同用，输出供程序读取的 JSON

例：npm run import -- 方案.docx --plan water-2021-2025`;
const HAN = "为推进节水工作制定本方案".repeat(10);

test("every refusal says what is wrong and how to mend it, and writes nothing", async () => {
	const before = await contents();
	await writeFile(place("cid.txt"), "(cid:12)(cid:13)(cid:14)(cid:15)");
	await writeFile(place("empty.txt"), "\f\n 1 \n\f\n 2 \n");
	await writeFile(place("binary.txt"), new Uint8Array([0xff, 0xff, 0xff, 0xff, 0xff]));
	await writeFile(place("broken.docx"), "PK");
	await writeFile(place("a.pdf"), "%PDF");
	await writeFile(place("a.doc"), "");
	await writeFile(place("a"), "方案");
	const cases: [string[], string][] = [
		[[], USAGE],
		[["plan.txt"], USAGE],
		[["--unknown"], USAGE],
		[
			["plan.txt", "--plan", "../x"],
			"--plan 读到“../x”，应为由小写字母、数字和连字符组成的编号；请写成 water-2021-2025 这样",
		],
		[[place("none.txt"), "--plan", "x"], `读不到文件 ${place("none.txt")}；请检查路径和文件名`],
		[
			[place("a.pdf"), "--plan", "x"],
			"打不开这个 .pdf 文件：里面不是这种格式；请检查文件是否下载完整，或在 Word 或 WPS 里打开，另存为 .docx",
		],
		[[place("a.doc"), "--plan", "x"], "文件是空的；请检查是否选错了文件"],
		[
			[place("a"), "--plan", "x"],
			"不认识“没有扩展名”文件，应为 .docx、.doc、.pdf、.ofd、.html、.md 或 .txt；请在 Word 或 WPS 里打开，另存为 .docx",
		],
		[
			[place("broken.docx"), "--plan", "x"],
			"打不开这个 .docx 文件：里面不是这种格式；请检查文件是否下载完整，或在 Word 或 WPS 里打开，另存为 .docx",
		],
		[[place("binary.txt"), "--plan", "x"], "无法识别文字编码，应为 UTF-8 或 GB18030；请在编辑器中另存为 UTF-8"],
		[
			[place("cid.txt"), "--plan", "x"],
			"文件里有 4 处“(cid:12)”这样的字形代码：PDF 没有带文字信息。请换用网页或 Word 版，或用文字识别（OCR）软件重新提取",
		],
		[
			[place("empty.txt"), "--plan", "x"],
			"文件里只有 0 个汉字：多半是扫描件，没有文字。请先用文字识别（OCR）软件提取，并逐字核对",
		],
	];
	for (const [args, message] of cases) {
		expect([args, await run(...args)]).toEqual([args, { status: 1, stdout: "", stderr: message }]);
	}
	expect(await contents()).toEqual(before);
});

test("garbled text is told from text", () => {
	const mojibake = Buffer.from(HAN, "utf8").toString("latin1");
	expect(findGarbling(HAN)).toBe(null);
	expect(findGarbling(mojibake)).toBe(
		"文件里满是“ç®¡ç”一类乱码：UTF-8 文字被当作西文存了一遍。请用原文件重新导出，保存时编码选 UTF-8",
	);
	expect(findGarbling(`${HAN}锟斤拷锟斤拷锟斤拷`)).toBe(
		"文件里有“锟斤拷”“�”一类乱码：文字在转存时已经损坏，无法还原。请回到原来的网页、Word 或 PDF 重新复制",
	);
	expect(findGarbling(HAN + "\uE001".repeat(20))).toBe(
		"文件里有大量私用区字符（字体自造的编码）：复制出来的字与看到的不同。请换用网页或 Word 版，或用文字识别（OCR）软件重新提取",
	);
	expect(findGarbling(`${HAN}${"lorem ipsum ".repeat(60)}`)).toBe(
		"文件里汉字不到四分之一：这不像一份方案的正文。请检查是否选错了文件",
	);
});

test("the command prints refusals to the error stream and ends with 1", () => {
	const { status, stdout, stderr } = spawnSync(projectNode(), [SCRIPT], { cwd: folder, encoding: "utf8" });
	expect([status, stdout, stderr.trim()]).toEqual([1, "", USAGE]);
});
