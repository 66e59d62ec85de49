import type { z } from "astro/zod";
import type { observationSchema } from "../../records/observation-record.ts";
import { comparable } from "../cells/cell-text.ts";

export type ProgressColumn = keyof z.infer<typeof observationSchema>;

/** What the columns of `progress.csv` are called in tables that people fill in. */
export const COLUMN_LABELS: Record<ProgressColumn, string> = {
	id: "编号",
	target: "目标",
	area: "地区",
	period: "时期",
	value: "数值",
	qualifier: "限定词",
	unit: "单位",
	statistic_date: "统计截至",
	evidence: "证据等级",
	source_title: "来源标题",
	source_publisher: "发布单位",
	source_url: "来源网址",
	source_date: "公布日期",
	recorded: "登记日期",
	supersedes: "更正编号",
	note: "备注",
};

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

const BY_NAME = new Map(
	(Object.entries(COLUMN_LABELS) as [ProgressColumn, string][]).flatMap(([column, label]) => [
		[comparable(column), column] as const,
		[comparable(label), column] as const,
	]),
);

/** The column that a heading names, in English or Chinese; null when it names none. */
export function parseHeading(text: string): ProgressColumn | null {
	return BY_NAME.get(comparable(text)) ?? null;
}
