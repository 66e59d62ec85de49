import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { runScript } from "../../scripts/lib/project-copy.ts";
import { copyCityProject, PLAN, writeCity } from "../city.ts";

/** A copy of the project whose content can be broken. */
let folder: string;

beforeAll(async () => {
	folder = await copyCityProject();
	await cp("demo", path.join(folder, "demo"), { recursive: true });
	await mkdir(path.join(folder, "dist"));
	await writeFile(path.join(folder, "dist", "index.html"), "good");
});
beforeEach(() => writeCity(path.join(folder, "content")));
afterAll(() => rm(folder, { recursive: true }));

const run = (script: string, ...args: string[]) => runScript(folder, script, args);

const place = (file: string) => path.join(folder, "content", file);

async function edit(file: string, from: string, to: string): Promise<void> {
	const text = await readFile(place(file), "utf8");
	expect(text).toContain(from);
	await writeFile(place(file), text.replace(from, to));
}

/** The code of every script of a page, as a browser reads the page; what describes it to programs runs nowhere. */
function scriptsIn(node: DefaultTreeAdapterMap["node"]): string[] {
	const children = "childNodes" in node ? node.childNodes : [];
	const isData = "attrs" in node && node.attrs.some(({ value }) => value === "application/ld+json");
	const own =
		node.nodeName === "script" && !isData ? children.map((child) => ("value" in child ? child.value : "")) : [];
	return [...own, ...children.flatMap(scriptsIn)];
}

test("content with errors stops the build, names every place, and leaves the good site alone", {
	timeout: 120_000,
}, async () => {
	await edit(`plans/${PLAN}/progress.csv`, ",9.4,", ",约9.4,");
	await edit(`plans/${PLAN}/actions/01-school.mdx`, "[市科协, 团市委", "[市科技协会, 团市委");
	const { status, stdout } = run("scripts/build.ts");
	expect(status).toBe(1);
	expect(stdout).toMatch(/错误 .*progress\.csv:3:5 value 读到“约9\.4”，应为数字；/);
	expect(stdout).toMatch(/错误 .*01-school\.mdx:\d+:\d+ 部门读到“市科技协会”，应为.+；请改为已有的名称，如 /);
	expect(await readFile(path.join(folder, "dist", "index.html"), "utf8")).toBe("good");
	expect((await readdir(folder)).filter((name) => name.startsWith("dist"))).toEqual(["dist"]);
	const check = run("scripts/check.ts");
	expect(check.status).toBe(1);
	expect(check.stdout).toMatch(/内容检查：3 个错误/);
});

test("hangs under a portal's path, with a second plan beside the first, on the day it is given", {
	timeout: 240_000,
}, async () => {
	await edit("site.yaml", "base: /", "base: /portal/kxsz/");
	await edit(
		`plans/${PLAN}/updates/2021-03-22-issued.mdx`,
		"title: 方案印发（示例）",
		'title: "<script>alert(1)</script>方案印发（示例）"',
	);
	await writeFile(place("redirects.yaml"), "- { from: /departments/old/, to: /departments/kexie/ }\n");
	await cp(place(`plans/${PLAN}`), place("plans/second"), { recursive: true });
	for (const name of await readdir(place("plans/second/updates"))) {
		await rename(
			place(`plans/second/updates/${name}`),
			place(`plans/second/updates/${name.replace(".mdx", "-b.mdx")}`),
		);
	}
	const searches = await readFile(place("plans/second/searches.csv"), "utf8");
	await writeFile(place("plans/second/searches.csv"), searches.replace("2025-02-20-measures", "2025-02-20-measures-b"));
	const { status, stdout } = run("scripts/build.ts", "--as-of", "2023-12-31");
	expect(stdout).toMatch(/页面 \d+ · 条款 148 · 部门 8 · 目标 30/);
	expect(status).toBe(0);
	const page = await readFile(path.join(folder, "dist/plans/second/text/index.html"), "utf8");
	expect(page).not.toContain("已届满");
	expect(page).not.toMatch(/(href|src)="\/(?!portal\/kxsz\/)/);
	const update = await readFile(path.join(folder, "dist/updates/2021-03-22-issued/index.html"), "utf8");
	expect(update).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
	expect(scriptsIn(parse(update)).filter((code) => code.includes("alert"))).toEqual([]);
	expect(update).not.toContain("content-files");
	// What changed is told by the ledger, as far as it was known on that day.
	expect(update).toMatch(/最近一次变更：<time datetime="2023-01-30"/);
	expect(update).toMatch(/内容版本 ?<code[^>]*>[0-9a-f]{8}<\/code>/);
	const moved = await readFile(path.join(folder, "dist/departments/old/index.html"), "utf8");
	expect(moved).toContain('<meta http-equiv="refresh" content="0; url=/portal/kxsz/departments/kexie/">');
	expect(moved).toContain('<a href="/portal/kxsz/departments/kexie/">');
	const data = await readFile(path.join(folder, "dist/data/second/responsibilities.csv"), "utf8");
	expect(data.trim().split("\n").length).toBe(22);
});

test("the fictitious city is built by the demo command alone", async () => {
	const refused = runScript(folder, "scripts/build.ts", ["--out", "refused"], { CONTENT_ROOT: "demo/content" });
	expect(refused.status).toBe(1);
	expect(refused.stdout).toContain(
		"错误 site.yaml 写有 demo: true，应为真实的内容；演示数据不能发布，只能用 npm run demo 查看",
	);
	expect(await readdir(folder)).not.toContain("refused");
});
