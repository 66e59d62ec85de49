/** The forms in which a command hands over the problems it found: to a person, to a tool, to a review page. */
import { createHash } from "node:crypto";
import { styleText } from "node:util";
import { showCharacters } from "../text/characters.ts";
import { formatProblem, formatWords, type Problem } from "./problem.ts";

/** A problem as one line; coloured on a terminal, plain in a pipe or where NO_COLOR is set. */
export function paintProblem(problem: Problem): string {
	const [severity = "", place = "", ...rest] = formatProblem(problem).split(" ");
	const colour = problem.severity === "error" ? "red" : "yellow";
	return [paint(colour, severity), paint("bold", place), ...rest].join(" ");
}

function paint(format: "red" | "yellow" | "bold", text: string): string {
	return styleText(format, text, { stream: process.stdout });
}

/** For tools: counts and every field of every problem. The shape is promised in content/README.md. */
export function formatJson(problems: readonly Problem[]): string {
	const errors = problems.filter(({ severity }) => severity === "error").length;
	return formatSafeJson({ errors, warnings: problems.length - errors, problems });
}

/** JSON leaves to the terminal what stands above the first 32 characters: there it could act, so it is written by its number. */
function formatSafeJson(value: unknown): string {
	return JSON.stringify(value, null, 2).replaceAll(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
		character.replaceAll(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
	);
}

/** True where the CI turns `::error …` lines into marks beside the changed lines. */
export function readsAnnotations(env: Record<string, string | undefined>): boolean {
	return env["GITHUB_ACTIONS"] === "true" || env["GITEA_ACTIONS"] === "true";
}

/** `::error file=content/site.yaml,line=5,col=3::…`, as GitHub and Gitea read it. */
export function formatAnnotation(problem: Problem): string {
	const { severity, line, column } = problem;
	const file = showCharacters(problem.file);
	const encode = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
	const property = (text: string) => encode(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
	return `::${severity} file=${property(file)},line=${line},col=${column}::${encode(formatWords(problem))}`;
}

/** A GitLab Code Quality report. */
export function formatCodeQuality(problems: readonly Problem[]): string {
	const findings = problems.map((problem) => {
		const { code, severity, file, line } = problem;
		const description = formatWords(problem);
		return {
			description,
			check_name: code,
			fingerprint: createHash("sha256").update(`${file}:${line}\n${description}`).digest("hex"),
			severity: severity === "error" ? "blocker" : "minor",
			location: { path: file, lines: { begin: line } },
		};
	});
	return formatSafeJson(findings);
}
