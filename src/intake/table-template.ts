import type { PlanRecords } from "../records/content-records.ts";
import { EVIDENCE_GRADES, QUALIFIERS } from "../records/observation-record.ts";
import { targetLabel } from "./cells/cell-values.ts";
import { COLUMN_LABELS, type ProgressColumn, REQUIRED_COLUMNS } from "./grid/progress-columns.ts";
import { FORM_SHEET } from "./workbook/choose-sheet.ts";
import type { Choice, NewSheet } from "./workbook/write-xlsx.ts";

/** The columns to fill in, with how wide they are drawn; number and day of entry are added by the command. */
const WIDTHS: Partial<Record<ProgressColumn, number>> = {
	target: 36,
	area: 10,
	period: 16,
	value: 12,
	qualifier: 10,
	unit: 8,
	statistic_date: 14,
	evidence: 12,
	source_title: 36,
	source_publisher: 20,
	source_url: 40,
	source_date: 14,
	supersedes: 10,
	note: 30,
};
const COLUMNS = Object.keys(WIDTHS) as ProgressColumn[];
/** Rows that have drop-down lists. */
const FORM_ROWS = 200;

/** A form for one plan's figures: what may be chosen comes from its content. */
export function buildTemplate(plan: PlanRecords): NewSheet[] {
	const { targets, observations } = plan;
	const counted = [...targets].filter(({ kind }) => kind !== "qualitative").sort((a, b) => a.order - b.order);
	const lists: Partial<Record<ProgressColumn, string[]>> = {
		target: counted.map(targetLabel),
		area: distinct([plan.plan.area, ...observations.map(({ area }) => area)]),
		unit: distinct(counted.map(({ unit }) => unit ?? "")),
		qualifier: Object.keys(QUALIFIERS),
		evidence: [...EVIDENCE_GRADES],
	};
	const listed = Object.keys(lists) as ProgressColumn[];
	const choices = listed.flatMap((column, index): Choice[] => {
		const range = { sheet: "列表", column: index, rows: lists[column]?.length ?? 0 };
		if (range.rows === 0) return [];
		return [{ column: COLUMNS.indexOf(column), rows: FORM_ROWS, range, isOpen: column === "area" }];
	});
	const height = Math.max(...listed.map((column) => lists[column]?.length ?? 0));
	const rows = Array.from({ length: height }, (_, row) => listed.map((column) => lists[column]?.[row] ?? ""));
	return [
		{
			name: FORM_SHEET,
			rows: [COLUMNS.map((column) => COLUMN_LABELS[column])],
			widths: COLUMNS.map((column) => WIDTHS[column] ?? 10),
			isForm: true,
			choices,
		},
		{ name: "说明", rows: instructions(plan), widths: [14, 100] },
		{ name: "列表", rows: [listed.map((column) => COLUMN_LABELS[column]), ...rows], widths: [36], isHidden: true },
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
		["怎么填", `在“${FORM_SHEET}”表里，一行写一个已经公开的数值。不要合并单元格，不要加标题行和合计行。`],
		["必填", `${required}。单位写在“${COLUMN_LABELS.unit}”列，或跟在数值后面。`],
		["不知道的", "留空。没有公开数值的目标不要写行；不估算。"],
		["数值", "照来源写：10.5、1.2万、约60、60%以上都可以；6.20 不会变成 6.2。"],
		["时期", "数值说的是哪一段时间：2016、2016年上半年、2016年一季度、2016-10、2016—2020年。"],
		["统计截至", "来源写明统计到哪一天的，写那一天；没有写明的留空。"],
		["证据等级", EVIDENCE_GRADES.join("、")],
		["来源网址", "以 http:// 或 https:// 开头的完整网址，别人打开能看到这个数值。"],
		["更正", `改已公布的数值：照样写一行，并在“${COLUMN_LABELS.supersedes}”列写原来那一行的编号。原来的一行保留。`],
		["填好以后", `交给网站管理员，或运行 npm run intake -- 文件名.xlsx --plan ${plan.id}，核对后加 --write。`],
		["编号和登记日期", "由命令填写，表里没有这两列。"],
	];
}
