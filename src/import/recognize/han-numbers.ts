const DIGITS = "零一二三四五六七八九";
const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 三百五十, 两千, 一万二千 → their value; null for 百, 二三十 and what else is no exact number. */
export function parseHanNumber(text: string): number | null {
	const match = /^(?:(.+)亿)?(?:(.+)万)?(.*)$/.exec(text);
	if (!match || text === "") return null;
	const parts = [match[1], match[2], match[3]].map((part) => (part ? parseBelowMyriad(part) : 0));
	if (parts.some((part) => part === null)) return null;
	const [yi = 0, wan = 0, rest = 0] = parts as number[];
	const value = yi * 1e8 + wan * 1e4 + rest;
	return value > 0 ? value : null;
}

function parseBelowMyriad(text: string): number | null {
	let sum = 0;
	let digit: number | null = null;
	let floor = 10_000;
	for (const [index, char] of [...text].entries()) {
		const scale = SCALES[char];
		if (scale === undefined) {
			const value = "两〇".includes(char) ? (char === "两" ? 2 : 0) : DIGITS.indexOf(char);
			if (value < 0 || (digit !== null && digit !== 0)) return null;
			digit = value;
			continue;
		}
		if (scale >= floor || (digit === null && !(scale === 10 && index === 0))) return null;
		sum += (digit ?? 1) * scale;
		digit = null;
		floor = scale;
	}
	return sum + (digit ?? 0);
}
