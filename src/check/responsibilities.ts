import type { PlanReading } from "../load/content.ts";
import { suggestion } from "../load/nearest.ts";
import { quoteFound } from "../load/problem.ts";
import type { ActionRecord } from "../schemas/action.ts";
import type { ClauseIndex, Report } from "./report.ts";

/** Checks that every responsibility is a known office named in its clause, and that the clause names no other. */
export function checkResponsibilities(
	plan: PlanReading,
	names: string[] | null,
	clauses: ClauseIndex,
	report: Report,
): void {
	if (names === null) return;
	for (const action of plan.actions) {
		for (const index of action.responsibilities.keys()) {
			checkResponsibility(action, index, names, clauses, report);
		}
	}
}

function checkResponsibility(
	{ file, responsibilities }: ActionRecord,
	index: number,
	names: string[],
	clauses: ClauseIndex,
	report: Report,
): void {
	const responsibility = responsibilities[index];
	if (!responsibility) return;
	const base = ["responsibilities", index];
	const clause = clauses.find(responsibility.clause, file, [...base, "clause"]);
	for (const [position, name] of responsibility.departments.entries()) {
		const at = [...base, "departments", position];
		if (!names.includes(name)) {
			report.at(file, at, {
				found: `部门${quoteFound(name)}`,
				expected: "departments/ 中的部门名称",
				cure: suggestion(name, names),
			});
		} else if (responsibility.departments.indexOf(name) !== position) {
			report.at(file, at, { found: `部门“${name}”在同一行重复`, expected: "每个部门一次", cure: "请删去重复的一个" });
		} else if (clause && !clause.text.includes(name)) {
			report.at(file, at, {
				found: `部门${quoteFound(name)}`,
				expected: `条款 ${clause.id} 中写明的部门`,
				cure: "请对照该段原文增删",
			});
		}
	}
	if (!clause) return;
	for (const name of namesIn(clause.text, names)) {
		if (responsibility.departments.includes(name)) continue;
		report.at(file, [...base, "departments"], {
			found: `缺少条款 ${clause.id} 中的“${name}”`,
			expected: "与该段原文一致的名单",
			cure: "请补上这个部门",
		});
	}
}

/** The names that a text mentions, where the longest name wins at each place. */
function namesIn(text: string, names: string[]): string[] {
	const longestFirst = [...names].sort((a, b) => b.length - a.length);
	let rest = text;
	return longestFirst.filter((name) => {
		if (!rest.includes(name)) return false;
		rest = rest.replaceAll(name, "\n");
		return true;
	});
}
