import { columnLetters } from "../problems/problem.ts";
import type { PlanRecords } from "../records/content-records.ts";
import { EVIDENCE_GRADES, QUALIFIERS } from "../records/observation-record.ts";
import { labelOf } from "../records/said-names.ts";
import { COLUMN_LABELS, type ProgressColumn, REQUIRED_COLUMNS } from "./grid/progress-columns.ts";
import { FORM_SHEET } from "./workbook/choose-sheet.ts";
import type { Rule } from "./workbook/form-rules.ts";
import type { NewSheet } from "./workbook/write-xlsx.ts";

/** A column of the form: how wide it is drawn, what is said when it is entered, and an example. */
interface FormColumn {
	width: number;
	prompt: string;
	example: string;
}

/** The columns to fill in; number and day of entry are added by the command. */
const COLUMNS: Partial<Record<ProgressColumn, FormColumn>> = {
	target: { width: 26, prompt: "从列表中选目标。", example: "（目标名称）" },
	area: { width: 9, prompt: "数值说的是哪个地区；列表里没有的可以直接写。", example: "（地区）" },
	period: { width: 12, prompt: "数值说的是哪一段时间：2016、2016年上半年、2016-10、2016—2020年。", example: "2020年" },
	value: { width: 10, prompt: "照来源写：10.5、1.2万、约60。百分数不到 1 的写上 %，如 0.5%。", example: "10.5" },
	qualifier: { width: 8, prompt: "来源写了“约”“以上”等才选；没有的留空。", example: "约" },
	unit: { width: 7, prompt: "选好目标以后，列表里就是它的单位。", example: "%" },
	statistic_date: { width: 12, prompt: "来源写明统计到哪一天的写那一天；没有写明的留空。", example: "2020-12-31" },
	evidence: { width: 10, prompt: "数值写在哪一类材料里，从列表中选。", example: "统计数据" },
	source_title: { width: 24, prompt: "写着这个数值的文件、报告或报道的标题。", example: "某市 2020 年统计公报" },
	source_publisher: { width: 14, prompt: "来源是哪个单位发布的；没有写明的留空。", example: "某市统计局" },
	source_url: {
		width: 26,
		prompt: "以 http:// 或 https:// 开头的完整网址，别人打开能看到这个数值。",
		example: "https://www.example.gov.cn/…",
	},
	source_date: { width: 12, prompt: "来源公布的日期，如 2021-03-01；没有写明的留空。", example: "2021-03-01" },
	supersedes: { width: 9, prompt: "只有更正时写：“已公布”表里要改的那一行的编号。", example: "（更正时写编号）" },
	note: { width: 18, prompt: "口径、范围等要和数值一起公布的说明。", example: "初步数" },
};
const NAMES = Object.keys(COLUMNS) as ProgressColumn[];
const FORM = Object.values(COLUMNS);
/** Rows that have drop-down lists. */
const FORM_ROWS = 1000;
const LISTS = "列表";

/** A form for one plan's figures: what may be chosen comes from its content. */
export function buildTemplate(plan: PlanRecords): NewSheet[] {
	const { targets, observations } = plan;
	const counted = targets
		.filter(({ kind, draft }) => kind !== "qualitative" && !draft)
		.sort((a, b) => a.order - b.order);
	// A unit stands beside its target, so that the form can offer that one alone.
	const lists: [column: ProgressColumn, entries: string[]][] = [
		["target", counted.map(labelOf)],
		["unit", counted.map(({ unit }) => unit ?? "")],
		["area", distinct([plan.plan.area, ...observations.map(({ area }) => area)])],
		["qualifier", Object.keys(QUALIFIERS)],
		["evidence", [...EVIDENCE_GRADES]],
	];
	const rules = NAMES.map((name, column): Rule => {
		const position = lists.findIndex(([listed]) => listed === name);
		const count = lists[position]?.[1].length ?? 0;
		const prompt = COLUMNS[name]?.prompt ?? "";
		const rule = { column, rows: FORM_ROWS, title: COLUMN_LABELS[name], prompt };
		if (count === 0) return rule;
		const range = rangeOf(position, count);
		return { ...rule, list: name === "unit" ? unitOf(rangeOf(0, count)) : range, isOpen: name === "area" };
	});
	const height = Math.max(...lists.map(([, entries]) => entries.length));
	const rows = Array.from({ length: height }, (_, row) => lists.map(([, entries]) => entries[row] ?? ""));
	return [
		{
			name: FORM_SHEET,
			rows: [
				NAMES.map((name) => `${COLUMN_LABELS[name]}${REQUIRED_COLUMNS.includes(name) ? "*" : ""}`),
				FORM.map(({ example }) => `如：${example}`),
			],
			widths: FORM.map(({ width }) => width),
			isForm: true,
			rules,
		},
		{ name: "已公布", rows: publishedRows(plan), widths: [6, 34, 9, 14, 10, 8, 7, 30, 12], isTable: true },
		{ name: "说明", rows: instructions(plan), widths: [14, 100] },
		{ name: LISTS, rows: [lists.map(([name]) => COLUMN_LABELS[name]), ...rows], widths: [36], isHidden: true },
	];
}

/** Entries of a list, below its heading. */
function rangeOf(column: number, count: number): string {
	const letters = columnLetters(column + 1);
	return `'${LISTS}'!$${letters}$2:$${letters}$${count + 1}`;
}

/** The unit beside the target that is chosen in the same row. */
function unitOf(targets: string): string {
	return `OFFSET('${LISTS}'!$B$1,MATCH($A2,${targets},0),0)`;
}

/** What is published, so that a correction can name its row. */
function publishedRows({ targets, observations }: PlanRecords): string[][] {
	const titles = new Map(targets.map(({ id, title }) => [id, title]));
	const columns = ["id", "target", "area", "period", "value", "qualifier", "unit", "source_title", "recorded"] as const;
	const cell = (row: PlanRecords["observations"][number], column: (typeof columns)[number]) =>
		column === "target" ? (titles.get(row.target) ?? row.target) : String(row[column] ?? "");
	return [
		columns.map((column) => COLUMN_LABELS[column]),
		...observations.map((row) => columns.map((column) => cell(row, column))),
	];
}

function distinct(values: string[]): string[] {
	return [...new Set(values)];
}

/** What stands on the page of instructions. */
function instructions({ plan }: PlanRecords): string[][] {
	const required = REQUIRED_COLUMNS.map((column) => COLUMN_LABELS[column]).join("、");
	return [
		["方案", plan.shortTitle],
		[
			"怎么填",
			`在“${FORM_SHEET}”表里，一行写一个已经公开的数值。第二行是示例，写了“如：”的行不登记，可以盖掉。不要合并单元格。`,
		],
		["必填", `${required}。单位写在“${COLUMN_LABELS.unit}”列，或跟在数值后面。`],
		["不知道的", "留空。没有公开数值的目标不要写行；不估算。"],
		["数值", "照来源写：10.5、1.2万、约60、60%以上都可以；6.20 不会变成 6.2。"],
		["时期", "数值说的是哪一段时间：2016、2016年上半年、2016年一季度、2016-10、2016—2020年。"],
		["统计截至", "来源写明统计到哪一天的，写那一天；没有写明的留空。"],
		["证据等级", EVIDENCE_GRADES.join("、")],
		["来源网址", "以 http:// 或 https:// 开头的完整网址，别人打开能看到这个数值。"],
		[
			"更正",
			`改已公布的数值：照样写一行，并在“${COLUMN_LABELS.supersedes}”列写“已公布”表里那一行的编号。原来的一行保留。`,
		],
		["填好以后", `交给网站管理员，或运行 npm run intake -- 文件名.xlsx --plan ${plan.id}，核对后加 --write。`],
		["编号和登记日期", "由命令填写，表里没有这两列。"],
	];
}
