import type { ObservationRecord } from "../records/observation-record.ts";
import { trimZeros } from "./cells/decimal-text.ts";

type PublishedFigure = Pick<ObservationRecord, "target" | "area" | "period" | "value" | "qualifier" | "unit">;

/** What a figure is about. */
export function keyOf({ target, area, period }: PublishedFigure): string {
	return [target, area, period].join("|");
}

export function isSameFigure(a: PublishedFigure, b: PublishedFigure): boolean {
	const isSameValue = trimZeros(a.value) === trimZeros(b.value);
	return keyOf(a) === keyOf(b) && isSameValue && a.qualifier === b.qualifier && a.unit === b.unit;
}

/** `literacy-rate 某市 2020 10.5 %`. */
export function describe(row: PublishedFigure): string {
	return `${row.target} ${row.area} ${row.period} ${figureText(row)}`;
}

/** `约 10.5 %`. */
export function figureText({ value, qualifier, unit }: Pick<PublishedFigure, "value" | "qualifier" | "unit">): string {
	return `${qualifier === null ? "" : `${qualifier} `}${value} ${unit}`;
}
