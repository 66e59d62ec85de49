import type { Figure } from "../charts/figure.ts";
import type { Site } from "../model/types.ts";
import { DEMO_MARK } from "../schemas/site.ts";
import type { Table } from "./table.ts";

/** Exactly what a figure shows, as a table under the figure's name; fictitious rows say so in a column of their own. */
export function figureTable({ id, table: { columns, rows } }: Figure, { demo }: Pick<Site, "demo">): Table {
	if (!demo) return { name: id, columns, rows };
	return { name: id, columns: [...columns, DEMO_MARK], rows: rows.map((row) => [...row, DEMO_MARK]) };
}
