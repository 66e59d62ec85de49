/** A published figure is written as published (6.20) in CSV, and as a number in JSON. */
export type Cell = string | number | null | readonly string[] | { published: string };

/** Rows below headings, as files and charts need them. */
export interface Table {
	name: string;
	columns: string[];
	rows: Cell[][];
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
	value(row: Row): Cell;
}

/** A table that other programs rely on: its columns keep their names and order. */
export interface DataTable extends Table {
	title: string;
	description: string;
	fields: Field<never>[];
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
