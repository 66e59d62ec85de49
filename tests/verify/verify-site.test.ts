import { expect, test } from "vitest";
import { withPolicy } from "../../src/policy/page-policy.ts";
import { readAheadRules } from "../../src/policy/read-ahead.ts";
import { verifySite } from "../../src/verify/verify-site.ts";

type Files = Record<string, string>;

const page = (body: string, head = "") =>
	withPolicy(`<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`);

async function verify(
	files: Files,
	expected: { demo?: boolean; files?: string[]; connects?: Map<string, string[]> } = {},
) {
	const folder = { files: Object.keys(files), read: async (file: string) => files[file] ?? "" };
	return verifySite(folder, { base: "/a/", demo: false, files: [], connects: new Map(), ...expected });
}

const faultsOf = async (...given: Parameters<typeof verify>) => (await verify(...given)).faults;

test("follows links to pages, files and paragraphs", async () => {
	const files = {
		"index.html": page(
			`<script type="speculationrules">${readAheadRules("/a/b~c/")}</script><a href="/a/b/#3-1-m2">段</a><a href="/a/b/">页</a><a href="x.csv">文件</a><a href="https://other.example/">外部</a>`,
		),
		"b/index.html": page(
			`<p id="3-1-m2">文</p><a href="../">回</a><a href="#3-1-m2">此</a><a href="mailto:a@b.example">信</a>`,
		),
		"x.csv": "id\n",
	};
	expect(await verify(files)).toEqual({ faults: [], links: 7 });
});

test.each([
	[`<a href="/a/none/">x</a>`, "链接 /a/none/ 没有对应的文件"],
	[`<a href="/a/#3-9">x</a>`, "链接 /a/#3-9 没有对应的段落"],
	[`<a href="/b/">x</a>`, "链接 /b/ 不在 /a/ 之下"],
	[`<a href="https://[">x</a>`, "链接 https://[ 不是网址"],
	[`<a href="javascript:alert(1)">x</a>`, "<a> 的链接 javascript:alert(1) 不是网址"],
	[`<a href=" JavaScript:alert(1)">x</a>`, "<a> 的链接  JavaScript:alert(1) 不是网址"],
	[`<a href="data:text/html,x">x</a>`, "<a> 的链接 data:text/html,x 不是网址"],
	[`<a href="vbscript:x">x</a>`, "<a> 的链接 vbscript:x 不是网址"],
	[`<a href="/a/" ping="https://spy.example/">x</a>`, "<a> 有内联的 ping"],
	[`<svg><a xlink:href="javascript:x"><text>x</text></a></svg>`, "<a> 的链接 javascript:x 不是网址"],
	[`<img src="https://cdn.example/x.png">`, "<img> 请求外部地址 https://cdn.example/x.png"],
	[`<img src="data:image/png;base64,AA">`, "<img> 请求外部地址 data:image/png;base64,AA"],
	[`<img src="index.html" srcset="index.html 1x, //cdn.example/x.png 2x">`, "<img> 请求外部地址 //cdn.example/x.png"],
	[`<img src="\\\\cdn.example\\x.png">`, "<img> 请求外部地址 \\\\cdn.example\\x.png"],
	[`<svg><image href="https://cdn.example/x.png"/></svg>`, "<image> 请求外部地址 https://cdn.example/x.png"],
	[`<svg><use xlink:href="//cdn.example/x.svg#a"/></svg>`, "<use> 请求外部地址 //cdn.example/x.svg#a"],
	[`<form action="https://elsewhere.example/"></form>`, "<form> 请求外部地址 https://elsewhere.example/"],
	[`<form><button formaction="//elsewhere.example/">x</button></form>`, "<button> 请求外部地址 //elsewhere.example/"],
	[`<iframe srcdoc="&lt;script&gt;x&lt;/script&gt;"></iframe>`, "<iframe> 有内联的 srcdoc"],
	[
		`<script type="speculationrules">{"prefetch":[{"where":{"href_matches":"//spy.example/*/"},"eagerness":"moderate"}]}</script>`,
		"预读规则不是本站的",
	],
	[`<script type="SpeculationRules">{"prerender":[{"urls":["https://spy.example/"]}]}</script>`, "预读规则不是本站的"],
	[`<object data="index.html"></object>`, "有不该有的 <object>"],
	[`<p style="color:red">x</p>`, "<p> 有内联的 style"],
	[`<p onclick="x()">x</p>`, "<p> 有内联的 onclick"],
	[`<p id="t">x</p><p id="t">y</p>`, "编号 t 重复"],
	[`<script src="/a/none.js"></script>`, "链接 /a/none.js 没有对应的文件"],
	[`<template><img src="https://cdn.example/x.png"></template>`, "<img> 请求外部地址 https://cdn.example/x.png"],
])("refuses %s", async (body, fault) => {
	expect(await faultsOf({ "index.html": page(body) })).toEqual([`index.html：${fault}`]);
});

test.each([
	[`<link rel="stylesheet" href="//cdn.example/x.css">`, "<link> 请求外部地址 //cdn.example/x.css"],
	[`<link rel="stylesheet" href="none.css">`, "链接 none.css 没有对应的文件"],
	[`<link rel="dns-prefetch" href="https://cdn.example/">`, "<link> 请求外部地址 https://cdn.example/"],
	[`<link rel="alternate" type="application/atom+xml" href="feeds/none.xml">`, "链接 feeds/none.xml 没有对应的文件"],
	[`<base href="https://elsewhere.example/">`, "<base> 请求外部地址 https://elsewhere.example/"],
	[
		`<meta http-equiv="refresh" content="0; url=https://elsewhere.example/">`,
		"<meta> 请求外部地址 https://elsewhere.example/",
	],
	[`<meta http-equiv="refresh" content="0; URL=javascript:x">`, "<meta> 请求外部地址 javascript:x"],
	[`<style>p { background: url(https://cdn.example/x.png) }</style>`, "<style> 请求外部地址 https://cdn.example/x.png"],
	[`<style>@import "//cdn.example/x.css";</style>`, "<style> 请求外部地址 //cdn.example/x.css"],
	[
		`<style>p { background: \\75rl("https://cdn.example/x.png") }</style>`,
		"<style> 请求外部地址 https://cdn.example/x.png",
	],
])("refuses %s in a head", async (head, fault) => {
	expect(await faultsOf({ "index.html": page("", head) })).toContain(`index.html：${fault}`);
});

test("a page says what it may run before it runs anything, once, and no more than it needs", async () => {
	const bare = '<!doctype html><html><head><meta charset="utf-8"></head><body></body></html>';
	expect(await faultsOf({ "index.html": bare })).toEqual(["index.html：有 0 条内容安全策略，应有一条"]);
	const whole = page("<script>start()</script>");
	const policy = /<meta http-equiv[^>]*>/.exec(whole)?.[0] ?? "";
	expect(policy).toContain("script-src 'sha256-");
	const late = whole.replace(policy, "").replace("</body>", `${policy}</body>`);
	expect(await faultsOf({ "index.html": late })).toEqual(["index.html：内容安全策略写在它要管的内容之后"]);
	expect(await faultsOf({ "index.html": whole.replace(policy, policy + policy) })).toEqual([
		"index.html：有 2 条内容安全策略，应有一条",
	]);
	for (const altered of [
		whole.replace("start()", "steal()"),
		whole.replace("script-src ", "script-src 'unsafe-inline' "),
		whole.replace("default-src 'none'", "default-src *"),
	]) {
		expect(await faultsOf({ "index.html": altered })).toEqual([
			expect.stringMatching(/^index\.html：内容安全策略与页面不符，应为 default-src 'none'/),
		]);
	}
});

test("what a template of the site writes needs the same policy as what a browser reads", async () => {
	const pages = {
		data: page(`<script type="application/ld+json">{"a":"<\\/script>"}</script>`),
		search: page(
			`<search data-search="box"><form action="/a/"></form></search><script type="module">import("/a/x.js")</script>`,
		),
		named: page(`<p title="<script>alert(1)</script>">a > b</p>`, `<meta name="x" content="<style>p{}</style>">`),
		styled: page("", '<link rel="stylesheet" href="elders/styles/0123456789abcdef.css">'),
		loaded: page(`<script type="module" src="/a/x.js"></script><style>p { color: red }</style>`),
	};
	for (const html of Object.values(pages)) {
		expect(await faultsOf({ "index.html": html, "x.js": "", "elders/styles/0123456789abcdef.css": "p{}" })).toEqual([]);
	}
	expect(pages.data).not.toContain("script-src");
	expect(pages.named).not.toMatch(/script-src|style-src/);
	expect(pages.styled).toContain("style-src 'self'; connect");
	expect(pages.loaded).toContain("script-src 'self'; require-trusted-types-for 'script'");
	expect(pages.search).toContain("'wasm-unsafe-eval'");
});

test.each([
	["x.json", "{", "不是能读的 JSON"],
	["x.csv", "a,b\n1,2,3\n", "第 2 行有 3 格，表头有 2 格"],
	["x.csv", 'a\n"1\n', "引号没有成对"],
	["feeds/x.xml", "<feed><entry></feed>", "不是能读的 XML"],
	["feeds/x.xml", `<feed><link href="/a/none/"/></feed>`, "链接 /a/none/ 没有对应的文件"],
	["x.svg", "<svg><script>alert(1)</script></svg>", "有不该有的 <script>"],
	["x.svg", `<svg onload="x()"/>`, "<svg> 有内联的 onload"],
	["x.svg", `<svg><image href="https://cdn.example/x.png"/></svg>`, "<image> 请求 https://cdn.example/x.png"],
	["x.svg", `<svg><a xmlns:x="http://www.w3.org/1999/xlink" x:href="javascript:1"/></svg>`, "<a> 请求 javascript:1"],
	["x.svg", `<svg><style>@import url(//cdn.example/x.css)</style></svg>`, "样式请求 //cdn.example/x.css"],
	["x.svg", `<svg><rect fill="url(https://cdn.example/x.svg#a)"/></svg>`, "<rect> 请求 https://cdn.example/x.svg#a"],
	["x.svg", `<svg><foreignObject/></svg>`, "有不该有的 <foreignobject>"],
	["x.svg", "<svg>", "不是能读的 SVG"],
	["x.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n", "不是完整的日历"],
	["elders/styles/0123456789abcdef.css", "p{background:url(//cdn.example/x.png)}", "样式请求 //cdn.example/x.png"],
	["x.css", "", "不是本站会有的文件"],
	["run.sh", "", "不是本站会有的文件"],
	["x.constructor", "", "不是本站会有的文件"],
])("refuses %s holding %s", async (file, text, fault) => {
	expect(await faultsOf({ [file]: text })).toEqual([`${file}：${fault}`]);
});

test("an empty folder and a missing home page are faults", async () => {
	const files = ["index.html", "data/p/targets.csv"];
	expect(await faultsOf({}, { files })).toEqual(["index.html：应有而没有", "data/p/targets.csv：应有而没有"]);
	expect(await faultsOf({ "data/p/targets.csv": "id\n" }, { files })).toEqual(["index.html：应有而没有"]);
});

test("reports every fault at once", async () => {
	expect(await faultsOf({ "index.html": page(`<a href="/a/none/">x</a><p style="color:red">x</p>`) })).toHaveLength(2);
});

test("a fictitious site says so on every page and in every download", async () => {
	const marked = {
		"index.html": page("<p>演示数据</p>"),
		"x.csv": "id,title\n1,演示数据\n",
		"search/records.json": "[]",
	};
	expect(await faultsOf(marked, { demo: true })).toEqual([]);
	expect(await faultsOf({ ...marked, "b/index.html": page("<p>云川</p>"), "y.json": "[]\n" }, { demo: true })).toEqual([
		"b/index.html：没有写明“演示数据”",
		"y.json：没有写明“演示数据”",
	]);
});

test("a page reads other sites only where it is there for that, and then exactly those", async () => {
	const files = {
		"index.html": page(`<search data-federation="/a/x.js" data-connects="https://b.example/search/"></search>`),
		"x.js": "",
	};
	expect(await faultsOf(files)).toEqual(["index.html：读取别的站点 https://b.example/search/"]);
	const wanted = (...folders: string[]) => ({ connects: new Map([["index.html", folders]]) });
	expect(await faultsOf(files, wanted("https://b.example/search/"))).toEqual([]);
	expect(await faultsOf(files, wanted("https://b.example/search/", "https://c.example/search/"))).toEqual([
		"index.html：应能读取 https://c.example/search/ 而不能",
	]);
});
