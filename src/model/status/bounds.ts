import { QUALIFIERS } from "../../records/observation-record.ts";
import { withoutNoise } from "../../text/decimals.ts";
import type { Observation, Target } from "../model.ts";
import type { Level } from "./known-level.ts";

/** What a published figure allows its true value to be: 约 allows anything, 以上 nothing less, 不足 nothing more. */
export interface Bounds {
	low: number;
	high: number;
}

/** A mark for what is known stands at an upper bound, else at what is known at least. */
export function levelOf({ low, high }: Bounds): Level {
	return { value: Number.isFinite(high) ? high : low, isExact: low === high };
}

export function boundsOf({ value, qualifier }: Pick<Observation, "value" | "qualifier">): Bounds {
	const binding = qualifier === null ? "exact" : QUALIFIERS[qualifier];
	return {
		low: binding === "exact" || binding === "at-least" ? value : Number.NEGATIVE_INFINITY,
		high: binding === "exact" || binding === "at-most" ? value : Number.POSITIVE_INFINITY,
	};
}

/** The sum of figures, as far as they bind; counts are never below zero. Decimals are added without binary noise. */
export function addBounds(bounds: readonly Bounds[]): Bounds {
	const sum = (pick: (one: Bounds) => number) =>
		withoutNoise(bounds.reduce((total, one) => total + Math.max(0, pick(one)), 0));
	return { low: sum(({ low }) => low), high: sum(({ high }) => high) };
}

/** 达到“85%以上”, 不符合“3起以下”. */
export function formatKept(isKept: boolean, { comparator, promise }: Pick<Target, "comparator" | "promise">): string {
	if (comparator === "<=") return `${isKept ? "符合" : "不符合"}“${promise}”`;
	return `${isKept ? "达到" : "没有达到"}“${promise}”`;
}

/** Whether a value keeps a promise: yes, no, or null where what is published does not tell. More than promised is kept. */
export function keeps({ low, high }: Bounds, comparator: Target["comparator"], promised: number): boolean | null {
	// The text does not say how far from its number is still about it.
	if (comparator === "~") return null;
	if (comparator === "<=") return high <= promised ? true : low > promised ? false : null;
	return low >= promised ? true : high < promised ? false : null;
}
