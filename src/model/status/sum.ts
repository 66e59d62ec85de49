import { firstDayOf, lastDayOf } from "../../text/periods.ts";
import { formatBounds, formatDate } from "../formats.ts";
import type { Target } from "../model.ts";
import { type Bounds, formatKept, keeps } from "./bounds.ts";
import { type Flow, sumFlow } from "./flows.ts";
import { judgeInterim } from "./interim.ts";
import { undecided } from "./undecided.ts";
import type { Judged, Verdict } from "./verdict.ts";

const RULE =
	"新增和数量：把规划期内各段公布的数量相加（不重复计算），与承诺的数量比较；承诺“以上”或确数的，多于承诺也算达到。";

/** An increment or a number: what was counted within the plan's period is added up and held against the promise. */
export function judgeSum(target: Judged): Verdict {
	const { isDue, comparator, value, unit } = target;
	const { inputs, published, bounds, missing } = sumWithin(target, target.due);
	if (inputs.length === 0) return undecided(target, [], "公布的数值都在期限之后");
	const isKept = keeps(bounds, comparator, value);
	const counted = formatCount(published, unit);
	// Counts only grow: a floor that is reached stays reached, a ceiling that is broken stays broken.
	if (isKept && (comparator !== "<=" || isDue)) {
		return { name: "已达成", rule: RULE, because: `${counted}，${formatKept(true, target)}`, inputs };
	}
	if (isKept === false && (comparator === "<=" || isDue)) {
		return { name: "未达成", rule: RULE, because: `${counted}，${formatKept(false, target)}`, inputs };
	}
	const interim = isDue ? null : judgeInterim(target, (point) => knownAt(target, point));
	return interim ?? undecided(target, inputs, `${counted}${formatMissing(missing, target)}`);
}

/** The flow from the start of the plan to the end of a date, of the plan where there is none. */
function sumWithin({ own, plan }: Judged, due: string | null): Flow {
	return sumFlow(own, firstDayOf(plan.period), lastDayOf(due ?? plan.period));
}

function knownAt(target: Judged, { due }: Target["interim"][number]) {
	const { inputs, published, bounds } = sumWithin(target, due);
	return { bounds, inputs, said: `到${formatDate(due)}${formatCount(published, target.unit)}` };
}

function formatCount(bounds: Bounds, unit: string): string {
	const isKnown = bounds.low > 0 || Number.isFinite(bounds.high);
	return isKnown ? `已公布的数量合计${formatBounds(bounds, unit)}` : "已公布的数量中有约数，无法合计";
}

/** Why that is not enough: years that have ended and are missing, else figures that do not bind. */
function formatMissing(missing: number[], { plan }: Judged): string {
	const ended = missing.filter((year) => `${year}-12-31` < plan.asOf);
	if (ended.length > 0) return `，缺少${ended.join("、")}年完整的数值`;
	return missing.length === 0 ? "，不足以判断是否做到" : "";
}
