const DIGITS = "零一二三四五六七八九";
const UNITS = ["", "十", "百", "千"];
const GROUPS = ["", "万", "亿"];

/** The characters that a number in words is made of. */
export const CHINESE_NUMBER = /^[零〇一二两三四五六七八九十百千万亿点]+/;

/**
 * Reads a whole or decimal number in words, 一百二十 or 六点二, as decimal text.
 * Null for what is said loosely (一百二, 三五, 三万五): it would have to be guessed.
 */
export function parseChineseNumber(text: string): string | null {
	const [whole = "", fraction, ...rest] = text.replaceAll("〇", "零").split("点");
	const value = parseWhole(whole);
	if (value === null || rest.length > 0) return null;
	if (fraction === undefined) return String(value);
	const digits = [...fraction].map((char) => DIGITS.indexOf(char));
	return digits.length === 0 || digits.includes(-1) ? null : `${value}.${digits.join("")}`;
}

/** Adds up digits and units, then writes the sum out again: only a number in its proper form comes out the same. */
function parseWhole(text: string): number | null {
	const proper = text.replaceAll("两", "二").replaceAll(/(^|[零万亿])十/g, "$1一十");
	let total = 0;
	let group = 0;
	let digit = 0;
	for (const char of proper) {
		if (DIGITS.includes(char)) {
			digit = DIGITS.indexOf(char);
			continue;
		}
		if (UNITS.includes(char)) {
			group += digit * 10 ** UNITS.indexOf(char);
		} else {
			total += (group + digit) * 1e4 ** GROUPS.indexOf(char);
			group = 0;
		}
		digit = 0;
	}
	const value = total + group + digit;
	return value < 1e12 && formatChinese(value) === proper ? value : null;
}

/** Writes a whole number below 10^12 in words: 一千零二十万. */
function formatChinese(value: number): string {
	if (value === 0) return "零";
	let text = "";
	for (let index = GROUPS.length - 1; index >= 0; index -= 1) {
		const group = Math.floor(value / 1e4 ** index) % 1e4;
		if (group === 0) continue;
		const gap = text !== "" && group < 1000 ? "零" : "";
		text += gap + formatGroup(group) + GROUPS[index];
	}
	return text;
}

function formatGroup(group: number): string {
	let text = "";
	for (let index = UNITS.length - 1; index >= 0; index -= 1) {
		const digit = Math.floor(group / 10 ** index) % 10;
		const isInside = text !== "" && group % 10 ** (index + 1) !== 0;
		if (digit !== 0) text += `${DIGITS[digit]}${UNITS[index]}`;
		else if (isInside && !text.endsWith("零")) text += "零";
	}
	return text;
}
