import { nearest } from "../problems/nearest.ts";
import { quoteFound } from "../problems/problem.ts";
import { type ActionRecord, type Role, roleSchema } from "../records/action-record.ts";
import type { PlanReading } from "../records/content-records.ts";
import { type NamePlace, namesIn, placesOfNames } from "../text/names.ts";
import type { ClauseIndex, Finding, Report } from "./findings.ts";
import { type KnownOffices, unknownOffice } from "./known-offices.ts";

const ROLES = roleSchema.options;

/** Checks that every responsibility is a known office named in its clause, and that the clause names no other. */
export function checkResponsibilities(
	plan: PlanReading,
	offices: KnownOffices | null,
	clauses: ClauseIndex,
	report: Report,
): void {
	if (offices === null) return;
	for (const action of plan.actions) {
		for (const index of action.responsibilities.keys()) {
			checkResponsibility(action, index, offices, clauses, report);
		}
	}
}

function checkResponsibility(
	{ file, responsibilities }: ActionRecord,
	index: number,
	offices: KnownOffices,
	clauses: ClauseIndex,
	report: Report,
): void {
	const responsibility = responsibilities[index];
	if (!responsibility) return;
	const base = ["responsibilities", index];
	const { quote } = responsibility;
	const clause = clauses.find(responsibility.clause, file, [...base, "clause"]);
	if (clause && quote !== null) clauses.checkQuote(clause.id, quote, file, base);
	const words = quote ?? clause?.text ?? "";
	const { names } = offices;
	const mentioned = namesIn(words, names);
	for (const [position, name] of responsibility.departments.entries()) {
		const at = [...base, "departments", position];
		const isRepeated = responsibility.departments.indexOf(name) !== position;
		if (!names.includes(name)) report.at(file, at, unknownOffice(name, offices));
		else if (isRepeated) report.at(file, at, repeatedOffice(name));
		else if (clause && !mentioned.has(name)) report.at(file, at, officeNotNamed(name, clause.id));
	}
	if (!clause) return;
	const said = statedRole(words);
	if (said !== null && said !== responsibility.role)
		report.at(file, [...base, "role"], otherRole(responsibility.role, said));
	checkWhole(responsibilities, index, words, names, (finding) => report.at(file, [...base, "departments"], finding));
}

/** The role that words open with, where they name no other: 牵头部门：…. */
function statedRole(words: string): Role | null {
	const named = ROLES.filter((role) => words.includes(role));
	const [role, another] = named;
	return role && !another && new RegExp(`^${role}(?:部门|单位|科室)?[：:]`).test(words) ? role : null;
}

function otherRole(role: Role, said: Role): Finding {
	const found = `role 读到“${role}”`;
	return { code: "duty-role-differs", found, expected: `原文写的“${said}”`, cure: "请照该段原文写明的角色改" };
}

function repeatedOffice(name: string): Finding {
	const found = `部门“${name}”在同一行重复`;
	return { code: "duty-department-twice", found, expected: "每个部门一次", cure: "请删去重复的一个" };
}

function officeNotNamed(name: string, clause: string): Finding {
	const expected = `条款 ${clause} 中写明的部门`;
	return { code: "duty-department-not-named", found: `部门${quoteFound(name)}`, expected, cure: "请对照该段原文增删" };
}

/** One clause may give several roles: whoever it names must stand in one of them. */
function checkWhole(
	responsibilities: ActionRecord["responsibilities"],
	index: number,
	words: string,
	names: readonly string[],
	report: (finding: Finding) => void,
): void {
	const one = responsibilities[index];
	const sameWords = responsibilities.filter(({ clause, quote }) => clause === one?.clause && quote === one.quote);
	if (!one || sameWords[0] !== one) return;
	// A slip of a name has a problem of its own: the name meant is not absent as well.
	const listed = sameWords.flatMap(({ departments }) =>
		departments.map((name) => (names.includes(name) ? name : (nearest(name, names) ?? name))),
	);
	const places = placesOfNames(words, names).filter((place) => one.quote === null || isListed(words, place));
	const mentioned = [...new Set(places.map(({ name }) => name))];
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
function isListed(words: string, { start, end }: NamePlace): boolean {
	const edges = "、，,：:；;（()）";
	return edges.includes(words[start - 1] ?? "、") && edges.includes(words[end] ?? "、");
}
