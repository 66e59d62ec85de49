import { readCompoundFile } from "../../files/compound-file.ts";
import { OfficePackage, UnreadablePackage } from "../../files/office-package.ts";
import { decodeText } from "../../files/text-file.ts";
import { admitText } from "../../text/characters.ts";
import { lookUp } from "../../text/look-up.ts";
import { kindOf } from "./document-kind.ts";
import { type Extract, extractText } from "./extract.ts";
import { extractDoc, UnreadableDoc } from "./extract-doc.ts";
import { readDocx } from "./extract-docx.ts";
import { extractHtml } from "./extract-html.ts";
import { extractMarkdown } from "./extract-markdown.ts";
import { extractPages } from "./extract-pages.ts";
import { findGarbling } from "./garbled.ts";
import { checkLength, checkLines, DocumentTooLarge, MAX_BYTES } from "./limits.ts";
import type { PositionedPage } from "./positioned.ts";
import { readOfd } from "./read-ofd.ts";
import { readPdf, UnreadablePdf } from "./read-pdf.ts";
import { Refusal } from "./refusal.ts";

const FORMATS: Record<string, (text: string) => Extract> = {
	".txt": extractText,
	".md": extractMarkdown,
	".markdown": extractMarkdown,
	".html": extractHtml,
	".htm": extractHtml,
};
const KNOWN = ".docx、.doc、.pdf、.ofd、.html、.md 或 .txt";
const SAVE_AGAIN = "请在 Word 或 WPS 里打开，另存为 .docx";

/** DOS closed its texts with this sign, and some editors still do. */
const DOS_END = "\u001a";

/** Reads a document by what its bytes say it is; the name decides between kinds of text only. */
export async function extractDocument(bytes: Uint8Array, extension: string): Promise<Extract> {
	if (bytes.length > MAX_BYTES)
		throw new Refusal(`文件有 ${bytes.length} 字节，最多 ${MAX_BYTES} 字节；请检查是否选错了文件`);
	if (bytes.length === 0) throw new Refusal("文件是空的；请检查是否选错了文件");
	try {
		const extract = await readBytes(bytes, extension);
		checkLines(extract.text);
		const reason = findGarbling(extract.text);
		if (reason) throw new Refusal(reason);
		return extract;
	} catch (error) {
		if (error instanceof DocumentTooLarge || error instanceof UnreadablePdf) throw new Refusal(error.message);
		if (error instanceof UnreadableDoc) throw new Refusal(`${error.message}，读不了；${SAVE_AGAIN}，不设密码`);
		if (error instanceof UnreadablePackage) throw new Refusal(`打不开这个文件：${error.message}；${SAVE_AGAIN}`);
		throw error;
	}
}

async function readBytes(bytes: Uint8Array, extension: string): Promise<Extract> {
	const kind = kindOf(bytes);
	switch (kind) {
		case "pdf":
			return extractPdf(bytes);
		case "zip":
			return extractZip(bytes);
		case "compound":
			return extractCompound(bytes);
		case "rtf":
		case "word-xml":
		case "mhtml":
			throw new Refusal(
				`这是 Word 的${{ rtf: "RTF", "word-xml": "XML", mhtml: "单个文件网页" }[kind]}格式，应为 ${KNOWN}；${SAVE_AGAIN}`,
			);
		case "picture":
			throw new Refusal(`这是图片，没有文字；请用文字识别（OCR）软件提取成 .docx 或 .txt，并逐字核对`);
		case "html":
			return decode(bytes, ".html");
		default:
			return decode(bytes, extension);
	}
}

async function extractPdf(bytes: Uint8Array): Promise<Extract> {
	return extractPositioned(await readPdf(bytes), "PDF");
}

function extractPositioned(pages: readonly PositionedPage[], format: string): Extract {
	if (pages.every(({ texts }) => texts.length === 0)) {
		throw new Refusal(
			`这份 ${format} 有 ${pages.length} 页，没有文字：多半是扫描件。请换用网页或 Word 版，或用文字识别（OCR）软件提取，并逐字核对`,
		);
	}
	checkCharacters(pages.flatMap(({ texts }, page) => texts.map(({ text }) => ({ text, place: `第 ${page + 1} 页` }))));
	return extractPages(pages);
}

/** Word's older files, and those of WPS that are such inside. */
function extractCompound(bytes: Uint8Array): Extract {
	const streams = readCompoundFile(bytes);
	if (!streams) throw new Refusal(`文件已损坏，打不开，应为 ${KNOWN}；${SAVE_AGAIN}`);
	const extract = extractDoc(streams);
	if (extract) return extract;
	const found = streams.has("EncryptedPackage")
		? "文件加了密码"
		: streams.has("Workbook") || streams.has("Book")
			? "这是旧版 Excel 工作簿"
			: "这是 Word 不认识的旧格式";
	throw new Refusal(`${found}，应为 ${KNOWN}；${SAVE_AGAIN}，不设密码`);
}

function extractZip(bytes: Uint8Array): Extract {
	const office = new OfficePackage(bytes);
	const pages = readOfd(office);
	if (pages) return extractPositioned(pages, "OFD");
	const extract = readDocx(office);
	if (extract) return extract;
	const other = [
		["xl/workbook.xml", "这是 Excel 工作簿"],
		["ppt/presentation.xml", "这是演示文稿"],
		["content.xml", "这是 ODF 文件"],
	].find(([part = ""]) => office.has(part));
	throw new Refusal(`${other?.[1] ?? "压缩包里没有 Word 正文"}，应为 ${KNOWN}；${SAVE_AGAIN}`);
}

function decode(bytes: Uint8Array, extension: string): Extract {
	const read = lookUp(FORMATS, extension);
	if (/^\.(?:docx?|wps|pdf|ofd|rtf)$/.test(extension)) {
		throw new Refusal(
			`打不开这个 ${extension} 文件：里面不是这种格式；请检查文件是否下载完整，或${SAVE_AGAIN.slice(1)}`,
		);
	}
	if (!read) throw new Refusal(`不认识“${extension || "没有扩展名"}”文件，应为 ${KNOWN}；${SAVE_AGAIN}`);
	const text = decodeText(bytes);
	if (text === null) throw new Refusal("无法识别文字编码，应为 UTF-8 或 GB18030；请在编辑器中另存为 UTF-8");
	const whole = text.trimEnd().endsWith(DOS_END) ? text.trimEnd().slice(0, -1) : text;
	if (read === extractHtml) checkLength(whole);
	else checkLines(admitText(whole).text);
	checkCharacters(whole.split("\n").map((line, index) => ({ text: line, place: `第 ${index + 1} 行` })));
	return read(whole);
}

/** A control character is a sign that was lost on the way: nobody can tell which. */
function checkCharacters(lines: readonly { text: string; place: string }[]): void {
	const refused = lines.flatMap(({ text, place }) => admitText(text).refused.map(({ name }) => ({ name, place })));
	if (refused.length === 0) return;
	const shown = refused.slice(0, 5).map(({ name, place }) => `${place}有 ${name}`);
	const more = refused.length > 5 ? `等 ${refused.length} 处` : "";
	throw new Refusal(
		`${shown.join("、")}${more}，这不是文字；多半是文字在转存时丢了，请对照原件改正，或换用网页或 Word 版`,
	);
}
