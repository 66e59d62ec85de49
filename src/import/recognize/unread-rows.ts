import type { ClauseRecord } from "../../text/clauses.ts";
import type { TableCell, TableRow } from "../extract/extracted-table.ts";
import { numberTokens } from "./evidence-tokens.ts";
import type { ReadTable } from "./plan-tables.ts";
import type { ReadHere, UnreadEvidence } from "./unread-evidence.ts";
import { isRoleWord, OFFICE } from "./unread-offices.ts";

const LONGEST_ROW = 240;
const EMPTY = /^[-—–/\\无\s]*$/;

/**
 * Rows of which nothing was read, whole; of the others each name, figure and time that gave no duty, target or deadline.
 * `unreadIn` tells what a clause holds as text, for the cells that no head makes offices, figures or times.
 */
export function unreadRows(
	clauses: readonly ClauseRecord[],
	tables: readonly ReadTable[],
	byClause: (clause: string) => ReadHere,
	unreadIn: (clause: ClauseRecord) => UnreadEvidence[],
): UnreadEvidence[] {
	const byLine = new Map(clauses.map((clause) => [clause.line, clause]));
	const reader = new RowReader(byLine, byClause, unreadIn);
	return tables.flatMap((table) => table.rows.flatMap((row) => reader.read(table, row)));
}

class RowReader {
	/** Cells that several rows share are listed once. */
	readonly #listed = new Set<string>();
	readonly #byLine: ReadonlyMap<number, ClauseRecord>;
	readonly #byClause: (clause: string) => ReadHere;
	readonly #unreadIn: (clause: ClauseRecord) => UnreadEvidence[];

	constructor(
		byLine: ReadonlyMap<number, ClauseRecord>,
		byClause: (clause: string) => ReadHere,
		unreadIn: (clause: ClauseRecord) => UnreadEvidence[],
	) {
		this.#byLine = byLine;
		this.#byClause = byClause;
		this.#unreadIn = unreadIn;
	}

	read(table: ReadTable, row: TableRow): UnreadEvidence[] {
		const clause = this.#byLine.get(row.line);
		if (!clause) return [];
		const lines = [...new Set([row.line, ...row.cells.map(({ line }) => line)])];
		const own = lines.flatMap((line) => this.#byLine.get(line) ?? []);
		const isRead = own.some(({ id }) => {
			const { duties, deadlines, targets } = this.#byClause(id);
			return duties.length + deadlines.length + targets.length > 0;
		});
		const text = row.cells.map((cell) => cell.text).join("｜");
		if (!isRead) {
			const says = /\d/.test(text) || text.search(OFFICE) >= 0;
			return says ? [{ kind: "表格行", clause: clause.id, line: row.line, quote: text.slice(0, LONGEST_ROW) }] : [];
		}
		const known = new Set([...table.roles.map(([, column]) => column), ...table.times]);
		for (const { column } of table.values) known.add(column);
		const free = row.cells
			.filter((_, column) => !known.has(column))
			.map(({ text: words }) => words.replace(/\s+/g, ""));
		const said = own
			.flatMap((one) => this.#unreadIn(one))
			.filter(({ quote }) => free.some((words) => words.includes(quote)));
		return [...this.#inColumns(table, row), ...said].filter(({ kind, clause: id, quote }) => {
			const key = `${kind} ${id} ${quote}`;
			return !this.#listed.has(key) && this.#listed.add(key);
		});
	}

	#inColumns({ roles, values, times }: ReadTable, { cells }: TableRow): UnreadEvidence[] {
		const each = (columns: readonly number[], list: (cell: TableCell, read: ReadHere) => string[], kind: RowKind) =>
			columns.flatMap((column) => {
				const cell = cells[column];
				const clause = cell && this.#byLine.get(cell.line);
				if (!clause || EMPTY.test(cell.text)) return [];
				const quotes = list(cell, this.#byClause(clause.id));
				return quotes.map((quote) => ({ kind, clause: clause.id, line: clause.line, quote }));
			});
		const roleColumns = roles.map(([, column]) => column);
		return [
			...each(roleColumns, unreadNames, "机构"),
			...each(
				values.map(({ column }) => column),
				unreadFigures,
				"数字",
			),
			...each(times, ({ text }, { deadlines }) => (deadlines.length > 0 ? [] : [text.replace(/\s+/g, "")]), "日期"),
		];
	}
}

type RowKind = UnreadEvidence["kind"];

function unreadNames({ text }: TableCell, { duties }: ReadHere): string[] {
	const names = duties.map(({ department }) => department);
	const rest = names
		.toSorted((a, b) => b.length - a.length)
		.reduce((words, name) => words.replaceAll(name, "、"), text.replace(/[ \t]+/g, "、"));
	const pieces = rest.match(/(?:[\u4e00-\u9fa5A-Za-z]+|[（(][^（()）]*[）)])+/g) ?? [];
	return pieces.filter((piece) => piece.length > 1 && !isRoleWord(piece));
}

function unreadFigures({ text }: TableCell, { targets, numbers }: ReadHere): string[] {
	const known = new Set(
		targets.flatMap(({ value, baseline, interim }) => [value, baseline?.value, ...interim.map((one) => one.value)]),
	);
	const words = text.replace(/\s+/g, "");
	const loose = numberTokens(`｜${words}`).filter(({ start, end }) => {
		const figure = /^[\d.]+/.exec(words.slice(start - 1, end - 1).replaceAll(/[,，]/g, ""))?.[0];
		return figure !== undefined && !known.has(figure);
	});
	return loose.length > 0 && numbers.length === 0 ? [words] : [];
}
