import type { Element } from "@xmldom/xmldom";
import { attributeOf, elements } from "../../files/office-package.ts";
import { storeDay, storeNumber } from "./stored-number.ts";
import { type StoredCell, textCell } from "./stored-sheet.ts";

/** What a style of cells says: how numbers are written, and whether all is struck through. */
export interface CellStyle {
	format: string;
	isStruck: boolean;
}

/** A string that cells share. */
export interface SharedString {
	text: string;
	/** Some of it is struck through. */
	isStruck: boolean;
}

/** What cells of one workbook refer to. */
export interface CellContext {
	strings: SharedString[];
	styles: CellStyle[];
	/** Days are counted from 1904. */
	is1904: boolean;
	/** The sheet shows an empty cell where a 0 stands. */
	hidesZeros: boolean;
}

const PLAIN_STYLE: CellStyle = { format: "General", isStruck: false };

/** Reads a `<c>` as it is stored and shown. */
export function readXlsxCell(element: Element, context: CellContext): StoredCell {
	const style = context.styles[Number(attributeOf(element, "s") || "0")] ?? PLAIN_STYLE;
	const cell = readContent(element, style.format, context);
	const isFormula = elements(element, "f").length > 0;
	const isStruck = cell.isStruck === true || (style.isStruck && cell.shown !== "");
	return { ...cell, ...(isFormula ? { isFormula } : {}), ...(isStruck ? { isStruck } : {}) };
}

function readContent(element: Element, format: string, { strings, is1904, hidesZeros }: CellContext): StoredCell {
	const raw = elements(element, "v")[0]?.textContent ?? "";
	switch (attributeOf(element, "t")) {
		case "s":
			return stringCell(strings[Number(raw)], format);
		case "inlineStr":
			return stringCell(readString(elements(element, "is")[0]), format);
		case "str":
			return { ...textCell(unescapeText(raw)), format };
		case "d":
			return storeDay(raw, format);
		case "b":
			return textCell(raw === "1" ? "TRUE" : "FALSE");
		case "e":
			return errorCell(raw);
		default:
			break;
	}
	if (raw === "") return elements(element, "f").length > 0 ? uncountedCell() : textCell("");
	const cell = storeNumber(raw, format, is1904);
	return hidesZeros && cell.number === "0" ? { ...cell, shown: "" } : cell;
}

/** A cell whose formula failed. */
export function errorCell(text: string): StoredCell {
	const fault = { found: `读到错误值“${text}”`, expected: "数值或文字", cure: "请在表中改正公式，或直接填写结果" };
	return { ...textCell(text), fault: { code: "sheet-error-value", ...fault } };
}

/** A cell whose formula was never counted. */
function uncountedCell(): StoredCell {
	const cure = "请用 Excel 或 WPS 打开并保存一次，或直接填写结果";
	const fault = { found: "公式没有算出结果", expected: "数值", cure };
	return { ...textCell(""), fault: { code: "sheet-formula-empty", ...fault } };
}

function stringCell(string: SharedString | undefined, format: string): StoredCell {
	return { ...textCell(string?.text ?? ""), format, ...(string?.isStruck ? { isStruck: true } : {}) };
}

/** A string that may have several fonts; how it is read aloud (`rPh`) is no part of it. */
export function readString(element: Element | undefined): SharedString {
	const texts = elements(element, "t").filter((text) => text.parentNode?.localName !== "rPh");
	const isStruck = elements(element, "r").some(
		(run) => (elements(run, "t")[0]?.textContent ?? "").trim() !== "" && isStrike(elements(run, "strike")[0]),
	);
	return { text: unescapeText(texts.map(({ textContent }) => textContent ?? "").join("")), isStruck };
}

/** `<strike/>` strikes, `<strike val="0"/>` does not. */
export function isStrike(element: Element | undefined): boolean {
	return element !== undefined && !["0", "false"].includes(attributeOf(element, "val"));
}

/** `_x000D_` → the character it stands for. */
function unescapeText(text: string): string {
	return text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
