import type { Plan, Target } from "../../model/model.ts";
import { targetKindSchema, targetSchema } from "../../records/target-record.ts";
import { formatProseText } from "../../text/prose-text.ts";
import { buildTable, type DataTable, type Field } from "../table.ts";
import { PERIOD_PATTERN, SLUG_PATTERN } from "./patterns.ts";
import { clauseField, dueField, quoteField, titleField, unwrittenField } from "./shared-fields.ts";
import { sourceFields } from "./source-tables.ts";

const published = (text: string | null | undefined) => (text == null ? null : { published: text });

/** The targets as written; what is derived from them stands in `status`. */
export function targets({ targets }: Plan): DataTable {
	return buildTable(
		{ name: "targets", title: "目标", description: "原文写明的目标，每个一行。按日推算的状态在 status 表。" },
		[...promiseFields, ...baselineFields, definition, baselineQuote, unwrittenField()],
		targets,
	);
}

const promiseFields: Field<Target>[] = [
	{
		name: "id",
		title: "目标编号",
		description: "永久编号，也是网页地址的一部分。",
		type: "string",
		key: true,
		pattern: SLUG_PATTERN,
		value: ({ id }) => id,
	},
	{
		name: "order",
		title: "排列顺序",
		description: "在网站上的排列顺序。",
		type: "integer",
		required: true,
		minimum: 1,
		value: ({ order }) => order,
	},
	titleField("编者所起的短名。"),
	{
		name: "action",
		title: "所属重点任务",
		description: "重点任务的序号；空白表示不属于任何一项重点任务。",
		type: "integer",
		references: { table: "actions", column: "number" },
		value: ({ action }) => action?.number ?? null,
	},
	clauseField(({ clause }) => clause.id, { title: "依据条款", description: "写明这一目标的条款编号。" }),
	quoteField("条款中写明这一目标的原话。"),
	{
		name: "kind",
		title: "种类",
		description:
			"ratio 比例；new 规划期内新增；per-year 每年的数量；coverage 覆盖；count 数量，原文没有写明起止；qualitative 没有写明数字。",
		type: "string",
		required: true,
		enum: targetKindSchema.options,
		value: ({ kind }) => kind,
	},
	{
		name: "comparator",
		title: "比较",
		description: "数字是下限（>=）、上限（<=）还是本数（=）。",
		type: "string",
		required: true,
		enum: targetSchema.shape.comparator.options,
		value: ({ comparator }) => comparator,
	},
	{
		name: "value",
		title: "目标值",
		description: "原文的数字；空白表示原文没有写明数字。",
		type: "number",
		unit: "见 unit 列",
		value: ({ valueText }) => published(valueText),
	},
	{
		name: "unit",
		title: "单位",
		description: "目标值和这一目标各数值的单位；比例以 % 计，10.5 即 10.5%。",
		type: "string",
		value: ({ unit }) => unit || null,
	},
	dueField("年、月或日；空白的见 unwritten 一列。"),
	{
		name: "due_quote",
		title: "期限原文",
		description: "条款中写明期限的原话。",
		type: "string",
		value: ({ dueQuote }) => dueQuote,
	},
];

const baselineFields: Field<Target>[] = [
	{
		name: "baseline_value",
		title: "起点数值",
		description: "规划期之前的数值；空白表示没有来源写明。",
		type: "number",
		unit: "见 unit 列",
		value: ({ baseline }) => published(baseline?.value),
	},
	{
		name: "baseline_period",
		title: "起点时期",
		description: "起点数值所属的时期。",
		type: "string",
		pattern: PERIOD_PATTERN,
		value: ({ baseline }) => baseline?.period ?? null,
	},
	...sourceFields<Target>(({ baseline }) => baseline?.source ?? undefined, { prefix: "baseline_", optional: true }),
];

const definition: Field<Target> = {
	name: "definition",
	title: "口径",
	description: "数的是什么、怎么数。",
	type: "string",
	value: ({ body }) => formatProseText(body) || null,
};

const baselineQuote: Field<Target> = {
	name: "baseline_quote",
	title: "起点原文",
	description: "原文写明起点数值的字句；空白表示由来源写明。",
	type: "string",
	value: ({ baseline }) => baseline?.quote ?? null,
};
