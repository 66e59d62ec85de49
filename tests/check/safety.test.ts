import { cp, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { formatProblem } from "../../src/problems/problem.ts";
import { checkFolder } from "../check-folder.ts";

const [PLAN = ""] = await readdir("content/plans");
const PROSE = "departments/kexie.mdx";
const folder = await mkdtemp(path.join(tmpdir(), "safety-"));
const root = path.join(folder, "content");

beforeEach(async () => {
	await rm(root, { recursive: true, force: true });
	await cp("content", root, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

/** What the check says, apart from what is always still to be filled in. */
async function messages(): Promise<string[]> {
	const { problems } = await checkFolder(root);
	return problems.filter(({ found }) => !found.endsWith("未填")).map(formatProblem);
}

async function messagesWith(body: string): Promise<string[]> {
	const text = await readFile(path.join(root, PROSE), "utf8");
	await writeFile(path.join(root, PROSE), `${text}\n${body}\n`);
	return messages();
}

const PLAIN = "应为文字和简单的 Markdown（标题、列表、链接、强调、引用）";
const TAG = "请删去标签，改用 Markdown；确实要写“<”时，在前面加反斜杠“\\”";
const BRACE = "请删去花括号里的内容；确实要写花括号时，在前面加反斜杠“\\”";

test.each([
	[
		"import Secret from '/etc/passwd'",
		`11:1 读到“import Secret from '/etc/passwd'”，${PLAIN}；请删去 import 和 export；正文里不能引入程序［prose-not-plain］`,
	],
	[
		"export const x = 1",
		`11:1 读到“export const x = 1”，${PLAIN}；请删去 import 和 export；正文里不能引入程序［prose-not-plain］`,
	],
	["{process.env.HOME}", `11:1 读到“{process.env.HOME}”，${PLAIN}；${BRACE}［prose-not-plain］`],
	["共{1 + 1}项", `11:2 读到“{1 + 1}”，${PLAIN}；${BRACE}［prose-not-plain］`],
	["<script>alert(1)</script>", `11:1 读到“<script>alert(1)</script>”，${PLAIN}；${TAG}［prose-not-plain］`],
	[
		"见<img src='https://x.example/a.png'/>",
		`11:2 读到“<img src='https://x.example/a.png'/>”，${PLAIN}；${TAG}［prose-not-plain］`,
	],
	["<Chart id='x' />", `11:1 读到“<Chart id='x' />”，${PLAIN}；${TAG}［prose-not-plain］`],
	[
		"![图](https://x.example/a.png)",
		`11:1 读到“![图](https://x.example/a.png)”，${PLAIN}；请删去图片，改用文字说明，或写成指向来源的链接［prose-not-plain］`,
	],
	[
		"[点我](javascript:alert(1))",
		"11:1 链接读到“javascript:alert(1)”，应为指向网页（http:// 或 https://）或本站页面的链接；请改成完整的网址［prose-link-unsafe］",
	],
	[
		"[点我](&#x6A;avascript:alert)",
		"11:1 链接读到“javascript:alert”，应为指向网页（http:// 或 https://）或本站页面的链接；请改成完整的网址［prose-link-unsafe］",
	],
	[
		"[点我](//x.example/)",
		"11:1 链接读到“//x.example/”，应为指向网页（http:// 或 https://）或本站页面的链接；请改成完整的网址［prose-link-unsafe］",
	],
	["[a]: https://x.example/", `11:1 读到“[a]: https://x.example/”，${PLAIN}；请改写成普通的段落［prose-not-plain］`],
	[
		"# 标题",
		"11:1 读到“# 标题”，应为二级以下的标题；请多加一个“#”：一级标题是页面的题目，已写在文件头里［prose-heading-first］",
	],
	[
		"<script>",
		`11:1 MDX 无法识别，${PLAIN}；请检查尖括号、花括号是否成对；要照写这些符号时，在“{”“}”“<”前加反斜杠“\\”［prose-markup-unreadable］`,
	],
])("prose may not hold %s", async (body, message) => {
	expect(await messagesWith(body)).toEqual([`错误 content/${PROSE}:${message}`]);
});

test("prose may hold plain Markdown", async () => {
	const body =
		"## 名称\n\n见[来源](https://x.example/a?b=1#c)、[本站](/data/)和[上文](#top)，**重要**，\\<尖括号\\>。\n\n- 一\n- 二\n\n> 引用";
	expect(await messagesWith(body)).toEqual([]);
});

test("targets and updates are held to the same list", async () => {
	const files = ["targets/stem-schools.mdx", "updates/2016-10-12-issued.mdx"];
	for (const file of files) await writeFile(path.join(root, "plans", PLAN, file), await withScript(file));
	expect((await messages()).map((message) => message.replace(/:\d+:\d+ .*/, ""))).toEqual(
		files.map((file) => `错误 content/plans/${PLAN}/${file}`),
	);
});
const withScript = async (file: string) =>
	`${await readFile(path.join(root, "plans", PLAN, file), "utf8")}\n<script>alert(1)</script>\n`;

test("names of files and folders become addresses, so they are checked", async () => {
	await rename(path.join(root, "departments/anjian.mdx"), path.join(root, "departments/安监局.mdx"));
	await cp(path.join(root, "plans", PLAN), path.join(root, "plans/Second Plan"), { recursive: true });
	const cure =
		"应为由小写字母、数字和连字符组成的名称（它会成为网址的一部分）；请改名，如 literacy-rate、2021-01-26-survey";
	expect(await messages()).toEqual([
		`错误 content/departments/安监局.mdx:1:1 名称读到“安监局”，${cure}［file-name-unfit］`,
		`错误 content/plans/Second Plan:1:1 名称读到“Second Plan”，${cure}［file-name-unfit］`,
	]);
});

test("a file that would be passed over is named", async () => {
	await writeFile(path.join(root, "departments/nongye.md"), "");
	expect(await messages()).toEqual([
		"提醒 content/departments/nongye.md:1:1 这个文件不会发布，应为以 .mdx 结尾的文件名；请改扩展名；不要发布的请移出这个文件夹［file-not-published］",
	]);
});

test("a link never leads out of the folder", async () => {
	await writeFile(path.join(folder, "secret.mdx"), "---\nname: 市秘密局\n---\n");
	await symlink(path.join(folder, "secret.mdx"), path.join(root, "departments/secret.mdx"));
	await symlink("kexie.mdx", path.join(root, "departments/within.mdx"));
	await rm(path.join(root, "departments/anjian.mdx"));
	expect((await messages()).filter((message) => /secret|秘密|链接/.test(message))).toEqual([
		"错误 content/departments/secret.mdx:1:1 这是一个链接，指向内容文件夹之外，应为内容文件夹里的文件；请删去链接，把文件本身复制到这里［file-outside］",
	]);
});

test("a cell that a spreadsheet would run as a formula is refused", async () => {
	const place = path.join(root, "plans", PLAN, "progress.csv");
	await writeFile(place, (await readFile(place, "utf8")).replace(",金羊网2019", ",=金羊网2019"));
	expect(await messages()).toContain(
		`错误 content/plans/${PLAN}/progress.csv:4:10 source_title 读到“=金羊网2019-02-26（转载）”，应为不以“=”“+”“-”“@”开头的文字；下载的表格在 Excel 里打开时会把它当作公式，请改写开头；破折号写“——”［text-like-formula］`,
	);
});
