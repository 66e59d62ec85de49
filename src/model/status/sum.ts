import { firstDayOf, lastDayOf } from "../../schemas/periods.ts";
import { formatBounds } from "../formats.ts";
import type { Target } from "../types.ts";
import { keeps } from "./bounds.ts";
import { type Flow, sumFlow } from "./flows.ts";
import { judgeInterim } from "./interim.ts";
import type { Judged, Verdict } from "./judge.ts";
import { undecided } from "./undecided.ts";

const RULE = "新增和数量：把规划期内各段公布的数量相加（不重复计算），与承诺的数量比较；多于承诺也算达到。";

/** An increment or a number: what was counted within the plan's period is added up and held against the promise. */
export function judgeSum(target: Judged): Verdict {
	const { own, isDue, comparator, value, unit, promise } = target;
	const flow = sumWithin(target, target.due);
	if (own.length === 0) return undecided(target, [], "");
	const { inputs, bounds, missing } = flow;
	const isKept = keeps(bounds, comparator, value);
	const counted = `已公布的合计为${formatBounds(bounds)}${unit}`;
	if (isKept && (comparator !== "<=" || (isDue && missing.length === 0))) {
		return { name: "已达成", rule: RULE, because: `${counted}，达到“${promise}”`, inputs };
	}
	if (isDue && isKept === false && missing.length === 0) {
		return { name: "未达成", rule: RULE, because: `${counted}，没有达到“${promise}”`, inputs };
	}
	const interim = isDue ? null : judgeInterim(target, (point) => knownAt(target, point));
	return interim ?? undecided(target, inputs, `${counted}${formatMissing(missing)}`);
}

/** The flow from the start of the plan to the end of a date, of the plan where there is none. */
function sumWithin({ own, plan }: Judged, due: string | null): Flow {
	return sumFlow(own, firstDayOf(plan.period), lastDayOf(due ?? plan.period));
}

function knownAt(target: Judged, { due }: Target["interim"][number]) {
	const { inputs, bounds, missing } = sumWithin(target, due);
	return missing.length === 0 ? { bounds, inputs } : null;
}

function formatMissing(years: number[]): string {
	return years.length === 0 ? "" : `，缺少${years.join("、")}年的数值`;
}
