import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { formatProblem } from "../../src/problems/problem.ts";
import { checkFolder } from "../check-folder.ts";
import { PLAN, writeCity } from "../city.ts";

const PROSE = "departments/kexie.mdx";
const ISSUED = `plans/${PLAN}/updates/2021-03-22-issued.mdx`;
let folder: string;
let root: string;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "safety-"));
	root = path.join(folder, "content");
});
beforeEach(() => writeCity(root));
afterAll(() => rm(folder, { recursive: true }));

/** The errors that the check finds. */
async function messages(): Promise<string[]> {
	const { problems } = await checkFolder(root);
	return problems.filter(({ severity }) => severity === "error").map(formatProblem);
}

async function messagesWith(body: string): Promise<string[]> {
	const text = await readFile(path.join(root, PROSE), "utf8");
	await writeFile(path.join(root, PROSE), `${text}\n${body}\n`);
	return messages();
}

const missing = (url: string, cure: string) =>
	`错误 content/${PROSE}:8:1 链接读到“${url}”，应为本站现有页面的网址，以“/”开头；${cure}［prose-link-missing］`;

test.each([
	["/departments/kexei/", "是否想写“/departments/kexie/”？"],
	["/departments/kexie", "是否想写“/departments/kexie/”？"],
	["departments/kexie/", "是否想写“/departments/kexie/”？"],
	["/q/", "请打开要指向的页面，复制它的网址"],
	["www.a.example/b", "指向别的网站时请写完整的网址，如 https://www.a.example/b"],
	["#mentions", "请写页面的完整路径，如 /about/"],
])("a link in prose leads to a page: %s", async (url, cure) => {
	expect(await messagesWith(`[见](${url})`)).toEqual([missing(url, cure)]);
});

test("what nobody has accepted has no page that a link could lead to", async () => {
	const file = path.join(root, "departments/shuiwu.mdx");
	await writeFile(file, (await readFile(file, "utf8")).replace("---\n", "---\ndraft: true\n"));
	const said = await messagesWith("[见](/departments/shuiwu/)");
	expect(said).toContain(missing("/departments/shuiwu/", "请打开要指向的页面，复制它的网址"));
});

test("a link to a clause leads to a page on which it stands", async () => {
	const text = `/plans/${PLAN}/text/`;
	expect(
		await messagesWith(`[见](${text}#3-1-m1)、[见](/plans/${PLAN}/actions/1/#3-1-m1)、[见](${text}2/#2-p2)`),
	).toEqual([]);
	const cure = "请在全文页点该段末尾的 ¶，复制它的网址；或删去“#”及后面的部分";
	const links = [`${text}#3-1-m99`, `${text}2/#3-1-m1`, "/about/#x"].map((url) => `[见](${url})`);
	const said = await messagesWith(links.join("、"));
	expect(said.map((message) => message.replace(/^.*?”，/, ""))).toEqual(
		links.map(() => `应为这个页面上的条款，或不带“#”的网址；${cure}［prose-link-missing］`),
	);
});

test("prose may hold plain Markdown", async () => {
	const body =
		"## 名称\n\n见[来源](https://x.example/a?b=1#c)、[本站](/data/)和[上文](#top)，**重要**，\\<尖括号\\>。\n\n- 一\n- 二\n\n> 引用";
	expect(await messagesWith(body)).toEqual([]);
});

test("targets and updates are held to the same list", async () => {
	const files = ["targets/green-schools.mdx", "updates/2021-03-22-issued.mdx"];
	for (const file of files) await writeFile(path.join(root, "plans", PLAN, file), await withScript(file));
	expect((await messages()).map((message) => message.replace(/:\d+:\d+ .*/, ""))).toEqual(
		files.map((file) => `错误 content/plans/${PLAN}/${file}`),
	);
});
const withScript = async (file: string) =>
	`${await readFile(path.join(root, "plans", PLAN, file), "utf8")}\n![图](a.png)\n`;

test("names of files and folders become addresses, so they are checked", async () => {
	await rename(path.join(root, "departments/shuiwu.mdx"), path.join(root, "departments/水务局.mdx"));
	await cp(path.join(root, "plans", PLAN), path.join(root, "plans/Second Plan"), { recursive: true });
	const cure =
		"应为由小写字母、数字和连字符组成的名称（它会成为网址的一部分）；请改名，如 literacy-rate、2021-01-26-survey";
	expect(await messages()).toEqual([
		`错误 content/departments/水务局.mdx:1:1 名称读到“水务局”，${cure}［file-name-unfit］`,
		`错误 content/plans/Second Plan:1:1 名称读到“Second Plan”，${cure}［file-name-unfit］`,
	]);
});

test.each(["departments/tudi.md", "departments/tudi.MDX", "departments/tudi.mdx.txt"])(
	"a file that would not appear is an error: %s",
	async (file) => {
		await writeFile(path.join(root, file), "");
		expect(await messages()).toEqual([
			`错误 content/${file}:1:1 这个文件不会发布，应为以 .mdx 结尾的文件名；请改扩展名；不要发布的请移出这个文件夹［file-not-published］`,
		]);
	},
);

test.each([
	["site.yml", "是否想写“site.yaml”？"],
	["updates/2016-05-30-a.mdx", "请移到方案的文件夹里；"],
	[`plans/${PLAN}/update/2016-05-30-a.mdx`, "是否想写“updates”？"],
	[`plans/${PLAN}/updates/2016/2016-05-30-a.mdx`, "请移到上一层文件夹；"],
	[`plans/${PLAN}/进度.xlsx`, ""],
])("a file where nobody reads it is told, for nothing of it would appear: %s", async (file, cure) => {
	await mkdir(path.dirname(path.join(root, file)), { recursive: true });
	await writeFile(path.join(root, file), "");
	expect(await messages()).toEqual([
		expect.stringMatching(`^错误 content/${file}:1:1 这里的文件网站不读，.*；${cure}不要发布的请移出内容文件夹［`),
	]);
	await rename(path.join(root, file), path.join(root, "README.md"));
	expect(await messages()).toEqual([]);
});

test.each([
	["https://[", "应为网址；请写成以 http:// 或 https:// 开头的完整网址［url-unreadable］"],
	["https://a.example/%zz", "应为网址；请写成以 http:// 或 https:// 开头的完整网址［url-unreadable］"],
	[
		"https://www.gov.cn@evil.example/",
		"应为不带用户名和密码的网址；“@”前面不是域名，网址实际指向“@”后面的网站，请核对［url-with-credentials］",
	],
])("an address that is none, or leads elsewhere, is refused: %s", async (url, words) => {
	const text = await readFile(path.join(root, ISSUED), "utf8");
	await writeFile(path.join(root, ISSUED), text.replace(/url: https.*/, `url: ${url}`));
	expect(await messages()).toEqual([`错误 content/${ISSUED}:9:10 url 读到“${url}”，${words}`]);
});

test("characters that nobody sees are refused where they stand, and messages do not print them", async () => {
	const file = path.join(root, PROSE);
	const text = await readFile(file, "utf8");
	await writeFile(file, text.replace("name: 市", "name: \u001b市"));
	const [first] = await messages();
	expect(first).toBe(
		`错误 content/${PROSE}:2:7 字符 U+001B，应为文字；请删去这个字符；它看不见，多半是从别的软件复制来的［file-character-forbidden］`,
	);
	await writeFile(file, text.replace(/^fullName:.*$/m, 'fullName: "市\\u200b科学技术协会"'));
	expect(await messages()).toEqual([
		`错误 content/${PROSE}:3:11 fullName 读到“市‹U+200B›科学技术协会”，应为看得见的文字；请删去看不见的字符，重新输入这一处［text-character-unseen］`,
	]);
});

test("what stands in the place of an example is not published", async () => {
	const text = await readFile(path.join(root, ISSUED), "utf8");
	await writeFile(path.join(root, ISSUED), text.replace(/^title: .*$/m, "title: 【标题】"));
	expect(await messages()).toEqual([
		`错误 content/${ISSUED}:2:8 title 读到“【标题】”，应为自己的文字；这是示例里留的空，请换成真实的内容，或删去这一项［text-placeholder］`,
	]);
});

test("a link never leads out of the folder", async () => {
	await writeFile(path.join(folder, "secret.mdx"), "---\nname: 市秘密局\n---\n");
	await symlink(path.join(folder, "secret.mdx"), path.join(root, "departments/secret.mdx"));
	await symlink("kexie.mdx", path.join(root, "departments/within.mdx"));
	await rm(path.join(root, "departments/shuiwu.mdx"));
	expect((await messages()).filter((message) => /secret|秘密|链接/.test(message))).toEqual([
		"错误 content/departments/secret.mdx:1:1 这是一个链接，指向内容文件夹之外，应为内容文件夹里的文件；请删去链接，把文件本身复制到这里［file-outside］",
	]);
});

test("a cell that a spreadsheet would run as a formula is refused", async () => {
	const place = path.join(root, "plans", PLAN, "progress.csv");
	await writeFile(place, (await readFile(place, "utf8")).replace(",示例·岚海省", ",=示例·岚海省"));
	expect(await messages()).toContain(
		`错误 content/plans/${PLAN}/progress.csv:2:10 source_title 读到“=示例·岚海省环境素养调查报告（2021）”，应为不以“=”“+”“-”“@”开头的文字；下载的表格在 Excel 里打开时会把它当作公式，请改写开头；破折号写“——”［text-like-formula］`,
	);
});
