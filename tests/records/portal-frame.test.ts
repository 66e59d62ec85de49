import { expect, test } from "vitest";
import { createContentFiles } from "../../src/files/content-files.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { readPortalFrame } from "../../src/records/portal-frame.ts";
import { startReading } from "../../src/records/reader.ts";

/** What is read of a portal's folder, and what is said of it. */
function read(files: Record<string, string>) {
	const bytes = Object.entries(files).map(
		([name, text]) => [`portal/${name}`, new TextEncoder().encode(text)] as const,
	);
	const reading = startReading(createContentFiles("content", new Map(bytes)));
	return { ...readPortalFrame(reading), said: reading.problems.map(formatProblem) };
}

test("words, lists and links stand as they were written; what is not there is not", () => {
	const header = '<ul><li><a href="https://www.example.gov.cn/?a=1&amp;b=2">门户首页</a></li></ul>';
	expect(read({ "header.html": `<!-- 2024 年版 -->\n${header}\n` })).toEqual({ header, footer: null, said: [] });
	expect(read({})).toEqual({ header: null, footer: null, said: [] });
});

/** Everything through which a page could be made to run something, to ask another server, or to look like another. */
const REFUSED: [what: string, html: string, says: string][] = [
	["script", "<p>甲</p>\n<script>alert(1)</script>", "header.html:2:1 读到“<script>”"],
	["style", "<style>*{display:none}</style>", "读到“<style>”"],
	["picture", '<img src="https://a.example/logo.png">', "读到“<img>”"],
	["frame", '<iframe src="https://a.example/"></iframe>', "读到“<iframe>”"],
	["drawing", "<svg><script>alert(1)</script></svg>", "读到“<svg>”"],
	["form", '<form action="https://a.example/"><p>甲</p></form>', "读到“<form>”"],
	["link element", '<link rel="stylesheet" href="https://a.example/a.css">', "读到“<link>”"],
	["handler", '<p onclick="alert(1)">甲</p>', "请删去 onclick"],
	["inline style", '<p style="position:fixed">甲</p>', "请删去 style"],
	["target", '<a href="https://a.example/" target="_blank">甲</a>', "请删去 target"],
	["code as an address", '<a href="javascript:alert(1)">甲</a>', "链接读到“javascript:alert(1)”"],
	["code with a blank", '<a href="java\nscript:alert(1)">甲</a>', "应为完整的网址"],
	["path", '<a href="/index.html">首页</a>', "应为完整的网址"],
	["other host in disguise", '<a href="https://www.gov.cn@a.example/">甲</a>', "应为完整的网址"],
	["inner network", '<a href="http://192.168.1.1/">甲</a>', "应为完整的网址"],
	["whole page", "<html><head><title>门户</title></head><body><p>甲</p></body></html>", "读到“<title>”"],
	["length", `<p>${"长".repeat(1600)}</p>`, "应为 1500 个字符以内"],
	["depth without end", "<b>".repeat(20_000), "应为 4500 个字符以内"],
	["remark that swallows the rest", "<p>甲</p>\n<!-- 乙\n<p>丙</p>", "注释“<!--”没有结束"],
];

test.each(REFUSED)("%s is refused at its place", (_, html, says) => {
	const { said } = read({ "header.html": html });
	expect(said.join("\n")).toContain(says);
	expect(said.every((line) => line.startsWith("错误 content/portal/header.html:"))).toBe(true);
});

test("all faults are told at once, and another file in the folder too", () => {
	const { said } = read({ "footer.html": '<p class="a">甲</p><script></script>', "nav.html": "", "logo.png": "x" });
	expect(said).toHaveLength(4);
});

test("what is refused is not kept either", () => {
	const { header } = read({ "header.html": "<p>甲<script>alert(1)</script></p><template><p>乙</p></template>" });
	expect(header).toBe("<p>甲</p>");
});
