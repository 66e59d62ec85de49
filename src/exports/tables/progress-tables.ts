import { everyRow } from "../../model/build-figures.ts";
import type { Observation, Plan } from "../../model/model.ts";
import { EVIDENCE_GRADES, QUALIFIERS } from "../../records/observation-record.ts";
import { buildTable, type DataTable, type Field } from "../table.ts";
import { DATE_PATTERN, PERIOD_PATTERN } from "./patterns.ts";
import { targetField } from "./shared-fields.ts";
import { sourceFields } from "./source-tables.ts";

interface Row {
	target: string;
	row: Observation;
	/** The row it corrects, of those that are published by the plan's day. */
	supersedes: number | null;
}

/** Every row that was published by the plan's day, in the columns of the content file: an export can be read back. */
export function progress({ targets }: Plan): DataTable {
	const rows = targets.flatMap((target): Row[] =>
		everyRow(target).map((row) => ({
			target: target.id,
			row,
			supersedes: target.corrections.find(({ corrected }) => corrected === row)?.replaced.id ?? null,
		})),
	);
	return buildTable(
		{
			name: "progress",
			title: "数值",
			description: "已公布的数值，一行一个；只增不改，被更正的行仍在。列与内容文件 progress.csv 完全相同。",
		},
		[...figureFields, ...evidenceFields, ...recordFields],
		rows.sort((a, b) => a.row.line - b.row.line),
	);
}

const figureFields: Field<Row>[] = [
	{
		name: "id",
		title: "行号",
		description: "本表内的流水号，更正时引用；公布后不变。",
		type: "integer",
		key: true,
		minimum: 1,
		value: ({ row }) => row.id,
	},
	targetField(({ target }) => target),
	{
		name: "area",
		title: "地区",
		description: "数值属于哪个地区；本地区以外的只作参照。",
		type: "string",
		required: true,
		value: ({ row }) => row.area,
	},
	{
		name: "period",
		title: "时期",
		description: "数值说的是什么时候：一个日期，或用“/”连接的起止日期。",
		type: "string",
		required: true,
		pattern: PERIOD_PATTERN,
		value: ({ row }) => row.period,
	},
	{
		name: "value",
		title: "数值",
		description: "照公布的写法，6.20 不改成 6.2；比例以 % 计。",
		type: "number",
		unit: "见 unit 列",
		required: true,
		minimum: 0,
		value: ({ row }) => ({ published: row.valueText }),
	},
	{
		name: "qualifier",
		title: "限定词",
		description: "来源加在数值上的“约”“以上”等；空白表示没有。",
		type: "string",
		enum: Object.keys(QUALIFIERS),
		value: ({ row }) => row.qualifier,
	},
	{
		name: "unit",
		title: "单位",
		description: "与目标的单位相同。",
		type: "string",
		required: true,
		value: ({ row }) => row.unit,
	},
	{
		name: "statistic_date",
		title: "统计截至",
		description: "统计到何时，不是公布日期；空白表示来源没有写明。",
		type: "string",
		pattern: DATE_PATTERN,
		value: ({ row }) => row.statisticDate,
	},
];

const [sourceTitle, sourceUrl, sourceDate] = sourceFields<Row>(({ row }) => row.source);

const evidenceFields: Field<Row>[] = [
	{
		name: "evidence",
		title: "证据等级",
		description: "数值写在哪一类材料里，由强到弱：正式文件、统计数据、部门公开、媒体报道。",
		type: "string",
		required: true,
		enum: EVIDENCE_GRADES,
		value: ({ row }) => row.evidence,
	},
	sourceTitle,
	{
		name: "source_publisher",
		title: "公布者",
		description: "谁公布的；空白表示来源没有写明。",
		type: "string",
		value: ({ row }) => row.source.publisher,
	},
	sourceUrl,
	sourceDate,
];

const recordFields: Field<Row>[] = [
	{
		name: "recorded",
		title: "登记日期",
		description: "录入这一行的日子。",
		type: "date",
		required: true,
		value: ({ row }) => row.recorded,
	},
	{
		name: "supersedes",
		title: "更正的行",
		description: "这一行更正哪一行的数值；空白表示不是更正。",
		type: "integer",
		references: { table: "progress", column: "id" },
		value: ({ supersedes }) => supersedes,
	},
	{
		name: "note",
		title: "备注",
		description: "统计范围等补充说明。",
		type: "string",
		value: ({ row }) => row.note,
	},
];
