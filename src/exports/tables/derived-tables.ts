import { STATUS_NAMES } from "../../model/coverage.ts";
import type { Correction, Plan, Target } from "../../model/model.ts";
import { buildTable, type DataTable } from "../table.ts";
import { targetField } from "./shared-fields.ts";

/** What follows from targets, figures and the plan's day, with its reason. */
export function status({ targets }: Plan): DataTable {
	return buildTable<Target>(
		{ name: "status", title: "状态", description: "由 targets 和 progress 两表按规则推算，截至 as_of 一列的日期。" },
		[
			targetField(({ id }) => id, true),
			{
				name: "status",
				title: "状态",
				description: "不同单位的目标不合并计算。",
				type: "string",
				required: true,
				enum: STATUS_NAMES,
				value: ({ status }) => status.name,
			},
			{
				name: "rule",
				title: "规则",
				description: "推算所用的一般规则。",
				type: "string",
				required: true,
				value: ({ status }) => status.rule,
			},
			{
				name: "reason",
				title: "理由",
				description: "填入数字的同一规则：为什么是这个状态。",
				type: "string",
				required: true,
				value: ({ status }) => status.reason,
			},
			{
				name: "figures",
				title: "所据数值",
				description: "推算所用的行，即 progress 表的行号。",
				type: "list",
				value: ({ status }) => status.inputs.map(({ id }) => String(id)),
			},
			{
				name: "as_of",
				title: "截至",
				description: "推算的日期；此日之前没有公布的不计。",
				type: "date",
				required: true,
				value: ({ plan }) => plan.asOf,
			},
			{
				name: "evidence",
				title: "决定状态的数值",
				description: "是什么决定了这个状态，或到此为止知道什么；一个数值也没有的为空。",
				type: "string",
				value: ({ status }) => status.evidence,
			},
		],
		targets,
	);
}

/** Which row took the place of which. */
export function corrections({ targets }: Plan): DataTable {
	const corrections = targets.flatMap((target) => target.corrections.map((correction) => ({ ...correction, target })));
	return buildTable<Correction & { target: Target }>(
		{ name: "corrections", title: "更正记录", description: "哪一行数值由哪一行更正；两行都在 progress 表。" },
		[
			targetField(({ target }) => target.id),
			{
				name: "replaced",
				title: "被更正的行",
				description: "progress 表的行号。",
				type: "integer",
				key: true,
				references: { table: "progress", column: "id" },
				value: ({ replaced }) => replaced.id,
			},
			{
				name: "corrected",
				title: "更正后的行",
				description: "progress 表的行号。",
				type: "integer",
				required: true,
				references: { table: "progress", column: "id" },
				value: ({ corrected }) => corrected.id,
			},
			{
				name: "on",
				title: "更正日期",
				description: "更正在本站登记的日子。",
				type: "date",
				required: true,
				value: ({ corrected }) => corrected.recorded,
			},
		],
		corrections,
	);
}
