import { formatRows } from "../../src/intake/intake-report.ts";
import { takeIn } from "../../src/intake/take-in.ts";
import { parseDelimited } from "../../src/intake/workbook/delimited.ts";
import { formatProblem, type Problem } from "../../src/problems/problem.ts";
import type { ObservationRecord } from "../../src/records/observation-record.ts";
import type { TargetRecord } from "../../src/records/target-record.ts";

const TARGET = {
	plan: "a",
	clause: "1-1-m1",
	quote: "",
	comparator: ">=" as const,
	due: "2020",
	dueQuote: null,
	baseline: null,
	interim: [],
	unwritten: [],
	events: [],
	draft: false,
	file: "",
	body: "",
};
const targets: TargetRecord[] = [
	{
		...TARGET,
		id: "literacy-rate",
		order: 1,
		title: "公民具备科学素质的比例",
		kind: "ratio",
		value: "10.5",
		unit: "%",
	},
	{ ...TARGET, id: "stem-schools", order: 2, title: "“STEM”教育实验项目学校", kind: "new", value: "30", unit: "所" },
];

/** What is published: two areas, the last of them in two years. */
export const published: ObservationRecord[] = (
	[
		["全国", "2010", "3.27"],
		["全国", "2015", "6.20"],
		["全国", "2018", "8.47"],
		["广东", "2018", "10.35"],
		["全国", "2020", "10.56"],
		["广东", "2020", "12.79"],
	] as const
).map(([area, period, value], index) => ({
	plan: "a",
	line: index + 2,
	id: index + 1,
	target: "literacy-rate",
	area,
	period,
	value,
	qualifier: null,
	unit: "%",
	statistic_date: period,
	evidence: "媒体报道",
	source_title: "某网",
	source_publisher: null,
	source_url: "https://example.org/b",
	source_date: null,
	recorded: "2026-11-24",
	supersedes: null,
	note: null,
}));
export const known = {
	targets,
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

/** Reads a table of text against what is published above. */
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
