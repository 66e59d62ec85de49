import type { Deadline, Plan } from "../../model/model.ts";
import { RHYTHMS } from "../../text/due-words.ts";
import { buildTable, type DataTable } from "../table.ts";
import { clauseField, dueField, quoteField } from "./shared-fields.ts";

/** Until when measures are to be done, in the words of the text. */
export function deadlines({ deadlines }: Plan): DataTable {
	return buildTable<Deadline>(
		{
			name: "deadlines",
			title: "完成期限",
			description: "原文为措施写明的期限，每处一行；没有列出的，不等于原文没有写。",
		},
		[
			clauseField(({ measure }) => measure.id, {
				name: "measure",
				title: "措施条款",
				description: "说的是哪一段的事。",
			}),
			clauseField(({ clause }) => clause.id, { description: "写明期限的一段，多半就是措施本身。" }),
			quoteField(),
			dueField("年、月或日，与原文写得一样细；空白表示原文没有写到哪一天为止。"),
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
