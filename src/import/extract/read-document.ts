import { readFile } from "node:fs/promises";
import path from "node:path";
import { decodeText } from "../../files/text-file.ts";
import type { Extract } from "./extract.ts";
import { extractText } from "./extract.ts";
import { extractDocx } from "./extract-docx.ts";
import { extractHtml } from "./extract-html.ts";
import { extractMarkdown } from "./extract-markdown.ts";
import { findGarbling } from "./garbled.ts";

/** Why a document is not imported, in words for the person who imports it. */
export class Refusal extends Error {}

const FORMATS: Record<string, (text: string) => Extract> = {
	".txt": extractText,
	".md": extractMarkdown,
	".markdown": extractMarkdown,
	".html": extractHtml,
	".htm": extractHtml,
};
const ADVICE: Record<string, string> = {
	".pdf": "PDF 请先用阅读器“另存为文本”或用 pdftotext 提取成 .txt",
	".doc": "旧版 Word 文件请在 Word 或 WPS 里另存为 .docx",
	".wps": "WPS 文件请另存为 .docx",
	".ofd": "OFD 请在阅读器里导出成 .txt 或 .docx",
};

/** Reads a document of any supported format. Throws a `Refusal` where there is no text to import. */
export async function readDocument(file: string): Promise<Extract> {
	const extension = path.extname(file).toLowerCase();
	if (extension !== ".docx" && !FORMATS[extension]) {
		const advice = ADVICE[extension] ?? "请换成这几种之一";
		throw new Refusal(`不认识“${extension || "没有扩展名"}”文件，应为 .txt、.html、.docx 或 .md；${advice}`);
	}
	const bytes = await readFile(file).catch(() => null);
	if (!bytes) throw new Refusal(`读不到文件 ${file}；请检查路径和文件名`);
	const extract = extension === ".docx" ? extractDocx(bytes) : decode(bytes, extension);
	if (!extract) throw new Refusal("打不开这个 Word 文件，应为 .docx；请在 Word 或 WPS 里重新另存一次");
	const reason = findGarbling(extract.text);
	if (reason) throw new Refusal(reason);
	return extract;
}

function decode(bytes: Uint8Array, extension: string): Extract {
	const text = decodeText(bytes);
	if (text === null) throw new Refusal("无法识别文字编码，应为 UTF-8 或 GB18030；请在编辑器中另存为 UTF-8");
	return (FORMATS[extension] ?? extractText)(text.replace(/^\uFEFF/, "").replaceAll("\u0000", ""));
}
