/** The one table of bounds: what a word of comparison says by itself, and what a word of refusal makes of it. */
const BELOW = "低于 小于 少于 短于 不足".split(" ");
const ABOVE = "超过 高于 大于 多于 长于 超出 突破(?![性口点]) 逾(?!期)".split(" ");
const REFUSALS = "不宜 不应 不应当 不得 不可 不能 不许 不准 不要 不会 不予 严禁 禁止 杜绝 防止 避免".split(" ");
const AT_MOST = "最多 至多 最高 上限为 控制在 压减到 压缩到 ≤ ≦ ＜ <".split(" ");
const AT_LEAST = "至少 最少 最低 下限为 ≥ ≧ ＞ >".split(" ");

export type Bound = ">=" | "<=";

const any = (...words: readonly string[]) => words.join("|");
/** A word of refusal may stand a few characters off (不得以任何理由高于), a bare 不 may not (不断…超过). */
const COMPARISON = new RegExp(
	`((?:${any(...REFUSALS)})[^，。；、]{0,6}?|不)?(?:(${any(...BELOW)})|${any(...ABOVE)}|超(?=$))`,
	"g",
);
const LIMIT = new RegExp(any(...AT_MOST, ...AT_LEAST), "g");
/** Characters that may stand between the word and its number: 不高于承担风险责任的0.5%. */
const REACH = 14;
/** 不高于同地段同品质市场租赁住房租金的90%: the number is a share of what the bound is held against. */
const OF_SOMETHING = /^[\u4e00-\u9fa5]{2,36}的$/;
/** What stands above or below an average by so much is no bound: 高于全省平均水平5个百分点. */
const AVERAGE = /平均|同期|上年|去年/;

/** The bound that the words around a number set; null where they set none (至, 达到, 降至, 力争). */
export function boundOf(before: string, after: string): Bound | null {
	return comparedWith(before) ?? boundAfter(after, REFUSED.test(before)) ?? limitBefore(before);
}

function comparedWith(before: string): Bound | null {
	const match = [...before.matchAll(COMPARISON)].at(-1);
	if (!match) return null;
	const between = before.slice(match.index + match[0].length);
	// 突破1亿吨、吞吐量达到120万标箱: the second has a verb of its own.
	if (/\d.*(?:达到?|为|至|到)/.test(between)) return null;
	if ((between.length > REACH && !OF_SOMETHING.test(between)) || AVERAGE.test(between)) return null;
	const isAbove = match[2] === undefined;
	return isAbove === (match[1] === undefined) ? ">=" : "<=";
}

/** 严禁将班额扩大到55人以上: refused is what stands behind the number. */
const REFUSED = new RegExp(`(?:${any(...REFUSALS)})[^，。；、的]{0,${REACH}}$`);

function boundAfter(after: string, isRefused: boolean): Bound | null {
	if (/^[^，、的]{0,2}(?:以内|以下|之内|之下|封顶)/.test(after)) return isRefused ? ">=" : "<=";
	return /^[^，、的]{0,3}(?:以上|之上)/.test(after) ? (isRefused ? "<=" : ">=") : null;
}

function limitBefore(before: string): Bound | null {
	const match = [...before.matchAll(LIMIT)].at(-1);
	if (!match || before.length - match.index - match[0].length > REACH) return null;
	return AT_MOST.includes(match[0]) ? "<=" : ">=";
}
