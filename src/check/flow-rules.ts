import { quoteFound } from "../problems/problem.ts";
import { type ObservationRecord, QUALIFIERS } from "../records/observation-record.ts";
import type { TargetRecord } from "../records/target-record.ts";
import { withoutNoise } from "../text/decimals.ts";
import { contains, outermost, overlapsInPart } from "../text/periods.ts";
import type { CellReport } from "./findings.ts";

/** Targets whose figures count what happened in a period, and are added up. */
export function isFlow({ kind }: Pick<TargetRecord, "kind">): boolean {
	return kind === "new" || kind === "count" || kind === "per-year";
}

/** Checks that figures which are added up neither count anything twice nor contradict each other. */
export function checkFlows(rows: readonly ObservationRecord[], at: CellReport): void {
	for (const row of rows) {
		for (const other of rows) {
			if (other.line < row.line && overlapsInPart(row.period, other.period)) {
				at(row, "period", {
					code: "progress-periods-overlap",
					found: `period ${quoteFound(row.period)}，与第 ${other.line} 行的 ${other.period} 部分重叠`,
					expected: "互不重叠，或一个完全包含另一个的时期",
					cure: "重叠的部分会重复计算，请核对两行的起止",
				});
			}
		}
		checkTotal(row, rows, at);
	}
}

/** The figures inside a longer period must not add up to more than the figure of that period. */
function checkTotal(total: ObservationRecord, rows: readonly ObservationRecord[], at: CellReport): void {
	const inside = rows.filter((row) => row !== total && contains(total.period, row.period));
	const parts = outermost(inside);
	const sum = withoutNoise(parts.reduce((all, row) => all + (isBound(row, "at-least") ? Number(row.value) : 0), 0));
	if (parts.length === 0 || !isBound(total, "at-most") || sum <= Number(total.value)) return;
	at(total, "value", {
		code: "progress-total-below-parts",
		found: `${total.period} 的合计${quoteFound(total.value)}，少于其中各段之和 ${sum}（第 ${parts.map(({ line }) => line).join("、")} 行）`,
		expected: `不小于 ${sum} 的合计`,
		cure: "请核对这几行中哪一行有误；已公布的行用更正（supersedes）改",
	});
}

/** The true value is not below (at-least) or not above (at-most) the one published. */
function isBound({ qualifier }: ObservationRecord, side: "at-least" | "at-most"): boolean {
	return qualifier === null || QUALIFIERS[qualifier] === side;
}
