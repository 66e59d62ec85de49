import { parseNumeral } from "./numerals.ts";

/** The number a heading or paragraph begins with. */
export interface Numbering {
	/** How high the style stands, 1 (第一编) to 9 (①): a smaller rank contains a larger one. */
	rank: number;
	number: number;
	/** The number as the text writes it: 三, （三）, 3. */
	label: string;
	/** What follows it. */
	rest: string;
}

const HAN = "[一二三四五六七八九十百零]{1,6}";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
/** After a point or a comma these go on with a number or a span: 1.25, 3、5个. */
const GOES_ON = /^(?:\d|[-—~～–]\s*\d)/;
/** What may follow a decimal that is not a number of the outline: 1.2亿千瓦, 5.5%. */
const QUANTITY = /^(?:[\d%％年月日号亿万千百倍岁]|个|[-—~～–]\s*\d)/;

/** A name or a span of years: 11.121人才工程, 10.2026—2028年. */
const NAME_IN_FIGURES = /^(?:\d{3,}[\u4e00-\u9fa5]|20\d\d[-—~～–])/;

const STYLES: { rank: number; pattern: RegExp }[] = [
	{ rank: 1, pattern: new RegExp(`^第(${HAN}|\\d{1,3})[编篇](?![章节])`) },
	{ rank: 2, pattern: new RegExp(`^第(${HAN}|\\d{1,3})章`) },
	{ rank: 3, pattern: new RegExp(`^第(${HAN}|\\d{1,3})节`) },
	{ rank: 4, pattern: new RegExp(`^第(${HAN}|\\d{1,3})条(?![第规])`) },
	{ rank: 5, pattern: new RegExp(`^(${HAN})[、．.](?!${HAN}[、是])`) },
	{ rank: 6, pattern: new RegExp(`^[（(](${HAN})[）)]、?`) },
	{ rank: 7, pattern: /^(\d{1,3})(?:[、．]|\.(?!\d)|\.(?=\d{3,}[\u4e00-\u9fa5]|20\d\d[-—~～–]))/ },
	{ rank: 8, pattern: /^[（(](\d{1,2})[）)]/ },
	{ rank: 8, pattern: /^(\d{1,2})[）)]/ },
	{ rank: 9, pattern: new RegExp(`^([${CIRCLED}])`) },
];
/** A line that is nothing but a figure and a name: 1总则. */
const BARE =
	/^(\d{1,2})(?=[\u4e00-\u9fa5][^。，；：、,;:｜\d]{1,18}$)(?![个名家所项年月日万亿号届件条次人类种大级时分点元度岁周天倍位楼座])/;
const DECIMAL = /^\d{1,2}((?:[.．]\d{1,2}){1,3})[.．、]?(?=[^\d.．])/;

/** Reads the number at the start of a text: 第一章, 一、, （一）, 1., 1.1, （1）, ①; null where there is none. */
export function parseNumbering(text: string): Numbering | null {
	for (const { rank, pattern } of STYLES) {
		const match = pattern.exec(text);
		const number = match && readNumber(match[1] ?? "");
		if (!match || !number) continue;
		const label = /^\d+[.．]$/.test(match[0]) && text[match[0].length] === " " ? `${match[0]} ` : match[0];
		const rest = text.slice(label.length);
		if (label === match[0] && rank >= 7 && GOES_ON.test(rest) && !NAME_IN_FIGURES.test(rest)) return null;
		return rest === "" ? null : { rank, number, label, rest };
	}
	const bare = BARE.exec(text);
	if (bare) return { rank: 7, number: Number(bare[1]), label: bare[0], rest: text.slice(bare[0].length) };
	return parseDecimal(text);
}

/** `1.1` and `1.1.1` stand below `1.`, the deeper the more points they have. */
function parseDecimal(text: string): Numbering | null {
	const match = DECIMAL.exec(text);
	const rest = match && text.slice(match[0].length);
	const steps = (match?.[1] ?? "").split(/[.．]/).slice(1);
	if (!match || !rest || (steps.length === 1 && QUANTITY.test(rest))) return null;
	const number = Number(steps.at(-1));
	return number > 0 ? { rank: 7 + steps.length / 10, number, label: match[0], rest } : null;
}

function readNumber(text: string): number | null {
	if (/^\d+$/.test(text)) return Number(text);
	const circled = CIRCLED.indexOf(text);
	return circled >= 0 && text !== "" ? circled + 1 : parseNumeral(text);
}
