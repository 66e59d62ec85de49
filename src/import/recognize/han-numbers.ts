const DIGITS = "零一二三四五六七八九";
/** 二〇二七年 as 2027年, sign for sign. */
export function inFigures(text: string): string {
	return text.replace(/二[〇零○O0][一二三四五六七八九〇零○]{2}(?=年)/g, (year) =>
		[...year].map((digit) => Math.max(0, DIGITS.indexOf(digit))).join(""),
	);
}
const DIGIT = "[一二两三四五六七八九]";
const BELOW_MYRIAD = new RegExp(
	`^(?:(${DIGIT})千)?[零〇]?(?:(${DIGIT})百)?[零〇]?(?:(${DIGIT})?(十))?[零〇]?(${DIGIT})?$`,
);

/** 三百五十, 两千, 一万二千 → their value; null for 百, 二三十 and what else is no exact number. */
export function parseHanNumber(text: string): number | null {
	const match = /^(?:(.+)亿)?(?:(.+)万)?(.*)$/.exec(text);
	if (!match || text === "") return null;
	// 万亿 is a myriad of 亿.
	const hundredMillions = match[1] ? parseHanNumber(match[1]) : 0;
	const below = [match[2], match[3]].map((part) => (part ? parseBelowMyriad(part) : 0));
	const parts = [hundredMillions, ...below];
	if (parts.some((part) => part === null)) return null;
	const [yi = 0, wan = 0, rest = 0] = parts as number[];
	const value = yi * 1e8 + wan * 1e4 + rest;
	return value > 0 ? value : null;
}

/** 十 alone is ten; 百 alone is no exact number, nor are two digits side by side. */
function parseBelowMyriad(text: string): number | null {
	const match = BELOW_MYRIAD.exec(text);
	if (!match) return null;
	const [, thousands, hundreds, tens, ten, units] = match;
	return digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + (ten ? digitOf(tens ?? "一") * 10 : 0) + digitOf(units);
}

function digitOf(char: string | undefined): number {
	return char === undefined ? 0 : DIGITS.indexOf(char.replace("两", "二"));
}
