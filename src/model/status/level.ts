import { lastDayOf, yearsOf } from "../../schemas/periods.ts";
import { formatFigure, formatPeriod } from "../formats.ts";
import type { Observation } from "../types.ts";
import { boundsOf, keeps } from "./bounds.ts";
import { judgeInterim } from "./interim.ts";
import type { Judged, Verdict } from "./judge.ts";
import { undecided } from "./undecided.ts";

const RULE = "比例和覆盖：取期限之内最近一次公布的数值，与承诺的数值比较。";

/** A share or a coverage: the newest figure within the term is held against the promise. */
export function judgeLevel(target: Judged): Verdict {
	const { own, due, isDue, comparator, value, unit, promise } = target;
	const latest = latestBy(own, due);
	if (!latest) return undecided(target, [], `没有期限之内的${target.plan.area}数值`);
	const isKept = keeps(boundsOf(latest), comparator, value);
	const published = `最近一次公布的是${formatPeriod(latest.period)}${formatFigure(latest, unit)}`;
	// A ceiling can still be broken before its term ends; a floor that is reached is reached.
	if (isKept && (comparator !== "<=" || isDue)) {
		return { name: "已达成", rule: RULE, because: `${published}，达到“${promise}”`, inputs: [latest] };
	}
	const isOfDueYear = due !== null && yearsOf(latest.period).end === yearsOf(due).end;
	if (isDue && isKept === false && isOfDueYear) {
		return { name: "未达成", rule: RULE, because: `${published}，没有达到“${promise}”`, inputs: [latest] };
	}
	const interim = isDue ? null : judgeInterim(target, (point) => levelAt(own, point.due));
	const why = isDue && !isOfDueYear ? "，期限当年没有公开数据" : isKept === null ? "，不足以判断是否达到" : "";
	return interim ?? undecided(target, [latest], `${published}${why}`);
}

/** The newest figure whose period ends by a date; any where there is none. */
function latestBy(own: readonly Observation[], due: string | null): Observation | undefined {
	return own.findLast(({ period }) => due === null || lastDayOf(period) <= lastDayOf(due));
}

/** What is known for the year of an interim value. */
function levelAt(own: readonly Observation[], due: string) {
	const row = latestBy(own, due);
	return row && yearsOf(row.period).end === yearsOf(due).end ? { bounds: boundsOf(row), inputs: [row] } : null;
}
