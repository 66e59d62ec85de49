import { yearsInFigures } from "../../text/numerals.ts";
import { BEFORE_EVENT, ENDED, PERIOD, TIME, TIME_RANGE } from "../vocabulary/time-words.ts";
import { bracketsOf } from "./brackets.ts";
import { parseDue } from "./due-moment.ts";
import { blotSpans } from "./masked-names.ts";
import { quantitiesOf } from "./quantities.ts";

/** A deadline as a text says it, by its place. */
export interface DeadlineFound {
	quote: string;
	start: number;
	due: string | null;
}

/** Years that deadlines are held against; 0 where they are not known. */
export interface Years {
	/** What was before it is past. */
	since: number;
	/** In which the document was issued. */
	issued: number;
}

const REST = "[^，。；、（）()]";
const OPENS = "(?<=^|[，。；、：:]|\\d[.．]|并|再|拟|计划)";
const any = (...patterns: readonly string[]) => new RegExp(patterns.join("|"), "g");
const BY_THEN = any(`(?:于|在)?(?:${TIME})(?:之前|以前|前)${REST}{0,16}`, `(?:于|在)?${BEFORE_EVENT}${REST}{0,16}`);
/** A part of a year, or a span, with which an order opens: whatever is to be done is to be done then. */
const IN_PART = any(
	`${OPENS}(?:于|在)?(?:20\\d\\d年|[今明]年)?${PERIOD}[内末底]?(?![的以为比较\\d]|内的)(?=[，,]?[\\u4e00-\\u9fa5]{2})${REST}{0,16}`,
	`${OPENS}(?:[今明]?年内|(?<!\\d)年[底末])(?![的以为比较\\d])(?=[，,]?[\\u4e00-\\u9fa5]{2})${REST}{0,16}`,
	`${OPENS}(?:从|自|于|即)?${TIME_RANGE}(?![的比较\\d期年]|[^，。；]{0,4}(?:累计|共|已|印发|发布))(?=[，,]?[\\u4e00-\\u9fa5]{2})${REST}{0,16}`,
);
const MONTH = "(?:20\\d\\d年|[今明次翌]年)?(?<!\\d)\\d{1,2}月(?:\\d{1,2}日)?(?:[上中下]旬|底|末|初|中)?";
/** A month or a year right before a word that ends something. */
const DONE_IN = any(
	`(?:20\\d\\d年|[今明]年)?${PERIOD}[内末底]?(?=[^，。；]{0,4}(?:${ENDED}))${REST}{0,16}`,
	`(?:于|在)20\\d\\d年(?:底|末)?(?=[^，。；]{0,4}(?:${ENDED}))${REST}{0,16}`,
	`${OPENS}(?:于|在|至|到)?${MONTH}(?:全面|全部|基本|正式)?(?=${ENDED})${REST}{0,12}`,
	`(?<![到至])20\\d\\d年(?:\\d{1,2}月)?(?:底|末|度?内)?(?:全面|全部|基本|正式)?(?:完成|建成|竣工|投用|投入使用|出台|印发|开工|启动)${REST}{0,12}`,
	// 过渡期至2027年6月30日, “十五五”末实现….
	`(?<=[期限续])[至到](?:${TIME})(?=[，。；]|$)`,
	`“?十[四五六]五”?(?:规划)?期?末前?(?=[，]?[^，。；]{0,4}(?:${ENDED}))${REST}{0,12}`,
	`[到至]20\\d\\d年(?:\\d{1,2}月)?(?:底|末)?(?:全面|基本)?(?:完成|建成|投用|投入使用|出台)(?![^，。；]*\\d)${REST}{0,12}`,
);
/** 到2027年，基本建成…体系, without a number: what is promised by then is the measure itself. */
const BY_YEAR =
	/[到至]20\d\d年(?:\d{1,2}月)?(?:底|末)?(?=[，,]([^。；]*(?:完成|[建形]成|实现|建立|构建|达到|健全|培育|打造|基本|全部|全面)[^。；]*))/g;
const WITHIN =
	/[自从](20\d\d)年起[，,]?(?:用|利用)?([\d一二两三四五])年(?:时间)?(?:内|左右)?|(?:用|利用)([\d一二两三四五])年(?:时间)?[，,]?[自从](20\d\d)年起/g;
/** 每年12月底前报送: a day that comes again. */
const EVERY = any(
	`(?:每年|每季度?|每月|每半年|每学期)${REST}{0,6}?(?:\\d{1,2}月(?:\\d{1,2}日|[上中下]旬|底|末|初)?|\\d{1,2}日|底|末)前?${REST}{0,12}`,
);
/** 2000年前建成的老旧小区 says which, not until when. */
const WHICH = new RegExp(`前(?!实现|力争|基本|全面|全部|确保)[^，。；]{0,12}的|前(?:已|就已|均已)|(?:${ENDED})的`);
/** Sentences that say what a word means: 所称老旧小区，是指2000年底前建成、…的小区. */
const DEFINES = /(?:所称|是指|系指|指的是)[^。；]*$/;

/** Characters before a time that a decision may look at. */
const SIGHT = 60;

/** The deadlines that the sentences of a text say, outside brackets. */
export function findSpoken(text: string, { since, issued }: Years): DeadlineFound[] {
	const brackets = bracketsOf(text).map(({ start, inner }) => ({ start, end: start + inner.length + 2 }));
	const outside = yearsInFigures(blotSpans(text, brackets));
	const isMeant = (match: RegExpMatchArray) => {
		const before = outside.slice(Math.max(0, (match.index ?? 0) - SIGHT), match.index);
		return !WHICH.test(match[0]) && !/每年$|[至比]$/.test(before) && !DEFINES.test(before);
	};
	const every = [...outside.matchAll(EVERY)].map((match): DeadlineFound => {
		return { quote: match[0], start: match.index, due: null };
	});
	const years = [...outside.matchAll(BY_YEAR)].filter(([, rest = ""]) => !saysHowMuch(rest));
	const said = [BY_THEN, IN_PART, DONE_IN].flatMap((pattern) => [...outside.matchAll(pattern)]);
	const by = [...said, ...years].flatMap((match): DeadlineFound[] => {
		const due = isMeant(match) ? parseDue(yearOfSentence(outside, match) + match[0], issued) : undefined;
		const isPast = due && due.length >= 4 && Number(due.slice(0, 4)) < since;
		return due === undefined || isPast ? [] : [{ quote: match[0], start: match.index, due }];
	});
	const found = [...every, ...by, ...[...outside.matchAll(WITHIN)].map(withinYears)];
	return found.map((one) => ({ ...one, quote: text.slice(one.start, one.start + one.quote.length) }));
}

/** 2027年6月前开工，10月底前完工: a month goes on in the year of the day that its sentence set before. */
function yearOfSentence(text: string, { 0: words, index = 0 }: RegExpMatchArray): string {
	const sentence = text.slice(text.lastIndexOf("。", index - 1) + 1, index);
	const isBare = BARE.test(words);
	return isBare ? (DAY_BEFORE.exec(sentence)?.[1] ?? "") : "";
}

const BARE = new RegExp(`^(?:于|在|至|到)?(?:${PERIOD}|\\d{1,2}月)`);
const DAY_BEFORE = new RegExp(`(20\\d\\d年)(?:\\d{1,2}月|${PERIOD})(?![^，；]*的)[^。]*$`);

function saysHowMuch(words: string): boolean {
	return /全覆盖/.test(words) || quantitiesOf(words).length > 0;
}

function withinYears(match: RegExpMatchArray): DeadlineFound {
	const [quote, from, count = match[3] ?? "", , first = from] = match;
	const years = Number(count) || "一二三四五".indexOf(count.replace("两", "二")) + 1;
	return { quote, start: match.index ?? 0, due: String(Number(first) + years - 1) };
}
