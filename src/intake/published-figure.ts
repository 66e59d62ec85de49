import type { ObservationRecord } from "../records/observation-record.ts";
import { trimZeros } from "./cells/decimal-text.ts";

type Published = Pick<ObservationRecord, "target" | "area" | "period" | "value" | "qualifier" | "unit">;

/** What a figure is about. */
export function keyOf({ target, area, period }: Published): string {
	return [target, area, period].join("|");
}

export function isSameFigure(a: Published, b: Published): boolean {
	const isSameValue = trimZeros(a.value) === trimZeros(b.value);
	return keyOf(a) === keyOf(b) && isSameValue && a.qualifier === b.qualifier && a.unit === b.unit;
}

/** `literacy-rate 某市 2020 10.5 %`. */
export function describe(row: Published): string {
	return `${row.target} ${row.area} ${row.period} ${figureText(row)}`;
}

/** `约 10.5 %`. */
export function figureText({ value, qualifier, unit }: Pick<Published, "value" | "qualifier" | "unit">): string {
	return `${qualifier === null ? "" : `${qualifier} `}${value} ${unit}`;
}
