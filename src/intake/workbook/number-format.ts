/** What a number format makes of a number. */
export type NumberFormat =
	| { kind: "plain"; decimals: number | null }
	| { kind: "percent"; decimals: number | null }
	/** Which of year, month and day it shows. */
	| { kind: "date"; shows: string }
	| { kind: "text" }
	/** It shows something that the number alone does not say. */
	| { kind: "other"; code: string };

/** Formats that have a number instead of a code; 27 to 58 as Chinese Excel has them. */
const BUILT_IN: Record<number, string> = {
	0: "General",
	1: "0",
	2: "0.00",
	3: "#,##0",
	4: "#,##0.00",
	9: "0%",
	10: "0.00%",
	11: "0.00E+00",
	14: "yyyy/m/d",
	15: "d-mmm-yy",
	16: "d-mmm",
	17: "mmm-yy",
	22: "yyyy/m/d h:mm",
	27: "yyyy年m月",
	28: "m月d日",
	29: "m月d日",
	30: "m-d-yy",
	31: "yyyy年m月d日",
	36: "yyyy年m月",
	37: "#,##0",
	38: "#,##0",
	39: "#,##0.00",
	40: "#,##0.00",
	48: "0.0E+0",
	49: "@",
	50: "yyyy年m月",
	51: "m月d日",
	52: "yyyy年m月",
	53: "m月d日",
	54: "m月d日",
	57: "yyyy年m月",
	58: "m月d日",
};

/** Reads a format by its number and, if it is the workbook's own, its code. */
export function parseNumberFormat(id: number, own: string | undefined): NumberFormat {
	const whole = own ?? BUILT_IN[id] ?? (id === 0 ? "General" : `#${id}`);
	if (/^(general|g\/通用格式)$/i.test(whole)) return { kind: "plain", decimals: null };
	const [positive = ""] = whole.split(";");
	// Colours, languages and widths say nothing about the number.
	const code = positive.replaceAll(/\[(?!h|m|s)[^\]]*\]|_.|\*./gi, "");
	if (code.trim() === "@") return { kind: "text" };
	const bare = code.replaceAll(/"[^"]*"|\\./g, "");
	if (/[ymd]/i.test(bare) && !/[0#?]/.test(bare.replaceAll(/\.0+/g, ""))) return dateFormat(bare);
	if (/E[+-]/i.test(bare)) return { kind: "plain", decimals: null };
	const match = /^[#,0?]*[0#?](?:\.([0#?]+))?(%?)$/.exec(code.replaceAll(/[\s"\\]/g, ""));
	if (!match) return { kind: "other", code: whole };
	const decimals = match[1]?.length ?? 0;
	return { kind: match[2] === "%" ? "percent" : "plain", decimals };
}

function dateFormat(code: string): NumberFormat {
	const shows = ["y", "m", "d"].filter((part) => {
		// After hours or before seconds, m is minutes.
		const text = part === "m" ? code.replaceAll(/h+[:时]?m+|m+:s+/gi, "") : code;
		return new RegExp(part, "i").test(text);
	});
	return { kind: "date", shows: shows.join("") };
}
