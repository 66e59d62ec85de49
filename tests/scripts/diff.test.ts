import { spawnSync } from "node:child_process";
import { cp, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { runScript } from "../../scripts/lib/project-copy.ts";
import { copyCityProject, PLAN, writeCity } from "../city.ts";

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
	folder = await copyCityProject();
	git("init", "--quiet", "--initial-branch=main");
	git("add", "content");
	git("commit", "--quiet", "-m", "Start");
	git("tag", "base");
});
beforeEach(() => writeCity(path.join(folder, "content")));
afterAll(() => rm(folder, { recursive: true }));

const SOURCE = "统计公报,某局,https://x.example/,2026-02-01,2026-02-02";

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
		`88,observer-teams,云川,2021/2025,10,,个,2025-12-31,正式文件,${SOURCE},,\n89,literacy-rate,岚海省,2024,11.8,,%,2024-10,正式文件,${SOURCE},12,\n`,
	);
	const { status, lines } = diff();
	expect(status).toBe(0);
	expect(lines.slice(1, 4)).toEqual([
		"数值",
		"  增加 受资助的青少年环境观测小组（示例） · 云川 · 2021—2025年 10个（来源：统计公报）",
		"  更正 居民具备环境素养的比例（示例） · 岚海省 · 2024年 11.9% → 11.8%（来源：统计公报）",
	]);
	expect(lines[4]).toBe("状态");
	expect(lines[5]).toMatch(/^ {2}改动 受资助的青少年环境观测小组（示例）：.+ → 已达成。目标是.+10个.+“已达成”。$/);
	expect(lines.at(-1)).toBe("共 3 处变化，0 处不允许");
});

test("a published figure changed or removed in place is refused, with the way to correct it", async () => {
	await edit(inPlan("progress.csv"), ",9.4,", ",9.3,");
	await edit(inPlan("progress.csv"), /\n12,literacy-rate.*/, "");
	const { status, lines } = diff();
	expect(status).toBe(1);
	expect(lines.slice(1)).toEqual([
		"数值",
		"  错误 改动 居民具备环境素养的比例（示例） · 岚海省 · 2021年 9.4%：数值 “9.4” → “9.3”",
		"       已公布的数值不能改写或删除；请恢复编号为 2 的原行，在文末另加一行更正：id 写 88，supersedes 写 2；原行不能留的，在 changes.csv 末尾加一行，about 写 progress:2，写明原为、现为、为什么",
		"  错误 删除 居民具备环境素养的比例（示例） · 岚海省 · 2024年 11.9%",
		"       已公布的数值不能改写或删除；请恢复编号为 12 的原行，在文末另加一行更正：id 写 88，supersedes 写 12；原行不能留的，在 changes.csv 末尾加一行，about 写 progress:12，写明原为、现为、为什么",
		"共 2 处变化，2 处不允许",
	]);
});

test("text, promise, updates and names: what readers could cite needs a row in the ledger, the rest does not", async () => {
	await edit(inPlan("text/20-goals.mdx"), "达到12%以上", "达到13%以上");
	await edit(inPlan("source.txt"), "达到12%以上", "达到13%以上");
	await edit(inPlan("targets/literacy-rate.mdx"), "达到12%以上", "达到13%以上");
	await edit(inPlan("targets/literacy-rate.mdx"), 'value: "12"', 'value: "13"');
	await edit("departments/kexie.mdx", "[科学技术协会]", "[科学技术协会, 科协]");
	const refused = diff();
	expect(refused.status).toBe(1);
	expect(refused.lines.slice(1)).toMatchInlineSnapshot(`
		[
		  "原文",
		  "  错误 改动 云政办〔2021〕7号 二第1段（2-p1）：原文 “…环境素养的比例达到12%以上，其中2023…” → “…环境素养的比例达到13%以上，其中2023…”",
		  "       请恢复原样；确实要改的，在 changes.csv 末尾加一行，about 写 clause:2-p1，写明原为、现为、为什么",
		  "目标",
		  "  错误 改动 居民具备环境素养的比例（示例）：引文 “…环境素养的比例达到12%以上” → “…环境素养的比例达到13%以上”",
		  "       请恢复原样；确实要改的，在 changes.csv 末尾加一行，about 写 target:literacy-rate，写明原为、现为、为什么",
		  "  错误 改动 居民具备环境素养的比例（示例）：数值 “12” → “13”",
		  "       请恢复原样；确实要改的，在 changes.csv 末尾加一行，about 写 target:literacy-rate，写明原为、现为、为什么",
		  "部门",
		  "  改动 市科协：别名 “科学技术协会” → “科学技术协会、科协”",
		  "共 4 处变化，3 处不允许",
		]
	`);
	const rows = ["clause:2-p1", "target:literacy-rate"].map(
		(about, index) => `${index + LEDGER_ROWS + 1},2026-01-02,更正文字,${about},改了文字,12%,13%,印错,,\n`,
	);
	await edit(inPlan("changes.csv"), /$/, rows.join(""));
	const { status, lines } = diff();
	expect(status).toBe(0);
	expect(lines.filter((line) => line.includes("错误"))).toEqual([]);
	expect(lines.at(-1)).toBe("共 6 处变化，0 处不允许");
});

/** Rows of the fictitious city's ledger. */
const LEDGER_ROWS = 5;

test("an address that goes is refused until it leads on", async () => {
	await rename(place("departments/kexie.mdx"), place("departments/kepu.mdx"));
	const refused = diff();
	expect(refused.status).toBe(1);
	expect(refused.lines.slice(-5)).toEqual([
		"网址",
		"  增加 /departments/kepu/（市科协）",
		"  错误 删除 /departments/kexie/（市科协）",
		"       已公布的网址不能失效；请恢复，或在 content/redirects.yaml 加一行：- { from: /departments/kexie/, to: /departments/kepu/ }",
		"共 4 处变化，1 处不允许",
	]);
	await writeFile(place("redirects.yaml"), "- { from: /departments/kexie/, to: /departments/kepu/ }\n");
	const { status, lines } = diff();
	expect(status).toBe(0);
	expect(lines.at(-2)).toBe("  改动 /departments/kexie/（市科协）→ /departments/kepu/");
});

test("Markdown for a review comment, in which content stays text", async () => {
	await edit(inPlan("updates/2021-03-22-issued.mdx"), /title: .*/, 'title: "<b>印发</b> @all"');
	const { lines } = diff("--markdown");
	expect(lines[0]).toMatch(/^## 与 base（[0-9a-f]{7}）相比，网站会有这些变化$/);
	expect(lines[1]).toBe("### 动态");
	expect(lines[2]).toMatch(/^- ❌ \*\*改动\*\* .+ → “\\<b\\>印发\\<\/b\\> \\@all”$/);
});

test("a clause, a redirect and the path of the whole site stay, too", async () => {
	await edit(inPlan("text/90-colophon.mdx"), /\n云川市人民政府办公室2021年3月22日印发\n/, "");
	await edit(inPlan("source.txt"), / *云川市人民政府办公室2021年3月22日印发/, "");
	await edit(inPlan("permalinks.txt"), "colophon-p2\n", "");
	await edit("site.yaml", "base: /", "base: /kxsz/");
	const { status, lines } = diff();
	expect(status).toBe(1);
	expect(lines.slice(1)).toEqual([
		"原文",
		"  错误 删除 云政办〔2021〕7号 版记第2段（colophon-p2）：云川市人民政府办公室2021年3月22日印发",
		"       请恢复原样；确实要改的，在 changes.csv 末尾加一行，about 写 clause:colophon-p2，写明原为、现为、为什么",
		"网站",
		"  改动 site.yaml：base “/” → “/kxsz/”",
		"网址",
		"  错误 改动 整个网站的路径 / → /kxsz/",
		"       全部网址都会改变；请恢复 base，或先由门户把旧路径整体转到新路径",
		"共 3 处变化，2 处不允许",
	]);
});

test("a redirect that was published stays", async () => {
	await writeFile(place("redirects.yaml"), "- { from: /departments/old/, to: /departments/kexie/ }\n");
	git("add", "content");
	git("commit", "--quiet", "-m", "Redirect");
	await rm(place("redirects.yaml"));
	const { status, stdout } = runScript(folder, "scripts/diff.ts", ["HEAD"]);
	git("reset", "--quiet", "base");
	expect(status).toBe(1);
	expect(stdout).toContain(
		"  错误 删除 /departments/old/（转向）\n       已公布的网址不能失效；请恢复，或在 content/redirects.yaml 加一行：- { from: /departments/old/, to: 新的网址 }\n",
	);
});

test("a version that cannot be compared is named, with the reason", async () => {
	git("checkout", "--quiet", "--orphan", "other");
	git("rm", "--quiet", "-r", "--cached", "content");
	git("add", "package.json");
	git("commit", "--quiet", "-m", "No content");
	git("tag", "empty");
	await edit(inPlan("progress.csv"), ",9.4,", ",约9.4,");
	git("add", "content");
	git("commit", "--quiet", "-m", "Broken");
	git("tag", "broken");
	git("symbolic-ref", "HEAD", "refs/heads/main");
	git("reset", "--quiet", "base");
	await writeCity(path.join(folder, "content"));
	const against = (ref: string) => runScript(folder, "scripts/diff.ts", [ref]).stderr;
	expect(against("empty")).toBe("版本 empty 里没有 content 文件夹\n");
	expect(against("broken")).toMatch(
		/^版本 broken 的内容不合现在的写法，无法比较：\n错误 .+progress\.csv:3:5 value 读到“约9\.4”.+\n$/,
	);
	await runInShallowClone(async (clone) => {
		const { status, stderr } = runScript(clone, "scripts/diff.ts", ["base~1"]);
		expect([status, stderr]).toEqual([
			1,
			"没有“base~1”这个版本：可以写分支名、标签或提交编号，如 main、HEAD~1；这里只取了最近的提交，请先取全部历史（持续集成里设 fetch-depth: 0）\n",
		]);
	});
});

/** Gives the copy the history that a CI fetches by default. */
async function runInShallowClone(work: (folder: string) => Promise<void>): Promise<void> {
	const clone = path.join(folder, "clone");
	git("clone", "--quiet", "--depth", "1", "--no-checkout", `file://${folder}`, clone);
	for (const name of ["content", "scripts", "src", "package.json", "node_modules"]) {
		await cp(path.join(folder, name), path.join(clone, name), { recursive: true, verbatimSymlinks: true });
	}
	await work(clone);
	await rm(clone, { recursive: true });
}

test.each([
	[["nowhere"], "没有“nowhere”这个版本：可以写分支名、标签或提交编号，如 main、HEAD~1\n"],
	[[], "请写明与哪个版本比较，如 npm run diff -- main\n"],
	[["--makdown", "base"], "不认识 --makdown base；可用的选项：--markdown、--ledger\n"],
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
	await edit(inPlan("progress.csv"), ",9.4,", ",约9.4,");
	const { status, stderr } = runScript(folder, "scripts/diff.ts", ["base"]);
	expect(status).toBe(1);
	expect(stderr).toContain("content/ 有错误，请先改正再比较：\n错误 content/");
});
