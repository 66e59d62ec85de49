import type { ClauseRecord } from "../../text/clauses.ts";
import type { TableCell, TableRow } from "../extract/extracted-table.ts";
import { type AttributedRole, statesFirstLeads } from "../vocabulary/role-words.ts";
import { findAttributions } from "./attributions.ts";
import { type DeadlineRead, findDeadlines } from "./deadlines.ts";
import { parseDue } from "./due-moment.ts";
import type { Duty } from "./duties.ts";
import { entriesOf, type RoleEntry, readSentence } from "./duty-lists.ts";
import { isOffice, splitOffices } from "./office-names.ts";
import type { ReadTable } from "./plan-tables.ts";
import type { Years } from "./spoken-deadlines.ts";

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
	years: Years,
): { duties: Duty[]; deadlines: DeadlineRead[] } {
	const byLine = new Map(clauses.map((clause) => [clause.line, clause]));
	const rows = tables.flatMap((table) => (table.kind === "duty" ? table.rows.map((row) => ({ row, table })) : []));
	const measureAt = (row: TableRow, { owners }: ReadTable) =>
		measureOf(byLine.get(owners.get(row.line) ?? row.line)?.id ?? "");
	const isRule = clauses.some(({ text }) => statesFirstLeads(text) === "onward");
	const duties = rows.flatMap(({ row, table }) =>
		table.roles.flatMap(([role, column]) => {
			const own = cellDuties(row.cells[column], role, byLine, measureAt(row, table), table.mixed.includes(column));
			const [first] = own;
			const leads = isRule || table.firstLeads.includes(column);
			if (first && leads && own.every((one) => one.role === "责任")) first.role = "牵头";
			return own;
		}),
	);
	const deadlines = rows.flatMap(({ row, table }) => {
		const own = table.times.flatMap((column) => cellDeadlines(row.cells[column], byLine, measureAt(row, table), years));
		const others = row.cells.filter((_, column) => !table.times.includes(column));
		// Where no column says until when, a cell of sentences may.
		return own.length > 0 ? own : others.flatMap((cell) => saidInCell(cell, byLine, measureAt(row, table), years));
	});
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

/** A cell of times says one moment, or one in each of its sentences. */
function cellDeadlines(
	cell: TableCell | undefined,
	byLine: ReadonlyMap<number, ClauseRecord>,
	measure: string,
	{ issued }: Years,
): DeadlineRead[] {
	const clause = cell && byLine.get(cell.line);
	const wholes = (cell?.text ?? "").split(/[；;。\n]/).map((piece) => piece.replace(/\s+/g, ""));
	// 2026年6月底前完成一期，2027年底前完成二期: two, where each part says until when.
	const pieces = wholes.flatMap((whole) => {
		const parts = whole.split(/[，,]/);
		return parts.every((part) => parseDue(part, issued)) ? parts : [whole];
	});
	return pieces.flatMap((quote) => {
		const due = parseDue(quote, issued) ?? parseDue(quote.replace(/^.*，/, ""), issued);
		if (measure === "" || !clause?.text.includes(quote) || due === undefined) return [];
		return [{ measure, clause: clause.id, quote, due }];
	});
}

function saidInCell(
	cell: TableCell,
	byLine: ReadonlyMap<number, ClauseRecord>,
	measure: string,
	years: Years,
): DeadlineRead[] {
	const clause = byLine.get(cell.line);
	if (measure === "" || !clause) return [];
	return findDeadlines(cell.text.replace(/\s+/g, ""), years)
		.filter(({ quote }) => clause.text.includes(quote))
		.map(({ quote, due }) => ({ measure, clause: clause.id, quote, due }));
}
