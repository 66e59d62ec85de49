import type { Finding } from "../../check/findings.ts";
import { quoteFound } from "../../problems/problem.ts";
import { comparable } from "../../text/comparable.ts";
import { toHalfWidth } from "../../text/half-width.ts";
import { admitCell } from "../cells/cell-text.ts";
import { shiftDecimal, trimZeros } from "../cells/decimal-text.ts";
import { parseWrittenNumber, splitMultiplier } from "../cells/written-number.ts";
import type { GridCell } from "../grid/grid.ts";
import { withoutOurNotes } from "../marked-copy.ts";
import { shownText } from "./shown-text.ts";
import type { StoredCell, StoredDate } from "./stored-sheet.ts";

/** Longer text is no cell of a table of figures. */
const MAX_TEXT = 2000;

/** Reads what a cell shows, if what it stores says the same; whatever a person has to decide is a fault of the cell. */
export function judgeCell(cell: StoredCell): GridCell {
	const { shown, number, date } = cell;
	const read = date ? readDate(cell, date) : number === null ? readText(cell) : readNumber(shown, number, cell.format);
	const found = cell.fault ? [cell.fault] : (read.faults ?? []);
	// Whoever mends what a formula's cell shows writes a number instead.
	const faults = [
		...found,
		...askedAbout({ ...cell, isFormula: cell.isFormula === true && found.length === 0 }, read.text),
	];
	return faults.length === 0 ? read : { ...read, faults };
}

function readText({ shown, format }: StoredCell): GridCell {
	const admitted = admitCell(shown ?? "");
	const { text } = admitted;
	if (text.length > MAX_TEXT) {
		const found = `${quoteFound(text.slice(0, 20))}…，这一格有 ${text.length} 个字符`;
		return {
			text: text.slice(0, MAX_TEXT),
			faults: [finding("table-cell-unreadable", found, "一个数值或一句话", "请核对这一格")],
		};
	}
	const seen = format === undefined ? text : shownText(text, format);
	if (seen === null || seen === text || comparable(seen) === comparable(text)) return admitted;
	return { text, shown: seen, faults: [differs(seen, `“${text}”`)] };
}

function readNumber(shown: string | null, number: string, format = ""): GridCell {
	if (shown === null) {
		const cure = "请把单元格格式改为“常规”，并核对数值";
		const found = `单元格格式“${format}”无法识别，不知道显示成什么`;
		return { text: number, faults: [finding("sheet-format-unknown", found, "看得懂的格式", cure)] };
	}
	const text = shown.trim();
	return numberShown(text) === trimZeros(number) ? { text } : { text, faults: [differs(text, number)] };
}

/** The number that a shown text says, `1.2万` → `12000`, `10.50%` → `0.105`; null when it says none, or about one. */
export function numberShown(text: string): string | null {
	const written = parseWrittenNumber(toHalfWidth(text));
	if ("cure" in written) return null;
	const { number, rest } = written;
	const multiplier = splitMultiplier(rest);
	const unit = multiplier?.rest ?? rest;
	const share = unit.startsWith("%") ? -2 : unit.startsWith("‰") ? -3 : 0;
	return trimZeros(shiftDecimal(number, (multiplier?.places ?? 0) + share));
}

function differs(shown: string, stored: string): Finding {
	const seen = shown === "" ? "单元格什么也不显示" : `单元格显示“${shown}”`;
	const cure = `请核对来源，把这一格改为“文本”格式，写上来源的数${shown === "" ? "" : `（如 ${shown}）`}`;
	return finding("sheet-shown-differs", `${seen}，实际存的是 ${stored}`, "显示的与实际存的是同一个数", cure);
}

/** A day in the precision that its cell shows. */
function readDate({ shown, number }: StoredCell, { day, shows }: StoredDate): GridCell {
	if (day === null || shown === null) {
		const text = number ?? shown ?? "";
		return { text, faults: [finding("sheet-date-broken", `读到“${text}”，格式为日期`, "日期", "请重新填写这一格")] };
	}
	const seen = shown.trim();
	const cell: GridCell = { text: day, shown: seen };
	if (!shows.year) {
		const cure = `请写上年份，如 ${day}`;
		const found = `日期显示为“${seen}”，没有年份，实际存的是 ${day}`;
		return { ...cell, faults: [finding("sheet-date-without-year", found, "带年份的日期", cure)] };
	}
	const text = shows.day ? day : shows.month ? day.slice(0, 7) : day.slice(0, 4);
	if (!saysDate(seen, day, shows)) {
		const found = `日期显示为“${seen}”，实际存的是 ${day}`;
		return {
			...cell,
			faults: [finding("sheet-shown-differs", found, "显示的与实际存的是同一天", `请写成 ${day} 这样的文字`)],
		};
	}
	if (day === `${text}-01-01`.slice(0, 10)) return { text, shown: seen };
	const found = `日期显示到 ${text}，实际存的是 ${day}`;
	return { ...cell, faults: [finding("sheet-date-shown-in-part", found, "写明的日期", `请写成 ${text} 或 ${day}`)] };
}

/** True when the figures that are seen are those of the day. */
function saysDate(seen: string, day: string, { month, day: hasDay }: StoredDate["shows"]): boolean {
	const numbers = (toHalfWidth(seen).match(/\d+/g) ?? []).map(Number);
	const [y = 0, m = 0, d = 0] = day.split("-").map(Number);
	const hasYear = numbers.includes(y) || numbers.includes(y % 100);
	// In English months are words.
	const hasMonth = !month || numbers.includes(m) || /[a-z]{3}/i.test(seen);
	return hasYear && hasMonth && (!hasDay || numbers.includes(d));
}

/** What a person has to decide before a cell can be used. */
function askedAbout({ isFormula, isStruck, comment }: StoredCell, text: string): Finding[] {
	const asked: Finding[] = [];
	if (isStruck) {
		const cure = "作废的请删去这几个字或这一行；仍有效的请取消删除线";
		asked.push(finding("sheet-cell-struck", `${quoteFound(text)}，有删除线`, "没有删除线的内容", cure));
	}
	const noted = comment === undefined ? "" : withoutOurNotes(comment);
	if (noted !== "") {
		const cure = "请核对；要公布的说明写入“备注”列，然后删去批注；批注说数值未定的，先不登记";
		asked.push(
			finding("sheet-cell-annotated", `${quoteFound(text)}，批注${quoteFound(noted)}`, "没有批注的单元格", cure),
		);
	}
	if (isFormula) {
		const cure = "请核对；是来源公布的数，复制这一格，用“选择性粘贴—数值”贴回原处";
		asked.push(finding("sheet-cell-computed", `${quoteFound(text)}，是公式算出来的`, "来源公布的数", cure));
	}
	return asked;
}

function finding(code: Finding["code"], found: string, expected: string, cure: string): Finding {
	return { code, found, expected, cure };
}
