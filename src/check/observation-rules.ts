import { quoteFound } from "../problems/problem.ts";
import type { PlanReading } from "../records/content-records.ts";
import { OBSERVATION_COLUMNS, type ObservationRecord } from "../records/observation-record.ts";
import type { TargetRecord } from "../records/target-record.ts";
import { withoutNoise } from "../text/decimals.ts";
import { contains, firstDayOf, lastDayOf, lengthen } from "../text/periods.ts";
import { checkCorrections, standingRows } from "./correction-rules.ts";
import { type CellReport, type Report, targetIds, unknownTarget } from "./findings.ts";
import { checkFlows, isFlow } from "./flow-rules.ts";
import { checkLevels } from "./level-rules.ts";

/** Checks every published figure by itself, against its target, and against the other rows. */
export function checkObservations(plan: PlanReading, report: Report): void {
	const { targets, observations } = plan;
	const file = plan.plan.file.replace(/plan\.yaml$/, "progress.csv");
	const at: CellReport = ({ line }, column, finding) =>
		report.line(file, { line, column: OBSERVATION_COLUMNS.indexOf(column) + 1 }, finding);
	const ids = targetIds(targets, plan.plan.id, report);
	const replaced = new Set(observations.flatMap(({ supersedes }) => supersedes ?? []));
	for (const row of observations) {
		if (!ids.includes(row.target)) at(row, "target", unknownTarget(row.target, ids, targets));
		const target = targets.find(({ id }) => id === row.target);
		if (target) checkAgainstTarget(row, target, plan.plan, at);
		checkValue(row, target, at);
		checkDates(row, at, replaced);
		if (target && isFlow(target)) checkIsOver(row, at);
	}
	const faulty = checkCorrections(observations, !report.reading.broken.has(file), at);
	const standing = standingRows(observations).filter((row) => !faulty.has(row));
	checkRepeats(standing, at);
	const byTarget = Map.groupBy(standing, (row) => row.target);
	for (const target of targets) {
		const rows = byTarget.get(target.id) ?? [];
		if (isFlow(target)) {
			checkFlows(
				rows.filter(({ area }) => area === plan.plan.area),
				at,
			);
		} else checkLevels(rows, at);
	}
}

function checkAgainstTarget(row: ObservationRecord, target: TargetRecord, plan: PlanReading["plan"], at: CellReport) {
	if (target.unit !== null && target.unit !== row.unit) {
		at(row, "unit", {
			code: "progress-unit-unknown",
			found: `unit ${quoteFound(row.unit)}`,
			expected: `目标“${target.title}”的单位“${target.unit}”`,
			cure: "请核对单位；“百分点”与“%”不是同一单位",
		});
	}
	if (target.kind === "qualitative") {
		at(row, "target", {
			code: "progress-target-without-number",
			found: `目标“${target.title}”没有写明数字`,
			expected: "有数字的目标",
			cure: "请改写为一条动态（updates/），或核对目标编号",
		});
	}
	if (row.area !== plan.area && placeName(row.area) === placeName(plan.area)) {
		at(row, "area", {
			code: "progress-area-spelling",
			found: `area ${quoteFound(row.area)}`,
			expected: `本方案的写法“${plan.area}”`,
			cure: "写法不同的会被当成别的地区，请改成同一种写法",
		});
	}
	if (plan.period === null) return;
	const term = lengthen(plan.period, target.due);
	// Afterwards a level may be told for comparison: the site sets it apart.
	const isAfterwards = firstDayOf(row.period) > lastDayOf(term) && !isFlow(target);
	if (row.area !== plan.area || contains(term, row.period) || isAfterwards) return;
	at(row, "period", {
		code: "progress-period-outside-plan",
		found: `period ${quoteFound(row.period)}`,
		expected: `规划期 ${plan.period} ${term === plan.period ? "" : `到期限 ${target.due} `}之内的时期`,
		...(isFlow(target)
			? { cure: "这项目标只数规划期内的数量，请核对年份；规划期以外的不要写入" }
			: { cure: "请核对年份；确是规划期以外的数值可以保留，它不参与判断", severity: "warning" }),
	});
}

/** 云川市 and 云川 are one place. */
function placeName(area: string): string {
	return area.replace(/(?<=.{2})[省市区县]$/, "");
}

function checkValue(row: ObservationRecord, target: TargetRecord | undefined, at: CellReport): void {
	const value = Number(row.value);
	if (value < 0) {
		at(row, "value", {
			code: "progress-value-negative",
			found: `value ${quoteFound(row.value)}`,
			expected: "不小于 0 的数字",
			cure: "请核对数值；变化量写入 note 列",
		});
	}
	const isShare = row.unit === "%" && (target?.kind === "ratio" || target?.kind === "coverage");
	if (isShare && value > 100) {
		at(row, "value", {
			code: "progress-value-above-100",
			found: `value ${quoteFound(row.value)}，单位 %`,
			expected: "0 至 100 之间的比例",
			cure: "请核对小数点和单位",
		});
	}
	if (isShare && value > 0 && value < 1) {
		at(row, "value", {
			code: "progress-value-below-1",
			found: `value ${quoteFound(row.value)}，单位 %`,
			expected: "以 % 计的数字",
			cure: `Excel 的百分比单元格会存成小数：如果原意是 ${withoutNoise(value * 100)}%，请改成 ${withoutNoise(value * 100)}；如果确实不到 1%，可以保留`,
			severity: "warning",
		});
	}
}

function checkDates(row: ObservationRecord, at: CellReport, replaced: ReadonlySet<number>): void {
	const { statistic_date: counted, source_date: published, recorded, period } = row;
	// A row that a later one took the place of is not waiting for anything.
	if (published === null && !replaced.has(row.id)) {
		at(row, "source_date", {
			code: "progress-source-undated",
			found: "source_date 未填",
			expected: "来源的公布日期",
			cure: "来源写明日期的请补上；没有写明的可以留空，网站以登记日期为准",
			severity: "warning",
		});
	}
	if (counted !== null && published !== null && firstDayOf(counted) > lastDayOf(published)) {
		at(row, "statistic_date", {
			code: "progress-counted-after-source",
			found: `统计截至 ${quoteFound(counted)}，晚于公布日期 ${published}`,
			expected: "不晚于公布日期的日期",
			cure: "请核对 statistic_date 和 source_date 两列是否写反",
		});
	}
	if (counted !== null && lastDayOf(counted) < firstDayOf(period)) {
		at(row, "statistic_date", {
			code: "progress-counted-before-period",
			found: `统计截至 ${quoteFound(counted)}，早于时期 ${period} 的开始`,
			expected: "时期之内或之后的日期",
			cure: "请核对 period 和 statistic_date 两列",
		});
	}
	if (published !== null && firstDayOf(published) > recorded) {
		at(row, "source_date", {
			code: "progress-source-after-recorded",
			found: `公布日期 ${quoteFound(published)}，晚于登记日期 ${recorded}`,
			expected: "不晚于登记日期的日期",
			cure: "请核对 source_date 和 recorded 两列",
		});
	}
	if (firstDayOf(period) > lastDayOf(published ?? recorded)) {
		at(row, "period", {
			code: "progress-period-in-future",
			found: `period ${quoteFound(period)}，在公布之后才开始`,
			expected: "公布之前已经开始的时期",
			cure: "请核对年份；预测数和计划数不写入此表",
		});
	}
}

/** What is added up by periods is published when its period is over. */
function checkIsOver(row: ObservationRecord, at: CellReport): void {
	const { period, source_date: published } = row;
	if (published === null || firstDayOf(period) > lastDayOf(published) || lastDayOf(period) <= lastDayOf(published))
		return;
	at(row, "period", {
		code: "progress-period-not-over",
		found: `period ${quoteFound(period)}，公布时（${published}）还没有结束`,
		expected: "公布之前已经结束的时期",
		cure: "如果只是其中一段的数量，请把 period 写成那一段，如 2018-01/2018-06；否则请核对年份",
		severity: "warning",
	});
}

/** The same figure may stand in one row only. */
function checkRepeats(rows: readonly ObservationRecord[], at: CellReport): void {
	const seen = new Map<string, ObservationRecord>();
	for (const row of rows) {
		const key = [row.target, row.area, firstDayOf(row.period), lastDayOf(row.period)].join("|");
		const first = seen.get(key);
		if (first) {
			const isSame = Number(first.value) === Number(row.value);
			at(row, "period", {
				code: "progress-figure-twice",
				found: `同一目标、地区、时期已在第 ${first.line} 行出现${isSame ? "" : `，数值却不同（${first.value} 与 ${row.value}）`}`,
				expected: "每个数值一行",
				cure: isSame ? "请删去重复的一行" : `若是更正，请在 supersedes 列写被更正行的编号 ${first.id}；否则请核对两行`,
			});
		}
		seen.set(key, row);
	}
}
