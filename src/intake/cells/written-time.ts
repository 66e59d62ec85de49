import type { Expectation } from "../../records/fields.ts";
import { isCalendarDate, isCalendarPeriod } from "../../text/calendar-date.ts";
import { isoOf, lastDayNamed, simplifyTime } from "../../text/time-forms.ts";
import { serialDay } from "./serial-date.ts";

/** A time as a cell writes it: an ISO date or interval whose length is its precision. */
export interface Time {
	iso: string;
	/** 截至, 年底: what is counted stands at that moment, from whenever it began. */
	isUpTo: boolean;
}

const pad = (number: number) => String(number).padStart(2, "0");

/** No time takes more characters; runs of numerals would cost seconds. */
const LONGEST = 100;

/** Reads a time in any of the forms that tables use; what has more than one reading is refused. */
export function parseTime(text: string): Time | Expectation {
	if (text.length > LONGEST) return explainTime("");
	const simple = simplifyTime(text);
	const bare = simple.replace(/^截[至止]到?|(?:为止|止)$/g, "");
	const end = lastDayNamed(bare);
	const serial = /^\d{5}$/.test(bare) ? serialDay(bare, false) : null;
	const iso = end ?? serial ?? isoOf(bare);
	if (iso === null) return explainTime(bare);
	if (!isCalendarPeriod(iso) || !/^(19|20)/.test(iso)) {
		return { expected: "日历上有的日子，先起后止", cure: "请核对年、月、日" };
	}
	return { iso, isUpTo: end !== null || bare !== simple };
}

/** Reads a single date; an interval is refused. */
export function parseDate(text: string): string | Expectation {
	const time = parseTime(text);
	if ("cure" in time) return time;
	return isCalendarDate(time.iso)
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
	const days = [...new Set(readings.map(([month = 0, day = 0]) => `${year}-${pad(month)}-${pad(day)}`))];
	const real = days.filter((day) => isCalendarDate(day));
	const said = real.map((day) => `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`);
	if (real.length === 0) return "请核对年、月、日，写成 2016-10-12 这样";
	if (real.length === 1) return `“${text}”没有写明月和日的次序；是 ${said[0]}的，请写成 ${real[0]}`;
	return `“${text}”可能是 ${said.join("，也可能是 ")}，请写成 ${real.join(" 或 ")}`;
}
