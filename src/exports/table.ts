import { DEMO_MARK } from "../records/site-record.ts";

/** A published figure is written as published (6.20) in CSV, and as a number in JSON. */
export type DataCell = string | number | null | readonly string[] | { published: string };

/** Rows below headings, as files and charts need them. */
export interface PlainTable {
	name: string;
	columns: string[];
	rows: DataCell[][];
}

/** The one description of a column: CSV, JSON, Table Schema, CSVW and the data page all come from it. */
export interface Field<Row = unknown> {
	name: string;
	/** What it is called, and what it means, for people. */
	title: string;
	description: string;
	/** `list`: several values, with a blank between them. */
	type: "string" | "integer" | "number" | "date" | "list";
	/** Unit of the values, in words. */
	unit?: string;
	/** Part of what tells the rows apart. */
	key?: boolean;
	/** Never empty. */
	required?: boolean;
	unique?: boolean;
	enum?: readonly string[];
	/** Regular expression for the whole value. */
	pattern?: string;
	minimum?: number;
	/** Every value stands in that column of that table. */
	references?: { table: string; column: string };
	value(row: Row): DataCell;
}

/** A table that other programs rely on: its columns keep their names and order. */
export interface DataTable extends PlainTable {
	title: string;
	description: string;
	fields: Field<never>[];
}

/** No cell of the column is empty. */
export function isRequired({ key, required }: Pick<Field, "key" | "required">): boolean {
	return key === true || required === true;
}

/** The columns that tell the rows apart; none where rows have no such thing. */
export function primaryKeyOf({ fields }: Pick<DataTable, "fields">): string[] {
	return fields.filter(({ key }) => key).map(({ name }) => name);
}

/** Fills a table: one row for each item, one column for each field. */
export function buildTable<Row>(
	about: Pick<DataTable, "name" | "title" | "description">,
	fields: Field<Row>[],
	items: readonly Row[],
): DataTable {
	return {
		...about,
		fields,
		columns: fields.map(({ name }) => name),
		rows: items.map((item) => fields.map((field) => field.value(item))),
	};
}

/** The column in which fictitious rows say so. */
export const DEMO_COLUMN = "demo";

/** Fictitious rows say so in a column of their own; a reader of real content refuses a file that has it. */
export function markTable(table: DataTable): DataTable {
	const mark: Field<never> = {
		name: DEMO_COLUMN,
		title: DEMO_MARK,
		description: "虚构的城市与数字，不得引用。",
		type: "string",
		required: true,
		value: () => DEMO_MARK,
	};
	return {
		...table,
		fields: [...table.fields, mark],
		columns: [...table.columns, mark.name],
		rows: table.rows.map((row) => [...row, DEMO_MARK]),
	};
}
