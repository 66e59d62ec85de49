import { lastDayOf, yearsOf } from "../../text/periods.ts";
import { formatFigure, formatPeriod } from "../formats.ts";
import type { Observation } from "../model.ts";
import { boundsOf, formatKept, keeps } from "./bounds.ts";
import { judgeInterim } from "./interim.ts";
import { undecided } from "./undecided.ts";
import type { Judged, Verdict } from "./verdict.ts";

const RULE = "比例和覆盖：取期限之内最近一期的数值，与承诺的数值比较。";

/** A share or a coverage: the newest figure within the term is held against the promise. */
export function judgeLevel(target: Judged): Verdict {
	const { own, due, isDue, comparator, value, unit } = target;
	const latest = latestBy(own, due);
	if (!latest) return undecided(target, [], "公布的数值都在期限之后");
	const isKept = keeps(boundsOf(latest), comparator, value);
	const published = `最近一期（${formatPeriod(latest.period)}）公布的是${formatFigure(latest, unit)}`;
	const isOfDueYear = due !== null && yearsOf(latest.period).end === yearsOf(due).end;
	// A floor that is reached is reached; a ceiling can be broken until its term ends.
	if (isKept && (comparator !== "<=" || (isDue && isOfDueYear))) {
		return { name: "已达成", rule: RULE, because: `${published}，${formatKept(true, target)}`, inputs: [latest] };
	}
	if (isDue && isKept === false && isOfDueYear) {
		return { name: "未达成", rule: RULE, because: `${published}，${formatKept(false, target)}`, inputs: [latest] };
	}
	const interim = isDue ? null : judgeInterim(target, (point) => levelAt(target, point.due));
	return interim ?? undecided(target, [latest], `${published}${whyUndecided(isDue && !isOfDueYear, isKept, due)}`);
}

function whyUndecided(isDueYearMissing: boolean, isKept: boolean | null, due: string | null): string {
	if (isDueYearMissing) return "，期限当年没有公开的数值";
	if (isKept === null) return "，不足以判断是否做到";
	return isKept === false && due === null ? "，尚未做到" : "";
}

/** The newest figure whose period ends by a date; any where there is none. */
function latestBy(own: readonly Observation[], due: string | null): Observation | undefined {
	return own.findLast(({ period }) => due === null || lastDayOf(period) <= lastDayOf(due));
}

/** What is known for the year of an interim value. */
function levelAt({ own, unit }: Judged, due: string) {
	const row = latestBy(own, due);
	if (!row || yearsOf(row.period).end !== yearsOf(due).end) return null;
	const said = `${formatPeriod(row.period)}公布的是${formatFigure(row, unit)}`;
	return { bounds: boundsOf(row), inputs: [row], said };
}
