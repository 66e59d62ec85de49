import type { z } from "astro/zod";
import type { observationSchema } from "../../records/observation-record.ts";
import { comparable } from "../../text/comparable.ts";

/** A column of `progress.csv`. */
export type ProgressColumn = keyof z.infer<typeof observationSchema>;

/** What the columns of `progress.csv` are called in tables that people fill in, and what else people call them. */
const WORDS: Record<ProgressColumn, string> = {
	id: "编号 行编号",
	target: "目标 指标 指标名称 目标名称 指标项 主要指标 统计指标 指标内容 指标名称及单位 考核指标 项目 项目名称 名称",
	area: "地区 区域 行政区 行政区划 统计范围 地区名称 所属地区 地域 行政区域 市县 区县 县区",
	period: "时期 年份 年度 时间 年 统计年度 统计年份 统计期间 报告期 所属时期 所属年度 时段",
	value:
		"数值 值 数据 数量 完成值 实际值 完成数 完成量 完成情况 实际完成 实际完成值 实际数 指标值 统计值 公布值 现状值 当前值",
	qualifier: "限定词",
	unit: "单位 计量单位 数值单位 指标单位 数据单位",
	statistic_date: "统计截至 统计截止 统计截至日期 统计截止日期 截至日期 截止日期 截至时间 截止时间 数据截至",
	evidence: "证据等级 证据级别 证据类型 证据 来源类型 来源类别 材料类别 材料类型",
	source_title: "来源标题 来源 数据来源 资料来源 信息来源 来源名称 来源文件 出处 文件名称",
	source_publisher: "发布单位 公布单位 发布机构 发布机关 发布部门 公布部门 来源单位 来源发布单位",
	source_url: "来源网址 网址 链接 来源链接 原文链接 数据链接 网页链接 链接地址 网页地址 来源地址 url",
	source_date: "公布日期 公布时间 发布日期 发布时间 来源日期 来源时间",
	recorded: "登记日期 登记时间 录入日期 录入时间",
	supersedes: "更正编号 更正行编号 被更正编号",
	note: "备注 说明 注 附注 备注说明",
};
const NAMES = Object.fromEntries(Object.entries(WORDS).map(([column, words]) => [column, words.split(" ")])) as Record<
	ProgressColumn,
	[label: string, ...others: string[]]
>;
const ALL = Object.keys(NAMES) as ProgressColumn[];

export const COLUMN_LABELS = Object.fromEntries(ALL.map((column) => [column, NAMES[column][0]])) as Record<
	ProgressColumn,
	string
>;

/** Columns without which no row can be understood. */
export const REQUIRED_COLUMNS: ProgressColumn[] = [
	"target",
	"area",
	"period",
	"value",
	"evidence",
	"source_title",
	"source_url",
];

/** What a line beside the table (`单位：%`) may say for all of its rows; 时间 there is the day of filling in. */
const BESIDE: Partial<Record<ProgressColumn, string[]>> = {
	area: NAMES.area,
	period: ["时期", "年份", "年度", "统计年度"],
	unit: NAMES.unit,
	statistic_date: NAMES.statistic_date,
	evidence: NAMES.evidence,
	source_title: NAMES.source_title,
	source_publisher: NAMES.source_publisher,
	source_url: NAMES.source_url,
	source_date: NAMES.source_date,
};

const byName = (names: Partial<Record<ProgressColumn, string[]>>) =>
	new Map(
		(Object.entries(names) as [ProgressColumn, string[]][]).flatMap(([column, list]) =>
			[column, ...list].map((name) => [comparable(name), column] as const),
		),
	);
const COLUMN_BY_NAME = byName(NAMES);
const BESIDE_BY_NAME = byName(BESIDE);

/** The column that a heading names, in English or Chinese; null when it names none. */
export function columnNamed(text: string): ProgressColumn | null {
	return COLUMN_BY_NAME.get(comparable(text)) ?? null;
}

/** The column that a line beside the table speaks of; null when it is a line of its own. */
export function columnBeside(text: string): ProgressColumn | null {
	return BESIDE_BY_NAME.get(comparable(text)) ?? null;
}
