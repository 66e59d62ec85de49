import type { ClauseRecord } from "../../text/clauses.ts";
import type { TableCell, TableRow } from "../extract/extracted-table.ts";
import type { AttributedRole } from "../vocabulary/role-words.ts";
import { findAttributions } from "./attributions.ts";
import { type DeadlineRead, parseDue } from "./deadlines.ts";
import type { Duty } from "./duties.ts";
import { entriesOf, type RoleEntry, readSentence } from "./duty-lists.ts";
import { isOffice, splitOffices } from "./office-names.ts";
import type { ReadTable } from "./plan-tables.ts";

/** In a column of offices, a name as short as this need not end like one. */
const SHORT_NAME = /^[\u4e00-\u9fa5（）()]{2,12}$/;
const NOBODY = /^(?:无|暂无|待定|详见|见|同上|长期|全年|每年|各自|有关)/;
/** Lines of the rows that say who answers for a task: each is a measure of its own. */
export function dutyRows(tables: readonly ReadTable[]): ReadonlySet<number> {
	return new Set(
		tables.flatMap(({ kind, rows, owners }) =>
			kind === "duty" && owners.size === 0 ? rows.map(({ line }) => line) : [],
		),
	);
}

/** Reads who answers for the rows of duty tables and until when; `measureOf` tells the measure a row's clause makes. */
export function readTableDuties(
	tables: readonly ReadTable[],
	clauses: readonly ClauseRecord[],
	measureOf: (clauseId: string) => string,
): { duties: Duty[]; deadlines: DeadlineRead[] } {
	const byLine = new Map(clauses.map((clause) => [clause.line, clause]));
	const rows = tables.flatMap((table) => (table.kind === "duty" ? table.rows.map((row) => ({ row, table })) : []));
	const measureAt = (row: TableRow, { owners }: ReadTable) =>
		measureOf(byLine.get(owners.get(row.line) ?? row.line)?.id ?? "");
	const duties = rows.flatMap(({ row, table }) =>
		table.roles.flatMap(([role, column]) =>
			cellDuties(row.cells[column], role, byLine, measureAt(row, table), table.mixed.includes(column)),
		),
	);
	const deadlines = rows.flatMap(({ row, table }) =>
		table.times.flatMap((column) => cellDeadline(row.cells[column], byLine, measureAt(row, table))),
	);
	return { duties, deadlines };
}

/** The offices of one cell; the words of a merged cell stand in the clause of its first row. */
function cellDuties(
	cell: TableCell | undefined,
	role: AttributedRole,
	byLine: ReadonlyMap<number, ClauseRecord>,
	measure: string,
	isMixed: boolean,
): Duty[] {
	const clause = cell && byLine.get(cell.line);
	const quote = cell?.text.replace(/\s+/g, "") ?? "";
	if (measure === "" || !cell || quote === "" || !clause?.text.includes(quote)) return [];
	const toDuties = (entry: RoleEntry): Duty[] =>
		entry.offices.map((department) => ({ measure, clause: clause.id, role: entry.role, department, quote }));
	const said = readSentence(cell.text, true).filter(({ offices }) => offices.every((name) => quote.includes(name)));
	if (said.length > 0 && /牵头|负责|配合|参与/.test(cell.text)) {
		return said.flatMap(toDuties);
	}
	const labelled = /[：:]/.test(quote) ? findAttributions(quote).flatMap(({ entries }) => entries) : [];
	if (labelled.length > 0) return labelled.flatMap(toDuties);
	const names = splitOffices(cell.text.replace(/[：:]/g, "、").replace(/\s+/g, "\n"));
	const offices = names.filter((name) => isOffice(name) || (!isMixed && SHORT_NAME.test(name) && !NOBODY.test(name)));
	return entriesOf(
		role,
		offices.filter((name) => quote.includes(name)),
	).flatMap(toDuties);
}

function cellDeadline(
	cell: TableCell | undefined,
	byLine: ReadonlyMap<number, ClauseRecord>,
	measure: string,
): DeadlineRead[] {
	const clause = cell && byLine.get(cell.line);
	const quote = cell?.text.replace(/\s+/g, "") ?? "";
	const due = parseDue(quote);
	if (measure === "" || !clause?.text.includes(quote) || due === undefined) return [];
	return [{ measure, clause: clause.id, quote, due }];
}
