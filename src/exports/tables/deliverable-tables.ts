import type { Deliverable, Plan } from "../../model/model.ts";
import { deliverableKindSchema } from "../../records/deliverable-record.ts";
import { buildTable, type DataTable } from "../table.ts";
import { SLUG_PATTERN } from "./patterns.ts";
import { clauseField, dueField, quoteField, titleField, unwrittenField } from "./shared-fields.ts";

/** Promises without a number, and whether they were found. */
export function deliverables({ deliverables }: Plan): DataTable {
	return buildTable<Deliverable>(
		{
			name: "deliverables",
			title: "交付事项",
			description: "原文没有写数字、但做没做可以查证的事项。未查到不等于没有做。",
		},
		[
			{
				name: "id",
				title: "事项编号",
				description: "英文短名，也是网页地址的一部分。",
				type: "string",
				key: true,
				pattern: SLUG_PATTERN,
				value: ({ id }) => id,
			},
			titleField("编者起的名称。"),
			clauseField(({ clause }) => clause.id, { description: "原文的哪一段。" }),
			quoteField(),
			{
				name: "kind",
				title: "种类",
				description: "文件、活动、机构、机制、设施或经常工作。",
				type: "string",
				required: true,
				enum: deliverableKindSchema.options,
				value: ({ kind }) => kind,
			},
			{
				name: "owed_by",
				title: "由谁做",
				description: "原文点名的部门或字样，用空格分开；见 owner_basis。",
				type: "list",
				value: ({ owners }) => owners.map(({ name }) => name),
			},
			{
				name: "owner_basis",
				title: "由谁做的依据",
				description: "原文点名；由任务推出：原文没有点名，列出的是所属重点任务的牵头部门。",
				type: "string",
				required: true,
				enum: ["原文点名", "由任务推出", "没有点名"],
				value: ({ isInherited, owners }) =>
					isInherited ? (owners.length > 0 ? "由任务推出" : "没有点名") : "原文点名",
			},
			dueField("年、月或日；原文没有写期限的为空。"),
			{
				name: "state",
				title: "查到没有",
				description: "已查到、未查到、尚未查找，三者不同。",
				type: "string",
				required: true,
				enum: ["已查到", "未查到", "尚未查找"],
				value: ({ state }) => state,
			},
			{
				name: "last_searched",
				title: "最近一次查找",
				description: "没有查找记录的为空。",
				type: "date",
				value: ({ searches }) => searches[0]?.date ?? null,
			},
			{
				name: "updates",
				title: "查到的动态",
				description: "动态编号。",
				type: "list",
				value: ({ updates }) => updates.map(({ id }) => id),
			},
			unwrittenField(),
		],
		deliverables,
	);
}
