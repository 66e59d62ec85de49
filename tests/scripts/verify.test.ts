import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { verifySite } from "../../scripts/verify.ts";

const site = { base: "/a/", demo: false };
let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "verify-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function page(file: string, body: string): Promise<void> {
	await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
	await writeFile(path.join(folder, file), `<!doctype html><html><head></head><body>${body}</body></html>`);
}

test("follows links to pages, files and paragraphs", async () => {
	await page(
		"index.html",
		`<a href="/a/b/#3-1-m2">段</a><a href="/a/b/">页</a><a href="x.csv">文件</a><a href="https://other.example/">外部</a>`,
	);
	await page("b/index.html", `<p id="3-1-m2">文</p><a href="../">回</a><a href="#3-1-m2">此</a>`);
	await writeFile(path.join(folder, "x.csv"), "id\n");
	expect(await verifySite(folder, site)).toBe(6);
});

test.each([
	[`<a href="/a/none/">x</a>`, "index.html：链接 /a/none/ 没有对应的文件"],
	[`<a href="/a/#3-9">x</a>`, "index.html：链接 /a/#3-9 没有对应的段落"],
	[`<a href="/b/">x</a>`, "index.html：链接 /b/ 不在 /a/ 之下"],
	[`<img src="https://cdn.example/x.png">`, "index.html：<img> 请求外部地址 https://cdn.example/x.png"],
	[`<link rel="stylesheet" href="//cdn.example/x.css">`, "index.html：<link> 请求外部地址 //cdn.example/x.css"],
	[`<p style="color:red">x</p>`, "index.html：<p> 有内联的 style"],
	[`<p onclick="x()">x</p>`, "index.html：<p> 有内联的 onclick"],
	[`<p id="t">x</p><p id="t">y</p>`, "index.html：编号 t 重复"],
	[`<script src="/a/none.js"></script>`, "index.html：链接 /a/none.js 没有对应的文件"],
])("refuses %s", async (body, message) => {
	await page("index.html", body);
	await expect(verifySite(folder, site)).rejects.toThrow(message);
});

test("reports every fault at once", async () => {
	await page("index.html", `<a href="/a/none/">x</a><p style="color:red">x</p>`);
	await expect(verifySite(folder, site)).rejects.toThrow("成品有 2 处问题");
});

test("a fictitious site says so on every page and in every download", async () => {
	await page("index.html", "<p>演示数据</p>");
	await writeFile(path.join(folder, "x.csv"), "id,title\n1,演示数据\n");
	expect(await verifySite(folder, { ...site, demo: true })).toBe(0);
	await page("b/index.html", "<p>云川</p>");
	await writeFile(path.join(folder, "y.json"), "[]\n");
	await expect(verifySite(folder, { ...site, demo: true })).rejects.toThrow(
		"成品有 2 处问题：\nb/index.html：没有写明“演示数据”\ny.json：没有写明“演示数据”",
	);
});
