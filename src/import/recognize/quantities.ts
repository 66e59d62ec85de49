import { parseNumeral } from "../../text/numerals.ts";
import { SCALE_PATTERN, UNIT_PATTERN } from "../vocabulary/measure-units.ts";
import { blotSpans, maskNames } from "./masked-names.ts";
import { wordedShares } from "./worded-shares.ts";

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
	`(?<![\\d.])(\\d{1,3}(?:[,，]\\d{3}){1,5}|\\d{1,15}(?:\\.\\d{1,8})?)(余|多)?(${SCALE_PATTERN})?(余|多)?[ \u00a0]?(${UNIT_PATTERN})`,
	"g",
);
const WORDED = new RegExp(
	`(?<![第\\d一二两三四五六七八九十百千万亿零])([一二两三四五六七八九十百千万亿零〇]{1,9})(余|多)?(${UNIT_PATTERN})`,
	"g",
);
/** 不少于3榀, 60榀以上: behind a bound, or before one, whatever stands alone beside a figure is its unit. */
const OTHER_UNIT = "(?![年月日号级层楼时点步届代版]|天内)[\\u4e00-\\u9fa5]{1,2}";
/** 更换防火门3200樘: so is one sign behind a figure that ends what is said of a thing. */
const ONE_SIGN = "(?![年月日号级层楼时点步届代版期类型线路室班组队排元章条款项目强段转])[\\u4e00-\\u9fa5]";
const BOUNDED = new RegExp(
	`(?<![\\d./:：])(?:(?<=(?:[少低高多大小]于|超过|至少|最多|达到?|突破|[加高大展]到|新[建增]|建成)[^，。；\\d]{0,12})(\\d{1,9}(?:\\.\\d{1,4})?)(${SCALE_PATTERN})?(${OTHER_UNIT})(?=[，。；、）]|$)|(\\d{1,9}(?:\\.\\d{1,4})?)(${SCALE_PATTERN})?((?:${OTHER_UNIT})??)(?=及?以[上下内](?:[，。；、）]|$)|左右)|(?<=[\\u4e00-\\u9fa5”])(\\d{1,9}(?:\\.\\d{1,4})?)(${SCALE_PATTERN})?(${ONE_SIGN})(?=[，。；、）]|$))`,
	"g",
);
/** Written out, a figure below ten counts only where something is clearly made: 新建五个. */
const MADE = /(?:新建|新增|建成|建设|建立|创建|打造|培育|引进|设立|创办|组建|认定|命名|不少于|至少)[^，。“”]{0,6}$/;
const FEW_UNITS = /^[个所家座名支项条处]$/;
const NOT_COUNTED = /^(?:方面|层面|体系|环节|统一|结合|平台一|一批|阶段|步骤)/;

/** Finds the quantities of a stretch of text, in order. */
export function quantitiesOf(stretch: string): Quantity[] {
	const masked = maskNames(maskRanges(stretch));
	const said = wordedShares(masked).map((share) => ({
		...share,
		isMore: false,
		...withSides(masked, share.start, share.end),
	}));
	const rest = blotSpans(masked, said);
	const figures = figuresOf(rest);
	const bounded = boundedOf(blotSpans(rest, figures));
	return [...said, ...figures, ...bounded, ...wordedOf(rest)].toSorted((a, b) => a.start - b.start);
}

function withSides(text: string, start: number, end: number) {
	return { start, end, before: text.slice(Math.max(0, start - SIGHT), start), after: text.slice(end, end + SIGHT) };
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

function boundedOf(text: string): Quantity[] {
	return [...text.matchAll(BOUNDED)].map((match) => {
		const [all, ...parts] = match;
		const [digits = "", scale = "", unit = ""] = parts[0] ? parts : parts[3] ? parts.slice(3) : parts.slice(6);
		return {
			value: digits,
			unit: scale + unit || null,
			isMore: false,
			...withSides(text, match.index, match.index + all.length),
		};
	});
}

function wordedOf(text: string): Quantity[] {
	return [...text.matchAll(WORDED)].flatMap((match) => {
		const [all, numeral = "", more, unit = ""] = match;
		const value = parseNumeral(numeral);
		const sides = withSides(text, match.index, match.index + all.length);
		if (value === null || value < 2 || match.index === 0 || NOT_COUNTED.test(sides.after)) return [];
		const isCounted = MADE.test(sides.before) || (numeral === "两" && /^(?:[，。；、）]|$)/.test(sides.after));
		if (value < 10 && !(isCounted && FEW_UNITS.test(unit))) return [];
		return [{ ...scaled(numeral, unit), isMore: more !== undefined, ...sides }];
	});
}

/** 两万平方米 is 2 万平方米, as 2万平方米 is; 一万二千 is 12000. */
function scaled(numeral: string, unit: string): { value: string; unit: string } {
	const scale = /万亿$|[万亿]$/.exec(numeral)?.[0] ?? "";
	const head = numeral.slice(0, numeral.length - scale.length);
	const value = parseNumeral(head);
	return scale === "" || value === null
		? { value: String(parseNumeral(numeral)), unit }
		: { value: String(value), unit: scale + unit };
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
	if (!/[-—–－~～至到]/.test(stretch)) return [];
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

const LONGEST_STRETCH = 400;
const NEAR = 80;

/** A stretch longer than any sentence is looked at around the number only. */
export function nearby(found: Quantity, whole: string): { quantity: Quantity; stretch: string; from: number } {
	if (whole.length <= LONGEST_STRETCH) return { quantity: found, stretch: whole, from: 0 };
	const from = Math.max(0, found.start - NEAR);
	const quantity = { ...found, start: found.start - from, end: found.end - from };
	return { quantity, stretch: whole.slice(from, found.end + NEAR), from };
}
