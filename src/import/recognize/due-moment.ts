import { lookUp } from "../../text/look-up.ts";
import { datesInFigures, digitOf } from "../../text/numerals.ts";
import { END_OF_PLAN, RECURRING, TIME } from "../vocabulary/time-words.ts";

const MOMENT = new RegExp(`${TIME}|(?<!\\d)20\\d\\d(?:[-./]\\d{1,2}){0,2}(?!\\d)`, "g");
const NEXT_YEAR = /^(?:明年|来年)/;

/**
 * Reads the last moment that words name: 2027年6月底前 → `2027-06`; null where they mean no day (长期坚持), undefined where
 * they name none. 明年 is the year after `issued`; without it nobody knows which that is.
 */
export function parseDue(words: string, issued = 0): string | null | undefined {
	const text = datesInFigures(words.replace(/\s+/g, ""));
	if (EVERY.test(text)) return null;
	const times = [...text.matchAll(MOMENT)];
	const last = times.map(([time]) => time).findLast((time) => time !== "年");
	if (last === undefined) return RECURRING.test(text) ? null : undefined;
	const plan = /十[二三四五六]五/.exec(last)?.[0];
	if (plan) return lookUp(END_OF_PLAN, plan);
	const year = yearOf(text, last, issued);
	const month = monthOf(last);
	if (year === null || (year === undefined && !month)) return undefined;
	const day = /月(\d{1,2})[日号]|20\d\d[-./]\d{1,2}[-./](\d{1,2})/.exec(last);
	return [year, month, month && day ? (day[1] ?? day[2] ?? "").padStart(2, "0") : undefined].filter(Boolean).join("-");
}

/** The year of the last time; undefined where it says none, null where it says one that nobody knows (次年 of what?). */
function yearOf(text: string, last: string, issued: number): string | null | undefined {
	const year = /20\d\d/.exec(last)?.[0] ?? yearAbove(text, last);
	if (year !== undefined) return year;
	if (NEXT_YEAR.test(last)) return issued > 0 ? String(issued + 1) : null;
	return /^[次翌]年/.test(last) ? null : undefined;
}

/** 每年12月底前, 每季度末月20日前: a day that comes again is no last one. */
const EVERY = /^(?:每(?:年|季度?|月|半年|学期)|逐年|逐月)[^，。；]{0,6}?(?:\d{1,2}月|\d{1,2}日|底|末|季度|半年)/;

/** 2026年4月至10月 ends in 2026, 2026年11月至次年3月 a year later. */
function yearAbove(text: string, last: string): string | undefined {
	const year = /(20\d\d)(?:年(?:\d{1,2}月?)?(?:\d{1,2}日)?(?:[上中下]旬|底|初)?)?[-—–～~至到]/.exec(text)?.[1];
	return year && /^[次翌]年/.test(last) ? String(Number(year) + 1) : year;
}

function monthOf(time: string): string | undefined {
	const month = /(\d{1,2})月/.exec(time)?.[1] ?? /20\d\d[-./](\d{1,2})/.exec(time)?.[1];
	if (month) return month.padStart(2, "0");
	const quarter = /([一二两三四1-4])季度/.exec(time)?.[1];
	if (quarter) return String((Number(quarter) || digitOf(quarter)) * 3).padStart(2, "0");
	if (/上半年/.test(time)) return "06";
	// 年底 and 年内 without a year: the last month of the plan's own.
	return /下半年/.test(time) || (/年[底末内]|年年[底末内]/.test(time) && !/20\d\d/.test(time)) ? "12" : undefined;
}
