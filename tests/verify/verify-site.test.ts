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
	const read = async (file: string) => files[file] ?? "";
	const readBytes = async (file: string) => Buffer.from(files[file] ?? "", "latin1");
	const wanted = Object.keys(files).filter((file) => /\.(html|js)$/.test(file));
	const settings = { base: "/a/", origin: "https://plan.example", demo: false, files: wanted, connects: new Map() };
	return verifySite({ files: Object.keys(files), read, readBytes }, { ...settings, ...expected });
}

const feed = (inside: string) => `<feed xmlns="http://www.w3.org/2005/Atom">${inside}</feed>`;
const drawing = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const calendar = (...lines: string[]) => ["BEGIN:VCALENDAR", ...lines, "END:VCALENDAR", ""].join("\r\n");

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
	[`<a href="/a/" ping="https://spy.example/">x</a>`, "<a> 有不该有的 ping"],
	[`<svg><a xlink:href="javascript:x"><text>x</text></a></svg>`, "<a> 的链接 javascript:x 不是网址"],
	[`<img src="https://cdn.example/x.png">`, "<img> 请求外部地址 https://cdn.example/x.png"],
	[`<img src="data:image/png;base64,AA">`, "<img> 请求外部地址 data:image/png;base64,AA"],
	[`<img src="index.html" srcset="index.html 1x, //cdn.example/x.png 2x">`, "<img> 请求外部地址 //cdn.example/x.png"],
	[`<img src="\\\\cdn.example\\x.png">`, "<img> 请求外部地址 \\\\cdn.example\\x.png"],
	[
		`<svg><text fill="url(https://cdn.example/x.svg#a)">x</text></svg>`,
		"<text> 请求外部地址 https://cdn.example/x.svg#a",
	],
	[`<svg><use xlink:href="//cdn.example/x.svg#a"/></svg>`, "<use> 请求外部地址 //cdn.example/x.svg#a"],
	[`<form action="https://elsewhere.example/"></form>`, "<form> 请求外部地址 https://elsewhere.example/"],
	[`<form><button formaction="//elsewhere.example/">x</button></form>`, "<button> 请求外部地址 //elsewhere.example/"],
	[
		`<script type="speculationrules">{"prefetch":[{"where":{"href_matches":"//spy.example/*/"},"eagerness":"moderate"}]}</script>`,
		"预读规则不是本站的",
	],
	[`<script type="SpeculationRules">{"prerender":[{"urls":["https://spy.example/"]}]}</script>`, "预读规则不是本站的"],
	[`<object></object>`, "有不该有的 <object>"],
	[`<iframe src="index.html"></iframe>`, "有不该有的 <iframe>"],
	[`<a href="java&Tab;script:alert(1)">x</a>`, "<a> 的链接 java\tscript:alert(1) 不是网址"],
	["<a href='&#1;javascript:alert(1)'>x</a>", "<a> 的链接 \x01javascript:alert(1) 不是网址"],
	[`<a href="//user:word@x.example/">x</a>`, "<a> 的链接 //user:word@x.example/ 写着账号"],
	[`<a href="http://localhost:4321/a/">x</a>`, "<a> 的链接 http://localhost:4321/a/ 只有一台机器上才有"],
	[`<a href="https://plan.example/a/none/">x</a>`, "链接 https://plan.example/a/none/ 没有对应的文件"],
	[`<img src="ht&NewLine;tps://cdn.example/x.png">`, "<img> 请求外部地址 ht\ntps://cdn.example/x.png"],
	[`<img src="/&Tab;/cdn.example/x.png">`, "<img> 请求外部地址 /\t/cdn.example/x.png"],
	[`<img src="index.html" attributionsrc="https://spy.example/">`, "<img> 有不该有的 attributionsrc"],
	[`<p itemtype="https://spy.example/">x</p>`, "<p> 有不该有的 itemtype"],
	[`<p data-x-="1" data-y="2">x</p><p x-data="1">x</p>`, "<p> 有不该有的 x-data"],
	[`<svg><a><set/></a></svg>`, "有不该有的 <set>"],
	[`<script type="application/ld+json">{"a":</script>`, "页面里的数据不是能读的 JSON"],
	[`<script type="text/babel">x</script>`, '有不该有的 <script type="text/babel">'],
	[`<noscript><link rel="icon" href="index.html"></noscript>`, "<noscript> 里只能有段落和链接"],
	[`<noscript><a href="none/">x</a></noscript>`, "链接 none/ 没有对应的文件"],
	[`<noscript><p title="</noscript><p title="><img src=//spy.example>">x</p>`, "<noscript> 里只能有段落和链接"],
	[`<p style="color:red">x</p>`, "<p> 有不该有的 style"],
	[`<p onclick="x()">x</p>`, "<p> 有不该有的 onclick"],
	[`<p id="t">x</p><p id="t">y</p>`, "编号 t 重复"],
	[`<script src="/a/none.js"></script>`, "链接 /a/none.js 没有对应的文件"],
	[`<template><img src="https://cdn.example/x.png"></template>`, "<img> 请求外部地址 https://cdn.example/x.png"],
])("refuses %s", async (body, fault) => {
	expect(await faultsOf({ "index.html": page(body) })).toEqual([`index.html：${fault}`]);
});

test.each([
	[`<link rel="stylesheet" href="//cdn.example/x.css">`, "<link> 请求外部地址 //cdn.example/x.css"],
	[`<link rel="stylesheet" href="none.css">`, "链接 none.css 没有对应的文件"],
	[`<link rel="dns-prefetch" href="https://cdn.example/">`, "<link> 有不该有的关系 dns-prefetch"],
	[`<link rel="alternate stylesheet" href="https://cdn.example/x.css">`, "<link> 有不该有的关系 alternate stylesheet"],
	[`<link rel="canonical preload" href="https://cdn.example/">`, "<link> 有不该有的关系 canonical preload"],
	[`<link rel="alternate" type="application/atom+xml" href="feeds/none.xml">`, "链接 feeds/none.xml 没有对应的文件"],
	[`<base href="https://elsewhere.example/">`, "<base> 请求外部地址 https://elsewhere.example/"],
	[
		`<meta http-equiv="refresh" content="0; url=https://elsewhere.example/">`,
		"<meta> 请求外部地址 https://elsewhere.example/",
	],
	[`<meta http-equiv="refresh" content="0; URL=javascript:x">`, "<meta> 请求外部地址 javascript:x"],
	[
		`<meta http-equiv="refresh" content="0;https://elsewhere.example/">`,
		"<meta> 的转向 0;https://elsewhere.example/ 不是本站的写法",
	],
	[
		`<meta http-equiv="refresh" content="0; url='//elsewhere.example/'">`,
		"<meta> 的转向 0; url='//elsewhere.example/' 不是本站的写法",
	],
	[`<meta http-equiv=" Set-Cookie" content="a=b">`, "<meta> 有不该有的 set-cookie"],
	[`<meta name="referrer" content="unsafe-url">`, "<meta> 有不该有的 referrer"],
	[
		`<style>p { background: u\\rl(https://cdn.example/x.png) }</style>`,
		"<style> 请求外部地址 https://cdn.example/x.png",
	],
	[
		`<style>p { background: image-set(url(#a) 1x, "https://cdn.example/x.png" 2x) }</style>`,
		"<style> 请求外部地址 https://cdn.example/x.png",
	],
	[
		`<style>p { content: "/*" } q { background: url(//cdn.example/x.png) } q { content: "*/" }</style>`,
		"<style> 请求外部地址 //cdn.example/x.png",
	],
	[`<style>@im\\port/**/"https://cdn.example/x.css";</style>`, "<style> 请求外部地址 https://cdn.example/x.css"],
	[`<style>p { background: url(https://cdn.example/x.png</style>`, "<style> 请求外部地址 https://cdn.example/x.png"],
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
		expect(await faultsOf({ "index.html": html, "x.js": "x", "elders/styles/0123456789abcdef.css": "p{}" })).toEqual(
			[],
		);
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
	["feeds/x.xml", feed(`<link href="/a/none/"/>`), "链接 /a/none/ 没有对应的文件"],
	[
		"feeds/x.xml",
		feed(`<link href="https://plan.example/a/none/"/>`),
		"链接 https://plan.example/a/none/ 没有对应的文件",
	],
	["feeds/x.xml", feed(`<link href="javascript:x"/>`), "链接 javascript:x 不是网址"],
	["feeds/x.xml", feed(`<content src="https://spy.example/"/>`), "<content> 有不该有的 src"],
	["feeds/x.xml", feed(`<content type="html">&lt;b&gt;x</content>`), "<content> 应为纯文字，不是 html"],
	["feeds/x.xml", feed(`<script xmlns="http://www.w3.org/1999/xhtml"/>`), "有不该有的 <script>"],
	["feeds/x.xml", `<?xml-stylesheet href="//spy.example/"?>${feed("")}`, "不是能读的 XML"],
	["feeds/x.xml", `<!DOCTYPE feed SYSTEM "//spy.example/">${feed("")}`, "不是能读的 XML"],
	[
		"sitemap.xml",
		`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://plan.example/a/none/</loc></url></urlset>`,
		"链接 https://plan.example/a/none/ 没有对应的文件",
	],
	["x.json", `{"items":[{"url":"https://plan.example/a/none/"}]}`, "链接 https://plan.example/a/none/ 没有对应的文件"],
	["site.webmanifest", `{"icons":[{"src":"https://spy.example/x.png"}]}`, "请求外部地址 https://spy.example/x.png"],
	["x.csv", "", "没有表头"],
	["x.csv", "a\n\ufffd\n", "有读不出的字符"],
	["x.csv", "a\n\x07\n", "有看不见的控制字符"],
	["x.png", "", "是空的"],
	["x.png", "GIF89a", "不是 png 文件"],
	["x.png", "\x89PNG\r\n\x1a\n0000", "不完整"],
	["x.xlsx", "<html>", "不是 xlsx 文件"],
	["x.xlsx", "PK\x03\x040000", "不完整"],
	["x.ris", "", "是空的"],
	["x.js", "", "是空的"],
	["x.svg", "<svg/>", "不是能读的 SVG"],
	["x.svg", "<svg>", "不是能读的 SVG"],
	["x.svg", `<?xml-stylesheet href="//spy.example/x.css"?>${drawing("")}`, "不是能读的 SVG"],
	["x.svg", drawing("<script>alert(1)</script>"), "有不该有的 <script>"],
	["x.svg", drawing(`<g onload="x()"/>`), "<g> 有不该有的 onload"],
	["x.svg", drawing(`<image href="https://cdn.example/x.png"/>`), "有不该有的 <image>"],
	["x.svg", drawing(`<use href="https://cdn.example/x.svg#a"/>`), "<use> 请求 https://cdn.example/x.svg#a"],
	["x.svg", drawing(`<g xml:base="https://cdn.example/"/>`), "<g> 有不该有的 xml:base"],
	["x.svg", drawing(`<img xmlns="http://www.w3.org/1999/xhtml" src="//spy.example"/>`), "有不该有的 <img>"],
	["x.svg", drawing("<style>@import url(//cdn.example/x.css)</style>"), "样式请求 //cdn.example/x.css"],
	["x.svg", drawing(`<rect fill="url(https://cdn.example/x.svg#a)"/>`), "<rect> 请求 https://cdn.example/x.svg#a"],
	["x.svg", drawing("<foreignObject/>"), "有不该有的 <foreignObject>"],
	["x.ics", calendar("END:VEVENT", "BEGIN:VEVENT"), "不是完整的日历"],
	["x.ics", calendar("ATTACH:https://spy.example/"), "日历里有不该有的 ATTACH:https://spy.example/"],
	["x.ics", calendar("URL:javascript:x"), "链接 javascript:x 不是网址"],
	["x.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n", "不是完整的日历"],
	["elders/styles/0123456789abcdef.css", "p{background:url(//cdn.example/x.png)}", "样式请求 //cdn.example/x.png"],
	["x.css", "p{}", "不是本站会有的文件"],
	["run.sh", "x", "不是本站会有的文件"],
	["x.constructor", "x", "不是本站会有的文件"],
])("refuses %s holding %s", async (file, text, fault) => {
	expect(await faultsOf({ [file]: text })).toEqual([`${file}：${fault}`]);
});

test("a page or a script that nothing asks for is refused, in an edition too", async () => {
	const files = { "index.html": page(""), "elders/index.html": page(""), "extra.html": page(""), "elders/x.js": "x" };
	const asked = { files: ["index.html"] };
	expect(await faultsOf({ ...files, "_astro/x.js": "x" }, asked)).toEqual([
		"extra.html：不是本站会有的文件",
		"elders/x.js：不是本站会有的文件",
	]);
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
		"x.js": "x",
	};
	expect(await faultsOf(files)).toEqual(["index.html：读取别的站点 https://b.example/search/"]);
	const wanted = (...folders: string[]) => ({ connects: new Map([["index.html", folders]]) });
	expect(await faultsOf(files, wanted("https://b.example/search/"))).toEqual([]);
	expect(await faultsOf(files, wanted("https://b.example/search/", "https://c.example/search/"))).toEqual([
		"index.html：应能读取 https://c.example/search/ 而不能",
	]);
});
