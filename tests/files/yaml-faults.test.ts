import { expect, test } from "vitest";
import { parseMdxFile } from "../../src/files/mdx-file.ts";
import { parseYaml } from "../../src/files/yaml-record.ts";
import { formatProblem, type Problem } from "../../src/problems/problem.ts";

/** What is said about a text, without the name of its file. */
function messages(text: string): string[] {
	const problems: Problem[] = [];
	const { data } = parseYaml({ file: "x", text }, problems);
	expect(data === null).toBe(problems.length > 0);
	return problems.map((problem) => formatProblem(problem).replace("错误 x:", ""));
}

const QUOTE = '请用英文引号把整个值括起来，如 title: "…"';
const INDENT = "缩进不齐，应为同一层的各项左端对齐，下一层多缩进两格；请把这一行与同一层的各行左端对齐［yaml-indent］";
const COMMENT =
	"应为不带注释的值；“#”前有空格时，后面是注释，不会公布：要公布请用英文引号把整个值括起来，是注释请写在单独一行［yaml-comment-after-value］";
const wide = (name: string) =>
	`“${name}”后面是中文冒号“：”，应为“${name}: ”，英文冒号后面空一格；请改成英文冒号，后面空一格［yaml-colon-full-width］`;
const start = (sign: string) => `值以“${sign}”开头，应为以文字开头的值；${QUOTE}［yaml-reserved-start］`;

test.each([
	["full-width colon", "title：简报\ndate: 2016\n", `1:1 ${wide("title")}`],
	["full-width colon in the last line", "title: 简报\nkind：发布\n", `2:1 ${wide("kind")}`],
	["full-width colon in a list", "sources:\n  - title：简报\n", `2:5 ${wide("title")}`],
	[
		"no blank after the colon",
		"title:简报\ndate: 2016\n",
		"1:1 “title:”后面没有空格，应为“title: ”，英文冒号后面空一格；请在冒号后面加一个空格［yaml-colon-blank］",
	],
	[
		"a dash without a blank",
		"sources:\n  -title: 简报\n    url: x\n",
		"2:3 “-”后面没有空格，应为“- ”，减号后面空一格；请在“-”后面加一个空格［yaml-dash-blank］",
	],
	...["[转发] 通知", "{转发}通知"].map((title) => [
		`words after brackets: ${title}`,
		`date: 2016\ntitle: ${title}\nkind: 发布\n`,
		`2:8 值以“${title[0]}”开头，应为以文字开头的值；请用英文引号把整个值括起来，如 title: "…"［yaml-reserved-start］`,
	]),
	[
		"no colon",
		"title: 简报\ndate 2016\nkind: 发布\n",
		"2:1 读到“date 2016”，这一行没有冒号，应为“键: 值”；请写成“键: 值”；一段长文字写在一行里［yaml-colon-missing］",
	],
	[
		"colon in a value",
		"title: 转发: 简报\n",
		`1:8 值里有英文冒号加空格，应为一行一个“键: 值”；${QUOTE}，或改用中文冒号“：”［yaml-colon-in-value］`,
	],
	["indented too far", "title: 简报\n  date: 2016\n", `2:1 ${INDENT}`],
	["indented too little", "sources:\n  - title: 简报\n  url: x\n", `3:1 ${INDENT}`],
	["entry of a list taken for text", "clauses:\n- 1-p1\n -1-p2\n", `3:1 ${INDENT}`],
	[
		"tab",
		"sources:\n\t- title: 简报\n\t  url: x\n",
		"2:1 这一行的缩进里有制表符（Tab），应为用空格缩进；请把行首的 Tab 换成空格，每层两格［yaml-tab］",
		"3:1 这一行的缩进里有制表符（Tab），应为用空格缩进；请把行首的 Tab 换成空格，每层两格［yaml-tab］",
	],
	[
		"quote left open, at its own line",
		'kind: 发布\ntitle: "简报\ndate: 2016\nnote: x\n',
		'2:8 英文引号 " 没有成对，应为成对的引号；请在值的末尾补上引号；值里的引号用中文引号“”［yaml-quote-open］',
	],
	[
		"quote closed by another line's",
		'title: "简报\nnote: "x"\n',
		'1:8 英文引号 " 没有成对，应为成对的引号；请在值的末尾补上引号；值里的引号用中文引号“”［yaml-quote-open］',
	],
	[
		"words after a quote",
		'title: "简报" 第1期\n',
		"1:13 引号后面还有文字，应为引号括住整个值；请把整个值括在一对英文引号里；值里的引号用中文引号“”［yaml-after-quote］",
	],
	[
		"bracket left open",
		"title: 简报\nclauses: [1-p1, 1-p2\ndate: 2016\n",
		"2:10 “[”没有成对，应为成对的括号；请在这一行末尾补上“]”［yaml-bracket-open］",
	],
	[
		"list beside its key",
		"clauses: - 1-p1\n",
		"1:10 列表的“- ”写在了项目名称的同一行，应为每项另起一行；请把“- ”移到下一行，或写成 [甲, 乙]［yaml-list-beside-key］",
	],
	["emphasis", "title: *重要*\n", `1:8 ${start("*")}`],
	["anchor", "title: &重要 x\n", `1:8 ${start("&")}`],
	["tag", "title: !重要\n", `1:8 ${start("!")}`],
	["at", "title: @市科协\n", `1:8 ${start("@")}`],
	["greater than", "title: > 10\n", `1:8 ${start(">")}`],
	["number sign in a title", "title: 第1期 # 简报\n", `1:12 值后面有“# 简报”，${COMMENT}`],
	["colour without quotes", "light: #a3211a\n", `1:8 值后面有“#a3211a”，${COMMENT}`],
	["key twice", "a: b\na: c\n", "2:1 “a”写了两次，应为每项一次；请合并成一项，或删去其中一个［yaml-key-twice］"],
	[
		"document in two",
		"a: b\n---\nc: d\n",
		"2:1 内容中间有一行“---”或“...”，应为一份内容；请删去这一行［yaml-several-documents］",
	],
])("%s", (_name, text, ...expected) => {
	expect(messages(text)).toEqual(expected);
});

test.each([
	["a comment on its own line, or where nothing is known", "# 说明\ntitle: 简报\ndue: # 原文没有写明\n"],
	["addresses", "url: https://a.example/b#c\nlist:\n  - http://a.example\n"],
	["lists in one line", "kinds: [甲, 乙] # 说明\npair: { a: b }\nnested: [[甲], {a: b}]\n"],
	["text in lines", "note: |\n  STEM：科学 # 技术\n  key: value\n"],
	["Chinese punctuation", "title: 关于“十三五”：计划（2016—2020年）—— 第1期#2\n"],
	["quotes that close", "title: '* 重要: #1'\nnote: \"a: b\"\n"],
	["names that objects have", "constructor: a\n__proto__: b\n"],
])("%s is no mistake", (_name, text) => {
	expect(messages(text)).toEqual([]);
});

test.each([
	["title: 简报\n", "第一行读到“title: 简报”", "请在第一行写“---”，文件头的各项写在下面，再写一行“---”，然后是正文"],
	["———\ntitle: 简报\n———\n", "第一行读到“———”", "请改成三个英文减号“---”"],
	["--- \ntitle: 简报\n---\n正文\n---\n", "第一行的“---”前后有空格", "请删去“---”前后的空格"],
	[" ---\ntitle: 简报\n---\n", "第一行的“---”前后有空格", "请删去“---”前后的空格"],
	["\n---\ntitle: 简报\n---\n", "第一行是空行", "请让文件从“---”这一行开始，前面不留空行；没有这一行的，请补上"],
])("a front matter that is none: %j", (text, found, cure) => {
	const problems: Problem[] = [];
	expect(parseMdxFile({ file: "x", text }, problems).data).toBe(null);
	expect(problems.map(formatProblem)).toEqual([
		`错误 x:1:1 ${found}，应为文件头前后各一行“---”；${cure}［front-matter-missing］`,
	]);
});
