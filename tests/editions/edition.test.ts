import { expect, test } from "vitest";
import { isRepeated, repeatPage } from "../../src/editions/edition.ts";
import { ELDERS } from "../../src/editions/elders.ts";
import { convertRecords, traditional } from "../../src/editions/traditional.ts";

const pages = new Set(["index.html", "a/index.html"]);
const page = (body: string) =>
	`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>标题</title></head><body><main>${body}</main></body></html>`;

test("links stay in the edition where it has the page; files and other sites stay where they are", () => {
	const html = page(
		`<a href="/x/a/#p">段</a><a href="/x/">首</a><a href="/x/data/t.csv">表</a><a href="https://a.example/">外</a><a class="tap" data-edition="elders" href="/x/elders/a/">长者版</a>`,
	);
	const made = repeatPage(html, "a/index.html", "/x/", ELDERS, pages);
	const links = [...made.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([^<]*)/g)].map(([, url, name]) => [url, name]);
	expect(links).toEqual([
		["/x/elders/a/#p", "段"],
		["/x/elders/", "首"],
		["/x/data/t.csv", "表"],
		["https://a.example/", "外"],
		["/x/a/", "标准版"],
	]);
});

test("长者版 has no drawings and folds nothing", () => {
	const made = ELDERS.change(
		page("<figure><svg><text>1</text></svg></figure><details><summary>表</summary></details>"),
	);
	expect(made).not.toContain("<svg");
	expect(made).toContain("<details open>");
	// A bar without a word has nothing that is too small to read.
	const bar = '<svg viewBox="0 0 100 12" aria-hidden="true"><path d="M0 6h50"></path></svg>';
	expect(ELDERS.change(page(`<td>${bar}</td>`))).toContain(bar);
});

test("繁体版 converts words, not code and addresses; the forms of two places are not mixed", () => {
	const html = page(`<a href="/干/" title="裏面">里面</a><script>"里"</script>`);
	const tw = traditional("tw", []).change(html);
	expect(tw).toContain('<a href="/干/"');
	expect(tw).toContain('<script>"里"</script>');
	expect(tw).toContain(">裡面<");
	expect(traditional("hk", []).change(html)).toContain(">裏面<");
	expect(tw).toContain("由簡體轉換，以簡體原文為準");
});

test("words that convert wrongly are converted as listed, in pages and in search", () => {
	expect(traditional("tw", ["云川 > 云川"]).change(page("云川的云"))).toContain("云川的雲");
	const json = JSON.stringify({ records: [{ url: "/云/", group: "部门", title: "云", text: "门" }], variants: "雲云" });
	expect(JSON.parse(convertRecords(json, "tw", []))).toEqual({
		records: [{ url: "/云/", group: "部门", title: "雲", text: "門" }],
		variants: "雲云",
	});
});

test("a word that tags cut apart is converted as the word it is, and no sign in a text is taken for another", () => {
	const tw = traditional("tw", ["云川 > 云川", "干细胞 > 幹細胞株"]);
	expect(tw.change(page("<h1>云<wbr>川<wbr>市<wbr>里</h1>"))).toContain("<h1>云<wbr>川<wbr>市<wbr>裡</h1>");
	expect(tw.change(page('<p>在<mark title="里">头</mark>发</p>'))).toContain('<p>在<mark title="裡">頭</mark>髮</p>');
	expect(tw.change(page("<p>\ue000\ue001，干细<wbr>胞</p>"))).toContain("<p>\ue000\ue001，");
	expect(tw.change(page("<p>干细胞</p>"))).toContain("<p>幹細胞株</p>");
});

test("pages for staff and for other sites have no twin", () => {
	const files = ["index.html", "embed/p/a/index.html", "handbook/index.html", "404.html", "data/p/p.html", "a.csv"];
	expect(files.filter(isRepeated)).toEqual(["index.html"]);
});
