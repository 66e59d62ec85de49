const DIGITS = "零一二三四五六七八九";
const UNITS = Object.entries({ 亿: 1e8, 万: 1e4, 千: 1e3, 百: 1e2, 十: 10 });
/** Beyond it not every whole number is exact. */
const LARGEST = 1e15;
/** A year written digit by digit, which some keyboards do with a circle, an O or a 0. */
const YEAR = /[一二][〇○零O0一二三四五六七八九]{3}(?=年|到|至|[-—–~～])/g;

/** What a sign is worth, 〇 as 零 and 两 as 二; -1 where it is no digit. */
export function digitOf(sign: string): number {
	return DIGITS.indexOf(sign.replace(/[〇○O0]/, "零").replace("两", "二"));
}

/** 二〇二七年 as 2027年, sign for sign. */
export function yearsInFigures(text: string): string {
	return text.replace(YEAR, (year) => [...year].map(digitOf).join(""));
}

/** 二〇二七年六月十日 as 2027年6月10日. */
export function datesInFigures(text: string): string {
	return yearsInFigures(text).replace(/[一二三四五六七八九十]{1,3}(?=[月日号])/g, (words) =>
		String(parseNumeral(words) ?? words),
	);
}

/** Reads a whole number in words, 十二 or 三千五百万; null for 零, for what is said loosely (一百二, 二三十) and for anything else. */
export function parseNumeral(text: string): number | null {
	return readWhole(text) || null;
}

/** Writes a whole number in words: 十二, 一千零二十万. */
export function formatNumeral(value: number): string {
	return value === 0 ? "零" : formatWhole(value).replace(/^一十/, "十");
}

/**
 * Reads a whole or decimal number in words, 一百二十 or 六点二, as decimal text.
 * Null for what is said loosely (一百二, 三五, 三万五): it would have to be guessed.
 */
export function parseChineseNumber(text: string): string | null {
	const [whole = "", fraction, ...rest] = text.split("点");
	const value = readWhole(whole);
	if (value === null || rest.length > 0) return null;
	if (fraction === undefined) return String(value);
	const digits = [...fraction].map(digitOf);
	return digits.length === 0 || digits.includes(-1) ? null : `${value}.${digits.join("")}`;
}

/** Adds up digits and units, then writes the sum out again: only a number in its proper form comes out the same. */
function readWhole(text: string): number | null {
	const plain = text.replace(/[〇○]/g, "零").replaceAll("两", "二");
	if (plain === "零") return 0;
	const proper = plain.replaceAll(/(^|[零万亿])十/g, "$1一十");
	const value = sumOf(proper);
	return value < LARGEST && formatWhole(value) === proper ? value : null;
}

/** NaN where what stands between two units is no digit. */
function sumOf(proper: string): number {
	for (const [unit, worth] of UNITS) {
		const at = proper.lastIndexOf(unit);
		if (at >= 0) return sumOf(proper.slice(0, at)) * worth + sumOf(proper.slice(at + 1));
	}
	const digits = proper.replace(/^零/, "");
	return digits === "" ? 0 : digits.length === 1 ? digitOf(digits) : Number.NaN;
}

function formatWhole(value: number): string {
	const [unit, worth] = UNITS.find(([, worth]) => value >= worth) ?? [];
	if (!worth) return DIGITS[value] ?? "";
	const rest = value % worth;
	const gap = rest < worth / 10 ? "零" : "";
	return formatWhole(Math.floor(value / worth)) + unit + (rest === 0 ? "" : gap + formatWhole(rest));
}
