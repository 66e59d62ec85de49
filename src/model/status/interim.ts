import { lastDayOf } from "../../text/periods.ts";
import { formatDate } from "../formats.ts";
import type { Observation, Target } from "../model.ts";
import { type Bounds, keeps } from "./bounds.ts";
import type { Judged, Verdict } from "./verdict.ts";

const RULE = "期限未到时，只有来源写明中途应达到的数值，才判断按期还是滞后。";

/** What is known at an interim date; `said` puts it in words. */
type Known = { bounds: Bounds; inputs: Observation[]; said: string } | null;

/** On time or late by the last interim value that is due and known; null where a source sets none or nothing tells. */
export function judgeInterim(target: Judged, knownAt: (point: Target["interim"][number]) => Known): Verdict | null {
	const { interim, plan, comparator, unit } = target;
	for (const point of interim.filter(({ due }) => lastDayOf(due) < plan.asOf).toReversed()) {
		const known = knownAt(point);
		const isKept = known && keeps(known.bounds, comparator, point.value);
		if (known === null || isKept === null) continue;
		const verb = comparator === "<=" ? "不超过" : "达到";
		const asked = `${point.source.title}写明${formatDate(point.due)}应${verb}${point.value}${unit}`;
		return {
			name: isKept ? "按期" : "滞后",
			rule: RULE,
			because: `${asked}，${known.said}，${isKept ? "做到了" : "没有做到"}`,
			inputs: known.inputs,
		};
	}
	return null;
}
