/** Moves the decimal point of `1.20` by `places` (negative: to the left) without arithmetic: no digit is ever rounded. */
export function shiftDecimal(text: string, places: number): string {
	const sign = text.startsWith("-") ? "-" : "";
	const [whole = "", fraction = ""] = text.replace("-", "").split(".");
	const digits = `${"0".repeat(Math.max(0, -places))}${whole}${fraction}`.padEnd(
		Math.max(0, -places) + whole.length + places,
		"0",
	);
	const point = Math.max(0, -places) + whole.length + places;
	const head = digits.slice(0, point).replace(/^0+(?=\d)/, "");
	const tail = digits.slice(point);
	return `${sign}${head}${tail === "" ? "" : `.${tail}`}`;
}

/** `1.2E+5` → `120000`; null when it is not a number in scientific notation. */
export function expandExponent(text: string): string | null {
	const match = /^(-?\d+(?:\.\d+)?)E([+-]?\d{1,2})$/i.exec(text);
	return match ? shiftDecimal(match[1] ?? "", Number(match[2])) : null;
}

/** `6.20` → `6.2`. */
export function trimZeros(text: string): string {
	return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** The exact sum of decimal texts. */
export function addDecimals(texts: readonly string[]): string {
	const places = Math.max(0, ...texts.map((text) => text.split(".")[1]?.length ?? 0));
	const sum = texts.reduce((total, text) => total + BigInt(shiftDecimal(text, places)), 0n);
	return trimZeros(shiftDecimal(String(sum), -places));
}
