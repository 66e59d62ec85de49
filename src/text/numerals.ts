const DIGITS = "零一二三四五六七八九";
const NUMERAL = /^(?:([一二三四五六七八九])百零?)?([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/;

/** Reads a Chinese numeral from 一 to 九百九十九; null for anything else. */
export function parseNumeral(text: string): number | null {
	const match = NUMERAL.exec(text);
	if (!match || text === "") return null;
	const [, hundreds, first, ten, last] = match;
	const digit = (char: string | undefined) => (char ? DIGITS.indexOf(char) : 0);
	if (!ten && first && last) return null;
	const tens = ten ? (first ? digit(first) : 1) * 10 + digit(last) : digit(first) + digit(last);
	return digit(hundreds) * 100 + tens;
}

/** Writes 1 to 999 as a Chinese numeral. */
export function formatNumeral(value: number): string {
	const hundreds = Math.floor(value / 100);
	const tens = Math.floor((value % 100) / 10);
	const units = value % 10;
	const head = hundreds === 0 ? "" : `${DIGITS[hundreds]}百`;
	const zero = hundreds > 0 && tens === 0 && units > 0 ? "零" : "";
	const middle = tens === 0 ? zero : `${tens === 1 && hundreds === 0 ? "" : DIGITS[tens]}十`;
	return head + middle + (units === 0 && value > 0 && head + middle !== "" ? "" : DIGITS[units]);
}
