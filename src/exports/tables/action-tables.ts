import type { Action, Plan, Responsibility } from "../../model/model.ts";
import { roleSchema } from "../../records/action-record.ts";
import { buildTable, type DataTable } from "../table.ts";
import { clauseField, titleField } from "./shared-fields.ts";

/** The actions, so that other tables can refer to them by number. */
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
			titleField("原文标题，不含序号。"),
			clauseField(({ id }) => id, { title: "标题条款", description: "标题所在的条款编号。" }),
		],
		actions,
	);
}

/** Who answers for what, one duty a row. */
export function responsibilities({ responsibilities }: Plan): DataTable {
	return buildTable<Responsibility>(
		{
			name: "responsibilities",
			title: "分工",
			description: "原文写明的分工，每项重点任务、部门、角色一行；同一部门可以在同一项重点任务中既牵头又负责。",
		},
		[
			{
				name: "action",
				title: "重点任务序号",
				description: "重点任务的序号。",
				type: "integer",
				key: true,
				references: { table: "actions", column: "number" },
				value: ({ action }) => action.number,
			},
			{
				name: "action_title",
				title: "重点任务名称",
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
			clauseField(({ clause }) => clause.id, { title: "依据条款", description: "写明这一分工的条款编号。" }, true),
		],
		responsibilities,
	);
}
