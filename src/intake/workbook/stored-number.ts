import { shiftDecimal, trimZeros } from "../cells/decimal-text.ts";
import { serialDay, serialOf } from "../cells/serial-date.ts";
import { formatCode, shownDate, shownText } from "./shown-text.ts";
import { type StoredCell, textCell } from "./stored-sheet.ts";

/** Significant digits that a spreadsheet keeps; what follows is noise of its arithmetic. */
const DIGITS = 15;
/** Days between the two ways to count them. */
const SINCE_1904 = 1462;
const ISO_DAY = /^(\d{4}-\d{2})(-\d{2})?(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/;
const WHOLE_DAY = { year: true, month: true, day: true };

/** A number under a format, as it is stored and as it is shown. */
export function storeNumber(raw: string, code: string, is1904 = false): StoredCell {
	const number = plainNumber(raw);
	if (number === null) {
		const fault = { found: `读到“${raw}”`, expected: "数值", cure: "请重新填写这一格" };
		return { ...textCell(raw), fault: { code: "sheet-number-broken", ...fault } };
	}
	const shows = shownDate(code);
	if (!shows) return { shown: shownText(Number(number), code), number, date: null, format: code };
	const shown = shownText(Number(number) + (is1904 ? SINCE_1904 : 0), code);
	return { shown, number, date: { day: serialDay(number, is1904), shows }, format: code };
}

/** A day kept in words, `2019-06-01T00:00:00.000`, as a number would be; a text where it is none. */
export function storeDay(text: string, code: string): StoredCell {
	const [, month, rest = "-01"] = ISO_DAY.exec(text) ?? [];
	if (!month) return textCell(text);
	const serial = serialOf(`${month}${rest}`);
	if (serial === null) return textCell(text);
	const dated = shownDate(code) ? code : formatCode(14, undefined);
	const stored = storeNumber(String(serial), dated);
	return shownDate(code) ? stored : { ...stored, date: { day: `${month}${rest}`, shows: WHOLE_DAY } };
}

/** Decimal text of a stored number, rid of the noise of binary arithmetic; null when it is none. */
function plainNumber(raw: string): string | null {
	const number = Number(raw);
	if (raw.trim() === "" || !Number.isFinite(number)) return null;
	const [mantissa = "", exponent = "0"] = number.toExponential(DIGITS - 1).split("e");
	return trimZeros(shiftDecimal(mantissa, Number(exponent)));
}
