import type { Status, Target } from "../model.ts";

/** What a status is derived from; `value` is known here. */
export interface Judged extends Pick<Target, "plan" | "own" | "unit" | "promise" | "comparator" | "interim" | "kind"> {
	value: number;
	due: string | null;
	/** The last day of the promise has passed. */
	isDue: boolean;
}

/** A status with the sentence that gives its reason, still without the day and the promise. */
export type Verdict = Omit<Status, "reason"> & { because: string };
