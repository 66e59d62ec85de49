import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { writeIntake } from "../../scripts/lib/intake-content.ts";
import { runScript } from "../../scripts/lib/project-copy.ts";
import { replaceFile } from "../../scripts/lib/write-file.ts";
import { copyCityProject, PLAN } from "../city.ts";
import { HEADINGS, row as rowOf } from "../intake/tables.ts";

const FILE = `content/plans/${PLAN}/progress.csv`;
const LEDGER = FILE.replace("progress.csv", "changes.csv");
let published: string;

/** A row about the fictitious city that can be understood, with some cells changed. */
const row = (changes: Partial<Record<string, string>> = {}) =>
	rowOf({
		目标: "literacy-rate",
		地区: "云川",
		时期: "2024",
		数值: "10.6",
		单位: "%",
		公布日期: "2025-03-01",
		...changes,
	});
let folder: string;
let ledger: string;

beforeAll(async () => {
	folder = await copyCityProject();
	published = await progress();
	ledger = await readFile(path.join(folder, LEDGER), "utf8");
});
beforeEach(async () => {
	await writeFile(path.join(folder, FILE), published);
	await writeFile(path.join(folder, LEDGER), ledger);
});
afterAll(() => rm(folder, { recursive: true }));

const progress = () => readFile(path.join(folder, FILE), "utf8");
const linesOf = (text: string) => text.trim().split("\n");

async function intake(table: string | Uint8Array, ...flags: string[]) {
	await writeFile(path.join(folder, "t.csv"), table);
	const { status, stdout } = runScript(folder, "scripts/intake.ts", ["t.csv", "--recorded", "2026-11-24", ...flags]);
	return { status, lines: linesOf(stdout) };
}

test("shows what it would write, writes it on --write, and has nothing to add the next time", async () => {
	const table = `${HEADINGS}\n${row({ 数值: "约10.6％", 单位: "" })}\n${row({ 地区: "岚海省", 数值: "11.8", 更正编号: "12" })}\n`;
	const shown = await intake(table);
	expect(shown).toEqual({
		status: 0,
		lines: [
			"第 2 行 新增（编号 88）：居民具备环境素养的比例（示例） · 云川 · 2024 · 约 10.6 %（数值“约10.6％”读作 10.6）",
			"第 3 行 更正（编号 89，更正编号 12）：居民具备环境素养的比例（示例） · 岚海省 · 2024 · 11.9 % → 11.8 %",
			"共 2 行：新增 1，更正 1，已公布 0，跳过 0，拒绝 0",
			`核对无误后，在命令后加 --write 写入 ${FILE}`,
		],
	});
	expect(await progress()).toBe(published);
	const written = await intake(table, "--write");
	expect([written.status, written.lines.at(-1)]).toEqual([0, `已写入 ${FILE}：2 行`]);
	expect(await progress()).toBe(
		`${published}88,literacy-rate,云川,2024,10.6,约,%,,媒体报道,某报,,https://example.org/a,2025-03-01,2026-11-24,,\n89,literacy-rate,岚海省,2024,11.8,,%,,媒体报道,某报,,https://example.org/a,2025-03-01,2026-11-24,12,\n`,
	);
	const told = (await readFile(path.join(folder, LEDGER), "utf8")).trimEnd().split("\n");
	expect(told.slice(-2)).toEqual([
		expect.stringMatching(
			/^\d+,2026-11-24,增加数值,progress:88,登记“.*”的数值 1 个（云川2024年）,,约 10\.6 %,,某报,https:\/\/example\.org\/a$/,
		),
		expect.stringMatching(
			/^\d+,2026-11-24,更正数值,progress:12,更正“.*”岚海省2024年的数值,.* %,11\.8 %,,某报,https:\/\/example\.org\/a$/,
		),
	]);
	expect(runScript(folder, "scripts/check.ts").stdout).toMatch(/内容检查：0 个错误/);
	const again = await intake(table, "--write");
	expect([again.status, again.lines.at(-1)]).toEqual([0, "没有要登记的数值"]);
	expect(await readdir(path.join(folder, path.dirname(FILE)))).toEqual(
		await readdir(path.dirname(FILE).replace("content", "demo/content")),
	);
});

test("writes nothing when anything is refused, and exits with 1", async () => {
	const { status, lines } = await intake(`${HEADINGS}\n${row()}\n${row({ 数值: "六七" })}\n`, "--write");
	expect([status, lines.at(-1)]).toEqual([1, "没有写入任何内容：1 个错误，0 个提醒，请改好以后再来一次"]);
	expect(await progress()).toBe(published);
});

test("what only the check of the whole content finds is said at the row of the table, in its words", async () => {
	const { status, lines } = await intake(
		`${HEADINGS}\n${row({ 统计截至: "2025-12-31" })}\n${row({ 时期: "2023-06", 数值: "106" })}\n`,
		"--write",
	);
	expect(status).toBe(1);
	expect(lines.filter((line) => line.startsWith("错误"))).toEqual([
		"错误 t.csv:2:7 统计截至 读到“2025-12-31”，晚于公布日期 2025-03-01，应为不晚于公布日期的日期；请核对统计截至和公布日期两列是否写反［progress-counted-after-source］",
		"错误 t.csv:3:4 数值读到“106”，单位 %，应为 0 至 100 之间的比例；请核对小数点和单位［progress-value-above-100］",
	]);
	expect(await progress()).toBe(published);
});

test("refuses what is no text", async () => {
	const { status, lines } = await intake(new Uint8Array([0xff, 0xff, 0xff, 0x41]));
	expect([status, lines[0]]).toEqual([
		1,
		"错误 t.csv:1:1 无法识别文字编码，应为 UTF-8、GB18030 或 UTF-16 的文本；请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”［file-encoding-unknown］",
	]);
});

test("flags and files that are not there are named", () => {
	const run = (...args: string[]) => linesOf(runScript(folder, "scripts/intake.ts", args).stdout);
	expect(run("none.csv", "--plan", "none", "--recorded", "2021-1-1").slice(0, 3)).toEqual([
		"错误 none.csv:1:1 没有找到此文件，应为一个存在的文件；请检查文件名；文件名里有空格时用英文引号括起来［file-missing］",
		"错误 --recorded:1:1 读到“2021-1-1”，应为日期（年-月-日）；请写成 2021-01-26 这样［command-day-unreadable］",
		`错误 --plan:1:1 读到“none”，应为 plans/ 下的方案：${PLAN}；请改为已有的名称，如 ${PLAN}［command-plan-unknown］`,
	]);
	expect(run()[0]).toBe(
		"错误 npm run intake:1:1 读到 0 个文件名，应为一个文件名；请写成 npm run intake -- 进度.xlsx［command-file-missing］",
	);
});

test("a write that fails in the middle leaves the file as it was and nothing beside it", async () => {
	const place = path.join(folder, "half");
	await mkdir(path.join(place, "progress.csv", "taken"), { recursive: true });
	// Renaming a file over a folder fails after everything was written beside it.
	await expect(replaceFile(path.join(place, "progress.csv"), "new")).rejects.toThrow();
	expect(await readdir(place)).toEqual(["progress.csv"]);
	await writeFile(path.join(place, "other.csv"), published);
	const draft = {
		file: "other.csv",
		before: "old",
		after: "new",
		ledger: null,
		added: 1,
		intake: null,
		sheets: [],
		problems: [],
	};
	const other = path.join(place, "other.csv");
	await expect(writeIntake(place, draft)).rejects.toThrow(`${other} 刚刚被别人改过，没有写入；请再来一次`);
	expect(await readFile(other, "utf8")).toBe(published);
});
