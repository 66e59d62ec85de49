import type { Clause, Plan } from "../../model/model.ts";
import { LIST_LETTERS } from "../../text/clauses.ts";
import { buildTable, type DataTable } from "../table.ts";

const KINDS = { heading: "标题", label: "标签", paragraph: "段落" } as const;

/** The issued text, paragraph by paragraph. */
export function clauses({ clauses }: Plan): DataTable {
	return buildTable<Clause>(
		{ name: "clauses", title: "条款", description: "印发文本的全文，每个标题、标签和段落一行，按原文顺序。" },
		[
			{
				name: "id",
				title: "条款编号",
				description: "永久编号，如 3-1-m2 即三（一）措施第2段。",
				type: "string",
				key: true,
				value: ({ id }) => id,
			},
			{
				name: "part",
				title: "所在部分",
				description: "部分的编号：3 即三；没有编号的部分用英文名。",
				type: "string",
				required: true,
				value: ({ part }) => part.id,
			},
			{
				name: "action",
				title: "所属重点任务",
				description: "重点任务的序号；空白表示不在重点任务之内。",
				type: "integer",
				references: { table: "actions", column: "number" },
				value: ({ action }) => action?.number ?? null,
			},
			{
				name: "kind",
				title: "类别",
				description: "标题；标签（如“任务：”）；段落。",
				type: "string",
				required: true,
				enum: Object.values(KINDS),
				value: ({ kind }) => KINDS[kind],
			},
			{
				name: "list",
				title: "所属列表",
				description: "重点任务之内分任务、措施、分工三组；空白表示不属于任何一组。",
				type: "string",
				enum: Object.keys(LIST_LETTERS),
				value: ({ list }) => list,
			},
			{
				name: "number",
				title: "段落序号",
				description: "在所属列表或章节内是第几段；标题和标签没有序号。",
				type: "integer",
				unit: "段",
				minimum: 1,
				value: ({ number }) => number,
			},
			{
				name: "text",
				title: "原文",
				description: "逐字照录，不改标点。",
				type: "string",
				required: true,
				value: ({ text }) => text,
			},
		],
		clauses,
	);
}
