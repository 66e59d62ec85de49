import type { Clause, MeasureStatement, Plan, Update } from "../../model/model.ts";
import { measureStateSchema, updateSchema } from "../../records/update-record.ts";
import { formatProseText } from "../../text/prose-text.ts";
import { buildTable, type DataTable, type Field } from "../table.ts";
import { clauseField } from "./shared-fields.ts";
import { sourceFields } from "./source-tables.ts";

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

export function updates({ updates }: Plan): DataTable {
	return buildTable<Update>(
		{ name: "updates", title: "动态", description: "按日公布的消息；来源在 update-sources 表。" },
		[
			{
				name: "id",
				title: "动态编号",
				description: "日期加英文短名，也是网页地址的一部分。",
				type: "string",
				key: true,
				value: ({ id }) => id,
			},
			{
				name: "date",
				title: "日期",
				description: "事情的日子，见 date_of。",
				type: "date",
				required: true,
				value: ({ date }) => date,
			},
			{
				name: "date_of",
				title: "日期是什么",
				description: "事件：事情发生的日子；报道：来源没有写明，用的是报道的日子；约：手头的来源没有写明，只知道大概。",
				type: "string",
				required: true,
				enum: ["事件", "报道", "约"],
				value: ({ dateOf }) => dateOf,
			},
			{
				name: "recorded",
				title: "登记日期",
				description: "本站登记的日子；早先登记的为空。",
				type: "date",
				value: ({ recorded }) => recorded,
			},
			{
				name: "kind",
				title: "种类",
				description: "发布、进展、数据、解读或更正。",
				type: "string",
				required: true,
				enum: updateSchema.shape.kind.options,
				value: ({ kind }) => kind,
			},
			{
				name: "title",
				title: "标题",
				description: "一句话。",
				type: "string",
				required: true,
				value: ({ title }) => title,
			},
			{
				name: "clauses",
				title: "涉及条款",
				description: "条款编号。",
				type: "list",
				value: ({ clauses }) => ids(clauses),
			},
			{
				name: "targets",
				title: "涉及目标",
				description: "目标编号。",
				type: "list",
				value: ({ targets }) => ids(targets),
			},
			{
				name: "deliverables",
				title: "查到的事项",
				description: "交付事项编号。",
				type: "list",
				value: ({ deliverables }) => ids(deliverables),
			},
			{
				name: "text",
				title: "正文",
				description: "Markdown 文本。",
				type: "string",
				value: ({ body }) => formatProseText(body) || null,
			},
		],
		updates,
	);
}

const updateField = <Row>(value: (row: Row) => string, isKey = false): Field<Row> => ({
	name: "update",
	title: "动态",
	description: "动态编号。",
	type: "string",
	...(isKey ? { key: true } : { required: true }),
	references: { table: "updates", column: "id" },
	value,
});

export function updateSources({ updates }: Plan): DataTable {
	const sources = updates.flatMap((update) => update.sources.map((source) => ({ update, source })));
	return buildTable<(typeof sources)[number]>(
		{ name: "update-sources", title: "动态的来源", description: "每条动态至少一个来源。" },
		[updateField(({ update }) => update.id), ...sourceFields<(typeof sources)[number]>(({ source }) => source)],
		sources,
	);
}

/** How far measures have come, in the words of updates that have a source for it. */
export function measureStates({ clauses, updates }: Plan): DataTable {
	const statements = clauses.flatMap((clause) => clause.statements.map((statement) => ({ ...statement, clause })));
	return buildTable<MeasureStatement & { clause: Clause }>(
		{
			name: "measure-states",
			title: "措施状态",
			description: "有来源的动态写明的措施进度；同一措施以日期最新的一条为准。",
		},
		[
			updateField(({ update }) => update.id, true),
			clauseField(({ clause }) => clause.id, { title: "措施", description: "条款编号。" }, true),
			{
				name: "state",
				title: "状态",
				description: "照来源所写。",
				type: "string",
				required: true,
				enum: measureStateSchema.options,
				value: ({ state }) => state,
			},
		],
		statements.sort((a, b) => updates.indexOf(a.update) - updates.indexOf(b.update)),
	);
}
