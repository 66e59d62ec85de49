import type { Expectation } from "../../records/fields.ts";
import { QUALIFIERS, type Qualifier } from "../../records/observation-record.ts";
import { toHalfWidth } from "../../text/half-width.ts";
import { lookUp } from "../../text/look-up.ts";
import { parseChineseNumber } from "../../text/numerals.ts";
import { isMissing } from "./cell-text.ts";
import { expandExponent } from "./decimal-text.ts";

/** A figure as a cell writes it: `约1.2万人` is 1.2 with 约, and 万人 after it. */
export interface WrittenNumber {
	/** Decimal text, as many digits as were written. */
	number: string;
	qualifier: Qualifier | null;
	/** What stands after the number: a unit, 万, both or nothing. */
	rest: string;
	/** It came in scientific notation, which may have lost digits. */
	isScientific: boolean;
}

/** Other words for the qualifiers, that mean the same. */
const SYNONYMS: Record<string, Qualifier> = {
	大约: "约",
	约为: "约",
	将近: "近",
	接近: "近",
	逾: "超过",
	">": "超过",
	"<": "不足",
	">=": "≥",
	不少于: "≥",
	不低于: "≥",
	至少: "≥",
	"<=": "≤",
	不超过: "≤",
	不高于: "≤",
	至多: "≤",
};
const WORDS: Record<string, Qualifier> = {
	...Object.fromEntries(Object.keys(QUALIFIERS).map((word) => [word, word as Qualifier])),
	...SYNONYMS,
};
const FOLLOWING = ["左右", "以上", "以下", "余", "多"];
const BEFORE = new RegExp(`^(?:${longestFirst(Object.keys(WORDS).filter((word) => !FOLLOWING.includes(word)))})`);
const ARABIC = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:E[+-]?\d{1,2})?(?![\d.,])/i;
const IN_WORDS = /^[零〇一二两三四五六七八九十百千万亿点]+/;

/** 万, 亿 and their like, with the places by which they move the point. */
const MULTIPLIERS: Record<string, number> = {
	万亿: 12,
	千亿: 11,
	百亿: 10,
	亿: 8,
	千万: 7,
	百万: 6,
	十万: 5,
	万: 4,
	千: 3,
	百: 2,
};
const MULTIPLIER = `(?:${longestFirst(Object.keys(MULTIPLIERS))})`;
/** What follows a number: 余 before or after 万, a unit, and a qualifier at the end. */
const TAIL = new RegExp(`^([余多]?)(${MULTIPLIER}?)([余多]?)(.*?)(左右|以上|以下)?$`, "s");

function longestFirst(words: string[]): string {
	return words.sort((a, b) => b.length - a.length).join("|");
}

/** The qualifier that a word stands for; null when it is none. */
export function parseQualifier(text: string): Qualifier | null {
	return lookUp(WORDS, toHalfWidth(text).trim()) ?? null;
}

/** No figure with its unit takes more characters. */
const LONGEST = 100;
const PLAIN: Expectation = { expected: "一个数字", cure: "请只写一个阿拉伯数字，如 10.5；说明写入“备注”列" };

/** Takes a cell's figure apart; what would have to be guessed is refused with what to write instead. */
export function parseWrittenNumber(text: string): WrittenNumber | Expectation {
	const whole = toHalfWidth(text).trim();
	if (whole.length > LONGEST) return PLAIN;
	if (isMissing(whole)) return { expected: "一个数字", cure: "没有数值的，整行留空，或这一格只写“—”" };
	const before = BEFORE.exec(whole)?.[0] ?? "";
	const body = whole.slice(before.length).trim();
	const share = body.startsWith("百分之") ? "百分之" : "";
	const counted = body.slice(share.length);
	const written = ARABIC.exec(counted)?.[0] ?? IN_WORDS.exec(counted)?.[0] ?? "";
	const number = parseNumber(written);
	if (number === null) return explainNumber(counted);
	const tail = counted.slice(written.length).trim();
	if (/^[-~/至到或]/.test(tail)) {
		return { expected: "一个数字", cure: "一个范围不是一个数值，请按来源写一个数，或写成“以上”“以下”" };
	}
	const [, first = "", multiplier = "", second = "", unit = "", last = ""] = TAIL.exec(tail) ?? [];
	const qualifiers = [before, first, second, last].filter((word) => word !== "");
	if (qualifiers.length > 1) {
		return { expected: "最多一个限定词", cure: `“${qualifiers.join("”和“")}”请只留来源所用的一个` };
	}
	const bracket = /[(（].*[)）]/.exec(unit)?.[0];
	if (bracket !== undefined) {
		return { expected: "一个数字和单位", cure: `请把“${bracket}”写入“备注”列，这一格只写数值` };
	}
	const rest = `${multiplier}${unit.trim().replace(/^个(?=百分点)/, "")}`;
	if (share !== "" && rest !== "") return PLAIN;
	return {
		number,
		qualifier: lookUp(WORDS, qualifiers[0] ?? "") ?? null,
		rest: share === "" ? rest : "%",
		isScientific: /E/i.test(written),
	};
}

/** `万人` → 4 places and 人; null when it does not begin with 万 or its like. */
export function splitMultiplier(text: string): { places: number; rest: string } | null {
	const word = new RegExp(`^${MULTIPLIER}`).exec(text)?.[0];
	return word === undefined ? null : { places: lookUp(MULTIPLIERS, word) ?? 0, rest: text.slice(word.length) };
}

function parseNumber(written: string): string | null {
	if (!/\d/.test(written)) return parseChineseNumber(written);
	const plain = written.replaceAll(",", "");
	const number = /E/i.test(plain) ? expandExponent(plain) : plain;
	return number !== null && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(number) ? number : null;
}

/** Why what stands where a number should be is not read as one. */
function explainNumber(text: string): Expectation {
	if (/^\d+\.$|^\.\d/.test(text)) return { expected: "一个数字", cure: "小数点前后都要有数字，如 0.5，请核对来源" };
	if (/^0\d/.test(text)) return { expected: "一个数字", cure: "请去掉前面的 0，或核对是否漏写小数点" };
	if (/^\d+,/.test(text)) return { expected: "每三位一个逗号的数字", cure: "请核对逗号；小数点请写“.”" };
	if (IN_WORDS.test(text)) return { expected: "一个数字", cure: "这样的说法有不止一种读法，请改写成阿拉伯数字" };
	return PLAIN;
}
