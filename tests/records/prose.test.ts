import type { Paragraph } from "mdast";
import { expect, test } from "vitest";
import { astroConfig } from "../../scripts/lib/astro-config.ts";
import { formatProblem, type Problem } from "../../src/problems/problem.ts";
import { checkProse } from "../../src/records/prose.ts";
import { parseMarkdown } from "../../src/text/blocks.ts";
import { formatProseText } from "../../src/text/prose-text.ts";

function messages(body: string): string[] {
	const problems: Problem[] = [];
	checkProse({ file: "x", data: {}, placeOf: () => ({ line: 1, column: 1 }), body, bodyLine: 1 }, problems);
	return problems.map((problem) => formatProblem(problem).replace(" x:", " "));
}

const checkedLinks = (body: string) =>
	checkProse({ file: "x", data: {}, placeOf: () => ({ line: 1, column: 1 }), body, bodyLine: 1 }, []).map(
		({ url }) => url,
	);

const PLAIN = "应为文字和简单的 Markdown（标题、列表、链接、强调、引用）";
const unsafe = (url: string) =>
	`错误 1:1 链接读到“${url}”，应为指向网页（http:// 或 https://）或本站页面的链接；请改成完整的网址［prose-link-unsafe］`;
const tag = (text: string) =>
	`提醒 1:1 读到“${text}”，${PLAIN}；网页标签会照原样印出来；要强调请写 **文字**［prose-tag-literal］`;
const stars = (text: string) =>
	`错误 1:1 读到“${text}”，应为**文字**；星号要成对，里面不留空格，如 **生态优先**；就是要星号的，前面加反斜杠［prose-emphasis-literal］`;

test.each([
	[
		"![图](https://x.example/a.png)",
		`错误 1:1 读到“![图](https://x.example/a.png)”，${PLAIN}；请删去图片，改用文字说明，或写成指向来源的链接［prose-not-plain］`,
	],
	["[点我](javascript:alert(1))", unsafe("javascript:alert(1)")],
	["[点我](&#x6A;avascript:alert)", unsafe("javascript:alert")],
	["[点我](//x.example/)", unsafe("//x.example/")],
	["[点我](/a%)", unsafe("/a%")],
	["[点我](https://[)", unsafe("https://[")],
	["[点我](https://www.gov.cn@evil.example/)", unsafe("https://www.gov.cn@evil.example/")],
	[
		"[a]: https://x.example/",
		`错误 1:1 读到“[a]: https://x.example/”，${PLAIN}；请改写成普通的段落［prose-not-plain］`,
	],
	[
		"# 标题",
		"错误 1:1 读到“# 标题”，应为二级以下的标题；请多加一个“#”：一级标题是页面的题目，已写在文件头里［prose-heading-first］",
	],
	["##标题", "错误 1:1 读到“##标题”，应为“## 标题”；请在“#”后面加一个空格［prose-heading-blank］"],
	[
		"[计划]（https://a.example）",
		"错误 1:1 读到“[计划]（https://a.example）”，应为[文字](网址)；请把网址两边的括号改成英文括号“()”［prose-link-full-width］",
	],
	[
		"| 年 | 数 |\n|---|---|\n| 1 | 2 |",
		`错误 1:1 读到“| 年 | 数 | |---|---| | 1 | 2 |”，${PLAIN}；表格不会画出来，请改写成列表［prose-table］`,
	],
	[
		"【正文】",
		"错误 1:1 读到“【正文】”，应为自己的文字；这是示例里留的空，请换成真实的内容，或删去［text-placeholder］",
	],
	[
		"甲&#x202E;乙",
		"错误 1:1 读到“甲‹U+202E›乙”，应为看得见的文字；请删去看不见的字符，重新输入这一处［text-character-unseen］",
	],
	["<script>alert(1)</script>", tag("<script>")],
	["见**<Chart id='x' />**", tag("<Chart id='x' />").replace("1:1", "1:4")],
	["要坚持**“生态优先”原则。", stars("要坚持**“生态优先”原则。")],
	["<!-- 说明 -->", tag("<!--")],
])("what staff may not write, or may not mean: %s", (body, message) => {
	expect(messages(body)).toEqual([message]);
});

const LITERAL =
	"完成率<60%，{1 + 1} } a < b <https://x.example>\n\nimport x from 'y'\n\nexport const z = 1\n\n    缩进";

test("`<`, `{` and words of programs mean themselves", () => {
	expect(messages(LITERAL)).toEqual([]);
	expect(
		messages("## 名称\n\n见[来源](https://x.example/a?b=1#c)，**重要**，\\<括号\\>。\n\n- 一\n- 二\n\n> 引用"),
	).toEqual([]);
});

test("pages draw them as they are written, and run nothing", async () => {
	const renderer = await astroConfig(null).markdown?.processor?.createMdxRenderer?.(
		{ syntaxHighlight: false },
		{ optimize: false, sourcemap: false, srcDir: new URL("file:///src/") },
	);
	const { code } = (await renderer?.process(`${LITERAL}\n\n<script>alert(1)</script>`, "/x.mdx", {})) ?? { code: "" };
	expect(code).toContain("完成率<60%，{1 + 1} } a < b <");
	expect(code).toContain("import x from 'y'");
	expect(code).not.toMatch(/^(import x|export const z)/m);
	expect(code).not.toMatch(/jsxs?\("?_?components?\.script|"script"/);
});

test.each([
	["要坚持**“生态优先”**原则。", "要坚持", "“生态优先”"],
	["统筹*（重点）*抓落实。", "统筹", "（重点）"],
	["要坚持“**生态优先**”原则。", "要坚持“", "生态优先"],
	["**《纲要》**，见公报。", "《纲要》", "，见公报。"],
])("stars beside Chinese punctuation are emphasis, for the check and for feeds: %s", (body, ...words) => {
	expect(messages(body)).toEqual([]);
	expect(formatProseText(body)).toBe(body.replaceAll("*", ""));
	const drawn = (parseMarkdown(body).children[0] as Paragraph).children;
	expect(drawn.some(({ type }) => type === "strong" || type === "emphasis")).toBe(true);
	expect(JSON.stringify(drawn)).toContain(words[1]);
});

test("an address ends where Chinese begins, and stars that mean stars stay", () => {
	expect(formatProseText("见http://x.example/a，后文。2\\*\\*3，A*B。")).toBe(
		"见http://x.example/a，后文。2**3，A*B。",
	);
	expect(checkedLinks("见[公报](http://x.example/a)（第5期）")).toEqual(["http://x.example/a"]);
	expect(checkedLinks("见http://x.example/a?b=1，（https://y.example/甲）<https://z.example>。https:// 不是")).toEqual([
		"http://x.example/a?b=1",
		"https://y.example/",
		"https://z.example",
	]);
	expect(messages("本机 http://localhost:4321/a/ 看过")).toEqual([unsafe("http://localhost:4321/a/")]);
});
