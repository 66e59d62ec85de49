import { parseNumeral } from "../../text/numerals.ts";

/** A share or a change in words, by its offsets: 三分之一, 九成, 翻一番. */
export interface WordedShare {
	value: string;
	unit: string | null;
	start: number;
	end: number;
}

/** Shares and changes in words: how they are written, and what they say. */
const SAYINGS: { pattern: RegExp; read: (match: RegExpMatchArray) => { value: string; unit: string | null } | null }[] =
	[
		{
			pattern: /百分之([一二两三四五六七八九十百零]{1,5}|\d{1,3}(?:\.\d+)?)/g,
			read: ([, part = ""]) => valued(part === "百" ? 100 : numberOf(part), "%"),
		},
		{
			pattern: /千分之([一二两三四五六七八九十百零]{1,5}|\d{1,3}(?:\.\d+)?)/g,
			read: ([, part = ""]) => valued(numberOf(part), "‰"),
		},
		{
			pattern: /万分之([一二两三四五六七八九十百零]{1,5}|\d{1,3}(?:\.\d+)?)(?!点)/g,
			read: ([, part = ""]) => valued(numberOf(part), "‱"),
		},
		{
			pattern: /([二三四五六七八九十]|\d{1,2})分之([一二三四五六七八九十]|\d{1,2})/g,
			read: ([, whole = "", part = ""]) => {
				const [below, above] = [numberOf(whole), numberOf(part)];
				return below && above ? { value: `${above}/${below}`, unit: null } : null;
			},
		},
		{
			// 九成 is a share where its stretch ends with it, or where it opens what is said: 八成以上, 九成乡镇建成….
			pattern:
				/(?<![\d一二三四五六七八九十第])([一二两三四五六七八九]|\d(?:\.\d)?)成([一二三四五六七八九半]?)(?=[左以多的，。；、（）□]|$)|(?<=^|[，。；、：达到至超过近约占有使让盖为])([两二三四五六七八九]|\d(?:\.\d)?)成(?=[\u4e00-\u9fa5]{2})/g,
			read: ([, tenths, more = "", opening = ""]) => {
				const value = numberOf(tenths ?? opening);
				const rest = more === "半" ? 5 : (numberOf(more || "零") ?? 0);
				return value === null ? null : { value: String(Math.round(value * 100) / 10 + rest), unit: "%" };
			},
		},
		{
			// 灌溉水有效利用系数提高到0.62: a coefficient has no unit.
			pattern:
				/(?<=(?:系数|指数|比值?|率|密度|得分|指标值?|[度值])[^，。；、]{0,16}[到至达为在于过])(\d{1,4}(?:\.\d{1,4})?)(?=及?以[上下内]|左右|[，。；、）]|$)/g,
			read: ([, figure = ""]) => ({ value: figure, unit: null }),
		},
		{ pattern: /零增长/g, read: () => ({ value: "0", unit: "%" }) },
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
	return /^\d/.test(text) ? Number(text) : parseNumeral(text);
}

function valued(value: number | null, unit: string) {
	return value === null ? null : { value: String(value), unit };
}

/** The shares and changes that a text says in words. */
export function wordedShares(text: string): WordedShare[] {
	return SAYINGS.flatMap(({ pattern, read }) =>
		[...text.matchAll(pattern)].flatMap((match) => {
			const said = read(match);
			return said ? [{ ...said, start: match.index, end: match.index + match[0].length }] : [];
		}),
	);
}
