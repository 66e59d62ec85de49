import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { extractDocx } from "../../src/import/extract/extract-docx.ts";
import { extractHtml } from "../../src/import/extract/extract-html.ts";
import { extractMarkdown } from "../../src/import/extract/extract-markdown.ts";
import { readParagraphs } from "../../src/import/extract/paragraphs.ts";
import { parseNumbering } from "../../src/text/numbering.ts";
import { removedFrom } from "../../src/text/removed-lines.ts";
import { normalizeSource } from "../../src/text/source-text.ts";
import { read } from "./documents.ts";

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string, properties = "") =>
	`<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const numbered = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;

function docx(body: string, numbering = ""): Uint8Array {
	const parts: Record<string, string> = {
		"word/document.xml": `<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`,
		"word/numbering.xml": `<w:numbering ${NAMESPACE}>${numbering}</w:numbering>`,
	};
	return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const linesOf = (text: string) =>
	text
		.trim()
		.split("\n")
		.map((line) => line.trim());

test("Word: automatic numbers are written out, deleted words and field codes are not", () => {
	const level = (index: number, format: string, pattern: string) =>
		`<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
	const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCounting", "%1、")}${level(1, "chineseCounting", "（%2）")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
	const changed =
		"<w:p><w:r><w:t>正文</w:t></w:r><w:del><w:r><w:delText>删去</w:delText><w:t>删</w:t></w:r></w:del><w:r><w:instrText>PAGE</w:instrText><w:t>照录。</w:t></w:r></w:p>";
	const body = [
		paragraph("总体要求", numbered(0)),
		paragraph("目标", numbered(1)),
		paragraph("原则", numbered(1)),
		paragraph("任务", numbered(0)),
		paragraph("甲事", numbered(1)),
		changed,
	].join("");
	const extract = extractDocx(docx(body, numbering)) ?? expect.fail();
	expect(linesOf(extract.text)).toEqual([
		"一、总体要求",
		"（一）目标",
		"（二）原则",
		"二、任务",
		"（一）甲事",
		"正文照录。",
	]);
});

test("Word: a table with cells merged downwards", () => {
	const merge = (value: string) => `<w:vMerge w:val="${value}"/>`;
	const table = `<w:tbl>${row(cell("任务"), cell("牵头单位"), cell("配合单位"))}${row(cell("甲事"), cell("市甲局", merge("restart")), cell("市乙局"))}${row(cell("乙事"), cell("", "<w:vMerge/>"), cell("市丙局"))}</w:tbl>`;
	const extract = extractDocx(docx(paragraph("云溪市分工方案") + paragraph("一、分工") + table)) ?? expect.fail();
	expect(read(extract).duties).toEqual([
		"1-p2 牵头 市甲局",
		"1-p2 配合 市乙局",
		"1-p3 牵头 市甲局",
		"1-p3 配合 市丙局",
	]);
});

test("what is no Word file gives nothing", () => {
	expect(extractDocx(new Uint8Array([1, 2, 3]))).toBe(null);
	expect(extractDocx(zipSync({ "a.txt": strToU8("甲") }))).toBe(null);
});

test("a web page: menus and scripts are no text, numbers of a list are", () => {
	const { text, name } = extractHtml(
		"<html><head><title>云溪市方案 | 云溪</title><style>p{}</style></head><body><div><a>首页。</a></div><article><p>一、&nbsp;<b>任务</b>。</p><p>甲；<br>乙。</p><ol><li>丙。</li><li>丁。</li></ol></article><script>x；。</script></body></html>",
	);
	expect(linesOf(text)).toEqual(["一、 任务。", "甲；", "乙。", "1.丙。", "2.丁。"]);
	expect(name).toBe("云溪市方案");
});

test("Markdown: headings, wrapped lines, lists, tables; markup becomes its words", () => {
	const { text, headings } = extractMarkdown(
		"# 标题\n\n第一行\n第二行。\n\n- 甲[网址](https://example.org)\n- **乙**\n\n| 任务 | 责任单位 |\n| --- | --- |\n| 甲 | 市甲局 |\n\n1\\. 丙 <b>丁</b>\n",
	);
	expect(linesOf(text)).toEqual(["标题", "第一行第二行。", "甲网址", "乙", "任务｜责任单位", "甲｜市甲局", "1. 丙 丁"]);
	expect([...headings]).toEqual([[1, 1]]);
});

test("what a page adds is dropped by the written rules, and nothing else", () => {
	const text = (source: string) => normalizeSource(source, removedFrom(source)).text;
	for (const page of ["- 13 -", "- 3 -", "— 3 —", "－３－", "第3页", "第 3 页 共 20 页"])
		expect(text(`甲\n${page}\n乙`)).toBe("甲乙");
	expect(text("甲\n2020\n乙")).toBe("甲2020乙");
	expect(text("页眉\n1\n甲\n页眉\n2\n乙\n页眉\n3\n丙")).toBe("甲乙丙");
	expect(text("页眉\n1\n甲\n页眉\n2\n乙")).toBe("页眉1甲页眉2乙");
	expect(text("目 录\n一、甲 ...... 1\n二、乙 ...... 2\n三、丙 ...... 3\n一、甲")).toBe("一、甲");
	expect(text("甲……\n乙")).toBe("甲……乙");
});

test("hard-wrapped lines become paragraphs again", () => {
	const lines =
		"云溪市工作方案\n一、总体要求\n坚持以人民为中心统筹城乡区域协调发展推动形成绿\n色低碳生产生活方式不断提升人居环境质量和群众的\n获得感幸福感安全感为建设美丽家园奠定更加坚实的\n基础。\n到二〇二五年全市生态环境持续改善主要污染物排放\n总量持续减少。";
	expect(readParagraphs(lines).map(({ text }) => text.length)).toEqual([7, 6, 72, 30]);
});

test("the number of an item and the figure its text begins with stay two, from the source to the outline", () => {
	const text = (source: string) => normalizeSource(source, removedFrom(source)).text;
	expect(text("　　1. 65周岁以上老人免费。\n　　2.3年内完成。")).toBe("1. 65周岁以上老人免费。2.3年内完成。");
	expect(text("增长 1. 5%")).toBe("增长1.5%");
	expect(parseNumbering("1. 65周岁以上老人免费。")).toEqual({
		rank: 7,
		number: 1,
		label: "1. ",
		rest: "65周岁以上老人免费。",
	});
	expect(parseNumbering("1.65万吨")).toBe(null);
});

test("a document that is hard-wrapped in part is joined in that part alone", () => {
	const wrapped =
		"坚持以人民为中心统筹城乡区域协调发展推动形成绿\n色低碳生产生活方式不断提升人居环境质量和群众的\n获得感幸福感安全感为建设美丽家园奠定更加坚实的\n基础并使全市生态环境持续改善主要污染物排放总量\n持续减少。";
	const flat =
		"二、任务\n（一）推进雨污分流。新建改建污水管网320公里，完成老旧管网改造150公里。\n（二）强化资金保障。市财政局统筹安排专项资金。\n牵头单位：市水务局\n配合单位：市财政局";
	expect(readParagraphs(`${wrapped}\n${flat}`).map(({ text }) => text.slice(0, 5))).toEqual([
		"坚持以人民",
		"二、任务",
		"（一）推进",
		"（二）强化",
		"牵头单位：",
		"配合单位：",
	]);
});
