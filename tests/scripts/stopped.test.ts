import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plainEnvironment } from "../../scripts/lib/project-copy.ts";
import { projectNode } from "../../scripts/lib/project-node.ts";
import { describeStop } from "../../src/disk/system-failure.ts";
import { SMALL_PLAN, smallCity } from "../green/small-city.ts";

let folder: string;
const at = (name: string) => path.join(folder, name);

/** Writes the small city, with some of its files other than they are. */
function writeSmallCity(name: string, edits: Record<string, string> = {}): void {
	for (const [file, text] of new Map([...smallCity(), ...Object.entries(edits)])) {
		mkdirSync(path.dirname(at(`${name}/${file}`)), { recursive: true });
		writeFileSync(at(`${name}/${file}`), text);
	}
}

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "stopped "));
	writeSmallCity("city");
	writeSmallCity("100% #1");
	writeSmallCity("broken", {
		"site.yaml": "title: *重要*\n",
		"departments/water.mdx": "---\nname: [市水务局\n---\n",
		[`${SMALL_PLAN}/progress.csv`]: 'id,target\n1,"x\n',
	});
	mkdirSync(at("empty"));
	mkdirSync(at("built"));
	writeFileSync(at("built/mine.txt"), "");
	writeFileSync(at("file"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command on a content folder below the test's own; `~` is that folder. */
function run(root: string, command: string, args: string[], env: Record<string, string> = {}) {
	const given = args.map((arg) => arg.replace(/^~/, folder));
	const options = { encoding: "utf8", env: { ...plainEnvironment(), CONTENT_ROOT: at(root), ...env } } as const;
	const { status, stdout, stderr } = spawnSync(projectNode(), [`scripts/${command}.ts`, ...given], options);
	return { status, said: `${stdout}${stderr}`.replaceAll(folder, "~") };
}

test.each<[root: string, command: string, args: string[], said: string, env?: Record<string, string>]>([
	["none", "check", [], "错误 none:1:1 没有找到，应为可以读取的内容文件夹"],
	["file", "check", [], "错误 file:1:1 这里不是文件夹，应为可以读取的内容文件夹"],
	["empty", "check", [], "应为至少一个方案文件夹"],
	["broken", "check", [], "site.yaml:1:8 值以“*”开头"],
	["broken", "template", [], "departments/water.mdx:2:7 “[”没有成对"],
	["broken", "permalinks", [], "内容有错误，请先改正"],
	["city", "check", ["--jsn"], "不认识 --jsn；可用的选项：--json"],
	["city", "check", ["--gitlab", "~/none/x.json"], "~/none/x.json：没有找到这个文件或文件夹"],
	["city", "check", ["--gitlab", "~"], "~：这里是文件夹，不是文件"],
	["city", "check", ["--against", "main"], "这个文件夹不在 git 仓库里"],
	["city", "check", [], "环境变量 SOURCE_DATE_EPOCH 读到“abc”", { SOURCE_DATE_EPOCH: "abc" }],
	["city", "diff", [], "请写明与哪个版本比较"],
	["city", "build", ["--as-of", "2018-02-30"], "--as-of 读到“2018-02-30”，应为日历上有的一天"],
	["city", "build", ["--out", "~/built"], "那里已有别的文件"],
	["city", "build", ["--out", ""], "那里已有别的文件"],
	["city", "build", ["--out", "~/file/x"], "路径中间有一段是文件，不是文件夹"],
	["city", "intake", ["~/none.xlsx"], "没有找到此文件"],
	["city", "intake", ["~"], "没有找到此文件"],
	["city", "intake", ["~/file", "--recorded", "2018-02-30"], "--recorded:1:1 读到“2018-02-30”"],
	["city", "import", ["~", "--plan", "x"], "读不到文件 ~"],
	["city", "new", ["constructor"], "要新建什么？"],
	["city", "template", ["--out", "~/none/x.xlsx"], "没有找到这个文件或文件夹"],
	["city", "template", ["--out", "~"], "这里是文件夹，不是文件"],
	["city", "dev", ["--port", "abc"], "端口读到“abc”"],
	["city", "start", [], "端口读到“x”", { PORT: "x" }],
	["city", "build-charts", ["~/file/x"], "路径中间有一段是文件，不是文件夹"],
	["city", "build-search", ["~/file/x"], "路径中间有一段是文件，不是文件夹"],
])("in %s: %s %j ends in words: %s", (root, command, args, words, env) => {
	const { status, said } = run(root, command, args, env);
	expect(said).toContain(words);
	expect(status).toBe(1);
	expect(said).not.toMatch(/^\s+at |node:internal|Error:|\bE[A-Z]{4,}:/m);
	for (const line of said.split("\n").filter(Boolean)) expect(line).toMatch(/\p{Script=Han}/u);
});

test("a folder whose name holds a percent sign, a hash and a blank is a folder like any other", () => {
	expect(run("100% #1", "check", [])).toEqual({
		status: 0,
		said: expect.stringContaining("内容检查：0 个错误"),
	});
});

test.skipIf(process.getuid?.() === 0)("a file without rights is told of at its place", () => {
	writeSmallCity("locked");
	chmodSync(at("locked/site.yaml"), 0o000);
	expect(run("locked", "check", []).said).toContain("locked/site.yaml:1:1 没有权限读取");
});

/** What the system says when the disk is full, or the rights are missing: it cannot be had in every place the tests run in. */
const refused = (code: string, file: string) =>
	Object.assign(new Error(`${code}: no, '${file}'`), { code, path: file });

test.each([
	["ENOSPC", "dist.next/index.html：磁盘已满；请清出空间再来一次；原有的文件没有改动"],
	["EACCES", "dist.next/index.html：没有权限；请用有权限的账号运行，或请管理员放开权限"],
	["EROFS", "dist.next/index.html：磁盘是只读的；请换一个可以写入的位置"],
])("%s of the system is said in words", (code, words) => {
	expect(describeStop(refused(code, "dist.next/index.html"))).toBe(words);
});

test("what is said to a person stays; a fault of the program is called one, on one line", () => {
	expect(describeStop(new Error("请写明文件名"))).toBe("请写明文件名");
	expect(describeStop(new TypeError("x is not a function\n    at y"))).toBe(
		"程序出了错，不是内容的问题；请把运行的命令和这一行告诉维护程序的人：x is not a function",
	);
});
