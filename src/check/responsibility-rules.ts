import { suggestion } from "../problems/nearest.ts";
import { quoteFound } from "../problems/problem.ts";
import type { ActionRecord } from "../records/action-record.ts";
import type { PlanReading } from "../records/content-records.ts";
import type { ClauseIndex, Finding, Report } from "./findings.ts";

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
	const { quote } = responsibility;
	const clause = clauses.find(responsibility.clause, file, [...base, "clause"]);
	if (clause && quote !== null) clauses.checkQuote(clause.id, quote, file, base);
	const words = clause && (quote ?? clause.text);
	for (const [position, name] of responsibility.departments.entries()) {
		const at = [...base, "departments", position];
		if (!names.includes(name)) {
			report.at(file, at, {
				code: "department-unknown",
				found: `部门${quoteFound(name)}`,
				expected: "departments/ 中的部门名称",
				cure: suggestion(name, names),
			});
		} else if (responsibility.departments.indexOf(name) !== position) {
			report.at(file, at, {
				code: "duty-department-twice",
				found: `部门“${name}”在同一行重复`,
				expected: "每个部门一次",
				cure: "请删去重复的一个",
			});
		} else if (clause && !words?.includes(name)) {
			report.at(file, at, {
				code: "duty-department-not-named",
				found: `部门${quoteFound(name)}`,
				expected: `条款 ${clause.id} 中写明的部门`,
				cure: "请对照该段原文增删",
			});
		}
	}
	if (clause && words)
		checkWhole(responsibilities, index, words, names, (finding) => report.at(file, [...base, "departments"], finding));
}

/** One clause may give several roles: whoever it names must stand in one of them. */
function checkWhole(
	responsibilities: ActionRecord["responsibilities"],
	index: number,
	words: string,
	names: string[],
	report: (finding: Finding) => void,
): void {
	const one = responsibilities[index];
	const sameWords = responsibilities.filter(({ clause, quote }) => clause === one?.clause && quote === one.quote);
	if (!one || sameWords[0] !== one) return;
	const listed = sameWords.flatMap(({ departments }) => departments);
	const mentioned = one.quote === null ? namesIn(words, names) : names.filter((name) => isListed(words, name));
	for (const name of mentioned.filter((candidate) => !listed.includes(candidate))) {
		report({
			code: "duty-department-left-out",
			found: `缺少条款 ${one.clause} 中的“${name}”`,
			expected: "与该段原文一致的名单",
			cure: "请补上这个部门",
		});
	}
}

/** The name is an entry of a list: something that parts names stands on both sides of it. */
function isListed(words: string, name: string): boolean {
	const edges = "、，,：:；;（()）";
	const at = words.indexOf(name);
	if (at < 0) return false;
	return edges.includes(words[at - 1] ?? "、") && edges.includes(words[at + name.length] ?? "、");
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
