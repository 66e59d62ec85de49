import type { NumberJob } from "./number-jobs.ts";
import type { Due } from "./number-times.ts";
import type { Comparator, PromiseKind } from "./target-wording.ts";

/** Where something stood before, in the unit of its target. */
export interface Baseline {
	value: string;
	/** Null where the text gives no year. */
	year: string | null;
}

/** A promise with a number, as one stretch of a clause says it. */
export interface TargetCandidate extends Due {
	/** A literal part of the clause. */
	quote: string;
	/** The part of the quote that tells this number from the others in it. */
	title: string;
	/** `35`, or `1/3` where the text says a share in words. */
	value: string;
	unit: string | null;
	/** `~` where the text says 约 or 左右. */
	comparator: Comparator;
	kind: PromiseKind;
	baseline: Baseline | null;
	/** Values that a table sets on the way. */
	interim: { year: string; value: string }[];
	/** 约束性 or 预期性, where a table says so. */
	nature: string | null;
	/** Other clauses that make the same promise. */
	alsoAt: string[];
}

/** A number as the text has it, and what it does there. */
export interface PlacedNumber {
	job: NumberJob;
	/** Offsets in the clause. */
	start: number;
	end: number;
}
