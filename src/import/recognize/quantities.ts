import { SCALE_PATTERN, UNIT_PATTERN } from "../vocabulary/measure-units.ts";
import { parseHanNumber } from "./han-numbers.ts";

/** A number with its unit, and the words on both sides of it. */
export interface Quantity {
	/** `35`, `1.5`, `1/3`. */
	value: string;
	/** Null for a share in words (三分之一). */
	unit: string | null;
	/** Offsets in the stretch. */
	start: number;
	end: number;
	before: string;
	after: string;
	/** 余 or 多 stands beside it. */
	isMore: boolean;
}

/** Words on either side that a decision may look at. */
const SIGHT = 40;
const FIGURE = new RegExp(
	`(?<![\\d.])(\\d{1,3}(?:[,，]\\d{3}){1,5}|\\d{1,15}(?:\\.\\d{1,8})?)(余|多)?(${SCALE_PATTERN})?(余|多)?(${UNIT_PATTERN})`,
	"g",
);
const WORDED = new RegExp(
	`(?<![第\\d一二两三四五六七八九十百千万亿零])([一二两三四五六七八九十百千万亿零〇]{1,9})(余|多)?(${UNIT_PATTERN})`,
	"g",
);
/** Written out, a figure below ten counts only where something is clearly made: 新建五个. */
const MADE = /(?:新建|新增|建成|建设|建立|创建|打造|培育|引进|设立|创办|组建|认定|命名|不少于|至少)[^，。“”]{0,6}$/;
const FEW_UNITS = /^[个所家座名支项条处]$/;
const NOT_COUNTED = /^(?:方面|层面|体系|环节|统一|结合|平台一|一批|阶段|步骤)/;

/** Shares and changes in words: how they are written, and what they say. */
const SAYINGS: { pattern: RegExp; read: (match: RegExpMatchArray) => { value: string; unit: string | null } | null }[] =
	[
		{
			pattern: /百分之([一二两三四五六七八九十百零]{1,5}|\d{1,3}(?:\.\d+)?)/g,
			read: ([, part = ""]) => valued(numberOf(part), "%"),
		},
		{
			pattern: /千分之([一二两三四五六七八九十百零]{1,5}|\d{1,3})/g,
			read: ([, part = ""]) => valued(numberOf(part), "‰"),
		},
		{
			pattern: /([二三四五六七八九十]|\d{1,2})分之([一二三四五六七八九十]|\d{1,2})/g,
			read: ([, whole = "", part = ""]) => {
				const [below, above] = [numberOf(whole), numberOf(part)];
				return below && above ? { value: `${above}/${below}`, unit: null } : null;
			},
		},
		{
			pattern:
				/(?<![\d一二三四五六七八九十])([一二三四五六七八九]|\d(?:\.\d)?)成(?=左右|以上|以下|以内|多|的|[，。；、]|$)/g,
			read: ([, tenths = ""]) => {
				const value = numberOf(tenths);
				return value === null ? null : { value: String(Math.round(value * 100) / 10), unit: "%" };
			},
		},
		{
			pattern: /翻([一两二三]?)番/g,
			read: ([, times = ""]) => ({ value: String(2 ** (numberOf(times || "一") ?? 1)), unit: "倍" }),
		},
		{
			pattern: /减半(?!征收|收取|计)|(?<!大|多|过)(?:一半|半数)(?=以上|左右|的|[，。；]|$)/g,
			read: () => ({ value: "1/2", unit: null }),
		},
		{ pattern: /实现[^，。；]{0,12}?(?:翻倍|倍增)(?!计划|行动|工程|效应)/g, read: () => ({ value: "2", unit: "倍" }) },
		{
			pattern: /(?<![\d一二两三四五六七八九十])([一两二三四五六七八九])倍/g,
			read: ([, times = ""]) => valued(numberOf(times), "倍"),
		},
	];

function numberOf(text: string): number | null {
	return /^\d/.test(text) ? Number(text) : parseHanNumber(text);
}

function valued(value: number | null, unit: string) {
	return value === null ? null : { value: String(value), unit };
}

/** Finds the quantities of a stretch of text, in order. */
export function quantitiesOf(stretch: string): Quantity[] {
	const masked = maskNames(maskRanges(stretch));
	const said = sayingsOf(masked);
	const rest = blotSpans(masked, said);
	return [...said, ...figuresOf(rest), ...wordedOf(rest)].toSorted((a, b) => a.start - b.start);
}

function withSides(text: string, start: number, end: number) {
	return { start, end, before: text.slice(Math.max(0, start - SIGHT), start), after: text.slice(end, end + SIGHT) };
}

function sayingsOf(text: string): Quantity[] {
	return SAYINGS.flatMap(({ pattern, read }) =>
		[...text.matchAll(pattern)].flatMap((match) => {
			const said = read(match);
			const end = match.index + match[0].length;
			return said ? [{ ...said, isMore: false, ...withSides(text, match.index, end) }] : [];
		}),
	);
}

function figuresOf(text: string): Quantity[] {
	return [...text.matchAll(FIGURE)].map((match) => {
		const [all, digits = "", more, scale = "", moreStill, unit = ""] = match;
		return {
			value: digits.replaceAll(/[,，]/g, "").replace(/^0+(?=\d)/, ""),
			unit: scale + unit.replace("％", "%"),
			isMore: Boolean(more ?? moreStill),
			...withSides(text, match.index, match.index + all.length),
		};
	});
}

function wordedOf(text: string): Quantity[] {
	return [...text.matchAll(WORDED)].flatMap((match) => {
		const [all, numeral = "", more, unit = ""] = match;
		const value = parseHanNumber(numeral);
		const sides = withSides(text, match.index, match.index + all.length);
		if (value === null || value < 2 || match.index === 0 || NOT_COUNTED.test(sides.after)) return [];
		if (value < 10 && !(MADE.test(sides.before) && FEW_UNITS.test(unit))) return [];
		return [{ value: String(value), unit, isMore: more !== undefined, ...sides }];
	});
}

const HAN_DIGITS = "[一二两三四五六七八九十]";
const RANGE = new RegExp(
	`(?<![\\d.])(?:\\d{1,12}(?:\\.\\d{1,6})?(?:${SCALE_PATTERN})?(?:${UNIT_PATTERN})?(?:[-—–－~～至]{1,2}|到)\\d{1,12}(?:\\.\\d{1,6})?|${HAN_DIGITS}{1,3}(?:至|到)${HAN_DIGITS}{1,3})(?:${SCALE_PATTERN})?(?:${UNIT_PATTERN})`,
	"g",
);
/** 由12%到20% is a change, not a range; so is what a word of change parts. */
const CHANGE = /(?:由|从|自)[^，。；、]{0,16}$/;

/** The ranges of a stretch: two numbers that bound what is promised, 10—15个; no single number stands for it. */
export function rangesOf(stretch: string): { start: number; end: number }[] {
	const masked = maskNames(stretch);
	return [...masked.matchAll(RANGE)].flatMap((match) =>
		CHANGE.test(masked.slice(Math.max(0, match.index - 20), match.index))
			? []
			: [{ start: match.index, end: match.index + match[0].length }],
	);
}

function maskRanges(stretch: string): string {
	return blotSpans(stretch, rangesOf(stretch));
}

/** Blots out spans, keeping length. */
function blotSpans(text: string, spans: readonly { start: number; end: number }[]): string {
	if (spans.length === 0) return text;
	const chars = text.split("");
	for (const { start, end } of spans) chars.fill("□", start, end);
	return chars.join("");
}

/** Figures that are no quantity: titles, 文号, articles, spans of years, days, terms, names in figures. */
const NAMES: readonly RegExp[] = [
	/《[^》]{0,200}》|[〔[]\d{4}[〕\]]\d{0,6}号?|第\d{1,6}[条章节批届次期号位]|^\d{1,4}[.、](?=[\u4e00-\u9fa5])/g,
	/(?:20|19)\d\d(?:年)?[-—–－~～至]{1,3}(?:20|19)?\d\d(?:年|$)/g,
	/(?:20|19)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?/g,
	/(?<!\d)\d{1,2}月(?:\d{1,2}日)?/g,
	/(?<!\d)\d{1,6}个?(?:工作日|月内|年内|日内|天内|小时内|年以?[上下内])/g,
	/[“"]\d{1,9}(?:\+[\dNn]{1,9}){0,9}[”"]|(?<!\d)\d{1,9}\+[\dA-Za-z]{1,9}|(?<!\d)\d{1,9}G(?![A-Za-z])|(?<![A-Za-z])[A-Za-z]{1,20}\d{1,9}|\dA级?/g,
	// A name in quotation marks holds no promise: “绿校长50人会”.
	/“[^”，。；]{0,14}”/g,
	/(?<!\d)\d{1,4}(?:分钟|小时|公里|千米)(?=(?:生活|便民|服务|通勤|健身|文化|阅读|经济|交通)?圈)/g,
];

/** Blots out, keeping length, what only looks like a quantity. */
function maskNames(stretch: string): string {
	return NAMES.reduce((text, pattern) => text.replace(pattern, (part) => "□".repeat(part.length)), stretch);
}
