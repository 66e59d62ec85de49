import { parseNumeral } from "../../text/numerals.ts";
import { UNIT_PATTERN } from "../vocabulary/measure-units.ts";
import { ENDED, RECURRING } from "../vocabulary/time-words.ts";
import { bracketsOf } from "./brackets.ts";
import { matchesOf, type Span } from "./spans.ts";
import { wordedShares } from "./worded-shares.ts";

/**
 * What anybody would look at who looks for promises, by its place, whether or not a rule can read it: the account lists
 * all of it that nothing was made of. So it is wider than every rule, and asks none of them.
 */
const FIGURE =
	/(?<![\d.A-Za-z〔[［-])\d{1,15}(?:[,，]\d{3})*(?:\.\d{1,8})?(?![\d.]*[月号]|\d)(?<!(?:19|20)\d\d(?=[年—–~～至-]))(?![-./]\d{1,2}[-./\d])/g;
const ROUGHLY = new RegExp(
	`(?:[数几上近]|成)[十百千万]{1,2}(?:余|多)?(?:${UNIT_PATTERN})|全覆盖|翻番|翻[一两二三]番|翻倍|倍增|减半|过半|一半|半数|(?<![第周期])[一二两三四五六七八九]成(?![立为员])|万分之[零点一二三四五六七八九十百\\d.]+`,
	"g",
);
const WORDED = new RegExp(
	`(?<![第\\d一二两三四五六七八九十百千万亿零])([一二两三四五六七八九十百千万亿零〇]{1,9})(?:余|多)?(?:${UNIT_PATTERN}|倍)(?!方面|层面|体系|环节|阶段|步骤|统一|结合|月内|工作日)`,
	"g",
);
/** Titles and numbers of documents. */
export const TITLED = /《[^》]{0,200}》|[〔[［]\d{4}[〕\]］]\d{0,6}号?/g;
/** Figures that order or name: titles, numbers of documents, 附件2, 12345热线, 第3. */
export const NAMED = new RegExp(
	`${TITLED.source}|“[^”，。；]{0,14}”|(?:第|附件|附表|附图|表|图|式|专栏)\\d{1,6}[\\u4e00-\\u9fa5]?|\\d{3,5}(?:服务)?(?:热线|平台|电话)|\\d{7,}|\\d{1,4}[-—]\\d{7,8}`,
	"g",
);

/** Numbers in figures and in words, that order, date or name nothing. */
export function numberTokens(text: string): Span[] {
	const opening = /^[（(]?\d{1,3}(?:[.．]\d{1,2}){0,3}[、.．）)]?/.exec(text)?.[0].length ?? 0;
	const worded = [...text.matchAll(WORDED)].flatMap(({ index, 0: words, 1: numeral = "" }) =>
		(parseNumeral(numeral) ?? 0) >= 2 ? [{ start: index, end: index + words.length }] : [],
	);
	return [...matchesOf(text, FIGURE), ...matchesOf(text, ROUGHLY), ...wordedShares(text), ...worded].filter(
		({ start }) => start >= opening,
	);
}

const YEAR = "(?:20\\d\\d|二[〇零○O0][一二三四五六七八九〇零○]{2}|[今明来次翌当本])年";
const DATE = new RegExp(
	[
		`(?:${YEAR}|(?<!\\d)[’'‘]?\\d\\d年(?=[底末]))(?:\\d{1,2}月(?:\\d{1,2}日)?|[上下]半年|第?[一二三四1-4]季度)?(?:[上中下]旬|[底末初内])?前?`,
		"第?[一二三四1-4]季度[底末内初]?|[上下]半年|半年内|(?<![\\d今明来])年[底末内]前?",
		"(?:每年)?(?<!\\d)\\d{1,2}月(?:\\d{1,2}日|[上中下]旬)?(?:底|末|初)?前?|(?:每(?:月|季度?|半年|学期))?(?:\\d{1,2}日|[底末])[之以]?前|[当次]?月[底末]前?",
		"(?<!\\d)20\\d\\d[-./]\\d{1,2}(?:[-./]\\d{1,2})?(?!\\d)",
		"(?:[一二两三四五六七八九十]{1,3}|(?<!\\d)\\d{1,3})个?(?:工作日|日|天|周|月|季度|年)(?:时间)?[之以]?内|用[一二两三四五六七八九十\\d]年时间",
		"(?<=[，；。])(?:(?:长期|持续|常态化|全年)[\\u4e00-\\u9fa5]{2}|常抓不懈|立行立改|即知即改)(?=[。；（]|$)",
		"“?十[四五六七]五”?(?:规划)?(?:期?末|收官|结束)|任期[内届]",
		`[\\u4e00-\\u9fa5]{2,6}(?<![目当此日提超空眼面跟生从先事会课餐岗婚产术班战阵台床年月底末])[之以]?前(?=[，。；、）)]|$|[\\u4e00-\\u9fa5]{0,2}(?:${ENDED}))`,
	].join("|"),
	"g",
);

/** Days, months, quarters, years and terms; in brackets and behind a label also what comes again (长期坚持). */
export function dateTokens(text: string): Span[] {
	const labels = [...text.matchAll(/[\u4e00-\u9fa5][：:】〕](?=([^，。；：（）()【】]{2,16}))/g)];
	const apart = [
		...bracketsOf(text).map(({ start, inner }) => ({ start: start + 1, words: inner })),
		...[...(text.includes("｜") ? text.matchAll(/[^｜]+/g) : [])].map(({ index, 0: words }) => ({
			start: index,
			words,
		})),
		...labels.map(({ index, 1: words = "" }) => ({ start: index + 2, words })),
	];
	const recurring = apart.flatMap(({ start, words }) =>
		[...words.matchAll(/[^，,；;。、：:]+/g)].flatMap(({ index, 0: piece }) =>
			RECURRING.test(piece) ? [{ start: start + index, end: start + index + piece.length }] : [],
		),
	);
	return [...matchesOf(text, DATE), ...recurring];
}
