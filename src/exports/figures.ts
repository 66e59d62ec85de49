import type { Figure } from "../charts/figure.ts";
import type { Table } from "./table.ts";

/** Exactly what a figure shows, as a table under the figure's name. */
export function figureTable({ id, table }: Figure): Table {
	return { name: id, ...table };
}
