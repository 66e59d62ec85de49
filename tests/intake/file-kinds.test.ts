import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { formatRows } from "../../src/intake/intake-report.ts";
import { takeIn } from "../../src/intake/take-in.ts";
import { readTableFile } from "../../src/intake/workbook/table-file.ts";
import { formatProblem, type Problem } from "../../src/problems/problem.ts";
import { HEADINGS, known, published, row } from "./tables.ts";
import { figureXml, HEADING_CELLS, rowXml, workbookOf } from "./workbooks.ts";

async function read(content: string | Uint8Array, name = "t.xls") {
	const problems: Problem[] = [];
	const bytes = typeof content === "string" ? strToU8(content) : content;
	const grid = await readTableFile({ name, bytes }, undefined, problems);
	const intake = grid && takeIn(grid, known, published, false);
	return {
		rows: intake ? formatRows(intake) : [],
		problems: [...problems, ...(intake?.problems ?? [])].map((problem) => formatProblem(problem).replace(/［.*/, "")),
	};
}

const CELLS = row().split(",");
const cellsOf = (tag: string, cells: readonly string[]) => cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("");
const page = (...rows: string[]) =>
	`<html><meta charset="utf-8"><body><table><tr>${cellsOf("th", HEADINGS.split(","))}</tr>${rows.join("")}</table></body></html>`;
const changed = (heading: string, cell: string) =>
	`<tr>${HEADINGS.split(",")
		.map((name, index) => (name === heading ? cell : `<td>${CELLS[index]}</td>`))
		.join("")}</tr>`;

test("a web page named .xls is read as its table shows it; what is struck, hidden or stored otherwise is asked about", async () => {
	const taken = await read(page(changed("数值", '<td x:num="0.106">10.6%</td>')));
	expect(taken.problems).toEqual([]);
	expect(taken.rows).toEqual([
		"第 2 行 新增（编号 7）：公民具备科学素质的比例 · 湛江 · 2020 · 10.6 %（数值“10.6%”读作 10.6）",
	]);
	expect((await read(page(changed("数值", "<td>1<s>0</s>2</td>")))).problems[0]).toContain("D2 读到“102”，有删除线");
	expect((await read(page(changed("数值", '<td x:num="10.64">10.6</td>')))).problems[0]).toContain(
		"单元格显示“10.6”，实际存的是 10.64",
	);
	expect(
		(await read(page(changed("数值", "<td>10.6</td>").replace("<tr>", '<tr style="display: none">')))).problems[0],
	).toContain("第 2 行是隐藏的");
	expect((await read(page(changed("数值", '<td colspan="1e9">10.6</td>')))).rows).toHaveLength(1);
});

test("an XML workbook of 2003 is read with its formats, comments and hidden rows", async () => {
	const book = (cell: string, attributes = "") => {
		const cells = CELLS.map((text, index) =>
			HEADINGS.split(",")[index] === "数值" ? cell : `<Cell><Data ss:Type="String">${text}</Data></Cell>`,
		);
		const heads = HEADINGS.split(",").map((text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`);
		return `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="a"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="b"><NumberFormat ss:Format="0.0&quot;%&quot;"/></Style><Style ss:ID="c" ss:Parent="a"><Font ss:StrikeThrough="1"/></Style></Styles><Worksheet ss:Name="进度"><Table><Row>${heads.join("")}</Row><Row${attributes}>${cells.join("")}</Row></Table></Worksheet></Workbook>`;
	};
	const number = (style: string, more = "") =>
		`<Cell ss:StyleID="${style}"><Data ss:Type="Number">0.106</Data>${more}</Cell>`;
	expect((await read(book(number("a")))).rows).toEqual([
		"第 2 行 新增（编号 7）：公民具备科学素质的比例 · 湛江 · 2020 · 10.60 %（数值“10.60%”读作 10.60）",
	]);
	expect((await read(book(number("b")))).problems[0]).toContain("单元格显示“0.1%”，实际存的是 0.106");
	expect((await read(book(number("c")))).problems[0]).toContain("有删除线");
	const comment = '<Comment><ss:Data xmlns="http://www.w3.org/TR/REC-html40">待核定</ss:Data></Comment>';
	expect((await read(book(number("a", comment)))).problems[0]).toContain("批注读到“待核定”");
	expect((await read(book(number("a"), ' ss:Hidden="1"'))).problems[0]).toContain("第 2 行是隐藏的");
});

test.each<[string, string | Uint8Array, string]>([
	["PDF", "%PDF-1.7 …", "是 PDF 文件"],
	["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), "是图片"],
	["RTF", "{\\rtf1 }", "是 RTF 文档"],
	["an archive", new Uint8Array([0x52, 0x61, 0x72, 0x21, 0]), "是压缩包"],
	["SYLK", "ID;PWXL;N;E\nC;Y1;X1", "是 SYLK 文件（.slk）"],
	["Word", zipSync({ "word/document.xml": strToU8("<a/>") }), "是 Word 文档"],
	["OFD", zipSync({ "OFD.xml": strToU8("<a/>") }), "是 OFD 文件"],
	["a workbook with a password", compound("EncryptedPackage"), "打不开：加了密码"],
	["old Word", compound("WordDocument"), "是 Word 文档（.doc 或 .wps）"],
	["half a workbook", workbookOf([{ name: "甲", data: "" }]).slice(0, 400), "打不开：压缩包已损坏"],
])("%s is named, with a cure of its own", async (_name, content, found) => {
	const { problems } = await read(content, "进度.xlsx");
	expect(problems).toHaveLength(1);
	expect(problems[0]).toContain(`进度.xlsx:1:1 ${found}，应为`);
});

function compound(name: string): Uint8Array {
	const bytes = new Uint8Array(1024);
	bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
	for (const [index, char] of [...name].entries()) bytes[512 + index * 2] = char.charCodeAt(0);
	return bytes;
}

test("struck, annotated and hidden zeros of a workbook are asked about, in part or whole", async () => {
	const sheet = (cell: Parameters<typeof rowXml>[1][number], extra: Record<string, string> = {}, before = "") =>
		read(
			workbookOf(
				[{ name: "进度", data: rowXml(1, HEADING_CELLS) + figureXml(2, { 数值: cell }), after: before }],
				"",
				extra,
			),
		);
	const struck = {
		xml: "<is><r><t>1</t></r><r><rPr><strike/></rPr><t>0</t></r><r><t>2</t></r></is>",
		t: "inlineStr",
	};
	expect((await sheet(struck)).problems[0]).toContain("D2 读到“102”，有删除线");
	const note = {
		"xl/worksheets/_rels/s1.xml.rels":
			'<Relationships><Relationship Id="a" Type="http://x/comments" Target="../comments1.xml"/></Relationships>',
		"xl/comments1.xml":
			'<comments><commentList><comment ref="D2"><text><r><t>预计数，</t></r><r><t>待省里核定</t></r></text></comment></commentList></comments>',
	};
	expect((await sheet("10.6", note)).problems[0]).toContain("D2 读到“10.6”，批注读到“预计数，待省里核定”");
	const zero = '<sheetViews><sheetView showZeros="0"/></sheetViews>';
	expect((await sheet({ xml: "<v>0</v>" }, {}, zero)).problems[0]).toContain("单元格什么也不显示，实际存的是 0");
});

test("bombs cost no time: merged ranges, repeated rows, nesting, long runs", async () => {
	const start = performance.now();
	const data = rowXml(1, HEADING_CELLS) + figureXml(2, {});
	const after =
		'<mergeCells><mergeCell ref="ZZZ1:ZZZ9999"/></mergeCells><cols><col min="1" max="999999999" hidden="0"/></cols>';
	await read(workbookOf([{ name: "进度", data, after }]));
	const nested = `${"<b>".repeat(10_000)}x`;
	expect((await read(page(nested))).problems[0]).toContain("网页里的元素套了 100 层以上");
	expect((await read(`<?xml version="1.0"?><Workbook>${"<a>".repeat(10_000)}`)).problems[0]).toContain("层以上");
	for (const run of ["20", "[", "（", "万", "1,"]) {
		await read(page(changed("数值", `<td>${run.repeat(20_000)}</td>`)));
		await read(`${HEADINGS}\n${row({ 数值: run.replace(",", "").repeat(20_000) })}\n`);
	}
	const format = `<numFmts><numFmt numFmtId="170" formatCode="${"[".repeat(10_000)}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>`;
	const styles = { "xl/styles.xml": `<styleSheet>${format}</styleSheet>` };
	const formatted = rowXml(1, HEADING_CELLS) + figureXml(2, { 数值: { xml: "<v>5</v>" } });
	expect((await read(workbookOf([{ name: "进度", data: formatted }], "", styles))).problems[0]).toContain("无法识别");
	const repeated = `<office:document xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table table:name="甲"><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"><text:p>1</text:p></table:table-cell></table:table-row></table:table></office:document>`;
	expect((await read(repeated)).problems[0]).toContain("5000 行以上");
	expect((await read(`${",".repeat(2_000_000)}\n`)).problems).toHaveLength(1);
	expect(performance.now() - start).toBeLessThan(8000);
});
