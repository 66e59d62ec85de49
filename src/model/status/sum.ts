import { firstDayOf, gapsBetween, lastDayOf } from "../../text/periods.ts";
import { formatBounds, formatDate, formatPeriod } from "../formats.ts";
import type { Target } from "../model.ts";
import { type Bounds, formatKept, keeps, levelOf } from "./bounds.ts";
import type { Published } from "./decision-table.ts";
import { type Facts, factsOfOutside, type Judged } from "./facts.ts";
import { type Flow, sumFlow } from "./flows.ts";
import { type KnownAtInterim, withInterim } from "./interim.ts";
import type { Level } from "./known-level.ts";

/** An increment or a number: what was counted within the plan's period is added up and held against the promise. */
export function factsOfSum(target: Judged): Facts {
	const { comparator, value, unit, due, promise } = target;
	const flow = sumWithin(target, due);
	if (flow.inputs.length === 0) return factsOfOutside(target);
	const isKept = keeps(flow.bounds, comparator, value);
	const gaps = endedGaps(target, flow);
	const sum = gaps.length > 0 ? flow.bounds : flow.published;
	const facts = {
		published: publishedOf(isKept, flow),
		told: formatCount(flow.published, unit),
		verdict: isKept === null ? "" : formatKept(isKept, target),
		missing: missingOf(target, flow, gaps, isKept),
		evidence: formatSum(sum, unit, promise),
		levels: levelsOf(sum),
		inputs: flow.inputs,
	};
	// Sums only grow, so that what has been reached or exceeded is no matter of the way any more.
	const isSettled = isKept === (comparator !== "<=");
	return withInterim(isSettled ? { ...target, interim: [] } : target, facts, (point) => sumAt(target, point));
}

function publishedOf(isKept: boolean | null, { gaps }: Flow): Published {
	if (isKept !== null) return isKept ? "kept" : "missed";
	return gaps.length > 0 ? "gap" : "unclear";
}

/** The flow from the start of the plan to the end of a date, of the plan where there is none. */
function sumWithin({ own, plan }: Judged, due: string | null): Flow {
	return sumFlow(own, firstDayOf(plan.period), lastDayOf(due ?? plan.period));
}

function sumAt(target: Judged, { due }: Target["interim"][number]): KnownAtInterim {
	const { inputs, published, bounds, gaps } = sumWithin(target, due);
	const said = `到${formatDate(due)}${formatCount(published, target.unit)}`;
	const sum = gaps.length > 0 ? bounds : published;
	return {
		bounds,
		levels: levelsOf(sum),
		inputs,
		said,
		evidence: `到${formatDate(due)}累计${formatBounds(sum, target.unit)}`,
	};
}

function isTold({ low, high }: Bounds): boolean {
	return low > 0 || Number.isFinite(high);
}

function levelsOf(sum: Bounds): Level[] {
	return isTold(sum) ? [levelOf(sum)] : [];
}

function formatCount(bounds: Bounds, unit: string): string {
	return isTold(bounds) ? `已公布的数量合计${formatBounds(bounds, unit)}` : "已公布的数量中有约数，无法合计";
}

function formatSum(bounds: Bounds, unit: string, promise: string): string {
	return isTold(bounds) ? `累计${formatBounds(bounds, unit)}／${promise}` : `有约数，无法合计／${promise}`;
}

/** The times without a figure that are over: whole years, and what is left of the term once it has passed. */
function endedGaps({ plan, due, isDue }: Judged, { counted }: Flow): string[] {
	const term = lastDayOf(due ?? plan.period);
	const lastYear = `${Number(plan.asOf.slice(0, 4)) - 1}-12-31`;
	const until = isDue || term < lastYear ? term : lastYear;
	return gapsBetween(counted, firstDayOf(plan.period), until);
}

function missingOf({ comparator }: Judged, { gaps }: Flow, ended: readonly string[], isKept: boolean | null): string {
	if (comparator === "~") return "原文没有写明相差多少仍算做到";
	if (ended.length > 0) return `缺${ended.map(formatPeriod).join("、")}的数值`;
	return gaps.length === 0 && isKept === null ? "不足以判断是否做到" : "";
}
