import { formatRows } from "../../src/intake/intake-report.ts";
import { takeIn } from "../../src/intake/take-in.ts";
import { parseDelimited } from "../../src/intake/workbook/delimited.ts";
import { formatProblem, type Problem } from "../../src/problems/problem.ts";
import { checkFolder } from "../check-folder.ts";

const { records } = await checkFolder("content");
const plan = records?.plans[0];
if (!plan) throw new Error("content/ has no plan");

export const published = plan.observations;
export const known = {
	targets: plan.targets,
	areas: ["湛江", "全国", "广东"],
	areaNames: new Map([["湛江市", "湛江"]]),
	recorded: "2026-11-24",
};

export const HEADINGS = "目标,地区,时期,数值,限定词,单位,统计截至,证据等级,来源标题,来源网址,公布日期,更正编号,备注";

/** A row that can be understood, with some cells changed. */
export function row(changes: Partial<Record<string, string>> = {}): string {
	const cells: Record<string, string> = {
		目标: "literacy-rate",
		地区: "湛江",
		时期: "2020",
		数值: "10.6",
		限定词: "",
		单位: "%",
		统计截至: "",
		证据等级: "媒体报道",
		来源标题: "某报",
		来源网址: "https://example.org/a",
		公布日期: "2021-03-01",
		更正编号: "",
		备注: "",
	};
	return HEADINGS.split(",")
		.map((heading) => changes[heading] ?? cells[heading])
		.join(",");
}

/** Reads a table of text against the content of this repository. */
export function intakeOf(text: string, correct = false) {
	const problems: Problem[] = [];
	const table = parseDelimited({ file: "t.csv", text }, problems);
	const intake = table && takeIn(table, known, published, correct);
	return {
		intake,
		rows: intake ? formatRows(intake) : [],
		problems: [...problems, ...(intake?.problems ?? [])].map(withoutCode),
	};
}

/** The messages about one changed row. */
export const problemsOf = (changes: Partial<Record<string, string>>) =>
	intakeOf(`${HEADINGS}\n${row(changes)}\n`).problems;

/** A problem as a person reads it, without its code: the codes of tables have a test of their own. */
export function withoutCode(problem: Problem): string {
	return formatProblem(problem).replace(/［[a-z0-9-]+］$/, "");
}
