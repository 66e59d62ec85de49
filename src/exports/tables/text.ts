import type { Action, Clause, Plan, Responsibility } from "../../model/types.ts";
import { LIST_LETTERS } from "../../plan/clauses.ts";
import { roleSchema } from "../../schemas/action.ts";
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
				title: "所属任务",
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

export function actions({ actions }: Plan): DataTable {
	return buildTable<Action>(
		{ name: "actions", title: "重点任务", description: "每项重点任务一行。" },
		[
			{
				name: "number",
				title: "序号",
				description: "原文中的序号：（一）为 1。",
				type: "integer",
				key: true,
				minimum: 1,
				value: ({ number }) => number,
			},
			{
				name: "title",
				title: "名称",
				description: "原文标题，不含序号。",
				type: "string",
				required: true,
				value: ({ title }) => title,
			},
			{
				name: "clause",
				title: "标题条款",
				description: "标题所在的条款编号。",
				type: "string",
				required: true,
				references: { table: "clauses", column: "id" },
				value: ({ id }) => id,
			},
		],
		actions,
	);
}

export function responsibilities({ responsibilities }: Plan): DataTable {
	return buildTable<Responsibility>(
		{
			name: "responsibilities",
			title: "分工",
			description: "原文写明的任务分工，每个任务、部门、角色一行；同一部门可以在同一任务中既牵头又负责。",
		},
		[
			{
				name: "action",
				title: "任务序号",
				description: "重点任务的序号。",
				type: "integer",
				key: true,
				references: { table: "actions", column: "number" },
				value: ({ action }) => action.number,
			},
			{
				name: "action_title",
				title: "任务名称",
				description: "重点任务的名称，便于直接阅读。",
				type: "string",
				required: true,
				value: ({ action }) => action.title,
			},
			{
				name: "department",
				title: "部门",
				description: "原文所用的部门名称。",
				type: "string",
				key: true,
				references: { table: "departments", column: "name" },
				value: ({ department }) => department.name,
			},
			{
				name: "role",
				title: "角色",
				description: "牵头或责任，照原文。",
				type: "string",
				key: true,
				enum: roleSchema.options,
				value: ({ role }) => role,
			},
			{
				name: "clause",
				title: "依据条款",
				description: "写明这一分工的条款编号。",
				type: "string",
				key: true,
				references: { table: "clauses", column: "id" },
				value: ({ clause }) => clause.id,
			},
		],
		responsibilities,
	);
}
