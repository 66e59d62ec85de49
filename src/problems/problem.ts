import { cutText, showCharacters } from "../text/characters.ts";
import { compareTexts } from "../text/order.ts";
import type { ProblemCode } from "./codes.ts";

/** Something in the content that a person has to mend, said so that they can. */
export interface Problem {
	severity: "error" | "warning";
	/** Names the rule, and never changes: help is found by it. */
	code: ProblemCode;
	/** Path as the person sees it, `content/site.yaml`. */
	file: string;
	/** 1-based; the column counts characters in YAML and MDX, fields in CSV. */
	line: number;
	column: number;
	/** The sheet of a workbook: then the place is a cell, `填写!B3`. */
	sheet?: string;
	found: string;
	expected: string;
	cure: string;
}

/** `错误 file:line:column 读到…，应为…；请…［progress-unit-unknown］` on one line. */
export function formatProblem(problem: Problem): string {
	const { severity } = problem;
	return `${severity === "error" ? "错误" : "提醒"} ${formatPosition(problem)} ${formatWords(problem)}［${problem.code}］`;
}

/** `读到…，应为…；请…`: a problem without its place. */
export function formatWords({ found, expected, cure }: Pick<Problem, "found" | "expected" | "cure">): string {
	const blank = /^[A-Za-z0-9]/.test(expected) ? " " : "";
	return showCharacters(`${found}，应为${blank}${expected}；${cure}`);
}

/** `file:line:column`, or `file:sheet!B3` in a workbook. */
function formatPosition({ file, sheet, line, column }: Pick<Problem, "file" | "sheet" | "line" | "column">): string {
	const place = sheet === undefined ? `${file}:${line}:${column}` : `${file}:${sheet}!${columnLetters(column)}${line}`;
	return showCharacters(place);
}

/** 1 → `A`, 27 → `AA`. */
export function columnLetters(column: number): string {
	const rest = Math.floor((column - 1) / 26);
	return (rest > 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** `A` → 1, `AA` → 27. */
export function columnNumber(letters: string): number {
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** `2 个错误，7 个提醒`. */
export function countProblems(problems: readonly Problem[]): string {
	const errors = problems.filter(({ severity }) => severity === "error").length;
	return `${errors} 个错误，${problems.length - errors} 个提醒`;
}

/** `读到“x”`, shortened so that a message stays one line. */
export function quoteFound(value: unknown): string {
	if (value === undefined || value === null || value === "") return "此处为空";
	return `读到${quoteShort(typeof value === "string" ? value : JSON.stringify(value))}`;
}

/** `“x”`, no longer than fits a message. */
export function quoteShort(text: string): string {
	const oneLine = showCharacters(text.replaceAll(/\s+/g, " "));
	return `“${oneLine.length > 40 ? `${cutText(oneLine, 40)}…` : oneLine}”`;
}

export function hasErrors(problems: readonly Problem[]): boolean {
	return problems.some((problem) => problem.severity === "error");
}

export function sortProblems(problems: readonly Problem[]): Problem[] {
	return [...problems].sort((a, b) => compareTexts(a.file, b.file) || a.line - b.line || a.column - b.column);
}

/** Errors listed where others stand in the way; `npm run check` lists them all. */
const LISTED = 5;

/** The first errors, one a line, and how many there are. */
export function listErrors(problems: readonly Problem[]): string {
	const errors = problems.filter(({ severity }) => severity === "error").map(formatProblem);
	const more = errors.length > LISTED ? [`……共 ${errors.length} 个错误`] : [];
	return [...errors.slice(0, LISTED), ...more].join("\n");
}
