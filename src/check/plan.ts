import type { PlanReading } from "../load/content.ts";
import { suggestion } from "../load/nearest.ts";
import { quoteFound } from "../load/problem.ts";
import { OBSERVATION_COLUMNS } from "../schemas/observation.ts";
import type { ClauseIndex, Report } from "./report.ts";

/** Checks that what the plan's records refer to exists, and that every quote is literal. */
export function checkPlanRecords(
	plan: PlanReading,
	names: string[] | null,
	clauses: ClauseIndex,
	report: Report,
): void {
	checkPlan(plan, names, clauses, report);
	checkNotes(plan, clauses);
	checkTargets(plan, clauses, report);
	checkObservations(plan, report);
	checkUpdates(plan, clauses, report);
}

function checkPlan({ plan, targets }: PlanReading, names: string[] | null, clauses: ClauseIndex, report: Report): void {
	for (const [index, phase] of plan.phases.entries())
		clauses.find(phase.clause, plan.file, ["phases", index, "clause"]);
	for (const [index, { clause }] of plan.lineage.entries()) {
		if (clause !== null) clauses.find(clause, plan.file, ["lineage", index, "clause"]);
	}
	const ids = targetIds(targets, plan.id, report);
	if (!ids.includes(plan.headlineTarget)) {
		report.at(plan.file, ["headlineTarget"], unknownTarget(plan.headlineTarget, ids));
	}
	if (names && !names.includes(plan.coordinator)) {
		report.at(plan.file, ["coordinator"], {
			found: `部门${quoteFound(plan.coordinator)}`,
			expected: "departments/ 中的部门名称",
			cure: suggestion(plan.coordinator, names),
		});
	}
}

function checkNotes({ plan, notes }: PlanReading, clauses: ClauseIndex): void {
	const file = plan.file.replace(/plan\.yaml$/, "notes.yaml");
	for (const [index, { clause, quote }] of notes.entries()) {
		if (quote === null) clauses.find(clause, file, [index, "clause"]);
		else clauses.checkQuote(clause, quote, file, [index]);
	}
}

function checkTargets({ targets }: PlanReading, clauses: ClauseIndex, report: Report): void {
	const orders = new Map<number, string>();
	for (const { file, clause, quote, dueQuote, order } of targets) {
		clauses.checkQuote(clause, quote, file, []);
		if (dueQuote !== null && clauses.byId.has(clause)) clauses.checkQuote(clause, dueQuote, file, [], "dueQuote");
		const owner = orders.get(order);
		if (owner) {
			report.at(file, ["order"], {
				found: `order ${quoteFound(String(order))}`,
				expected: "不重复的序号",
				cure: `${owner} 已用此序号，请改用别的序号`,
			});
		}
		orders.set(order, file);
	}
}

function checkObservations({ plan, targets, observations }: PlanReading, report: Report): void {
	const file = plan.file.replace(/plan\.yaml$/, "progress.csv");
	const ids = targetIds(targets, plan.id, report);
	const seen = new Map<string, number>();
	for (const { target: id, area, period, unit, line } of observations) {
		const at = (column: string) => ({ line, column: OBSERVATION_COLUMNS.indexOf(column) + 1 });
		const target = targets.find((candidate) => candidate.id === id);
		if (!ids.includes(id)) report.line(file, at("target"), unknownTarget(id, ids));
		if (target && target.unit !== unit) {
			report.line(file, at("unit"), {
				found: `unit ${quoteFound(unit)}`,
				expected: `目标“${target.title}”的单位“${target.unit}”`,
				cure: "请核对单位；“百分点”与“%”不是同一单位",
			});
		}
		const key = [id, area, period].join("|");
		const first = seen.get(key);
		if (first !== undefined) {
			report.line(file, at("period"), {
				found: `同一目标、地区、时期已在第 ${first} 行出现`,
				expected: "每个数值一行",
				cure: "请删去重复的一行",
			});
		}
		seen.set(key, line);
	}
}

function checkUpdates({ plan, updates, targets }: PlanReading, clauses: ClauseIndex, report: Report): void {
	const ids = targetIds(targets, plan.id, report);
	for (const { id, file, date, clauses: cited, targets: touched } of updates) {
		if (!id.startsWith(`${date}-`)) {
			report.at(file, ["date"], {
				found: `date ${quoteFound(date)}`,
				expected: "与文件名开头相同的日期",
				cure: "请改日期或改文件名",
			});
		}
		for (const [index, clause] of cited.entries()) clauses.find(clause, file, ["clauses", index]);
		for (const [index, target] of touched.entries()) {
			if (!ids.includes(target)) report.at(file, ["targets", index], unknownTarget(target, ids));
		}
	}
}

/** The targets that may be referred to, those included whose own file has a mistake. */
function targetIds(targets: PlanReading["targets"], plan: string, report: Report): string[] {
	return [...targets.map(({ id }) => id), ...report.brokenIdsIn(`plans/${plan}/targets`)];
}

function unknownTarget(id: string, ids: string[]) {
	return { found: `目标${quoteFound(id)}`, expected: "targets/ 中的目标编号", cure: suggestion(id, ids) };
}
