import { DEMO_MARK } from "../schemas/site.ts";
import type { DataTable, Field, Table } from "./table.ts";

const DEMO_FIELD: Field<never> = {
	name: "demo",
	title: DEMO_MARK,
	description: "虚构的城市与数字，不得引用。",
	type: "string",
	required: true,
	value: () => DEMO_MARK,
};

/** A table of a fictitious site that says so in every row: those that do in a title or a source stay as they are. */
export function markDemo<T extends Table | DataTable>(table: T): T {
	const says = (cells: T["rows"][number]) => cells.some((cell) => typeof cell === "string" && cell.includes(DEMO_MARK));
	if (table.rows.every(says)) return table;
	return {
		...table,
		...("fields" in table ? { fields: [...table.fields, DEMO_FIELD] } : {}),
		columns: [...table.columns, DEMO_FIELD.name],
		rows: table.rows.map((row) => [...row, DEMO_MARK]),
	};
}
