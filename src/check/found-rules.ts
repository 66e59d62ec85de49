import { quoteFound } from "../problems/problem.ts";
import type { PlanReading } from "../records/content-records.ts";
import type { ObservationRecord } from "../records/observation-record.ts";
import type { SearchLogRecord } from "../records/search-log-record.ts";
import type { TargetRecord } from "../records/target-record.ts";
import { contains, lengthen } from "../text/periods.ts";
import type { Finding } from "./findings.ts";

/** Reports at a cell of a log. */
export type CellAt = (row: { line: number }, column: string, finding: Finding) => void;

/** What a search found is registered here; of a target that is a figure of its own. */
export function checkFound(row: SearchLogRecord, plan: PlanReading, at: CellAt): void {
	if (row.result === "未找到") {
		if (row.found === null) return;
		at(row, "found", {
			code: "search-found-unexpected",
			found: `result 是“未找到”，found 却写了${quoteFound(row.found)}`,
			expected: "两者一致",
			cure: "没有找到的，found 留空；找到了，result 写“找到”",
		});
		return;
	}
	const [kind, id = ""] = row.found?.split(":") ?? [];
	const figure = kind === "progress" ? plan.observations.find((one) => String(one.id) === id) : undefined;
	const target = plan.targets.find((one) => one.id === row.about);
	const isKnown = figure !== undefined || (kind === "update" && plan.updates.some((update) => update.id === id));
	// Else a page would say of one target that nothing was found, and that a search found something.
	if (target && !(figure && isOwnFigure(figure, target, plan))) {
		at(row, "found", {
			code: "search-found-unknown",
			found: row.found === null ? "found 未填" : `found ${quoteFound(row.found)}`,
			expected: `目标“${target.title}”在${plan.plan.area}、规划期内的数值，写 progress:编号`,
			cure: "请先把找到的数值登记到 progress.csv；找到的是别处的、规划期以外的，或者没有数值，result 写“未找到”，在 note 里说明",
		});
	} else if (row.found !== null && !isKnown) {
		at(row, "found", {
			code: "search-found-unknown",
			found: `found ${quoteFound(row.found)}`,
			expected: "progress:编号，或 update:文件名",
			cure: "请照 progress.csv 的编号或 updates/ 的文件名写；本站没有登记的留空",
		});
	}
}

function isOwnFigure(
	{ target, area, period }: ObservationRecord,
	{ id, due }: TargetRecord,
	{ plan }: PlanReading,
): boolean {
	const isWithin = plan.period === null || contains(lengthen(plan.period, due), period);
	return target === id && area === plan.area && isWithin;
}
