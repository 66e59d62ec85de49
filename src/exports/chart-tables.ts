import type { Chart } from "../charts/chart.ts";
import type { PlainTable } from "./table.ts";

/** Exactly what a chart shows, under its name; its source line stands in every row, because rows are copied alone. */
export function chartTable({ id, table, sources, dated }: Chart): PlainTable {
	const source = sources.map(({ title }) => title).join("；");
	return {
		name: id,
		columns: [...table.columns, ...(dated ? [dated.what] : []), "图的来源"],
		rows: table.rows.map((row) => [...row, ...(dated ? [dated.day] : []), source]),
	};
}
