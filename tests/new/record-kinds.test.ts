import { beforeAll, expect, test } from "vitest";
import { checkContent } from "../../src/check/check-content.ts";
import { readContentFiles } from "../../src/disk/read-content.ts";
import { type ContentFiles, withFiles } from "../../src/files/content-files.ts";
import { spliceFrontMatter } from "../../src/files/splice-front-matter.ts";
import { draftNew, RECORD_KINDS } from "../../src/new/draft-record.ts";
import type { NewFiles } from "../../src/new/kinds.ts";
import { PLAN } from "../city.ts";
import { DEMO_ROOT } from "../demo.ts";

let files: ContentFiles;
beforeAll(async () => {
	files = await readContentFiles(DEMO_ROOT);
});

/** What a form of the desk makes of these answers. */
async function make(name: string, flags: Record<string, string>) {
	const { records, problems } = checkContent(files);
	const kind = RECORD_KINDS[name];
	if (!kind || !records) throw new Error(name);
	const desk = { has: () => false, readBytes: () => null, readDocument: () => Promise.reject(new Error("none")) };
	return draftNew(kind, { files, content: records, problems, desk, today: "2026-11-27" }, { flags, ask: null });
}

/** What was added to each file; the content must stand with it. */
async function added(name: string, flags: Record<string, string>): Promise<Record<string, string>> {
	const draft = (await make(name, flags)) as NewFiles;
	const changed = [...(draft.changed ?? []), ...(draft.ledger ? [draft.ledger] : [])];
	const all = [...draft.files, ...changed.map(({ file, after }) => [file, after] as const)];
	const { problems } = checkContent(withFiles(files, all));
	expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
	return Object.fromEntries([
		...draft.files,
		...changed.map(({ file, before, after }) => {
			expect(after.startsWith(before) || file.endsWith(".mdx")).toBe(true);
			return [file.replace(`plans/${PLAN}/`, ""), file.endsWith(".mdx") ? after : after.slice(before.length)];
		}),
	]);
}

const SOURCE = { "source-title": "演示数据·某公报", "source-url": "https://demo.example/c" };

test("a correction stands below the row that it names, its words and dates read as tables' are", async () => {
	const answers = { row: "28", value: "约七十九点五", why: "来源更正", evidence: "部门公开", ...SOURCE };
	const { "progress.csv": row, "changes.csv": told } = await added("correction", {
		...answers,
		"source-date": "2026年1月5日",
	});
	expect(row).toMatch(
		/^88,water-quality,云川,\S+,79\.5,约,%,,部门公开,演示数据·某公报,,https:\/\/demo\.example\/c,2026-01-05,2026-11-27,28,来源更正\n$/,
	);
	expect(told).toContain("更正数值,progress:28,");
	expect(await make("correction", { ...answers, row: "9999" })).toEqual({
		faults: [expect.stringContaining("--row 读到“9999”，应为列出的一项")],
	});
	expect(await make("correction", { ...answers, value: "六七" })).toEqual({
		faults: [expect.stringContaining("数值读到“六七”")],
	});
});

test("a search that found nothing says where, one place a line", async () => {
	const { "searches.csv": row, "changes.csv": told } = await added("search", {
		about: "final-evaluation",
		date: "2026/11/1",
		by: "演示编辑部",
		places: "云川市政府网（演示数据） https://demo.example/a\n云川年鉴（演示数据）\n",
		words: "总结评估",
	});
	expect(row).toMatch(
		/^\d+,2026-11-01,演示编辑部,final-evaluation,云川市政府网（演示数据） https:\/\/demo\.example\/a；云川年鉴（演示数据）,总结评估,未找到,,\n$/,
	);
	expect(told).toMatch(/登记查找,search:\d+,查找“.*”，没有找到/);
});

test("a later name is added to its office's file, whose other lines stay to the letter", async () => {
	const before = new TextDecoder().decode(files.bytes.get("departments/shuiwu.mdx"));
	const { "departments/shuiwu.mdx": after = "" } = await added("later-name", {
		department: "shuiwu",
		name: "云川市水利和湖泊局（演示数据）",
		"source-url": "https://demo.example/new-name",
		since: "2026年3月",
	});
	const entry =
		"  - name: 云川市水利和湖泊局（演示数据）\n    since: 2026-03\n    source:\n      url: https://demo.example/new-name\n";
	expect(after).toContain(entry);
	expect(after.replace(entry, "")).toBe(before);
});

test("a new request is a file of its own; an answer goes into the file of the request", async () => {
	const fresh = {
		request: "new",
		title: "申请公开用纸统计（演示数据）",
		slug: "paper-2026",
		"asked-on": "2026年5月6日",
		"asked-of": "市生态环境局",
		"asked-by": "演示编辑部",
		about: "office-paper",
		outcome: "待答复",
	};
	const made = await added("request", fresh);
	const file = `plans/${PLAN}/requests/paper-2026.mdx`;
	expect(made[file]).toContain("askedOn: 2026-05-06\naskedOf: 市生态环境局\n");
	files = withFiles(files, [[file, made[file] ?? ""]]);
	const answered = await added("request", {
		request: "paper-2026",
		outcome: "信息不存在",
		"answered-on": "2026年6月1日",
		text: "经检索没有该信息。（演示数据）",
	});
	expect(answered["requests/paper-2026.mdx"]).toContain("answeredOn: 2026-06-01\noutcome: 信息不存在\n");
	expect(answered["requests/paper-2026.mdx"]).toMatch(/\n---\n\n经检索没有该信息。（演示数据）\n$/);
});

test("values and entries go into a front matter however it is written", () => {
	const edit = (head: string) =>
		spliceFrontMatter(`---\n${head}\n---\n\n正文\n`, { outcome: "已公开" }, { names: { name: "甲" } });
	expect(edit("outcome: 待答复 # 还没有\nnames: []\nlast: 1")).toBe(
		"---\noutcome: 已公开\nnames:\n  - name: 甲\nlast: 1\n---\n\n正文\n",
	);
	expect(edit("a: { b: c }\nnames:\n- name: 乙\n  note: 丙\nlast:")).toBe(
		"---\na: { b: c }\nnames:\n- name: 乙\n  note: 丙\n- name: 甲\nlast:\noutcome: 已公开\n---\n\n正文\n",
	);
});
