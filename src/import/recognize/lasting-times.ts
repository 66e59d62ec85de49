import { digitOf } from "../../text/numerals.ts";

/** A deadline as a text says it, by its place. */
export interface DeadlineFound {
	quote: string;
	start: number;
	due: string | null;
}

/** 自2026年起，用3年时间: years from a year. */
const WITHIN =
	/[自从](20\d\d)年起[，,]?(?:用|利用)?([\d一二两三四五])年(?:时间)?(?:内|左右)?|(?:用|利用)([\d一二两三四五])年(?:时间)?[，,]?[自从](20\d\d)年起/g;
/** 每年12月底前报送: a day that comes again. */
const EVERY =
	/(?:每年|每季度?|每月|每半年|每学期)[^，。；、（）()]{0,6}?(?:\d{1,2}月(?:\d{1,2}日|[上中下]旬|底|末|初)?|\d{1,2}日|底|末)前?[^，。；、（）()]{0,12}/g;

/** 长期坚持 by itself, at the end of a sentence: no day, and said so. */
const LASTING =
	/(?<=[，；。])(?:长期坚持|(?:长期|持续|常态化|全年)(?:推进|开展|实施|落实)|常抓不懈|立行立改|即知即改)(?=[。；□]|$)/g;

/** Times that name no day: what comes again, what lasts, and so many years from a year. */
export function timesWithoutDay(text: string): DeadlineFound[] {
	const endless = [...text.matchAll(LASTING), ...text.matchAll(EVERY)];
	return [
		...endless.map(({ 0: quote, index: start }) => ({ quote, start, due: null })),
		...[...text.matchAll(WITHIN)].map(withinYears),
	];
}

function withinYears(match: RegExpMatchArray): DeadlineFound {
	const [quote, from, count = match[3] ?? "", , first = from] = match;
	const years = Number(count) || digitOf(count);
	return { quote, start: match.index ?? 0, due: String(Number(first) + years - 1) };
}
