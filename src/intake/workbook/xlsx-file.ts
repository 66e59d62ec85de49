import type { Document, Element } from "@xmldom/xmldom";
import { attribute, elements, OfficePackage, UnreadablePackage } from "../../files/office-package.ts";
import type { ProblemCode } from "../../problems/codes.ts";
import { suggestion } from "../../problems/nearest.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Grid } from "../grid/grid.ts";
import { richText } from "./xlsx-cell.ts";
import { isOn, readSheet } from "./xlsx-sheet.ts";
import { readFormats } from "./xlsx-styles.ts";

/** The sheet of the template that is filled in. */
export const FORM_SHEET = "填写";

interface WorkbookFile {
	file: string;
	bytes: Uint8Array;
}

type Fail = (code: ProblemCode, found: string, expected: string, cure: string) => null;

/** Excel's own files: zipped since 2007, compound binary before that and when encrypted. */
export function isWorkbook(bytes: Uint8Array): boolean {
	const [a, b, c, d] = bytes;
	return (a === 0x50 && b === 0x4b && c === 3 && d === 4) || isCompound(bytes);
}

function isCompound(bytes: Uint8Array): boolean {
	return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** Reads one sheet of an `.xlsx` file: the one named, else the form, else the only one there is. */
export function parseWorkbook(
	{ file, bytes }: WorkbookFile,
	name: string | undefined,
	problems: Problem[],
): Grid | null {
	const fail: Fail = (code, found, expected, cure) => {
		problems.push({ severity: "error", file, line: 1, column: 1, code, found, expected, cure });
		return null;
	};
	const again = "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，不设密码";
	if (isCompound(bytes))
		return fail("workbook-old-or-locked", "是旧版 Excel（.xls）或加了密码的文件", "Excel 工作簿（.xlsx）", again);
	try {
		return readWorkbook(new OfficePackage(bytes), file, name, problems, fail) ?? null;
	} catch (error) {
		if (!(error instanceof UnreadablePackage)) throw error;
		return fail("workbook-unreadable", `打不开：${error.message}`, "Excel 工作簿（.xlsx）", again);
	}
}

function readWorkbook(
	office: OfficePackage,
	file: string,
	name: string | undefined,
	problems: Problem[],
	fail: Fail,
): Grid | null {
	const path = partOf(office.relations(""), "officeDocument");
	const workbook = office.read(path);
	const relations = office.relations(path);
	const sheets = elements(workbook, "sheet").map((element): Sheet => {
		const document = office.read(relations.get(relationId(element))?.target ?? "");
		return { name: attribute(element, "name"), isHidden: /hidden/i.test(attribute(element, "state")), document };
	});
	if (sheets.length === 0) {
		return fail(
			"workbook-unreadable",
			"不是 Excel 工作簿",
			"Excel 工作簿（.xlsx）",
			"请用 Excel 或 WPS 另存为“Excel 工作簿（.xlsx）”",
		);
	}
	const sheet = chooseSheet(sheets, name, fail);
	if (!sheet) return null;
	if (!sheet.document) throw new UnreadablePackage(`缺少工作表“${sheet.name}”`);
	const context = {
		strings: elements(office.read(partOf(relations, "sharedStrings")), "si").map(richText),
		formats: readFormats(office.read(partOf(relations, "styles"))),
		is1904: isOn(attribute(elements(workbook, "workbookPr")[0], "date1904")),
	};
	return readSheet({ file, sheet: sheet.name }, sheet.document, context, problems);
}

interface Sheet {
	name: string;
	isHidden: boolean;
	document: Document | null;
}

function partOf(relations: ReturnType<OfficePackage["relations"]>, kind: string): string {
	return [...relations.values()].find(({ type }) => type === kind)?.target ?? "";
}

function chooseSheet(sheets: Sheet[], name: string | undefined, fail: Fail): Sheet | null {
	const names = sheets.map((sheet) => sheet.name);
	if (name !== undefined) {
		const named = sheets.find((sheet) => sheet.name === name);
		return (
			named ??
			fail(
				"command-sheet-unknown",
				`没有工作表“${name}”`,
				`这个文件里的工作表：${names.join("、")}`,
				suggestion(name, names),
			)
		);
	}
	const visible = sheets.filter(({ isHidden }) => !isHidden);
	// New workbooks bring empty sheets along.
	const filled = visible.filter(({ document }) => elements(document, "c").length > 0);
	const form = visible.find((sheet) => sheet.name === FORM_SHEET);
	if (form || filled.length < 2) return form ?? filled[0] ?? visible[0] ?? null;
	const list = filled.map((sheet) => sheet.name);
	return fail(
		"command-sheet-missing",
		`有 ${list.length} 张工作表：${list.join("、")}`,
		"指定一张工作表",
		`请在命令后加 --sheet，如 --sheet ${list[0]}`,
	);
}

/** The relation's id, `r:id`, under whatever prefix. */
function relationId(sheet: Element): string {
	return [...sheet.attributes].find(({ localName, prefix }) => localName === "id" && prefix)?.value ?? "";
}
