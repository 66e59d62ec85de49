import type { Element } from "@xmldom/xmldom";
import type { Finding } from "../../check/findings.ts";
import { attribute, elements } from "../../files/office-package.ts";
import type { ProblemCode } from "../../problems/codes.ts";
import { shiftDecimal, trimZeros } from "../cells/decimal-text.ts";
import { serialDay } from "../cells/serial-date.ts";
import type { GridCell } from "../grid/grid.ts";
import type { NumberFormat } from "./number-format.ts";

/** What cells of one workbook refer to. */
export interface CellContext {
	strings: string[];
	formats: NumberFormat[];
	/** Days are counted from 1904. */
	is1904: boolean;
}

/** Significant digits that a spreadsheet keeps; what follows is noise of its arithmetic. */
const DIGITS = 15;

/** Reads a `<c>`: numbers become the text a person would write for them. */
export function readCell(element: Element, context: CellContext): GridCell {
	const raw = elements(element, "v")[0]?.textContent ?? "";
	const isFormula = elements(element, "f").length > 0;
	switch (attribute(element, "t")) {
		case "s":
			return { text: context.strings[Number(raw)] ?? "" };
		case "inlineStr":
			return { text: richText(elements(element, "is")[0]) };
		case "str":
		case "d":
			return { text: unescapeText(raw) };
		case "b":
			return { text: raw === "1" ? "TRUE" : "FALSE" };
		case "e":
			return {
				text: raw,
				fault: finding("sheet-error-value", `读到错误值“${raw}”`, "数值或文字", "请在表中改正公式，或直接填写结果"),
			};
		default:
			break;
	}
	if (raw === "" && isFormula) {
		return {
			text: "",
			fault: finding(
				"sheet-formula-empty",
				"公式没有算出结果",
				"数值",
				"请用 Excel 或 WPS 打开并保存一次，或直接填写结果",
			),
		};
	}
	if (raw === "") return { text: "" };
	const format = context.formats[Number(attribute(element, "s") || "0")] ?? { kind: "plain", decimals: null };
	return readNumber(raw, format, isFormula, context.is1904);
}

function readNumber(raw: string, format: NumberFormat, isFormula: boolean, is1904: boolean): GridCell {
	const number = plainNumber(raw);
	if (number === null)
		return { text: raw, fault: finding("sheet-number-broken", `读到“${raw}”`, "数值", "请重新填写这一格") };
	if (format.kind === "date") return readDay(number, format.shows, is1904);
	if (format.kind === "other") {
		const cure = "请把单元格格式改为“常规”，并核对数值";
		return {
			text: number,
			fault: finding("sheet-format-alters", `单元格格式“${format.code}”会改变显示的数`, "不带文字和缩放的格式", cure),
		};
	}
	if (format.kind === "text") return { text: number };
	const isPercent = format.kind === "percent";
	const exact = isPercent ? trimZeros(shiftDecimal(number, 2)) : number;
	const cell: GridCell = isPercent ? { text: `${exact}%`, shown: `${number}（显示为百分比）` } : { text: exact };
	const { decimals } = format;
	const places = exact.split(".")[1]?.length ?? 0;
	if (decimals === null || places === decimals) return cell;
	// A percentage gets its two places from the spreadsheet itself; other places were asked for.
	if (places < decimals) return isPercent ? cell : { text: padDecimals(exact, decimals) };
	const found = `单元格只显示 ${decimals} 位小数，实际存的是 ${cell.text}`;
	return isFormula
		? {
				...cell,
				fault: finding("sheet-decimals-computed", found, "来源公布的数", "这是公式算出来的，请按来源直接填写数值"),
			}
		: {
				...cell,
				remark: {
					...finding("sheet-decimals-hidden", found, "显示与实际一致", "已按实际读入，请对照来源核对"),
					severity: "warning",
				},
			};
}

/** `6.2` → `6.20`. */
function padDecimals(text: string, decimals: number): string {
	const [whole = "", fraction = ""] = text.split(".");
	return `${whole}.${fraction.padEnd(decimals, "0")}`;
}

/** Decimal text of a stored number, rid of the noise of binary arithmetic; null when it is none. */
function plainNumber(raw: string): string | null {
	const number = Number(raw);
	if (raw.trim() === "" || !Number.isFinite(number)) return null;
	const [mantissa = "", exponent = "0"] = number.toExponential(DIGITS - 1).split("e");
	return trimZeros(shiftDecimal(mantissa, Number(exponent)));
}

/** A day in the precision that its cell shows. */
function readDay(serial: string, shows: string, is1904: boolean): GridCell {
	const day = serialDay(serial, is1904);
	if (day === null)
		return {
			text: serial,
			fault: finding("sheet-date-broken", `读到“${serial}”，格式为日期`, "日期", "请重新填写这一格"),
		};
	const cell = { text: day, shown: `${day}（${serial}）` };
	if (!shows.includes("y")) {
		const cure = "请写上年份，如 2016-10-12";
		return {
			...cell,
			fault: finding("sheet-date-without-year", `日期只显示月和日，实际存的是 ${day}`, "带年份的日期", cure),
		};
	}
	const text = shows === "ymd" ? day : shows === "ym" ? day.slice(0, 7) : day.slice(0, 4);
	const isShown = shows === "ymd" || day.endsWith(shows === "ym" ? "-01" : "-01-01");
	if (isShown) return { text, shown: `${text}（${serial}）` };
	return {
		...cell,
		fault: finding(
			"sheet-date-shown-in-part",
			`日期显示到 ${text}，实际存的是 ${day}`,
			"写明的日期",
			`请写成 ${text} 或 ${day}`,
		),
	};
}

/** The text of a string that may have several fonts; how it is read aloud (`rPh`) is no part of it. */
export function richText(element: Element | undefined): string {
	const texts = elements(element, "t").filter((text) => text.parentNode?.localName !== "rPh");
	return unescapeText(texts.map(({ textContent }) => textContent ?? "").join(""));
}

/** `_x000D_` → the character it stands for. */
function unescapeText(text: string): string {
	return text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function finding(code: ProblemCode, found: string, expected: string, cure: string): Finding {
	return { code, found, expected, cure };
}
