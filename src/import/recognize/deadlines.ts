import type { ClauseRecord } from "../../text/clauses.ts";
import { lookUp } from "../../text/look-up.ts";
import { END_OF_PLAN, RECURRING, TIME, TIME_LABELS, TIME_PIECE } from "../vocabulary/time-words.ts";
import { bracketsOf } from "./brackets.ts";
import { quantitiesOf } from "./quantities.ts";

/** Until when a measure is to be done, as a clause says it. */
export interface DeadlineRead {
	measure: string;
	clause: string;
	/** A literal part of the clause. */
	quote: string;
	/** `2027`, `2027-06`, `2027-06-30`; `06` for a month of the plan's own year; null where no day is meant (长期坚持). */
	due: string | null;
}

interface Found {
	quote: string;
	start: number;
	due: string | null;
}

const QUARTERS: Record<string, string> = { 一: "03", 二: "06", 三: "09", 四: "12", 1: "03", 2: "06", 3: "09", 4: "12" };

/** Reads the last moment that words name: 2027年6月底前 → `2027-06`; undefined where they name none. */
export function parseDue(words: string): string | null | undefined {
	const text = words.replace(/\s+/g, "");
	const times = [...text.matchAll(new RegExp(`${TIME}|(?<!\\d)20\\d\\d(?:[-./]\\d{1,2}){0,2}(?!\\d)`, "g"))];
	const last = times.map(([time]) => time).findLast((time) => time !== "年");
	if (last === undefined) return RECURRING.test(text) ? null : undefined;
	const year = /20\d\d/.exec(last)?.[0] ?? yearAbove(text, last);
	const plan = /十[二三四五六]五/.exec(last)?.[0];
	if (plan) return lookUp(END_OF_PLAN, plan);
	const month = monthOf(last);
	const day = /月(\d{1,2})日|20\d\d[-./]\d{1,2}[-./](\d{1,2})/.exec(last);
	if (!year && !month) return undefined;
	return [year, month, month && day ? (day[1] ?? day[2] ?? "").padStart(2, "0") : undefined].filter(Boolean).join("-");
}

/** 2026年4月至10月 ends in 2026, 2026年11月至次年3月 a year later. */
function yearAbove(text: string, last: string): string | undefined {
	const year = /(20\d\d)(?:年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[上中下]旬|底|初)?)?[-—–～~至到]/.exec(text)?.[1];
	return year && /^[次翌]年/.test(last) ? String(Number(year) + 1) : year;
}

function monthOf(time: string): string | undefined {
	const month = /(\d{1,2})月/.exec(time)?.[1] ?? /20\d\d[-./](\d{1,2})/.exec(time)?.[1];
	if (month) return month.padStart(2, "0");
	const quarter = /([一二三四1-4])季度/.exec(time)?.[1];
	if (quarter) return lookUp(QUARTERS, quarter);
	if (/上半年/.test(time)) return "06";
	// 年底 and 年内 without a year: the last month of the plan's own.
	return /下半年/.test(time) || (/年[底末内]|年年[底末内]/.test(time) && !/20\d\d/.test(time)) ? "12" : undefined;
}

/** The deadlines of a clause: behind a label, in the bracket that names offices, or said in a sentence. */
export function findDeadlines(text: string, since: number): Found[] {
	const found = [...labelled(text), ...bracketed(text), ...spoken(text, since)].toSorted((a, b) => a.start - b.start);
	return found.filter(
		({ due, start }, index) =>
			!found.slice(0, index).some((one) => one.due === due || start < one.start + one.quote.length),
	);
}

/** The words before a label belong to what precedes it: 市水务局完成时限：2027年. */
const KEY = new RegExp(`(?:${TIME_LABELS})[:：]([^；;。，,（）()【】｜:：]{2,40})`, "g");

function labelled(text: string): Found[] {
	return [...text.matchAll(KEY)].flatMap((match) => {
		const [all, value = ""] = match;
		const due = parseDue(value);
		return due === undefined ? [] : [{ quote: value, start: match.index + all.length - value.length, due }];
	});
}

function bracketed(text: string): Found[] {
	return bracketsOf(text).flatMap(({ start, inner }) => {
		let at = start + 1;
		return inner.split(/(?<=[，,；;])/).flatMap((piece) => {
			const from = at;
			at += piece.length;
			const words = piece.replace(/[，,；;]$/, "");
			const isAlone = words.length === inner.length;
			if (!TIME_PIECE.test(words) || (isAlone && !/[前底内末]|完成|长期|持续|每|年.{0,8}[-—–～~至到].*月/.test(words)))
				return [];
			const due = parseDue(words);
			return due === undefined ? [] : [{ quote: words, start: from, due }];
		});
	});
}

const BY_THEN = new RegExp(`(?:于|在)?(?:${TIME})(?:之前|以前|前)[^，。；、（）()]{0,16}`, "g");
const DONE_IN =
	/(?:(?:20\d\d年|今年)?(?:[上下]半年|第?[一二三四1-4]季度)|年内|今年)(?:内|末|底)?(?=[^，。；]{0,4}(?:完成|建成|启动|开工|投用|投入使用|出台|印发))[^，。；、（）()]{0,16}|(?:于|在)20\d\d年(?:\d{1,2}月)?(?:底|末)?(?=[^，。；]{0,4}(?:完成|建成|启动|开工|投用|投入使用|出台|印发))[^，。；、（）()]{0,16}|(?<![到至])20\d\d年(?:\d{1,2}月)?(?:底|末)?(?:完成|建成|投用|投入使用|出台)[^，。；、（）()]{0,12}|[到至]20\d\d年(?:\d{1,2}月)?(?:底|末)?(?:全面|基本)?(?:完成|建成|投用|投入使用|出台)(?![^，。；]*\d)[^，。；、（）()]{0,12}/g;
/** 到2027年，基本建成…体系, without a number: what is promised by then is the measure itself. */
const BY_YEAR =
	/[到至]20\d\d年(?:\d{1,2}月)?(?:底|末)?(?=[，,]([^。；]*(?:完成|[建形]成|实现|建立|构建|达到|健全|培育|打造|基本|全面)[^。；]*))/g;
const WITHIN =
	/[自从](20\d\d)年起[，,]?(?:用|利用)?([\d一二两三四五])年(?:时间)?(?:内|左右)?|(?:用|利用)([\d一二两三四五])年(?:时间)?[，,]?[自从](20\d\d)年起/g;
/** 2000年前建成的老旧小区 says which, not until when. */
const WHICH = /前[^，。；]{0,12}的|前(?:已|就已|均已)/;

function saysHowMuch(words: string): boolean {
	return /\d|全覆盖/.test(words) || quantitiesOf(words).length > 0;
}

function spoken(text: string, since: number): Found[] {
	const outside = bracketsOf(text).reduce(
		(words, { start, inner }) =>
			words.slice(0, start) + "□".repeat(inner.length + 2) + words.slice(start + inner.length + 2),
		text,
	);
	const years = [...outside.matchAll(BY_YEAR)].filter(([, rest = ""]) => !saysHowMuch(rest));
	const by = [...outside.matchAll(BY_THEN), ...outside.matchAll(DONE_IN), ...years].flatMap((match): Found[] => {
		const due =
			WHICH.test(match[0]) || /每年$|[至比]$/.test(outside.slice(0, match.index)) ? undefined : parseDue(match[0]);
		const isPast = due && due.length >= 4 && Number(due.slice(0, 4)) < since;
		return due === undefined || isPast ? [] : [{ quote: match[0], start: match.index, due }];
	});
	const within = [...outside.matchAll(WITHIN)].map((match): Found => {
		const [quote, from, count = match[3] ?? "", , first = from] = match;
		const years = Number(count) || "一二三四五".indexOf(count.replace("两", "二")) + 1;
		return { quote, start: match.index, due: String(Number(first) + years - 1) };
	});
	return [...by, ...within];
}

/** The deadlines that clauses set for the measures they stand in, each moment once. */
export function readDeadlines(
	clauses: readonly ClauseRecord[],
	measureOf: (clauseId: string) => string | null,
	since: number,
): DeadlineRead[] {
	const known = new Set<string>();
	return clauses.flatMap(({ id, text }) => {
		const measure = measureOf(id);
		if (measure === null) return [];
		return findDeadlines(text, since).flatMap(({ quote, due }) => {
			const key = `${measure} ${due}`;
			if (known.has(key)) return [];
			known.add(key);
			return [{ measure, clause: id, quote, due }];
		});
	});
}
