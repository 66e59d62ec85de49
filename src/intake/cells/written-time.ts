import type { Expectation } from "../../records/fields.ts";
import { date as dateField, period as periodField } from "../../records/fields.ts";
import { parseNumeral } from "../../text/numerals.ts";
import { lastDayOf } from "../../text/periods.ts";
import { toHalfWidth } from "./cell-text.ts";
import { serialDay } from "./serial-date.ts";

/** A time as a cell writes it: an ISO date or interval whose length is its precision. */
export interface Time {
	iso: string;
	/** 截至, 年底: what is counted stands at that moment, from whenever it began. */
	isUpTo: boolean;
}

/** No time takes more characters; runs of numerals would cost seconds. */
const LONGEST = 100;
const DIGITS = "零一二三四五六七八九";
const pad = (number: string) => number.padStart(2, "0");

/** Half-width, Chinese numerals as digits, one kind of dash, no blanks, no midnight. */
function simplify(text: string): string {
	return toHalfWidth(text)
		.trim()
		.replace(/[ T]0?0:00(:00)?$/, "")
		.replaceAll(/\s+/g, "")
		.replaceAll(/[—–―‐‑−]+/g, "-")
		.replaceAll(/[〇○零一二三四五六七八九]{4}(?=年)/g, (year) =>
			[...year].map((char) => Math.max(0, DIGITS.indexOf(char))).join(""),
		)
		.replaceAll(/[一二三四五六七八九十]+(?=[月日号])/g, (word) => String(parseNumeral(word) ?? word))
		.replaceAll(/[一二三四](?=季度)/g, (word) => String(DIGITS.indexOf(word)));
}

type Form = [pattern: RegExp, build: (...groups: string[]) => string];

/** A year, month or day. `2016.1` is none: it may be October whose 0 a spreadsheet dropped. */
const MOMENTS: Form[] = [
	[/^(\d{4})(?:年度?|年全年)?$/, (y) => y],
	[/^(\d{4})(?:年(\d{1,2})月|[-/](\d{1,2})|\.(\d{2}|[2-9]))$/, (y, a, b, c) => `${y}-${pad(a || b || c || "")}`],
	[/^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/, (y, m, d) => `${y}-${pad(m)}-${pad(d)}`],
	[/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, (y, _, m, d) => `${y}-${pad(m)}-${pad(d)}`],
	[/^(\d{4})(\d{2})(\d{2})$/, (y, m, d) => `${y}-${m}-${d}`],
];
/** The last day of a year or month. */
const ENDS: Form[] = [
	[/^(\d{4})年(?:年底|年末|底|末)$/, (y) => lastDayOf(y)],
	[/^(\d{4})年(\d{1,2})月(?:月底|月末|底|末)$/, (y, m) => lastDayOf(`${y}-${pad(m)}`)],
];
/** Parts of a year, and months or years in a row. */
const SPANS: Form[] = [
	[/^(\d{4})(?:年?度?上半年|-?H1)$/, (y) => `${y}-01/${y}-06`],
	[/^(\d{4})(?:年?度?下半年|-?H2)$/, (y) => `${y}-07/${y}-12`],
	[/^(\d{4})(?:年?-?Q([1-4])|年第?([1-4])季度)$/i, (y, a, b) => quarters(y, Number(a || b), Number(a || b))],
	[/^(\d{4})年前([23三])季度$/, (y, last) => quarters(y, 1, last === "2" ? 2 : 3)],
	[/^(\d{4})年(\d{1,2})月?[-~至到](\d{1,2})月$/, (y, from, to) => `${y}-${pad(from)}/${y}-${pad(to)}`],
	[/^(\d{4})年?[-~至到/](\d{4})年?$/, (from, to) => `${from}/${to}`],
];

function quarters(year: string, first: number, last: number): string {
	return `${year}-${pad(String(first * 3 - 2))}/${year}-${pad(String(last * 3))}`;
}

function match(forms: Form[], text: string): string | null {
	for (const [pattern, build] of forms) {
		const groups = pattern.exec(text);
		if (groups) return build(...groups.slice(1).map((group) => group ?? ""));
	}
	return null;
}

/** Two moments of one precision: 2016年1月至2016年6月. */
function matchPair(text: string): string | null {
	for (const separator of ["/", "~", "至", "到", "-"]) {
		const [start = "", end = "", ...more] = text.split(separator);
		const [from, to] = [match(MOMENTS, start), match(MOMENTS, end)];
		if (more.length === 0 && from && to && from.length === to.length) return `${from}/${to}`;
	}
	return null;
}

/** Reads a time in any of the forms that tables use; what has more than one reading is refused. */
export function parseTime(text: string): Time | Expectation {
	if (text.length > LONGEST) return explainTime("");
	const simple = simplify(text);
	const bare = simple.replace(/^截[至止]到?|(?:为止|止)$/g, "");
	const end = match(ENDS, bare);
	const serial = /^\d{5}$/.test(bare) ? serialDay(bare, false) : null;
	const iso = end ?? serial ?? match(MOMENTS, bare) ?? match(SPANS, bare) ?? matchPair(bare);
	if (iso === null) return explainTime(bare);
	if (!periodField.safeParse(iso).success || !/^(19|20)/.test(iso)) {
		return { expected: "日历上有的日子，先起后止", cure: "请核对年、月、日" };
	}
	return { iso, isUpTo: end !== null || bare !== simple };
}

/** Reads a single date; an interval is refused. */
export function parseDate(text: string): string | Expectation {
	const time = parseTime(text);
	if ("cure" in time) return time;
	return dateField.safeParse(time.iso).success
		? time.iso
		: { expected: "一个日期，不是一段时期", cure: "请写截止的那一天，如 2016-06-30" };
}

function explainTime(text: string): Expectation {
	const expected = "日期或时期";
	if (/^\d{4}\.1$/.test(text)) {
		const year = text.slice(0, 4);
		return { expected, cure: `“${text}”可能是 1 月，也可能是丢了 0 的 10 月，请写成 ${year}-01 或 ${year}-10` };
	}
	const [, first = "", second = "", year = ""] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
	if (year !== "")
		return { expected: "先年后月日的日期", cure: explainOrder(text, Number(first), Number(second), year) };
	const term = Object.entries(TERMS).find(([name]) => text.includes(name));
	if (term) return { expected, cure: `请写明年份，“${term[0]}”是 ${term[1]}` };
	if (/^\d{1,2}[-/.年]|[-/.]\d{2}$/.test(text)) return { expected, cure: "请写四位的年份，如 2016-10-12" };
	return { expected, cure: "请写成 2016、2016-10、2016-10-12、2016年上半年 或 2016—2020年 这样" };
}

/** Five-year terms, as people name them. */
const TERMS: Record<string, string> = {
	十二五: "2011—2015年",
	十三五: "2016—2020年",
	十四五: "2021—2025年",
	十五五: "2026—2030年",
};

/** `3/1/2020` is 1 March or 3 January; where only one of them exists it is still the person who says so. */
function explainOrder(text: string, first: number, second: number, year: string): string {
	const readings = [
		[first, second],
		[second, first],
	].filter(([month = 0, day = 0]) => month >= 1 && month <= 12 && day >= 1);
	const days = [
		...new Set(readings.map(([month = 0, day = 0]) => `${year}-${pad(String(month))}-${pad(String(day))}`)),
	];
	const real = days.filter((day) => dateField.safeParse(day).success);
	const said = real.map((day) => `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`);
	if (real.length === 0) return "请核对年、月、日，写成 2016-10-12 这样";
	if (real.length === 1) return `“${text}”没有写明月和日的次序；是 ${said[0]}的，请写成 ${real[0]}`;
	return `“${text}”可能是 ${said.join("，也可能是 ")}，请写成 ${real.join(" 或 ")}`;
}
