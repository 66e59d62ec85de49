import { OfficePackage, parseXml, UnreadablePackage } from "../../files/office-package.ts";
import { decodeText } from "../../files/text-file.ts";
import type { ProblemCode } from "../../problems/codes.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Grid } from "../grid/grid.ts";
import { chooseSheet } from "./choose-sheet.ts";
import { parseDelimited } from "./delimited.ts";
import { type FileKind, fileKind } from "./file-kind.ts";
import { readOds } from "./ods-file.ts";
import type { StoredSheet } from "./stored-sheet.ts";
import { readXlsx } from "./xlsx-file.ts";
import { readXml2003 } from "./xml-2003-file.ts";

/** A file as a person hands it in. */
export interface TableFile {
	/** Its name as they see it. */
	name: string;
	bytes: Uint8Array;
}

/** A larger file holds something else than a table of figures. */
const MAX_BYTES = 10_000_000;
/** Without packing, a table of figures is small. */
const MAX_TEXT_BYTES = 4_000_000;
const WANTED = "Excel、WPS 或 LibreOffice 的表格，或用逗号分隔的文字";
const SAVE_AS = "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”";

/** What is no table, each with its own cure. */
const OTHERS: Partial<Record<FileKind, [found: string, cure: string]>> = {
	pdf: ["是 PDF 文件", "请向提供的人要原来的表格；只有 PDF 的，把要登记的数值照来源填入 npm run template 生成的表格"],
	image: ["是图片", "请把要登记的数值照来源填入 npm run template 生成的表格"],
	rtf: ["是 RTF 文档", "请在 Word 或 WPS 中选中表格，复制到 Excel 或 WPS 表格里再保存"],
	archive: ["是压缩包", "请先解开，再选里面的表格"],
	slk: ["是 SYLK 文件（.slk）", SAVE_AS],
};

type Fail = (code: ProblemCode, found: string, expected: string, cure: string) => null;

/**
 * Reads the table of a file, whatever kind it is of by its first bytes; null with a problem where it cannot be read.
 * `names` is told of the sheets there are to choose from.
 */
export async function readTableFile(
	{ name, bytes }: TableFile,
	sheet: string | undefined,
	problems: Problem[],
	names: string[] = [],
): Promise<Grid | null> {
	const fail: Fail = (code, found, expected, cure) => {
		problems.push({ severity: "error", file: name, line: 1, column: 1, code, found, expected, cure });
		return null;
	};
	const size = `文件有 ${Math.ceil(bytes.length / 1e6)} MB`;
	if (bytes.length > MAX_BYTES) {
		return fail("table-too-large", size, "不超过 10 MB 的表格", "请只留要登记的一张工作表");
	}
	const isPacked = bytes[0] === 0x50 || bytes[0] === 0xd0;
	const text = isPacked ? null : decodeText(bytes);
	const kind = fileKind(bytes, text);
	const other = OTHERS[kind];
	if (other) return fail("table-kind-other", other[0], WANTED, other[1]);
	if (bytes.length > MAX_TEXT_BYTES && !isPacked) {
		return fail("table-too-large", size, "不超过 4 MB 的文字表格", "请只留要登记的行");
	}
	if (kind === "text" && text === null) {
		return fail("file-encoding-unknown", "无法识别文字编码", "UTF-8、GB18030 或 UTF-16 的文本", SAVE_AS);
	}
	if (kind === "text") return parseDelimited({ file: name, text: text ?? "" }, problems);
	try {
		const sheets = await readSheets(kind, bytes, text ?? "", fail);
		names.push(...visibleNames(sheets));
		return sheets && chooseSheet(name, sheets, sheet, fail);
	} catch (error) {
		if (!(error instanceof UnreadablePackage)) throw error;
		return fail("workbook-unreadable", `打不开：${error.message}`, WANTED, cureFor(error.message));
	}
}

function visibleNames(sheets: readonly StoredSheet[] | null): string[] {
	return (sheets ?? []).filter(({ isHidden }) => !isHidden).map(({ name }) => name);
}

function cureFor(reason: string): string {
	if (/密码/.test(reason)) return "请用 Excel 或 WPS 打开，去掉打开密码，再保存";
	if (/太大|层以上/.test(reason)) return "请新建一个工作簿，只把要登记的表复制过去";
	if (/损坏|完整/.test(reason)) return `文件可能没有传完，请重新取一份；能打开的，${SAVE_AS}`;
	return SAVE_AS;
}

async function readSheets(kind: FileKind, bytes: Uint8Array, text: string, fail: Fail): Promise<StoredSheet[] | null> {
	if (kind === "html") {
		const { readHtml } = await import("./html-file.ts");
		return readHtml(text);
	}
	if (kind === "xml") {
		const document = parseXml(bytes, "文件");
		return document.documentElement?.localName === "Workbook" ? readXml2003(document) : readOds(document);
	}
	if (kind === "compound") return readCompound(bytes, fail);
	const office = new OfficePackage(bytes);
	if (office.has("xl/workbook.bin")) {
		return fail("table-kind-other", "是二进制工作簿（.xlsb）", WANTED, SAVE_AS);
	}
	const content = office.read("content.xml");
	if (content && office.has("META-INF/manifest.xml")) {
		if (/encryption-data/.test(String(office.read("META-INF/manifest.xml")))) throw new UnreadablePackage("加了密码");
		return readOds(content);
	}
	if (office.has("word/document.xml") || office.has("OFD.xml")) {
		const found = office.has("OFD.xml") ? "是 OFD 文件" : "是 Word 文档";
		const cure = "请把里面的表格复制到 Excel 或 WPS 表格里再保存；要把方案导入网站的，用 npm run import";
		return fail("table-kind-other", found, WANTED, cure);
	}
	const sheets = readXlsx(office);
	return sheets.length > 0 ? sheets : fail("workbook-unreadable", "不是 Excel 工作簿", WANTED, SAVE_AS);
}

/** Names in a compound file, as Word, Excel and locked files have them. */
async function readCompound(bytes: Uint8Array, fail: Fail): Promise<StoredSheet[] | null> {
	const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
	if (names.includes("EncryptedPackage")) throw new UnreadablePackage("加了密码");
	if (names.includes("WordDocument")) {
		const cure = "请把里面的表格复制到 Excel 或 WPS 表格里再保存";
		return fail("table-kind-other", "是 Word 文档（.doc 或 .wps）", WANTED, cure);
	}
	// Loaded only where somebody hands in such a file: it is larger than all the rest of the room.
	const { readXls } = await import("./xls-file.ts");
	return readXls(bytes);
}
