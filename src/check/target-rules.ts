import { quoteFound } from "../problems/problem.ts";
import type { PlanReading } from "../records/content-records.ts";
import type { TargetRecord } from "../records/target-record.ts";
import { firstDayOf, lastDayOf } from "../text/periods.ts";
import type { ClauseIndex, Report } from "./findings.ts";
import { checkPromises } from "./promise-rules.ts";

/** Checks that every target has a number that can be judged, a term within its plan, and words that stand in the text. */
export function checkTargets({ plan, targets }: PlanReading, clauses: ClauseIndex, report: Report): void {
	checkPromises(targets, "target-order-twice", clauses, report);
	for (const target of targets) {
		checkNumber(target, report);
		if (!target.draft) checkTerm(target, plan.period, report);
	}
}

/** A promise that was due before its plan began, or a way that leads beyond it, is a slip in one of the two dates. */
function checkTerm({ file, due, interim, baseline }: TargetRecord, period: string | null, report: Report): void {
	if (due !== null && period !== null && lastDayOf(due) < firstDayOf(period)) {
		report.at(file, ["due"], {
			code: "target-due-before-plan",
			found: `due ${quoteFound(due)}，早于规划期 ${period} 的开始`,
			expected: "规划期开始之后的期限",
			cure: "请核对这项目标的期限，以及 plan.yaml 的 period；规划期以前的水平写入 baseline",
		});
	}
	if (baseline && due !== null && firstDayOf(baseline.period) > lastDayOf(due)) {
		report.at(file, ["baseline", "period"], {
			code: "target-baseline-after-due",
			found: `baseline 的 period ${quoteFound(baseline.period)}，晚于期限 ${due}`,
			expected: "方案开始以前的时期",
			cure: "请核对两个日期；baseline 是方案开始以前的水平",
		});
	}
	for (const [index, point] of interim.entries()) {
		if (due === null || lastDayOf(point.due) <= lastDayOf(due)) continue;
		report.at(file, ["interim", index, "due"], {
			code: "target-interim-after-due",
			found: `interim 的 due ${quoteFound(point.due)}，晚于期限 ${due}`,
			expected: "期限之前的日期",
			cure: "请核对两个日期；期限之后的要求是另一项目标",
		});
	}
}

/** A target has a number and a unit, unless it is qualitative: then it has neither. */
function checkNumber({ file, kind, comparator, value, unit }: TargetRecord, report: Report): void {
	if (value !== null && Number(value) <= 0 && comparator !== "<=") {
		report.at(file, ["comparator"], {
			code: "target-comparator-of-zero",
			found: `comparator ${quoteFound(comparator)}，value 却是 ${value}`,
			expected: "“<=”，或大于 0 的 value",
			cure: '“零事故”一类的承诺是上限，comparator 请写 "<="',
		});
	}
	if (unit === "%" && (kind === "ratio" || kind === "coverage") && Number(value) > 100) {
		report.at(file, ["value"], {
			code: "target-value-above-100",
			found: `value ${quoteFound(value)}，单位 %`,
			expected: "0 至 100 之间的比例",
			cure: "请核对小数点和单位；增长的幅度不是比例，kind 请改",
		});
	}
	for (const [key, found] of Object.entries({ value, unit })) {
		if ((found === null) === (kind === "qualitative")) continue;
		report.at(file, [key], {
			code: kind === "qualitative" ? "target-number-unexpected" : "target-number-missing",
			found: `${key} ${quoteFound(found)}`,
			expected: kind === "qualitative" ? "留空（定性目标没有数字）" : "原文写明的数字和单位",
			cure: kind === "qualitative" ? "请删去这一项，或改 kind" : "请照原文填写；原文没有数字的，kind 写 qualitative",
		});
	}
}
