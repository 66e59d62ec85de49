import { expect, test } from "vitest";
import { extractHtml } from "../../../src/import/extract/extract-html.ts";
import { extractMarkdown } from "../../../src/import/extract/extract-markdown.ts";
import { linesOf } from "./word-files.ts";

const read = (body: string) => {
	const { text, unread } = extractHtml(`<html><body><div>${body}</div></body></html>`);
	return { lines: linesOf(text), unread: unread.map(({ kind, text: words }) => `${kind} ${words}`) };
};

test("only blocks part a sentence, whatever other elements it runs through", () => {
	const names = [
		"st1:chmetcnv",
		"nobr",
		"time",
		"data",
		"bdi",
		"q",
		"cite",
		"var",
		"ins",
		"tt",
		"o:smarttagtype",
		"x-own",
	];
	for (const name of names)
		expect(read(`<p>全长<${name}>10公里</${name}>，<wbr>建成。</p>`).lines).toEqual(["全长10公里，建成。"]);
	for (const name of ["div", "section", "figcaption", "dd", "blockquote"])
		expect(read(`甲。<${name}>乙。</${name}>丙。`).lines).toEqual(["甲。", "乙。", "丙。"]);
	expect(read("<form><p>甲。</p><input value='x'></form>").lines).toEqual(["甲。"]);
});

test("numbers of a list are those the page shows", () => {
	expect(read('<ol start="3"><li>甲</li><li value="7">乙</li><li>丙</li></ol>').lines).toEqual([
		"3.甲",
		"7.乙",
		"8.丙",
	]);
	expect(read("<ol reversed><li>甲</li><li>乙</li></ol>").lines).toEqual(["2.甲", "1.乙"]);
	expect(read('<ol type="a"><li>甲</li><li type="I">乙</li></ol>').lines).toEqual(["a.甲", "II.乙"]);
	expect(read('<ol style="list-style-type: cjk-ideographic"><li>甲</li><li>乙</li></ol>').lines).toEqual([
		"一、甲",
		"二、乙",
	]);
	expect(read('<ol style="list-style: none"><li>（一）甲</li></ol>').lines).toEqual(["（一）甲"]);
	expect(read("<ol><li><p>甲。</p><p>续。</p></li><li>65岁以上。</li></ol>").lines).toEqual([
		"1.甲。",
		"续。",
		"2. 65岁以上。",
	]);
});

test("lines of a cell are parted, those of a head are one word", () => {
	const head = "<tr><th>任<br>务</th><th>牵头<br>单位</th></tr>";
	const table = (cell: string) => read(`<table>${head}<tr><td>甲</td><td>${cell}</td></tr></table>`).lines.at(-1);
	expect(table("市甲局<br>市乙局")).toBe("甲｜市甲局；市乙局");
	expect(table("<p>10</p><p>20</p>")).toBe("甲｜10；20");
	expect(table("<p>一句。</p><p>二句。</p>")).toBe("甲｜一句。二句。");
	expect(table("市甲局<table><tr><td>市乙局</td></tr></table>")).toBeDefined();
	expect(read(`<table>${head}<tr><td>甲</td><td>乙</td></tr></table>`).lines[0]).toBe("任务｜牵头单位");
});

test("a cell that spans to the end, and one that asks for more columns than there are", () => {
	const { lines } = read(
		'<table><tr><td colspan="500">标题</td></tr><tr><td rowspan="0">甲</td><td>一</td></tr><tr><td>二</td></tr></table>',
	);
	expect(lines).toEqual(["标题", "甲｜一", "二"]);
});

test("hidden, struck and removed words are no text and are listed", () => {
	const { lines, unread } = read(
		'<p>每年<s>10</s>20个<del>（旧）</del>。<span style="display: none">内部</span><span style="text-decoration:line-through">划去</span></p><p hidden>不显示。</p><ruby>溪<rp>(</rp><rt>xī</rt><rp>)</rp></ruby>',
	);
	expect(lines).toEqual(["每年20个。", "溪"]);
	expect(unread).toEqual([
		"删除线文字 10",
		"修订中删去的文字 （旧）",
		"隐藏文字 内部",
		"删除线文字 划去",
		"隐藏文字 不显示。",
		"注音 xī",
	]);
});

test("Markdown: markup becomes its words, what is no text is listed", () => {
	const { text, unread } = extractMarkdown(
		"坚持**“生态优先”**原则，_重点_`代码`\\*照写\\*&nbsp;&ldquo;好&rdquo;&#8203;。<http://example.org>\n\n~~旧文字~~新文字[^1]，[甲](http://a.b/c_(d))[乙][ref]。<br>换行\n\n[^1]: 注释。\n[ref]: http://a.b\n\n- [x] 事项\n\n1. 甲\n1. 乙\n1. 丙\n\n```\n**照录**\n```\n\n| 任务 | 单位 |\n|---|---|\n| 甲 | 市甲局<br>市乙局 |\n\n污染物<10mg，重点<重要>事项",
	);
	expect(linesOf(text)).toEqual([
		"坚持“生态优先”原则，重点代码*照写* “好”。http://example.org",
		"新文字，甲乙。",
		"换行",
		"事项",
		"1.甲",
		"2.乙",
		"3.丙",
		"**照录**",
		"任务｜单位",
		"甲｜市甲局；市乙局",
		"污染物<10mg，重点<重要>事项",
	]);
	expect(unread.map(({ kind, text: words }) => `${kind} ${words}`)).toEqual(["删除线文字 旧文字", "脚注 注释。"]);
});
