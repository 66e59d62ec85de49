import type { ProblemCode } from "../problems/codes.ts";
import { quoteFound } from "../problems/problem.ts";
import type { DeliverableRecord } from "../records/deliverable-record.ts";
import type { TargetRecord } from "../records/target-record.ts";
import type { ClauseIndex, Report } from "./findings.ts";

/** What targets and deliverables have in common: words that stand in the text, and a place of their own in their list. */
export function checkPromises(
	promises: readonly (TargetRecord | DeliverableRecord)[],
	twice: ProblemCode,
	clauses: ClauseIndex,
	report: Report,
): void {
	const orders = new Map<number, string>();
	for (const { file, clause, quote, dueQuote, order } of promises) {
		clauses.checkQuote(clause, quote, file, []);
		if (dueQuote !== null && clauses.byId.has(clause)) clauses.checkQuote(clause, dueQuote, file, [], "dueQuote");
		const owner = orders.get(order);
		if (owner) {
			report.at(file, ["order"], {
				code: twice,
				found: `order ${quoteFound(String(order))}`,
				expected: "不重复的序号",
				cure: `${owner} 已用此序号，请改用别的序号`,
			});
		}
		orders.set(order, file);
	}
}
