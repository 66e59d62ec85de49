import { suggestion } from "../problems/nearest.ts";
import { quoteFound } from "../problems/problem.ts";
import type { PlanReading } from "../records/content-records.ts";
import { COLLECTIVES } from "../records/deliverable-record.ts";
import type { ClauseIndex, Report } from "./findings.ts";
import type { KnownOffices } from "./known-offices.ts";
import { checkPromises } from "./promise-rules.ts";

/** Promises without a number: quotes are literal, whoever owes one is an office or stands in the text. */
export function checkDeliverables(
	plan: PlanReading,
	offices: KnownOffices | null,
	clauses: ClauseIndex,
	report: Report,
): void {
	checkPromises(plan.deliverables, "deliverable-order-twice", clauses, report);
	const targets = new Set(plan.targets.map(({ id }) => id));
	for (const { id, file, clause, owedBy } of plan.deliverables) {
		for (const [index, owner] of owedBy.entries()) {
			const isInText = clauses.byId.get(clause)?.text.includes(owner) ?? true;
			if (!offices || offices.names.includes(owner) || isInText) continue;
			report.at(file, ["owedBy", index], {
				code: "deliverable-owner-unknown",
				found: `owedBy ${quoteFound(owner)}`,
				expected: "部门名称，或这一段原文里的字样",
				cure: suggestion(owner, [...offices.names, ...COLLECTIVES], offices.otherNames),
			});
		}
		if (targets.has(id)) {
			report.line(
				file,
				{ line: 1, column: 1 },
				{
					code: "deliverable-id-taken",
					found: `文件名${quoteFound(id)}`,
					expected: "与目标不同的文件名",
					cure: "targets/ 里已有同名的文件，请改名",
				},
			);
		}
	}
}
