import { quoteFound } from "../problems/problem.ts";
import { type ObservationRecord, QUALIFIERS } from "../records/observation-record.ts";
import type { TargetRecord } from "../records/target-record.ts";
import { withoutNoise } from "../text/decimals.ts";
import { byStart, contains, firstDayOf, lastDayOf, overlapsInPart } from "../text/periods.ts";
import type { CellReport } from "./findings.ts";

/** Targets whose figures count what happened in a period, and are added up. */
export function isFlow({ kind }: Pick<TargetRecord, "kind">): boolean {
	return kind === "new" || kind === "count" || kind === "per-year";
}

/**
 * Checks that figures which are added up neither count anything twice nor contradict each other. The rows are gone through
 * in the order of time; only those whose period is still running are compared with the next, so that many rows cost little.
 */
export function checkFlows(rows: readonly ObservationRecord[], at: CellReport): void {
	const parts = new Map(rows.map((row) => [row, [] as ObservationRecord[]]));
	let running: ObservationRecord[] = [];
	for (const row of rows.toSorted((a, b) => byStart(a, b) || a.line - b.line)) {
		running = running.filter(({ period }) => lastDayOf(period) >= firstDayOf(row.period));
		for (const other of running) checkOverlap(row, other, at);
		for (const whole of innermost(running, row)) parts.get(whole)?.push(row);
		running.push(row);
	}
	for (const [total, inside] of parts) checkTotal(total, inside, at);
}

function checkOverlap(a: ObservationRecord, b: ObservationRecord, at: CellReport): void {
	if (!overlapsInPart(a.period, b.period)) return;
	const [first, row] = a.line < b.line ? [a, b] : [b, a];
	at(row, "period", {
		code: "progress-periods-overlap",
		found: `period ${quoteFound(row.period)}，与第 ${first.line} 行的 ${first.period} 部分重叠`,
		expected: "互不重叠，或一个完全包含另一个的时期",
		cure: "重叠的部分会重复计算，请核对两行的起止",
	});
}

/** The rows whose period holds that of `row`, without those that hold such a row themselves. */
function innermost(rows: readonly ObservationRecord[], row: ObservationRecord): ObservationRecord[] {
	const around = rows.filter(({ period }) => contains(period, row.period) && !contains(row.period, period));
	return around.filter((one) => !around.some((other) => other !== one && contains(one.period, other.period)));
}

/** The figures inside a longer period must not add up to more than the figure of that period. */
function checkTotal(total: ObservationRecord, inside: readonly ObservationRecord[], at: CellReport): void {
	const parts = inside.toSorted((a, b) => a.line - b.line);
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
