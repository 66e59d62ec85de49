import type { Path } from "../files/yaml-record.ts";
import { suggestion } from "../problems/nearest.ts";
import { quoteFound } from "../problems/problem.ts";
import type { PlanReading } from "../records/content-records.ts";
import { meets } from "../text/periods.ts";
import { type ClauseIndex, type Finding, idsByTitle, type Report, targetIds, unknownTarget } from "./findings.ts";
import { type KnownOffices, unknownOffice } from "./known-offices.ts";
import { checkObservations } from "./observation-rules.ts";
import { checkTargets } from "./target-rules.ts";

/** Checks that what the plan's records refer to exists, and that every quote is literal. */
export function checkPlanRecords(
	plan: PlanReading,
	offices: KnownOffices | null,
	clauses: ClauseIndex,
	report: Report,
): void {
	checkPlan(plan, offices, clauses, report);
	checkNotes(plan, clauses);
	checkTargets(plan, clauses, report);
	checkObservations(plan, report);
	checkUpdates(plan, clauses, report);
}

function checkPlan(
	{ plan, targets }: PlanReading,
	offices: KnownOffices | null,
	clauses: ClauseIndex,
	report: Report,
): void {
	for (const [index, phase] of plan.phases.entries()) {
		clauses.find(phase.clause, plan.file, ["phases", index, "clause"]);
		if (plan.period === null || meets(plan.period, phase.period)) continue;
		report.at(plan.file, ["phases", index, "period"], {
			code: "phase-outside-plan",
			found: `period ${quoteFound(phase.period)}，与规划期 ${plan.period} 没有一天相同`,
			expected: "规划期之内的时期",
			cure: "请核对年份，以及 plan.yaml 的 period",
		});
	}
	for (const [index, { clause }] of plan.lineage.entries()) {
		if (clause !== null) clauses.find(clause, plan.file, ["lineage", index, "clause"]);
	}
	const ids = targetIds(targets, plan.id, report);
	if (plan.headlineTarget !== null && !ids.includes(plan.headlineTarget)) {
		report.at(plan.file, ["headlineTarget"], unknownTarget(plan.headlineTarget, ids, targets));
	}
	if (offices && plan.coordinator !== null && !offices.names.includes(plan.coordinator)) {
		report.at(plan.file, ["coordinator"], unknownOffice(plan.coordinator, offices));
	}
}

function checkNotes({ plan, notes }: PlanReading, clauses: ClauseIndex): void {
	const file = plan.file.replace(/plan\.yaml$/, "notes.yaml");
	for (const [index, { clause, quote }] of notes.entries()) {
		if (quote === null) clauses.find(clause, file, [index, "clause"]);
		else clauses.checkQuote(clause, quote, file, [index]);
	}
}

function checkUpdates(plan: PlanReading, clauses: ClauseIndex, report: Report): void {
	const ids = targetIds(plan.targets, plan.plan.id, report);
	const things = [
		...plan.deliverables.map(({ id }) => id),
		...report.brokenIdsIn(`plans/${plan.plan.id}/deliverables`),
	];
	for (const update of plan.updates) {
		const { id, file, date, clauses: cited, targets, deliverables, states } = update;
		if (!id.startsWith(`${date}-`)) report.at(file, ["date"], differentDate(date));
		for (const [index, clause] of cited.entries()) clauses.find(clause, file, ["clauses", index]);
		for (const [index, { clause }] of states.entries())
			checkState(clause, file, ["states", index, "clause"], clauses, report);
		const unknown = (named: string[], known: string[]) =>
			[...named.entries()].filter(([, name]) => !known.includes(name));
		for (const [index, target] of unknown(targets, ids))
			report.at(file, ["targets", index], unknownTarget(target, ids, plan.targets));
		for (const [index, thing] of unknown(deliverables, things))
			report.at(file, ["deliverables", index], unknownDeliverable(thing, things, plan.deliverables));
	}
}

function differentDate(date: string): Finding {
	return {
		code: "update-date-differs",
		found: `date ${quoteFound(date)}`,
		expected: "与文件名开头相同的日期",
		cure: "请改日期或改文件名",
	};
}

function unknownDeliverable(id: string, ids: string[], known: PlanReading["deliverables"]): Finding {
	return {
		code: "deliverable-unknown",
		found: `交付事项${quoteFound(id)}`,
		expected: "deliverables/ 中的编号或名称",
		cure: suggestion(id, ids, idsByTitle(known)),
	};
}

/** Only a measure can have a state. */
function checkState(id: string, file: string, path: Path, clauses: ClauseIndex, report: Report): void {
	const clause = clauses.find(id, file, path);
	if (!clause || (clause.kind === "paragraph" && clause.list !== "任务" && clause.list !== "分工")) return;
	report.at(file, path, {
		code: "update-state-not-measure",
		found: `条款“${id}”不是措施`,
		expected: "一段措施的编号，如 3-1-m2",
		cure: "请在全文页复制措施那一段的编号",
	});
}
