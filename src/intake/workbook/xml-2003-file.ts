import type { Document, Element } from "@xmldom/xmldom";
import { childElements, elements } from "../../files/office-package.ts";
import { lookUp } from "../../text/look-up.ts";
import { MAX_GRID_COLUMNS, type MergedRange } from "../grid/grid.ts";
import { storeDay, storeNumber } from "./stored-number.ts";
import {
	EMPTY_CELL,
	mergedRange,
	putCell,
	type StoredCell,
	type StoredRow,
	type StoredSheet,
	textCell,
} from "./stored-sheet.ts";
import { errorCell } from "./xlsx-cell.ts";

/** Formats that have a name instead of a code. */
const NAMED: Record<string, string> = {
	Percent: "0.00%",
	Fixed: "0.00",
	Standard: "#,##0.00",
	Scientific: "0.00E+00",
	"General Number": "General",
	"Short Date": "yyyy/m/d",
	"General Date": "yyyy/m/d h:mm",
	"Medium Date": "d-mmm-yy",
	"Long Date": 'yyyy"年"m"月"d"日"',
};

interface XmlStyle {
	format: string;
	isStruck: boolean;
}

/** Reads all sheets of an 「XML 表格 2003」. */
export function readXml2003(document: Document): StoredSheet[] {
	const styles = readStyles(document);
	return elements(document, "Worksheet").map((sheet) => {
		const rows: StoredRow[] = [];
		const merges: MergedRange[] = [];
		const table = elements(sheet, "Table")[0];
		let line = 0;
		for (const row of elements(table, "Row")) {
			line = Number(of(row, "Index")) || line + 1;
			rows.push({ line, isHidden: of(row, "Hidden") === "1", cells: readCells(row, line, styles, merges) });
			line += Number(of(row, "Span")) || 0;
		}
		const state = elements(sheet, "Visible")[0]?.textContent ?? "";
		return { name: of(sheet, "Name"), isHidden: /hidden/i.test(state), rows, hiddenColumns: readHidden(table), merges };
	});
}

function readStyles(document: Document): Map<string, XmlStyle> {
	const all = elements(document, "Style");
	const read = (style: Element | undefined): XmlStyle => {
		const parent = of(style, "Parent");
		const base = parent === "" ? undefined : read(all.find((other) => other !== style && of(other, "ID") === parent));
		const code = of(elements(style, "NumberFormat")[0], "Format");
		const strike = of(elements(style, "Font")[0], "StrikeThrough");
		return {
			format: (lookUp(NAMED, code) ?? code) || (base?.format ?? "General"),
			isStruck: strike === "" ? (base?.isStruck ?? false) : strike === "1",
		};
	};
	return new Map(all.map((style) => [of(style, "ID"), read(style)]));
}

function readHidden(table: Element | undefined): number[] {
	const hidden: number[] = [];
	let column = 0;
	for (const element of elements(table, "Column")) {
		column = Number(of(element, "Index")) || column + 1;
		const last = column + (Number(of(element, "Span")) || 0);
		for (let at = column; of(element, "Hidden") === "1" && at <= Math.min(last, MAX_GRID_COLUMNS); at += 1)
			hidden.push(at - 1);
		column = last;
	}
	return hidden;
}

function readCells(
	row: Element,
	line: number,
	styles: ReadonlyMap<string, XmlStyle>,
	merges: MergedRange[],
): StoredCell[] {
	const cells: StoredCell[] = [];
	let column = -1;
	for (const element of childElements(row).filter(({ localName }) => localName === "Cell")) {
		column = Number(of(element, "Index")) > 0 ? Number(of(element, "Index")) - 1 : column + 1;
		putCell(cells, column, readCell(element, styles.get(of(element, "StyleID") || of(row, "StyleID") || "Default")));
		const [right, down] = [Number(of(element, "MergeAcross")) || 0, Number(of(element, "MergeDown")) || 0];
		if (right > 0 || down > 0) merges.push(mergedRange(line, column, down + 1, right + 1));
		column += right;
	}
	return cells;
}

function readCell(element: Element, style: XmlStyle = { format: "General", isStruck: false }): StoredCell {
	const data = childElements(element).find(({ localName }) => localName === "Data");
	const comment = elements(element, "Comment")[0]?.textContent?.trim();
	const cell = data ? readData(data, style.format) : EMPTY_CELL;
	const isStruck = cell.shown !== "" && (style.isStruck || elements(data, "S").length > 0);
	return {
		...cell,
		...(of(element, "Formula") === "" ? {} : { isFormula: true }),
		...(isStruck ? { isStruck } : {}),
		...(comment === undefined ? {} : { comment }),
	};
}

function readData(data: Element, format: string): StoredCell {
	const text = data.textContent ?? "";
	switch (of(data, "Type")) {
		case "Number":
			return storeNumber(text, format);
		case "DateTime":
			return storeDay(text, format);
		case "Boolean":
			return textCell(text === "1" ? "TRUE" : "FALSE");
		case "Error":
			return errorCell(text);
		default:
			return { ...textCell(text), format };
	}
}

/** An attribute by its local name, whatever prefix its namespace has. */
function of(element: Element | undefined, name: string): string {
	return [...(element?.attributes ?? [])].find(({ localName }) => localName === name)?.value ?? "";
}
