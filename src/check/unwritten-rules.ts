import { quoteFound } from "../problems/problem.ts";
import type { PlanReading } from "../records/content-records.ts";
import type { TargetRecord } from "../records/target-record.ts";
import type { ClauseIndex, Report } from "./findings.ts";

/**
 * Three states of a field: written, not written (a person said so), not read yet. What is published is in one of the
 * first two wherever its page speaks of it, and nothing is in both.
 */
export function checkUnwritten(plan: PlanReading, clauses: ClauseIndex, report: Report): void {
	const both = (file: string, unwritten: readonly string[], written: Record<string, boolean>) => {
		for (const [index, name] of unwritten.entries()) {
			if (!written[name]) continue;
			report.at(file, ["unwritten", index], {
				code: "unwritten-but-written",
				found: `unwritten 里有“${name}”，文件里又写了它`,
				expected: "只有一种说法",
				cure: "原文写了的，从 unwritten 里删去；没有写的，删去那一项",
			});
		}
	};
	const { file, unwritten, number, issuer, writtenOn, issuedOn, period } = plan.plan;
	const isDated = writtenOn !== null || issuedOn !== null;
	both(file, unwritten, {
		文号: number !== null,
		发文机关: issuer !== null,
		成文日期: isDated,
		规划期: period !== null,
	});
	for (const action of plan.actions) {
		const { responsibilities, deadlines } = action;
		both(action.file, action.unwritten, { 分工: responsibilities.length > 0, 期限: deadlines.length > 0 });
	}
	for (const one of [...plan.targets, ...plan.deliverables]) {
		const hasStart = "baseline" in one && one.baseline !== null;
		both(one.file, one.unwritten, { 期限: one.due !== null, 起点: hasStart });
		if (one.due === null && !one.draft && !one.unwritten.some((name) => name === "期限")) {
			report.at(one.file, ["due"], {
				code: "due-not-read",
				found: "due 没有填写",
				expected: "原文写明的期限，或写明原文没有写",
				cure: "请看这一段和它上面的各段：写了期限的填 due 和 dueQuote，没有写的加一行 unwritten: [期限]",
			});
		}
	}
	for (const target of plan.targets) checkWaypoints(target, clauses, report);
}

/** Where it stood before and what is to be reached on the way: by the words of the clause, or by a source. */
function checkWaypoints({ file, clause, baseline, interim }: TargetRecord, clauses: ClauseIndex, report: Report): void {
	const points = [
		...(baseline ? [{ at: ["baseline"], ...baseline }] : []),
		...interim.map((point, index) => ({ at: ["interim", index], ...point })),
	];
	for (const { at, value, quote, source } of points) {
		if (quote !== null && clauses.byId.has(clause)) clauses.checkQuote(clause, quote, file, [], "quote");
		if (quote === null && source === null) {
			report.at(file, at, {
				code: "waypoint-unproved",
				found: `${value} 没有写出处`,
				expected: "原文的字句（quote），或来源（source）",
				cure: "原文写明的，在 quote 里照抄那几个字；别处写明的，在 source 里写标题和网址",
			});
		} else if (quote !== null && !quote.replaceAll(/[,，\s]/g, "").includes(value)) {
			report.at(file, [...at, "value"], {
				code: "waypoint-not-in-words",
				found: `value ${quoteFound(value)}，原文是“${quote}”`,
				expected: "原文这几个字里的数",
				cure: "请照原文写数字",
			});
		}
	}
}
