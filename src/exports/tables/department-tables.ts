import type { Department } from "../../model/model.ts";
import { formatProseText } from "../../text/prose-text.ts";
import { buildTable, type DataTable, type Field } from "../table.ts";
import { DATE_PATTERN, SLUG_PATTERN, URL_PATTERN } from "./patterns.ts";

export function departments(departments: readonly Department[]): DataTable {
	return buildTable<Department>(
		{ name: "departments", title: "部门", description: "原文写明的部门，每个一行；其他名称在 department-names 表。" },
		[
			{
				name: "id",
				title: "部门编号",
				description: "永久编号，也是网页地址的一部分。",
				type: "string",
				key: true,
				pattern: SLUG_PATTERN,
				value: ({ id }) => id,
			},
			{
				name: "name",
				title: "名称",
				description: "原文所用的名称。",
				type: "string",
				required: true,
				unique: true,
				value: ({ name }) => name,
			},
			{
				name: "full_name",
				title: "全称",
				description: "有来源的正式全称；空白表示本站没有登记。",
				type: "string",
				value: ({ fullName }) => fullName,
			},
			{
				name: "text",
				title: "说明",
				description: "Markdown 文本。",
				type: "string",
				value: ({ body }) => formatProseText(body) || null,
			},
		],
		departments,
	);
}

interface OtherName {
	department: Department;
	kind: "别名" | "后续名称";
	name: string;
	since: string | null;
	note: string | null;
	url: string | null;
}

/** Other names of the offices, one a row, so that no name needs to be taken apart. */
export function departmentNames(departments: readonly Department[]): DataTable {
	const unsourced = { since: null, note: null, url: null };
	const names = departments.flatMap((department): OtherName[] => [
		...department.aliases.map((name) => ({ department, kind: "别名" as const, name, ...unsourced })),
		...department.laterNames.map(({ source, ...later }) => ({
			department,
			kind: "后续名称" as const,
			...later,
			url: source.url,
		})),
	]);
	return buildTable(
		{ name: "department-names", title: "部门的其他名称", description: "只用于查找，不表示机构沿革。" },
		nameFields,
		names,
	);
}

const nameFields: Field<OtherName>[] = [
	{
		name: "department",
		title: "部门",
		description: "部门编号。",
		type: "string",
		required: true,
		references: { table: "departments", column: "id" },
		value: ({ department }) => department.id,
	},
	{
		name: "kind",
		title: "种类",
		description: "别名：日常叫法，只用于搜索；后续名称：有来源的今名。",
		type: "string",
		required: true,
		enum: ["别名", "后续名称"],
		value: ({ kind }) => kind,
	},
	{
		name: "name",
		title: "名称",
		description: "另一个名称。",
		type: "string",
		required: true,
		value: ({ name }) => name,
	},
	{
		name: "since",
		title: "何时起",
		description: "年、月或日；空白表示来源没有写明。",
		type: "string",
		pattern: DATE_PATTERN,
		value: ({ since }) => since,
	},
	{ name: "note", title: "备注", description: "与原部门的关系等。", type: "string", value: ({ note }) => note },
	{
		name: "source_url",
		title: "来源网址",
		description: "写明后续名称的网页；别名没有来源。",
		type: "string",
		pattern: URL_PATTERN,
		value: ({ url }) => url,
	},
];
