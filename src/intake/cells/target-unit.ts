import type { Expectation } from "../../records/fields.ts";
import type { TargetRecord } from "../../records/target-record.ts";
import { comparable } from "../../text/comparable.ts";
import { shiftDecimal } from "./decimal-text.ts";
import { splitMultiplier, type WrittenNumber } from "./written-number.ts";

/** A figure in the unit of its target. */
export interface TargetValue {
	value: string;
	unit: string;
}

/** Which of the two cells has to be mended. */
export interface UnitMistake extends Expectation {
	column: "value" | "unit";
}

/**
 * Brings a figure and its unit cell together in the unit of the target, `1.2万` and 人 → 12000 人.
 * Nothing is converted but 万, 亿 and their like, by moving the point.
 */
export function resolveUnit(
	{ number, rest }: WrittenNumber,
	unitCell: string,
	target: TargetRecord,
): TargetValue | UnitMistake {
	const unit = target.unit ?? (rest || unitCell);
	const wanted = `目标“${target.title}”的单位“${unit}”`;
	if (rest === "" && unitCell === "") {
		return {
			column: "unit",
			expected: wanted,
			cure: "请填写“单位”一列，或者写在目标后面的括号里；不同的单位不会自动换算",
		};
	}
	const fromValue = rest === "" ? null : scale(rest, unitCell, unit);
	const fromCell = unitCell === "" ? null : scale(unitCell, "", unit);
	if (/[\d。．]/.test(rest)) {
		return { column: "value", expected: "一个数字", cure: "请核对小数点和字母，只写一个阿拉伯数字，如 10.5" };
	}
	if (rest !== "" && fromValue === null) {
		return { column: "value", expected: wanted, cure: "数字后面只写这个单位，或把单位写入“单位”列" };
	}
	if (unitCell !== "" && fromCell === null) {
		return { column: "unit", expected: wanted, cure: "请核对单位；“百分点”与“%”不是同一单位" };
	}
	if (fromValue !== null && fromCell !== null && fromCell !== 0 && fromValue !== fromCell) {
		return { column: "unit", expected: wanted, cure: "“数值”和“单位”两列里的“万”“亿”请只写一处" };
	}
	const places = fromValue ?? fromCell ?? 0;
	return { value: places === 0 ? number : shiftDecimal(number, places), unit };
}

/** Places by which `written` (万人, 万 before a unit cell 人, 人) is off `unit`; null when it is another unit. */
function scale(written: string, unitCell: string, unit: string): number | null {
	if (comparable(written) === comparable(unit)) return 0;
	const multiplier = splitMultiplier(written);
	// 1.2万 beside 万人 says 万 twice, or once: nobody can tell.
	if (!multiplier || splitMultiplier(unitCell)) return null;
	const bare = multiplier.rest || unitCell;
	return comparable(bare) === comparable(unit) ? multiplier.places : null;
}
