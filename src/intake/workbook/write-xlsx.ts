import { strToU8, zipSync } from "fflate";
import { columnLetters } from "../../problems/problem.ts";
import { escapeXml } from "../../text/xml.ts";
import { formatFormRule, type Rule } from "./form-rules.ts";
import { workbookStyles } from "./workbook-styles.ts";
import { DRAWING_TYPE, NOTES_LINK, noteParts } from "./write-notes.ts";

/** A sheet to be written; every cell is text, so that no spreadsheet turns 2016-10 into a day. */
export interface NewSheet {
	name: string;
	rows: string[][];
	/** In characters. */
	widths: number[];
	isHidden?: boolean;
	/** Its first row is a heading that stays in view and is printed on every page, one page wide. */
	isTable?: boolean;
	/** A table to fill in: its columns are for text, its second row is an example. */
	isForm?: boolean;
	rules?: Rule[];
	/** Cells that are coloured and have a note, by address: `B3`. */
	marks?: ReadonlyMap<string, CellMark>;
	/** As people write them: `A2:A3`. */
	merges?: readonly string[];
	/** From 1. */
	hiddenRows?: ReadonlySet<number>;
	/** From 0. */
	hiddenColumns?: ReadonlySet<number>;
}

/** What is said about a cell in a note. */
export interface CellMark {
	kind: "refused" | "doubtful";
	note: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A zip needs a date, and the same content gives the same file: the first one a zip can have. */
const NO_DATE = "1980-01-01T00:00:00";

/** Style numbers of `styles`: plain, text, heading, heading of a column that must be filled in, example. */
const TEXT_STYLE = 1;
const HEADING_STYLE = 2;
const REQUIRED_STYLE = 3;
const EXAMPLE_STYLE = 4;
const MARK_STYLES = { refused: 5, doubtful: 6 };

/** Files as one zip; the same files give the same bytes. */
export type PackFiles = (files: ReadonlyMap<string, Uint8Array>) => Uint8Array;

/** In a browser too, and six times slower than what Node brings. */
const packAnywhere: PackFiles = (files) => zipSync(Object.fromEntries(files), { mtime: NO_DATE });

/** Writes a workbook as the bytes of an `.xlsx` file. */
export function formatWorkbook(sheets: readonly NewSheet[], pack = packAnywhere): Uint8Array {
	const parts: Record<string, string> = {
		"[Content_Types].xml": contentTypes(sheets),
		"_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
		"xl/workbook.xml": workbook(sheets),
		"xl/_rels/workbook.xml.rels": relations([
			...sheets.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
			["styles", "styles.xml"],
		]),
		"xl/styles.xml": workbookStyles(),
	};
	for (const [index, sheet] of sheets.entries()) {
		parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sheet);
		if (sheet.marks?.size) Object.assign(parts, noteParts(index + 1, sheet.marks));
	}
	return pack(new Map(Object.entries(parts).map(([path, xml]) => [path, strToU8(HEAD + xml)])));
}

function contentTypes(sheets: readonly NewSheet[]): string {
	const part = (path: string, type: string) =>
		`<Override PartName="/xl/${path}.xml" ContentType="${TYPES}.${type}+xml"/>`;
	const pages = sheets.map((_, index) => part(`worksheets/sheet${index + 1}`, "worksheet"));
	const notes = sheets.flatMap(({ marks }, index) => (marks?.size ? [part(`comments${index + 1}`, "comments")] : []));
	const drawing = notes.length > 0 ? DRAWING_TYPE : "";
	const rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
	const xml = '<Default Extension="xml" ContentType="application/xml"/>';
	const own = [part("workbook", "sheet.main"), ...pages, ...notes, part("styles", "styles")].join("");
	return `<Types xmlns="${PACKAGE}/content-types">${rels}${xml}${drawing}${own}</Types>`;
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
	const titles = sheets.flatMap(({ name, isForm, isTable }, index) =>
		isForm || isTable
			? [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeXml(name)}'!$1:$1</definedName>`]
			: [],
	);
	const names = titles.length === 0 ? "" : `<definedNames>${titles.join("")}</definedNames>`;
	return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${views}<sheets>${list.join("")}</sheets>${names}</workbook>`;
}

function worksheet(sheet: NewSheet): string {
	const { rows, widths, isForm = false, isTable = false, rules = [], marks, merges = [] } = sheet;
	const hasHeading = isForm || isTable;
	const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
	const view = hasHeading ? `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` : "";
	const columns = widths.map((width, index) => {
		const style = isForm ? ` style="${TEXT_STYLE}"` : "";
		const hidden = sheet.hiddenColumns?.has(index) ? ' hidden="1"' : "";
		return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${style}${hidden}/>`;
	});
	const data = rows.map((row, index) => {
		const cells = row.map((text, column) => {
			const address = `${columnLetters(column + 1)}${index + 1}`;
			const mark = marks?.get(address);
			const style = mark ? MARK_STYLES[mark.kind] : styleOf(text, index, isForm, hasHeading);
			return text === "" && !mark ? "" : cell(address, style, text);
		});
		const hidden = sheet.hiddenRows?.has(index + 1) ? ' hidden="1"' : "";
		return `<row r="${index + 1}"${hidden}>${cells.join("")}</row>`;
	});
	const list = rules.map(formatFormRule).join("");
	const lists = rules.length === 0 ? "" : `<dataValidations count="${rules.length}">${list}</dataValidations>`;
	const ranges = merges.map((range) => `<mergeCell ref="${range}"/>`).join("");
	const spread = merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${ranges}</mergeCells>`;
	const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
	const margins = '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
	const print = `${margins}<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`;
	return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${fit}${view}<cols>${columns.join("")}</cols><sheetData>${data.join("")}</sheetData>${spread}${lists}${print}${marks?.size ? NOTES_LINK : ""}</worksheet>`;
}

function styleOf(text: string, row: number, isForm: boolean, hasHeading: boolean): number {
	if (row === 0 && hasHeading) return text.endsWith("*") ? REQUIRED_STYLE : HEADING_STYLE;
	return row === 1 && isForm ? EXAMPLE_STYLE : TEXT_STYLE;
}

function cell(address: string, style: number, text: string): string {
	return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}
