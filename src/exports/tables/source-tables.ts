import type { Source } from "../../records/fields.ts";
import type { Field } from "../table.ts";
import { DATE_PATTERN, URL_PATTERN } from "./patterns.ts";

/** The three columns that say where something is written. `optional`: not every row has a source. */
export function sourceFields<Row>(
	sourceOf: (row: Row) => Source | undefined,
	{ prefix = "", optional = false } = {},
): [title: Field<Row>, url: Field<Row>, date: Field<Row>] {
	const filled = optional ? {} : { required: true };
	return [
		{
			name: `${prefix}source_title`,
			title: "来源标题",
			description: "写明此事的文件或网页。",
			type: "string",
			...filled,
			value: (row) => sourceOf(row)?.title ?? null,
		},
		{
			name: `${prefix}source_url`,
			title: "来源网址",
			description: "完整网址。",
			type: "string",
			...filled,
			pattern: URL_PATTERN,
			value: (row) => sourceOf(row)?.url ?? null,
		},
		{
			name: `${prefix}source_date`,
			title: "来源日期",
			description: "公布的年、月或日；空白表示来源没有写明。",
			type: "string",
			pattern: DATE_PATTERN,
			value: (row) => sourceOf(row)?.date ?? null,
		},
	];
}
