import { format, getFormatDateInfo } from "numfmt";

/** Which of year, month and day a format shows. */
export interface ShownDate {
	year: boolean;
	month: boolean;
	day: boolean;
}

/** Formats that have a number instead of a code; 14 and 27 to 58 as Chinese spreadsheets have them. */
const BUILT_IN: Record<number, string> = {
	0: "General",
	1: "0",
	2: "0.00",
	3: "#,##0",
	4: "#,##0.00",
	9: "0%",
	10: "0.00%",
	11: "0.00E+00",
	12: "# ?/?",
	13: "# ??/??",
	14: "yyyy/m/d",
	15: "d-mmm-yy",
	16: "d-mmm",
	17: "mmm-yy",
	18: "h:mm AM/PM",
	19: "h:mm:ss AM/PM",
	20: "h:mm",
	21: "h:mm:ss",
	22: "yyyy/m/d h:mm",
	27: 'yyyy"年"m"月"',
	28: 'm"月"d"日"',
	29: 'm"月"d"日"',
	30: "m-d-yy",
	31: 'yyyy"年"m"月"d"日"',
	36: 'yyyy"年"m"月"',
	37: "#,##0;-#,##0",
	38: "#,##0;-#,##0",
	39: "#,##0.00;-#,##0.00",
	40: "#,##0.00;-#,##0.00",
	45: "mm:ss",
	46: "[h]:mm:ss",
	47: "mm:ss.0",
	48: "##0.0E+0",
	49: "@",
	50: 'yyyy"年"m"月"',
	51: 'm"月"d"日"',
	52: 'yyyy"年"m"月"',
	53: 'm"月"d"日"',
	54: 'm"月"d"日"',
	57: 'yyyy"年"m"月"',
	58: 'm"月"d"日"',
};
/** No spreadsheet takes a longer code. */
const MAX_CODE = 255;
const GENERAL = "General";

/** The code of a format by its number and, if it is the workbook's own, its code; `#23` where nobody knows it. */
export function formatCode(id: number, own: string | undefined): string {
	return own ?? BUILT_IN[id] ?? `#${id}`;
}

/** What a spreadsheet shows of a number or a text under a format; null when the format cannot be followed. */
export function shownText(value: number | string, code: string): string | null {
	const pattern = plainPattern(code);
	if (pattern === null) return null;
	try {
		return format(pattern, value, { locale: "zh-CN", nbsp: false });
	} catch {
		return null;
	}
}

/** Which parts of a date a format shows; null when it shows none, that is, a number or a text. */
export function shownDate(code: string): ShownDate | null {
	const pattern = plainPattern(code);
	if (pattern === null) return null;
	try {
		const { year, month, day } = getFormatDateInfo(pattern);
		return year || month || day ? { year, month, day } : null;
	} catch {
		return null;
	}
}

/** A code in the words that the library knows: `!` quotes the next character as `\` does, G/通用格式 is General. */
function plainPattern(code: string): string | null {
	if (code.length > MAX_CODE || (code.startsWith("#") && /^#\d+$/.test(code))) return null;
	const quoted = code.replaceAll(/"[^"]*"|\\.|!(.)/g, (part, char?: string) =>
		char === undefined ? part : `\\${char}`,
	);
	return quoted.replaceAll("G/通用格式", GENERAL).replaceAll(/\[ENG\]/gi, "") || GENERAL;
}
