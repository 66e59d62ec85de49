import { strToU8, zipSync } from "fflate";
import { formatRows } from "../../src/intake/intake-report.ts";
import { takeIn } from "../../src/intake/take-in.ts";
import { readTableFile } from "../../src/intake/workbook/table-file.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { known, published, withoutCode } from "./tables.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Styles by number: 0 general, 1 `0.00%`, 2 a day, 3 a month, 4 month and day, 5 `0.00`, 6 `0%`, 7 万, 8 text. */
const FORMATS = ["General", "0.00%", "yyyy/m/d;@", 'yyyy"年"m"月"', 'm"月"d"日"', "0.00", "0%", '0!.0,"万"', "@"];

/** A sheet as XML: what stands in `sheetData`, and what follows it. */
export interface SheetXml {
	name: string;
	data: string;
	after?: string;
	state?: string;
}

export const HEADING_CELLS = ["目标", "地区", "时期", "数值", "单位", "证据等级", "来源标题", "来源网址", "公布日期"];

/** `<c>` elements of a row; a string is a text cell, an object gives the element's attributes and content. */
export function rowXml(line: number, cells: (string | { xml: string; t?: string; s?: number })[], extra = ""): string {
	const list = cells.map((cell, index) => {
		const address = `${String.fromCharCode(65 + index)}${line}`;
		if (typeof cell === "string") return `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`;
		return `<c r="${address}" s="${cell.s ?? 0}"${cell.t ? ` t="${cell.t}"` : ""}>${cell.xml}</c>`;
	});
	return `<row r="${line}"${extra}>${list.join("")}</row>`;
}

/** A row that can be understood, with some cells changed by heading. */
export function figureXml(
	line: number,
	changes: Record<string, Parameters<typeof rowXml>[1][number]>,
	extra = "",
): string {
	const cells = [
		"literacy-rate",
		"湛江",
		"2020",
		"10.6",
		"%",
		"媒体报道",
		"某报",
		"https://example.org/a",
		"2021-03-01",
	];
	return rowXml(
		line,
		HEADING_CELLS.map((heading, index) => changes[heading] ?? cells[index] ?? ""),
		extra,
	);
}

/** The bytes of a workbook, as another program than ours might have written it. */
export function workbookOf(sheets: SheetXml[], properties = "", extra: Record<string, string> = {}): Uint8Array {
	const relation = (id: string, type: string, target: string) =>
		`<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
	const list = sheets.map(
		({ name, state }, index) =>
			`<x:sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="s${index + 1}"/>`,
	);
	const parts: Record<string, string> = {
		"_rels/.rels": `<Relationships>${relation("a", "officeDocument", "/xl/workbook.xml")}</Relationships>`,
		"xl/workbook.xml": `<x:workbook xmlns:x="${MAIN}" xmlns:r="${OFFICE}">${properties}<x:sheets>${list.join("")}</x:sheets></x:workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships>${sheets.map((_, index) => relation(`s${index + 1}`, "worksheet", `worksheets/s${index + 1}.xml`)).join("")}${relation("t", "styles", "styles.xml")}${relation("w", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
		"xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts>${FORMATS.map((code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${code.replaceAll('"', "&quot;")}"/>`).join("")}</numFmts><cellXfs>${FORMATS.map((_, index) => `<xf numFmtId="${170 + index}"/>`).join("")}</cellXfs></styleSheet>`,
		"xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><r><t>湛</t></r><r><t>江</t></r><rPh><t>ZHAN</t></rPh></si></sst>`,
		...extra,
	};
	for (const [index, { data, after = "" }] of sheets.entries()) {
		parts[`xl/worksheets/s${index + 1}.xml`] =
			`<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${after}</worksheet>`;
	}
	return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

/** Reads a workbook against the content of this repository. */
export async function intakeOfWorkbook(bytes: Uint8Array, sheet?: string) {
	const problems: Problem[] = [];
	const table = await readTableFile({ name: "t.xlsx", bytes }, sheet, problems);
	const intake = table && takeIn(table, known, published, false);
	return {
		intake,
		rows: intake ? formatRows(intake) : [],
		problems: [...problems, ...(intake?.problems ?? [])].map(withoutCode),
	};
}

/** Reads a sheet 进度 that has the usual headings and one row with some cells changed. */
export function intakeOfRow(changes: Parameters<typeof figureXml>[1], properties = "") {
	const data = rowXml(1, HEADING_CELLS) + figureXml(2, changes);
	return intakeOfWorkbook(workbookOf([{ name: "进度", data }], properties));
}
