import { spawnSync } from "node:child_process";
import { cp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { copyProject, runScript } from "../project.ts";

const [PLAN = ""] = await readdir("content/plans");
let folder: string;

const git = (...args: string[]) => {
	const identity = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"];
	const { status, stderr } = spawnSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8" });
	expect(`${status}${stderr}`).toBe("0");
};
const place = (file: string) => path.join(folder, "content", file);
const inPlan = (file: string) => `plans/${PLAN}/${file}`;

async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
	const text = await readFile(place(file), "utf8");
	expect(text.search(from)).toBeGreaterThanOrEqual(0);
	await writeFile(place(file), text.replace(from, to));
}

/** The report between its first and its last line, with the exit code. */
function diff(...flags: string[]) {
	const { status, stdout, stderr } = runScript(folder, "scripts/diff.ts", ["base", ...flags]);
	expect(stderr).toBe("");
	return { status, lines: stdout.trim().split("\n").filter(Boolean) };
}

beforeAll(async () => {
	folder = await copyProject();
	git("init", "--quiet", "--initial-branch=main");
	git("add", "content");
	git("commit", "--quiet", "-m", "Start");
	git("tag", "base");
});
beforeEach(async () => {
	await rm(path.join(folder, "content"), { recursive: true });
	await cp("content", path.join(folder, "content"), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

const SOURCE = "统计公报,某局,https://x.example/,2021-02-01,2021-02-02";

test("no change is said to be none", () => {
	const { status, lines } = diff();
	expect(status).toBe(0);
	expect(lines[0]).toMatch(/^与 base（[0-9a-f]{7}）相比，网站没有变化$/);
	expect(lines.slice(1)).toEqual(["共 0 处变化，0 处不允许"]);
});

test("a figure added, a figure corrected", async () => {
	await edit(
		inPlan("progress.csv"),
		/$/,
		`7,stem-schools,湛江,2016/2020,6,,所,2020-12-31,正式文件,${SOURCE},,\n8,literacy-rate,全国,2020,10.57,,%,2020,正式文件,${SOURCE},5,\n`,
	);
	const { status, lines } = diff();
	expect(status).toBe(0);
	expect(lines.slice(1, 4)).toEqual([
		"数值",
		"  增加 “STEM”教育实验项目学校 · 湛江 · 2016—2020年 6所（来源：统计公报）",
		"  更正 公民具备科学素质的比例 · 全国 · 2020年 10.56% → 10.57%（来源：统计公报）",
	]);
	expect(lines[4]).toBe("状态");
	expect(lines[5]).toMatch(/^ {2}改动 “STEM”教育实验项目学校：暂无公开数据 → 已达成。截至.+6所.+“已达成”。$/);
	expect(lines.at(-1)).toBe("共 3 处变化，0 处不允许");
});

test("a published figure changed or removed in place is refused, with the way to correct it", async () => {
	await edit(inPlan("progress.csv"), ",8.47,", ",8.48,");
	await edit(inPlan("progress.csv"), /6,literacy-rate.*\n/, "");
	const { status, lines } = diff();
	expect(status).toBe(1);
	expect(lines.slice(1)).toEqual([
		"数值",
		"  错误 改动 公民具备科学素质的比例 · 全国 · 2018年 8.47%：数值 “8.47” → “8.48”",
		"       已公布的数值不能改写或删除；请恢复编号为 3 的原行，在文末另加一行更正：id 写 7，supersedes 写 3",
		"  错误 删除 公民具备科学素质的比例 · 广东 · 2020年 12.79%",
		"       已公布的数值不能改写或删除；请恢复编号为 6 的原行，在文末另加一行更正：id 写 7，supersedes 写 6",
		"共 2 处变化，2 处不允许",
	]);
});

test("text, promise, duties, updates and names", async () => {
	await edit(inPlan("text/20-goals.mdx"), "达到10.5%以上", "达到10.6%以上");
	await edit(inPlan("source.txt"), "达到 10.5%以上", "达到 10.6%以上");
	await edit(inPlan("targets/literacy-rate.mdx"), "达到10.5%以上", "达到10.6%以上");
	await edit(inPlan("targets/literacy-rate.mdx"), 'value: "10.5"', 'value: "10.6"');
	await edit(inPlan("updates/2016-10-12-issued.mdx"), /title: .*/, "title: 方案印发（更正）");
	await edit("departments/kexie.mdx", /科协, /, "");
	const { status, lines } = diff();
	expect(status).toBe(0);
	expect(lines.slice(1, -1)).toMatchInlineSnapshot(`
		[
		  "原文",
		  "  改动 湛府办〔2016〕39号 二第2段（2-p2）：原文 “…素质的比例达到10.5%以上。” → “…素质的比例达到10.6%以上。”",
		  "目标",
		  "  改动 公民具备科学素质的比例：引文 “…素质的比例达到10.5%以上” → “…素质的比例达到10.6%以上”",
		  "  改动 公民具备科学素质的比例：数值 “10.5” → “10.6”",
		  "动态",
		  "  改动 2016-10-12 方案印发：标题 “方案印发” → “方案印发（更正）”",
		  "部门",
		  "  改动 市科协：别名 “科协、科学技术协会” → “科学技术协会”",
		]
	`);
});

test("an address that goes is refused until it leads on", async () => {
	await rename(place("departments/kexie.mdx"), place("departments/kepu.mdx"));
	const refused = diff();
	expect(refused.status).toBe(1);
	expect(refused.lines.slice(-5)).toEqual([
		"网址",
		"  增加 /departments/kepu/（市科协）",
		"  错误 删除 /departments/kexie/（市科协）",
		"       已公布的网址不能失效；请恢复，或在 content/redirects.yaml 加一行：- { from: /departments/kexie/, to: 新的网址 }",
		"共 4 处变化，1 处不允许",
	]);
	await writeFile(place("redirects.yaml"), "- { from: /departments/kexie/, to: /departments/kepu/ }\n");
	const { status, lines } = diff();
	expect(status).toBe(0);
	expect(lines.at(-2)).toBe("  改动 /departments/kexie/（市科协）→ /departments/kepu/");
});

test("Markdown for a review comment, in which content stays text", async () => {
	await edit(inPlan("updates/2016-10-12-issued.mdx"), /title: .*/, 'title: "<b>印发</b> @all"');
	const { lines } = diff("--markdown");
	expect(lines[0]).toMatch(/^## 与 base（[0-9a-f]{7}）相比，网站会有这些变化$/);
	expect(lines[1]).toBe("### 动态");
	expect(lines[2]).toMatch(/^- \*\*改动\*\* .+ → “\\<b\\>印发\\<\/b\\> \\@all”$/);
});

test.each([
	[["nowhere"], "没有“nowhere”这个版本：可以写分支名、标签或提交编号，如 main、HEAD~1\n"],
	[[], "请写明与哪个版本比较，如 npm run diff -- main\n"],
	[["--makdown", "base"], "不认识 --makdown base；可用的选项：--markdown\n"],
])("says what is wrong with %j", (args, message) => {
	const { status, stderr } = runScript(folder, "scripts/diff.ts", args);
	expect([status, stderr]).toEqual([1, message]);
});

test("without git or without a repository it says so", async () => {
	const without = runScript(folder, "scripts/diff.ts", ["base"], { PATH: "/nonexistent" });
	expect([without.status, without.stderr]).toEqual([1, "没有找到 git：请先安装 git，或在装有 git 的电脑上运行\n"]);
	await rename(path.join(folder, ".git"), path.join(folder, ".git-away"));
	const { status, stderr } = runScript(folder, "scripts/diff.ts", ["base"]);
	await rename(path.join(folder, ".git-away"), path.join(folder, ".git"));
	expect([status, stderr]).toEqual([1, "这个文件夹不在 git 仓库里，没有可以比较的旧版本\n"]);
});

test("content with errors is not compared", async () => {
	await edit(inPlan("progress.csv"), ",8.47,", ",约8.47,");
	const { status, stderr } = runScript(folder, "scripts/diff.ts", ["base"]);
	expect(status).toBe(1);
	expect(stderr).toContain("content/ 有错误，请先改正再比较：\n错误 content/");
});
