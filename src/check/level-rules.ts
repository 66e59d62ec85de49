import { quoteFound } from "../problems/problem.ts";
import type { ObservationRecord } from "../records/observation-record.ts";
import { firstDayOf, lastDayOf } from "../text/periods.ts";
import type { CellReport } from "./findings.ts";

/** Of two levels that end on one day, only the person who enters them can say which is the level of that day. */
export function checkLevels(rows: readonly ObservationRecord[], at: CellReport): void {
	const byEnd = Map.groupBy(rows, ({ area, period }) => `${area}|${lastDayOf(period)}`);
	for (const [first, ...others] of byEnd.values()) {
		for (const row of others.filter(({ period }) => first && firstDayOf(period) !== firstDayOf(first.period))) {
			at(row, "period", {
				code: "progress-levels-of-one-day",
				found: `period ${quoteFound(row.period)}，与第 ${first?.line} 行的 ${first?.period} 在同一天终了，数值是 ${row.value} 与 ${first?.value}`,
				expected: "一个地区在一天只有一个水平",
				cure: "请决定哪一个是当时的水平，只留那一行；另一个（如半年平均）写进它的 note 列",
			});
		}
	}
}
