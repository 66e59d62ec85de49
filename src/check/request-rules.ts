import { suggestion } from "../problems/nearest.ts";
import { quoteFound } from "../problems/problem.ts";
import type { PlanReading } from "../records/content-records.ts";
import { idsByTitle, type Report } from "./findings.ts";

/** A request is about what the plan has, and an answer has a day. */
export function checkRequests({ requests, targets, deliverables }: PlanReading, about: string[], report: Report): void {
	for (const { file, about: ids, outcome, answeredOn } of requests) {
		for (const [index, id] of ids.entries()) {
			if (about.includes(id)) continue;
			report.at(file, ["about", index], {
				code: "request-about-unknown",
				found: `about ${quoteFound(id)}`,
				expected: "目标或交付事项的文件名或名称",
				cure: suggestion(id, about, idsByTitle([...targets, ...deliverables])),
			});
		}
		const isOpen = outcome === "待答复" || outcome === "逾期未答复";
		if (isOpen === (answeredOn === null)) continue;
		report.at(file, ["answeredOn"], {
			code: "request-answer-differs",
			found: `outcome 是“${outcome}”，answeredOn ${quoteFound(answeredOn)}`,
			expected: "两者一致",
			cure: isOpen ? "没有答复的，answeredOn 留空" : "请补上答复的日期，知道年月就写年月",
		});
	}
}
