import { expect, test } from "vitest";
import { extractDocx } from "../../../src/import/extract/extract-docx.ts";
import { cell, linesOf, paragraph, readWord, row, run, table, wordFile, words, zip } from "./word-files.ts";

test("what tracked changes removed stays out and is listed: words, rows, cells, the end of a paragraph", () => {
	const mark = '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>';
	const { lines, unread } = readWord(
		paragraph(`${run("本市")}<w:del w:id="2"><w:r><w:delText>原则上</w:delText></w:r></w:del>${run("实行")}`, mark) +
			words("河长制。") +
			table(
				row(cell("任务") + cell("单位")),
				row(cell("旧事") + cell("市甲局"), "<w:del/>"),
				row(cell("新事") + cell("市乙局")),
			),
	);
	expect(lines).toEqual(["本市实行河长制。", "任务｜单位", "新事｜市乙局"]);
	expect(unread).toEqual(["修订中删去的文字 原则上", "修订中删去的文字 旧事市甲局"]);
});

test("struck and hidden words are no text and are asked about, by the run, its style or that of the paragraph", () => {
	const style = (id: string, look: string) => `<w:style w:styleId="${id}"><w:rPr>${look}</w:rPr></w:style>`;
	const styles =
		style("Gone", "<w:vanish/>") +
		style("Old", "<w:dstrike/>") +
		style("Older", "").replace("<w:rPr>", '<w:basedOn w:val="Old"/><w:rPr>');
	const { lines, unread } = readWord(
		paragraph(
			run("每年") +
				run("1", "<w:strike/>") +
				run("0", "<w:strike/>") +
				run("20", '<w:strike w:val="0"/>') +
				run("个。"),
		) +
			paragraph(run("公开。") + run("内部", '<w:rStyle w:val="Gone"/>') + run("旧", '<w:rStyle w:val="Older"/>')) +
			words("全段不公开。", '<w:pStyle w:val="Gone"/>'),
		{ styles },
	);
	expect(lines).toEqual(["每年20个。", "公开。"]);
	expect(unread).toEqual(["删除线文字 10", "隐藏文字 内部", "删除线文字 旧", "隐藏文字 全段不公开。"]);
});

test("a text box is a paragraph of its own, once; a reading is listed", () => {
	const box = (inner: string) => `<w:txbxContent>${words(inner)}</w:txbxContent>`;
	const drawn = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box("框中的话。")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("框中的话。")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
	const ruby =
		"<w:r><w:ruby><w:rt><w:r><w:t>xī</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>溪</w:t></w:r></w:rubyBase></w:ruby></w:r>";
	const { lines, unread } = readWord(paragraph(run("治理云") + drawn + ruby + run("。")));
	expect(lines).toEqual(["治理云溪。", "框中的话。"]);
	expect(unread).toEqual(["注音 xī"]);
});

test("formulas and symbols are read; what one line cannot say is listed", () => {
	const math = (inner: string) => `<m:oMath>${inner}</m:oMath>`;
	const text = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
	const fraction = `<m:f><m:num>${text("a+b")}</m:num><m:den>${text("100")}</m:den></m:f>`;
	const symbol = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
	const { lines, unread } = readWord(
		paragraph(run("削减率") + math(text("≥15%")) + run("，比例") + math(fraction) + run("。")) +
			paragraph(run("不高于30") + symbol("Symbol", "F0B0") + run("C") + symbol("Odd", "F041")),
	);
	expect(lines).toEqual(["削减率≥15%，比例(a+b)/100。", "不高于30°C"]);
	expect(unread).toEqual(["公式 (a+b)/100", "符号 Odd F041"]);
});

test("notes, comments, pictures and embedded files are listed beside their paragraph", () => {
	const picture = '<w:r><w:drawing><wp:docPr descr="河网图"/><a:blip/></w:drawing></w:r>';
	const body =
		words("前言。") +
		paragraph(
			`${run("智慧水务")}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>${picture}`,
		) +
		'<w:altChunk w:id="x"/>';
	const extract =
		extractDocx(
			wordFile(body, {
				footnotes: `<w:footnote w:id="2">${words("指信息化管水。")}</w:footnote>`,
				comments: `<w:comment w:id="0">${words("请核。")}</w:comment>`,
			}),
		) ?? expect.fail();
	expect(extract.unread).toEqual([
		{ kind: "脚注", text: "指信息化管水。", line: 2 },
		{ kind: "批注", text: "请核。", line: 2 },
		{ kind: "图片", text: "河网图", line: 2 },
		{ kind: "嵌入文件", text: "", line: 2 },
	]);
});

test("rows and cells in content controls, rows that begin later, cells merged either way", () => {
	const control = (inner: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
	const head = row(cell("任务") + cell("牵头\n单位") + cell("配合单位"));
	const { lines } = readWord(
		table(
			head,
			control(row(cell("甲事") + control(cell("市甲局")) + cell("市乙局\n市丙局"))),
			row(cell("市丁局") + cell("市戊局"), '<w:gridBefore w:val="1"/>'),
			row(cell("合计", '<w:hMerge w:val="restart"/>') + cell("", '<w:hMerge w:val="continue"/>') + cell("2\n3")),
		),
	);
	expect(lines).toEqual(["任务｜牵头单位｜配合单位", "甲事｜市甲局｜市乙局；市丙局", "｜市丁局｜市戊局", "合计｜2；3"]);
});

test("a frame of one column is paragraphs; a table in a cell is lines of it", () => {
	const inner = table(row(cell("市甲局") + cell("市乙局")));
	const { lines } = readWord(
		table(row(cell("专栏1\n（一）甲事。"))) +
			table(row(cell("任务") + cell("单位")), row(`${cell("甲事")}<w:tc>${inner}${words("")}</w:tc>`)),
	);
	expect(lines).toEqual(["专栏1", "（一）甲事。", "任务｜单位", "甲事｜市甲局；市乙局"]);
});

test("parts are found by relation, names in any case with either slash, elements by namespace", () => {
	const relation = (type: string, target: string) =>
		`<Relationship Id="${type}" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${type}" Target="${target}"/>`;
	const parts = {
		"_RELS\\.rels": `<Relationships xmlns="r">${relation("officeDocument", "Word/Document2.xml")}</Relationships>`,
		"word\\document2.xml":
			'<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:w="urn:other"><x:body><x:p><x:pPr><x:pStyle x:val="H"/></x:pPr><x:r><x:t>总则</x:t><w:t>别的</w:t></x:r></x:p></x:body></x:document>',
		"word/_rels/Document2.xml.rels": `<Relationships xmlns="r">${relation("styles", "Own/Looks.xml")}</Relationships>`,
		"word/own/looks.xml":
			'<styles xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><style q:styleId="H"><name q:val="heading 2"/></style></styles>',
	};
	const extract = extractDocx(zip(parts)) ?? expect.fail();
	expect(linesOf(extract.text)).toEqual(["总则"]);
	expect([...extract.headings]).toEqual([[1, 2]]);
});

test("what cannot be seen leaves no blank; radicals become characters; both are counted", () => {
	const extract = extractDocx(wordFile(words("河\u200b道\u00ad整\ufeff治，农⺠、⼤⼒。"))) ?? expect.fail();
	expect(linesOf(extract.text)).toEqual(["河道整治，农民、大力。"]);
	expect(extract.characters).toEqual({ dropped: 3, folded: 3 });
});
