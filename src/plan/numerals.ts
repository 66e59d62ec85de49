const DIGITS = "零一二三四五六七八九";

/** Reads a Chinese numeral from 一 to 九十九; null for anything else. */
export function parseNumeral(text: string): number | null {
	const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
	if (!match || text === "") return null;
	const [, first, ten, last] = match;
	if (!ten) return first && !last ? DIGITS.indexOf(first) : null;
	return (first ? DIGITS.indexOf(first) : 1) * 10 + (last ? DIGITS.indexOf(last) : 0);
}

/** Writes 1 to 99 as a Chinese numeral. */
export function formatNumeral(value: number): string {
	const tens = Math.floor(value / 10);
	const units = value % 10;
	const head = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens]}十`;
	return head + (units === 0 && tens > 0 ? "" : DIGITS[units]);
}
