import type { Deadline, Plan } from "../../model/model.ts";
import { RHYTHMS } from "../../text/due-words.ts";
import { buildTable, type DataTable } from "../table.ts";
import { DATE_PATTERN } from "./patterns.ts";

/** Until when measures are to be done, in the words of the text. */
export function deadlines({ deadlines }: Plan): DataTable {
	const clause = { table: "clauses", column: "id" } as const;
	return buildTable<Deadline>(
		{
			name: "deadlines",
			title: "完成期限",
			description: "原文为措施写明的期限，每处一行；没有列出的，不等于原文没有写。",
		},
		[
			{
				name: "measure",
				title: "措施条款",
				description: "说的是哪一段的事。",
				type: "string",
				required: true,
				references: clause,
				value: ({ measure }) => measure.id,
			},
			{
				name: "clause",
				title: "条款",
				description: "写明期限的一段，多半就是措施本身。",
				type: "string",
				required: true,
				references: clause,
				value: (deadline) => deadline.clause.id,
			},
			{
				name: "quote",
				title: "原文",
				description: "逐字照录。",
				type: "string",
				required: true,
				value: ({ quote }) => quote,
			},
			{
				name: "due",
				title: "期限",
				description: "年、月或日，与原文写得一样细；空白表示原文没有写到哪一天为止。",
				type: "string",
				pattern: DATE_PATTERN,
				value: ({ due }) => due,
			},
			{
				name: "rhythm",
				title: "频次",
				description: "每年、长期等；空白表示原文没有这样写。",
				type: "string",
				enum: RHYTHMS,
				value: ({ rhythm }) => rhythm,
			},
			{
				name: "departments",
				title: "部门",
				description: "原文只为这些部门写明这个期限，之间用“；”隔开；空白表示不分部门。",
				type: "string",
				value: ({ departments }) => departments.map(({ name }) => name).join("；") || null,
			},
		],
		deadlines,
	);
}
