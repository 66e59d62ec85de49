import type { Path } from "../files/yaml-record.ts";
import { quoteFound } from "../problems/problem.ts";
import type { PlanReading } from "../records/content-records.ts";
import type { DeadlineRecord } from "../records/deadline-record.ts";
import { type DueContext, faultOfDue, rhythmsIn } from "../text/due-words.ts";
import { yearsOf } from "../text/periods.ts";
import type { ClauseIndex, Finding, Report } from "./findings.ts";
import { type KnownOffices, unknownOffice } from "./known-offices.ts";

/** Until when something is to be done: the words stand in the clause, and the day says no more and no less than they do. */
export function checkDeadlines(
	plan: PlanReading,
	offices: KnownOffices | null,
	clauses: ClauseIndex,
	report: Report,
): void {
	const context = contextOf(plan);
	for (const { file, deadlines } of [...plan.parts, ...plan.actions]) {
		for (const [index, deadline] of deadlines.entries()) {
			const at = ["deadlines", index];
			clauses.checkQuote(deadline.clause, deadline.quote, file, at);
			if (deadline.measure !== null) clauses.find(deadline.measure, file, [...at, "measure"]);
			checkMoment(deadline, file, at, context, report);
			checkBound(deadline, offices, (place, finding) => report.at(file, [...at, "departments", place], finding));
		}
	}
	for (const { file, due, dueQuote } of [...plan.targets, ...plan.deliverables]) {
		if (due !== null && dueQuote !== null) checkDue(dueQuote, due, file, ["due"], context, report);
	}
}

function checkBound(
	{ departments }: DeadlineRecord,
	offices: KnownOffices | null,
	report: (place: number, finding: Finding) => void,
): void {
	for (const [place, name] of departments.entries()) {
		if (offices && !offices.names.includes(name)) report(place, unknownOffice(name, offices));
	}
}

/** Which years the plan's words mean where they write none. */
function contextOf({ plan }: PlanReading): DueContext {
	const issued = plan.writtenOn ?? plan.issuedOn;
	return {
		years: plan.period === null ? null : yearsOf(plan.period),
		issued: issued === null ? null : Number(issued.slice(0, 4)),
	};
}

function checkMoment(
	{ quote, due, rhythm, draft }: DeadlineRecord,
	file: string,
	at: Path,
	context: DueContext,
	report: Report,
): void {
	if (due !== null) checkDue(quote, due, file, [...at, "due"], context, report);
	if (rhythm !== null && !rhythmsIn(quote).includes(rhythm)) {
		report.at(file, [...at, "rhythm"], {
			code: "deadline-rhythm-differs",
			found: `rhythm ${quoteFound(rhythm)}，原文是“${quote}”`,
			expected: rhythmsIn(quote).join("或") || "留空",
			cure: "rhythm 只写原文这几个字里有的",
		});
	}
	if (due !== null || rhythm !== null || draft) return;
	report.at(file, at, {
		code: "deadline-open",
		found: `“${quote}”没有写 due，也没有写 rhythm`,
		expected: "期限",
		cure: "有截止日的写 due，如 2025-06；每年、长期一类的写 rhythm；说的不是期限的，删去这一项",
	});
}

function checkDue(words: string, due: string, file: string, at: Path, context: DueContext, report: Report): void {
	const expected = faultOfDue(words, due, context);
	if (expected === null) return;
	report.at(file, at, {
		code: "due-differs-from-words",
		found: `due ${quoteFound(due)}，原文是“${words}”`,
		expected,
		cure: "期限与原文写得一样细：写到月的写月，只写年的不补月和日",
	});
}
