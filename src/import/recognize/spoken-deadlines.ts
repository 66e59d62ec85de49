import { yearsInFigures } from "../../text/numerals.ts";
import { BEFORE_EVENT, ENDED, PERIOD, TIME, TIME_RANGE } from "../vocabulary/time-words.ts";
import { bracketsOf } from "./brackets.ts";
import { parseDue } from "./due-moment.ts";
import { type DeadlineFound, timesWithoutDay } from "./lasting-times.ts";
import { blotSpans } from "./masked-names.ts";
import { quantitiesOf } from "./quantities.ts";

/** Years that deadlines are held against; 0 where they are not known. */
export interface Years {
	/** What was before it is past. */
	since: number;
	/** In which the document was issued. */
	issued: number;
}

/** Every time of a text, with the preposition before it and 前 behind it. */
const SAID = new RegExp(
	`(于|在|至|到|自|从|即|截至|利用)?(?:${BEFORE_EVENT}|(${TIME_RANGE})|${TIME})(?:([之以]?前)(?![\\u4e00-\\u9fa5]{0,2}(?:[两二三]季度|期)))?`,
	"g",
);
const REST = /^[^，。；、（）()]{0,16}/;
/** What may stand between the opening of a stretch and its time. */
const HEDGES =
	/^(?:[^，。；、]{0,4}\d[.．])?(?:并|再|拟|计划|预计|力争|争取|确保|务必|务求|原则上|最[迟晚]|不[迟晚]于?|要|应|须|将|其中|首批)*$/;
const DONE_NEXT = new RegExp(`^[^，。；、]{0,4}(?:${ENDED})`);
/** 2027年实现覆盖率80% is a number by that year; 2027年完成改造80座 is a day for the work, too. */
const DONE_IN_YEAR = new RegExp(`^[，,]?(?:全面|全部|基本|正式)?(?!实现|形成)(?:${ENDED})`);
/** 年度, 2026年版, 2026年以来, 6月的, 2027年是: what time something is of, not when it is to be done. */
const NO_TIME =
	/^(?:的|以来|来|以后|之后|后|起(?![至草])|版|度|比|较|以|是|为(?![^，。；]{0,12}(?:期|阶段))|期(?!间|末)|\d|已|曾|[就均都]已)/;
/** 2000年前建成的老旧小区 says which, not until when. */
const WHICH = new RegExp(
	`^前(?!实现|力争|基本|全面|全部|确保|(?:完成|做好|开展|制定|出台|印发|启动|组织|建立|解决|取消|清理)[^的])[^，。；]{0,12}的|^前(?:已|就已|均已)|^[^，。；]{0,4}(?:${ENDED})的`,
);
/** Sentences that say what a word means: 所称老旧小区，是指2000年底前建成、…的小区. */
const DEFINES = /(?:所称|是指|系指|指的是)[^。；]*$/;
/** 过渡期至2027年6月30日. */
const LASTS = /(?:(?<!规划)期限?|时间|时限|[延持]续)[为到至]?$/;
/** Characters that a decision may look at. */
const SIGHT = 60;
/** The deadlines that the sentences of a text say, outside brackets. */
export function findSpoken(text: string, years: Years): DeadlineFound[] {
	const brackets = bracketsOf(text).map(({ start, inner }) => ({ start, end: start + inner.length + 2 }));
	const outside = yearsInFigures(blotSpans(text, brackets));
	const found = [...timesWithoutDay(outside), ...timesThatGovern(outside, years)];
	return found.map((one) => ({ ...one, quote: text.slice(one.start, one.start + one.quote.length) }));
}

/** The times of a text by which something is to be done; a month goes on in the year that its sentence named before. */
export function timesThatGovern(text: string, years: Years): DeadlineFound[] {
	const found: DeadlineFound[] = [];
	let year = "";
	let last = 0;
	for (const match of text.matchAll(SAID)) {
		const end = match.index + match[0].length;
		if (text.slice(last, match.index).includes("。")) year = "";
		last = end;
		if (!governs(match, text)) continue;
		const due = parseDue((BARE.test(match[0]) ? year : "") + match[0], years.issued);
		if (due === undefined || (due && due.length >= 4 && Number(due.slice(0, 4)) < years.since)) continue;
		if (due && due.length > 4) year = `${due.slice(0, 4)}年`;
		found.push({ quote: match[0] + (REST.exec(text.slice(end))?.[0] ?? ""), start: match.index, due });
	}
	return found;
}

const BARE = new RegExp(`^(?:于|在|至|到)?(?:${PERIOD}|\\d{1,2}月|\\d{1,2}[-—–－~～至到])`);
/** A day, a month or a part of a year: finer than the year for which a number is promised. */
const IS_FINE = new RegExp(`月|旬|${PERIOD}|^(?:[今明]年|年)[底末内]`);

/** A time with what stands around it in its stretch and sentence. */
interface TimeSaid {
	/** Without the preposition before it. */
	time: string;
	preposition: string;
	isRange: boolean;
	/** 前 stands behind it, or in it. */
	isUntil: boolean;
	/** Within sight of it, and of that what its stretch begins with. */
	before: string;
	near: string;
	after: string;
}

function governs(match: RegExpMatchArray, text: string): boolean {
	const [words, preposition = "", range, until] = match;
	const start = match.index ?? 0;
	const before = text.slice(Math.max(0, start - SIGHT), start);
	const time = words.slice(preposition.length);
	const said: TimeSaid = {
		time,
		preposition,
		isRange: range !== undefined,
		isUntil: until !== undefined || time.endsWith("前"),
		before,
		near: before.replace(/^.*[，。；、：:□”]/s, ""),
		after: text.slice(start + words.length, start + words.length + SIGHT * 2),
	};
	if (isNoMoment(said) || WHICH.test((until ?? "").slice(-1) + said.after)) return false;
	return said.isUntil || isAdverbial(said);
}

/** 三年, 每年底, 2026年版, 自2026年起: no moment by which anything is done. */
function isNoMoment({ time, preposition, isRange, before, after }: TimeSaid): boolean {
	if (/^年(?![底末内])/.test(time) || (/^[年月]/.test(time) && OF_MANY.test(before))) return true;
	if (NO_TIME.test(after) || /(?:每年|[比较由据]|[\d-])$/.test(before) || DEFINES.test(before)) return true;
	return /[自从]/.test(preposition) && !isRange;
}

const OF_MANY = /[\d一二两三四五六七八九十几多每全近历往周当次半]$/;

/** By then a number stands as high; what is made by then is done by then. */
const LEVEL = /[%％‰]|[一二三四五六七八九]成|达到?|提[高升]|突破|保持|稳定|控制|超过|[不高低少大小]于|降/;

/** When something is done: at the opening of a stretch, before a word that ends something, or behind 期限. */
function isAdverbial(said: TimeSaid): boolean {
	const { time, preposition, before, after } = said;
	const sentence = /^[^。；]*/.exec(after)?.[0] ?? "";
	const isTowards = /[到至]/.test(preposition);
	if (LASTS.test(before) && (isTowards || /^(?:[，。；]|$)/.test(after))) return true;
	const isFine = IS_FINE.test(time);
	if (/^(?:累计|共)/.test(after) || (isTowards && (isFine ? LEVEL.test(sentence) : saysHowMuch(sentence))))
		return false;
	if ((isFine ? DONE_NEXT : DONE_IN_YEAR).test(after)) return true;
	return opens(said, isFine) && (isFine || !saysHowMuch(sentence));
}

/** The first thing of its stretch, with a verb to come. */
function opens({ time, preposition, near, after }: TimeSaid, isFine: boolean): boolean {
	// 年末存货较年初下降: how much there is then.
	const isStock = /^年[底末]$/.test(time) && /^[^，。；]*\d/.test(after);
	const isLed = HEDGES.test(near) || (isFine && /[于在到至]/.test(preposition) && near.length < 9);
	return isLed && !isStock && /^[，,]?[\u4e00-\u9fa5]{2}/.test(after);
}

function saysHowMuch(words: string): boolean {
	return /全覆盖|第\d/.test(words) || quantitiesOf(words).length > 0;
}
