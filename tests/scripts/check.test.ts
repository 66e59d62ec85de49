import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runScript } from "../../scripts/lib/project-copy.ts";
import { copyCityProject, PLAN } from "../city.ts";

const FILE = `content/plans/${PLAN}/progress.csv`;
const WORDS = "value 读到“约8.9”，应为数字；请只写阿拉伯数字和小数点；“约”“以上”写入 qualifier 列，单位写入 unit 列";
const LINE = `${WORDS}［number-unreadable］`;
let folder: string;

beforeAll(async () => {
	folder = await copyCityProject();
	const place = path.join(folder, FILE);
	await writeFile(place, (await readFile(place, "utf8")).replace(",8.9,", ",约8.9,"));
});
afterAll(() => rm(folder, { recursive: true }));

const check = (args: string[] = [], env: Record<string, string> = {}) =>
	runScript(folder, "scripts/check.ts", args, env);
const errorLines = (stdout: string) => stdout.split("\n").filter((line) => line.includes("约8.9"));

test("prints every problem, plain in a pipe, and fails", () => {
	const { status, stdout } = check();
	expect(status).toBe(1);
	expect(errorLines(stdout)).toEqual([`错误 ${FILE}:2:5 ${LINE}`]);
	expect(stdout).toMatch(/\n内容检查：1 个错误，\d+ 个提醒\n$/);
});

test("colours what a terminal shows, unless NO_COLOR is set", () => {
	const [line] = errorLines(check([], { FORCE_COLOR: "1" }).stdout);
	expect(line).toBe(`\u001b[31m错误\u001b[39m \u001b[1m${FILE}:2:5\u001b[22m ${LINE}`);
	expect(errorLines(check([], { NO_COLOR: "1" }).stdout)).toEqual([`错误 ${FILE}:2:5 ${LINE}`]);
});

test("gives tools one JSON object", () => {
	const { status, stdout } = check(["--json"]);
	expect(status).toBe(1);
	const { errors, warnings, problems } = JSON.parse(stdout);
	expect([errors, warnings]).toEqual([1, problems.length - 1]);
	expect(problems.find(({ severity }: { severity: string }) => severity === "error")).toEqual({
		severity: "error",
		code: "number-unreadable",
		file: FILE,
		line: 2,
		column: 5,
		found: "value 读到“约8.9”",
		expected: "数字",
		cure: "请只写阿拉伯数字和小数点；“约”“以上”写入 qualifier 列，单位写入 unit 列",
	});
});

test.each(["GITHUB_ACTIONS", "GITEA_ACTIONS"])("marks the line for the review page under %s", (name) => {
	const lines = errorLines(check([], { [name]: "true" }).stdout);
	expect(lines).toEqual([`错误 ${FILE}:2:5 ${LINE}`, `::error file=${FILE},line=2,col=5::${WORDS}`]);
});

test("writes a Code Quality report for GitLab", async () => {
	expect(check(["--gitlab", "quality.json"]).status).toBe(1);
	const findings: { description: string; severity: string; fingerprint: string; location: unknown }[] = JSON.parse(
		await readFile(path.join(folder, "quality.json"), "utf8"),
	);
	const [error] = findings.filter(({ severity }) => severity === "blocker");
	expect(error).toMatchObject({ description: WORDS, check_name: "number-unreadable" });
	expect(error?.location).toEqual({ path: FILE, lines: { begin: 2 } });
	expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
});

test("says which flags it knows when it is given another", () => {
	const { status, stderr } = check(["--jason"]);
	expect(status).toBe(1);
	expect(stderr).toBe("不认识 --jason；可用的选项：--json、--gitlab <值>、--against <值>\n");
});
