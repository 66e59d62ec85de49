import { lastDayOf } from "../../text/periods.ts";
import { formatDate } from "../formats.ts";
import type { Target } from "../model.ts";
import { type Bounds, keeps } from "./bounds.ts";
import { type Facts, type Judged, momentOf } from "./facts.ts";

/** What is known at an interim date; `said` and `evidence` put it in words. */
export interface KnownAtInterim extends Pick<Facts, "inputs" | "levels"> {
	bounds: Bounds;
	said: string;
	evidence: string;
}

/**
 * The facts, with those of the last interim value that is due and known in their place, where nothing is settled yet.
 * A source must set the value, and a figure must tell of that very date.
 */
export function withInterim(
	target: Judged,
	facts: Omit<Facts, "moment">,
	knownAt: (point: Target["interim"][number]) => KnownAtInterim | null,
): Facts {
	const { interim, plan, comparator, unit, isDue } = target;
	const passed = isDue ? [] : interim.filter(({ due }) => lastDayOf(due) < plan.asOf).toReversed();
	for (const point of passed) {
		const known = knownAt(point);
		const isKept = known && keeps(known.bounds, comparator, point.value);
		if (known === null || isKept === null) continue;
		const asked = `${comparator === "<=" ? "不超过" : "达到"}${point.value}${unit}`;
		return {
			...facts,
			moment: isKept ? "on-time" : "late",
			told: `${point.source?.title ?? "原文"}写明${formatDate(point.due)}应${asked}，${known.said}，${isKept ? "做到了" : "没有做到"}`,
			evidence: `${known.evidence}／应${asked}`,
			levels: known.levels,
			inputs: known.inputs,
		};
	}
	return { ...facts, moment: momentOf(target) };
}
