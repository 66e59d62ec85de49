import { strToU8, zipSync } from "fflate";
import { columnLetters } from "../../problems/problem.ts";

/** A sheet to be written; every cell is text, so that no spreadsheet turns 2016-10 into a day. */
export interface NewSheet {
	name: string;
	rows: string[][];
	/** In characters. */
	widths: number[];
	isHidden?: boolean;
	/** Its first row is a heading that stays in view, its columns are for text. */
	isForm?: boolean;
	choices?: Choice[];
}

/** A drop-down list for a column, below its heading. */
export interface Choice {
	/** From 0. */
	column: number;
	rows: number;
	/** Where its entries stand, below a heading. A list inside the rule itself could not be longer than 255 characters. */
	range: { sheet: string; column: number; rows: number };
	/** Other entries are allowed after a question. */
	isOpen: boolean;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A zip needs a date, and the same content gives the same file: the first one a zip can have. */
const NO_DATE = "1980-01-01T00:00:00";

/** Style numbers of `styles`: plain, text, heading. */
const TEXT_STYLE = 1;
const HEADING_STYLE = 2;

/** Writes a workbook as the bytes of an `.xlsx` file. */
export function formatWorkbook(sheets: readonly NewSheet[]): Uint8Array {
	const parts: Record<string, string> = {
		"[Content_Types].xml": contentTypes(sheets.length),
		"_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
		"xl/workbook.xml": workbook(sheets),
		"xl/_rels/workbook.xml.rels": relations([
			...sheets.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
			["styles", "styles.xml"],
		]),
		"xl/styles.xml": styles(),
	};
	for (const [index, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sheet);
	const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(HEAD + xml)]);
	return zipSync(Object.fromEntries(files), { mtime: NO_DATE });
}

function contentTypes(count: number): string {
	const part = (path: string, type: string) =>
		`<Override PartName="/xl/${path}.xml" ContentType="${TYPES}.${type}+xml"/>`;
	const sheets = Array.from({ length: count }, (_, index) => part(`worksheets/sheet${index + 1}`, "worksheet"));
	const rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
	const xml = '<Default Extension="xml" ContentType="application/xml"/>';
	const own = [part("workbook", "sheet.main"), ...sheets, part("styles", "styles")].join("");
	return `<Types xmlns="${PACKAGE}/content-types">${rels}${xml}${own}</Types>`;
}

function relations(targets: [type: string, target: string][]): string {
	const list = targets.map(
		([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
	);
	return `<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

function workbook(sheets: readonly NewSheet[]): string {
	const list = sheets.map(({ name, isHidden }, index) => {
		const state = isHidden ? ' state="hidden"' : "";
		return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
	});
	const views = "<bookViews><workbookView/></bookViews>";
	return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${views}<sheets>${list.join("")}</sheets></workbook>`;
}

function styles(): string {
	const font = '<font><sz val="11"/><name val="宋体"/></font>';
	const bold = '<font><b/><sz val="11"/><name val="宋体"/></font>';
	const fills = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';
	const shaded = '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF7"/></patternFill></fill>';
	const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
	const text = '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>';
	const heading =
		'<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>';
	return [
		`<styleSheet xmlns="${MAIN}"><fonts count="2">${font}${bold}</fonts><fills count="3">${fills}${shaded}</fills>`,
		'<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
		'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
		`<cellXfs count="3">${plain}${text}${heading}</cellXfs>`,
		'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
	].join("");
}

function worksheet({ rows, widths, isForm = false, choices = [] }: NewSheet): string {
	const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
	const view = isForm ? `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` : "";
	const columns = widths.map((width, index) => {
		const style = isForm ? ` style="${TEXT_STYLE}"` : "";
		return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${style}/>`;
	});
	const data = rows.map((row, index) => {
		const style = isForm && index === 0 ? HEADING_STYLE : TEXT_STYLE;
		const cells = row.map((text, column) =>
			text === "" ? "" : cell(`${columnLetters(column + 1)}${index + 1}`, style, text),
		);
		return `<row r="${index + 1}">${cells.join("")}</row>`;
	});
	const rules = choices.map(validation);
	const lists =
		rules.length === 0 ? "" : `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
	return `<worksheet xmlns="${MAIN}">${view}<cols>${columns.join("")}</cols><sheetData>${data.join("")}</sheetData>${lists}</worksheet>`;
}

function cell(address: string, style: number, text: string): string {
	return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function validation({ column, rows, range, isOpen }: Choice): string {
	const letters = columnLetters(column + 1);
	const entries = columnLetters(range.column + 1);
	const words = isOpen
		? 'errorStyle="warning" errorTitle="列表里没有" error="确认要填写列表以外的内容吗？"'
		: 'errorTitle="请从列表中选择" error="请点开单元格右边的箭头，从列表中选一个。"';
	const place = `sqref="${letters}2:${letters}${rows + 1}"`;
	const formula = `'${escapeXml(range.sheet)}'!$${entries}$2:$${entries}$${range.rows + 1}`;
	return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" ${words} ${place}><formula1>${formula}</formula1></dataValidation>`;
}

function escapeXml(text: string): string {
	const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
	return text.replaceAll(/[&<>"]/g, (char) => names[char] ?? char);
}
