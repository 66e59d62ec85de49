import { zlibSync } from "fflate";
import { expect, test } from "vitest";
import { extractDocument } from "../../../src/import/extract/extract-document.ts";
import { Refusal } from "../../../src/import/extract/refusal.ts";
import { cell, row, table, wordFile, words, zip } from "./word-files.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const PLAN =
	"云溪市河湖治理工作方案。为改善全市河湖水质，保障群众饮水安全，结合本市实际制定本方案，请各区、各有关部门认真组织实施，确保各项任务落到实处。";

/** The sentence with which a file is refused, and that it took no longer than a second. */
async function refusal(file: Uint8Array, extension: string): Promise<string> {
	const start = performance.now();
	const message = await extractDocument(file, extension).then(
		() => "read",
		(error) => (error instanceof Refusal ? error.message : String(error)),
	);
	expect(performance.now() - start).toBeLessThan(5000);
	return message;
}

test("tables that ask for more cells than any has are refused before they are built", async () => {
	const span = (value: string) =>
		wordFile(words(PLAN) + table(row(cell("甲", `<w:gridSpan w:val="${value}"/>`) + cell("乙"))));
	expect(await refusal(span("1000000000"), ".docx")).toBe("一个单元格跨 1000000000 列，表格最多 200 列");
	const before = wordFile(table(row(cell("甲"), '<w:gridBefore w:val="999999"/>')));
	expect(await refusal(before, ".docx")).toBe("一个单元格跨 999999 列，表格最多 200 列");
	const html = (attributes: string) =>
		bytes(`<html><p>${PLAN}</p><table><tr><td ${attributes}>甲</td><td>乙</td></tr></table></html>`);
	expect(await refusal(html('colspan="100000000"'), ".html")).toBe("一个表格有 100000001 列，最多 200 列");
	expect(await refusal(html('rowspan="100000000"'), ".html")).toBe("read");
});

test("elements nested as no document's are refused before they are built", async () => {
	const deep = "<w:sdt><w:sdtContent>".repeat(5000) + "</w:sdtContent></w:sdt>".repeat(5000);
	expect(await refusal(wordFile(deep), ".docx")).toBe(
		"打不开这个文件：word/document.xml 里的元素套了 256 层以上，不像一份文件；请在 Word 或 WPS 里打开，另存为 .docx",
	);
	for (const tag of ["div", "b", "font", "table", "x-own", "blockquote"])
		expect(await refusal(bytes(`<html>${`<${tag}>`.repeat(10_000)}${PLAN}`), ".html")).toBe(
			"网页的元素套了 400 层以上，不像一份文件；请另存为 .docx 或 .txt 再导入",
		);
});

test("runs without an end are refused by their length", async () => {
	for (const run of ["20", "[", "**", "`", "<a ", "《"]) {
		const text = run.repeat(50_000);
		for (const extension of [".txt", ".md"])
			expect(await refusal(bytes(`${PLAN}\n${text}`), extension)).toBe(
				`第 2 行有 ${text.length} 个字符，一段最多 20000 个；请检查文件是否缺了换行，或不是一份方案`,
			);
	}
	expect(await refusal(bytes(`<html><p>${"[".repeat(30_000)}`), ".html")).toContain("一段最多 20000 个");
});

test("long runs within a line that is allowed take no longer", async () => {
	for (const run of ["[", "**", "`", "<a ", "&amp", "~~", "_", "![](", "1. "])
		expect(await refusal(bytes(`${PLAN}\n${run.repeat(19_000 / run.length)}`), ".md")).toBeDefined();
});

test("a control character is refused with its place, in text and in a PDF", async () => {
	expect(await refusal(bytes(`${PLAN}\n丙\u0007丁\n\u0000`), ".txt")).toBe(
		"第 2 行有 U+0007、第 3 行有 U+0000，这不是文字；多半是文字在转存时丢了，请对照原件改正，或换用网页或 Word 版",
	);
	expect(await refusal(bytes(`${PLAN}\n\u001a`), ".txt")).toBe("read");
});

test("a PDF without text, with a password, broken: each with its reason", async () => {
	expect(await refusal(pdf(""), ".pdf")).toBe(
		"这份 PDF 有 1 页，没有文字：多半是扫描件。请换用网页或 Word 版，或用文字识别（OCR）软件提取，并逐字核对",
	);
	expect(await refusal(bytes("%PDF-1.7\nnothing"), ".pdf")).toBe("PDF 已损坏，打不开；请用阅读器打开后重新另存一次");
});

test("what a file is, is told by its bytes, with a cure", async () => {
	const cases: [Uint8Array, string][] = [
		[bytes("{\\rtf1 abc}"), "这是 Word 的RTF格式"],
		[bytes('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'), "这是 Word 的XML格式"],
		[bytes("MIME-Version: 1.0\nContent-Type: multipart/related"), "这是 Word 的单个文件网页格式"],
		[new Uint8Array([0x89, 0x50, 0x4e, 0x47]), "这是图片，没有文字"],
		[zip({ "xl/workbook.xml": "<a/>" }), "这是 Excel 工作簿"],
		[zip({ "content.xml": "<a/>" }), "这是 ODF 文件"],
		[zip({ "a.txt": "" }), "压缩包里没有 Word 正文"],
		[new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "文件已损坏"],
		[new Uint8Array(), "文件是空的"],
	];
	for (const [file, beginning] of cases) expect(await refusal(file, ".doc")).toContain(beginning);
	expect(await refusal(bytes(`<!DOCTYPE html><html><p>${PLAN}</p></html>`), ".doc")).toBe("read");
});

/** A PDF of one page with what it draws. */
function pdf(content: string): Uint8Array {
	const stream = zlibSync(bytes(content));
	const objects = [
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>",
		`<</Length ${stream.length}/Filter/FlateDecode>>stream\n${String.fromCharCode(...stream)}\nendstream`,
	];
	const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join("");
	return Uint8Array.from(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 5>>\n%%EOF`, (char) => char.charCodeAt(0));
}
