import { lookUp } from "../../text/look-up.ts";
import { formatNumeral } from "../../text/numerals.ts";

const STEMS = [..."甲乙丙丁戊己庚辛壬癸"];
const BRANCHES = [..."子丑寅卯辰巳午未申酉戌亥"];
const ROMAN: [number, string][] = [
	[1000, "M"],
	[900, "CM"],
	[500, "D"],
	[400, "CD"],
	[100, "C"],
	[90, "XC"],
	[50, "L"],
	[40, "XL"],
	[10, "X"],
	[9, "IX"],
	[5, "V"],
	[4, "IV"],
	[1, "I"],
];

/** Word's names of formats and what they make of 1, 2, 3 …; outside their range they fall back on figures. */
const FORMATS: Record<string, (count: number) => string> = {
	decimalZero: (count) => String(count).padStart(2, "0"),
	upperRoman: roman,
	lowerRoman: (count) => roman(count).toLowerCase(),
	upperLetter: letters,
	lowerLetter: (count) => letters(count).toLowerCase(),
	chineseCounting: (count) => (count < 100 ? formatNumeral(count) : digits(count, "○一二三四五六七八九")),
	chineseCountingThousand: counting,
	japaneseCounting: counting,
	taiwaneseCounting: (count) => (count < 100 ? formatNumeral(count) : digits(count, "○一二三四五六七八九")),
	taiwaneseCountingThousand: counting,
	ideographDigital: (count) => digits(count, "〇一二三四五六七八九"),
	japaneseDigitalTenThousand: (count) => digits(count, "〇一二三四五六七八九"),
	taiwaneseDigital: (count) => digits(count, "○一二三四五六七八九"),
	chineseLegalSimplified: (count) => legal(count, "零壹贰叁肆伍陆柒捌玖", "拾佰仟"),
	ideographLegalTraditional: (count) => legal(count, "零壹貳參肆伍陸柒捌玖", "拾佰仟"),
	japaneseLegal: (count) => legal(count, "零壱弐参四伍六七八九", "拾百千"),
	ideographTraditional: (count) => STEMS[count - 1] ?? String(count),
	ideographZodiac: (count) => BRANCHES[count - 1] ?? String(count),
	ideographZodiacTraditional: (count) =>
		count <= 60 ? `${STEMS[(count - 1) % 10]}${BRANCHES[(count - 1) % 12]}` : String(count),
	ideographEnclosedCircle: (count) => (count <= 10 ? String.fromCharCode(0x3280 + count - 1) : String(count)),
	decimalEnclosedCircle: circled,
	decimalEnclosedCircleChinese: circled,
	decimalEnclosedParen: (count) => (count <= 20 ? String.fromCharCode(0x2474 + count - 1) : String(count)),
	decimalEnclosedFullstop: (count) => (count <= 20 ? String.fromCharCode(0x2488 + count - 1) : String(count)),
	decimalFullWidth: fullWidth,
	decimalFullWidth2: fullWidth,
	numberInDash: (count) => `- ${count} -`,
	ordinal: (count) => `${count}${ordinalEnding(count)}`,
	hex: (count) => count.toString(16).toUpperCase(),
	none: () => "",
};

/** Writes a count in one of Word's number formats (`w:numFmt`); a format that is not known gives figures. */
export function formatCount(count: number, format: string): string {
	return count > 0 ? (lookUp(FORMATS, format) ?? String)(count) : String(count);
}

function roman(count: number): string {
	let rest = count;
	let text = "";
	for (const [size, sign] of ROMAN) {
		text += sign.repeat(Math.floor(rest / size));
		rest %= size;
	}
	return count < 4000 ? text : String(count);
}

/** A to Z, then AA, BB: the letter is repeated, as Word does. */
function letters(count: number): string {
	return String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

function counting(count: number): string {
	return count < 1000 ? formatNumeral(count) : String(count);
}

function digits(count: number, signs: string): string {
	return [...String(count)].map((digit) => signs[Number(digit)]).join("");
}

/** A number as it stands before a text: `1.` before `65周岁以上` is no 1.65, a blank stands between. */
export function partNumber(number: string, text: string): string {
	return /[\d.．A-Za-z]$/.test(number) && /^\s*[\dA-Za-z]/.test(text) ? `${number} ` : number;
}

/** 壹拾, 壹拾壹, 壹佰零壹. */
function legal(count: number, signs: string, units: string): string {
	if (count >= 10_000) return String(count);
	const figures = [...String(count)].map(Number);
	let text = "";
	for (const [index, figure] of figures.entries()) {
		const place = figures.length - index - 1;
		if (figure > 0) text += `${signs[figure]}${units[place - 1] ?? ""}`;
		else if (figures.slice(index).some((later) => later > 0) && !text.endsWith(signs[0] ?? "")) text += signs[0];
	}
	return text;
}

function circled(count: number): string {
	return count <= 20 ? String.fromCharCode(0x2460 + count - 1) : String(count);
}

function fullWidth(count: number): string {
	return [...String(count)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
}

function ordinalEnding(count: number): string {
	const isTeen = Math.floor(count / 10) % 10 === 1;
	return isTeen ? "th" : (["th", "st", "nd", "rd"][count % 10] ?? "th");
}
