import { formatNumeral, parseChineseNumber, yearsInFigures } from "../../text/numerals.ts";

/** A part of a query, and how the texts write it. */
export interface Respelling {
	typed: string;
	meant: string[];
}

const YEAR = "(?:19|20)\\d\\d";
const NUMERAL = "[一二三四五六七八九十百零]";
/** Numbers of a query that are looked for in other spellings. */
const MOST = 8;

/** Ways to write one thing: what it looks like, and each way that a text may have it. Nothing here alters a figure. */
interface Spelling {
	pattern: RegExp;
	/** What stands before it where it is something else. */
	notAfter?: RegExp;
	waysOf(parts: readonly string[]): string[];
}
const SPELLINGS: readonly Spelling[] = [
	{
		// 二〇二三年
		pattern: /([一二][〇○零一二三四五六七八九]{3})(?=年|到|至|[-—–~～])/g,
		waysOf: ([year = ""]) => [yearsInFigures(`${year}年`).slice(0, -1)],
	},
	{
		// 六成, 一成半
		pattern: /([一二三四五六七八九])成(半?)(?!\p{Script=Han}{0,1}[员立果])/gu,
		waysOf: ([tenths = "", half]) => numberOf(tenths).map((value) => `${value}${half ? 5 : 0}%`),
	},
	{
		// 2016到2020年, 2016年至2020年, 2016－2020
		pattern: new RegExp(`(${YEAR})年?(?:到|至|[-‐‑‒–—―−~～〜]+)(${YEAR})(年?)`, "g"),
		waysOf: ([from, to, year]) =>
			["—", "至", "到"].flatMap((join) => [`${from}${join}${to}${year}`, `${from}年${join}${to}${year}`]),
	},
	{
		// 百分之10.5, 百分之六十
		pattern: new RegExp(`百分之(\\d+(?:\\.\\d+)?|${NUMERAL}+(?:点[〇零一二三四五六七八九]+)?)`, "g"),
		waysOf: ([count = ""]) => numberOf(count).flatMap((value) => [`${value}%`, `百分之${value}`]),
	},
	{
		pattern: /(\d+(?:\.\d+)?)%/g,
		waysOf: ([count = ""]) => [count, numeralOf(count)].flatMap((value) => (value ? [`百分之${value}`] : [])),
	},
	{
		// 第十三个五年规划
		pattern: /第?(十[一二三四五六]?)个五年(?:规划|计划)/g,
		waysOf: ([number]) => [`${number}五`],
	},
	{
		// 二十所, 六 所; what is counted goes with it, years apart: 5年 stands in 2015年.
		pattern: new RegExp(`(${NUMERAL}+)(?!${NUMERAL}|五规|五期|年)(\\p{Script=Han})`, "gu"),
		// 哪一项 counts nothing.
		notAfter: /[第哪这那每]/,
		waysOf: ([count = "", unit]) => numberOf(count).map((value) => `${value}${unit}`),
	},
	{
		pattern: /(\d{1,3})(?![\d.]|年)(\p{Script=Han})/gu,
		notAfter: /[\d.]/,
		waysOf: ([count = "", unit]) => [`${numeralOf(count)}${unit}`],
	},
];

function numberOf(text: string): string[] {
	const value = /^\d/.test(text) ? text : parseChineseNumber(text);
	return value === null ? [] : [value];
}

function numeralOf(count: string): string {
	return /^[1-9]\d{0,2}$/.test(count) ? formatNumeral(Number(count)) : "";
}

/**
 * Writes years, ranges, shares and counts as the texts write them, where they do not hold what was typed; blanks in a number
 * do not count. `holds` tells what stands in some text.
 */
export function respell(typed: string, holds: (text: string) => boolean): { text: string; changes: Respelling[] } {
	const changes: Respelling[] = [];
	let left = MOST;
	const joined = typed
		.normalize("NFKC")
		.replace(/(\d)[^\S\n]+(?=[年到至%—–~～-])/g, "$1")
		.replace(/([到至—–~～-])[^\S\n]+(?=\d)/g, "$1");
	const text = SPELLINGS.reduce(
		(read, { pattern, notAfter, waysOf }) =>
			read.replace(pattern, (part: string, ...rest: unknown[]) => {
				const [at, whole] = [Number(rest.at(-2)), String(rest.at(-1))];
				left -= 1;
				if (left < 0 || notAfter?.test(whole[at - 1] ?? "") || holds(part)) return part;
				const parts = rest.slice(0, -2).map(String);
				const way = waysOf(parts).find((one) => one !== part && holds(one));
				if (way) changes.push({ typed: part, meant: [way] });
				return way ?? part;
			}),
		joined,
	);
	return { text, changes };
}
