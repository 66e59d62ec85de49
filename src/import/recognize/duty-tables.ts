import { type ClauseRecord, firstSentence } from "../../text/clauses.ts";
import { parseNumbering } from "../../text/numbering.ts";
import type { SourceParagraph } from "../extract/paragraphs.ts";
import { type AttributedRole, namesPersons, roleOfLabel } from "../vocabulary/role-words.ts";
import {
	ASIDE_HEAD,
	BASE_HEAD,
	GOAL_HEAD,
	INDICATOR_HEAD,
	NATURE_HEAD,
	TASK_HEAD,
	UNIT_HEAD,
	YEAR_HEAD,
} from "../vocabulary/table-heads.ts";
import { TIME_LABEL } from "../vocabulary/time-words.ts";
import { type Deadline, parseDue } from "./deadlines.ts";
import type { Duty } from "./duties.ts";
import { readSentence } from "./duty-lists.ts";
import { isOffice, splitOffices } from "./office-names.ts";

/** A table of the document; every row is one paragraph of the text, its cells parted by ｜. */
export interface Table {
	rows: TableRow[];
}

export interface TableRow {
	/** 1-based line of the text. */
	line: number;
	cells: TableCell[];
}

export interface TableCell {
	text: string;
	/** The line on which its words stand: that of the first row where a cell spans several. */
	line: number;
}

/** A column of figures: for which year, and whether it says where things stood. */
export interface ValueColumn {
	column: number;
	year: string | null;
	isBase: boolean;
}

/** A table whose head was understood; one that was not is kept as text. */
export interface ReadTable {
	/** Who answers for tasks, values of indicators, or neither. */
	kind: "duty" | "indicator" | "other";
	/** Lines of every row, and of every cell that is a line of its own. */
	lines: ReadonlySet<number>;
	/** Rows below the head, without heads repeated on another page and names of groups. */
	rows: TableRow[];
	head: string[];
	roles: [AttributedRole, number][];
	/** Column of the task or of the indicator's name; -1 where there is none. */
	task: number;
	times: number[];
	values: ValueColumn[];
	unit: number;
	nature: number;
	/** Lines of the items that its rows name, where they do: the rows' duties are those of the items. */
	owners: ReadonlyMap<number, number>;
}

/** In a column of offices, a name as short as this need not end like one. */
const SHORT_NAME = /^[\u4e00-\u9fa5（）()]{2,12}$/;
const NOBODY = /^(?:无|暂无|待定|详见|见|同上|长期|全年|每年|各自|有关)/;
/** The words of a head are no longer than this. */
const LONGEST_HEAD = 12;
/** A head has no more rows than this. */
const TALLEST_HEAD = 3;

/** Says what every table is: its head may take up to three rows, the columns may stand in any order. */
export function readTables(tables: readonly Table[], paragraphs: readonly SourceParagraph[]): ReadTable[] {
	const lines = new Set(tables.flatMap(linesOf));
	const items = paragraphs.flatMap(({ text, line }) => {
		const rest = lines.has(line) ? undefined : parseNumbering(text)?.rest;
		return rest === undefined ? [] : [{ line, title: firstSentence(rest).replace(/[：:，,].*$/, "") }];
	});
	return tables.map((table) => {
		const read = readTable(table);
		return { ...read, owners: ownersOf(read, items) };
	});
}

/** The items that the rows of a duty table name; none where fewer than four rows in five do. */
function ownersOf({ kind, rows, task }: UnownedTable, items: readonly { line: number; title: string }[]) {
	const owners = new Map<number, number>();
	if (kind !== "duty" || task < 0) return owners;
	for (const row of rows) {
		const words = clean(row.cells[task]?.text ?? "");
		const name = (parseNumbering(words)?.rest ?? words).replace(/[。.]$/, "");
		const item = name.length < 4 ? undefined : items.find(({ title }) => title === name);
		if (item) owners.set(row.line, item.line);
	}
	return owners.size >= 2 && owners.size >= rows.length * 0.8 ? owners : new Map<number, number>();
}

function linesOf({ rows }: Pick<Table, "rows">): number[] {
	return rows.flatMap(({ line, cells }) => [line, ...cells.map((cell) => cell.line)]);
}

type UnownedTable = Omit<ReadTable, "owners">;

function readTable({ rows }: Table): UnownedTable {
	const lines = new Set(linesOf({ rows }));
	for (let height = 1; height <= Math.min(TALLEST_HEAD, rows.length - 1); height += 1) {
		const head = headOf(rows.slice(0, height));
		const columns = columnsOf(head);
		const isDuty = columns.roles.length > 0 && head.length > columns.roles.length;
		const isIndicator = columns.values.length > 0 && columns.task >= 0;
		const goesOn = height < rows.length - 1 && isHeadRow(rows[height], rows[height - 1]);
		if ((!isDuty && !isIndicator) || goesOn) continue;
		const kind = isDuty ? "duty" : "indicator";
		return { kind, lines, rows: bodyOf(rows, height), head, ...columns };
	}
	return { kind: "other", lines, rows, head: [], roles: [], task: -1, times: [], values: [], unit: -1, nature: -1 };
}

/** Each column's words from all rows of the head, words of a merged cell once. */
function headOf(rows: readonly TableRow[]): string[] {
	const width = Math.max(...rows.map(({ cells }) => cells.length));
	return Array.from({ length: width }, (_, column) =>
		[...new Set(rows.map(({ cells }) => clean(cells[column]?.text ?? "")))].join(""),
	);
}

function clean(text: string): string {
	return text.replace(/[\s；*＊※]+/g, "");
}

/** The row below goes on with the head: cells merged from above beside years or 牵头单位. */
function isHeadRow(row: TableRow | undefined, above: TableRow | undefined): boolean {
	if (!row || !above) return false;
	const isMerged = row.cells.some((cell) => cell.line <= above.line);
	const words = row.cells.map(({ text }) => clean(text));
	const isShort = words.every((text) => text.length <= LONGEST_HEAD);
	return isMerged && isShort && words.some((text) => isValueHead(text) || roleOfLabel(text) !== null);
}

function columnsOf(head: readonly string[]) {
	const roles = head.flatMap((name, column): [AttributedRole, number][] => {
		const role =
			UNIT_HEAD.test(name) || namesPersons(name) ? null : roleOfLabel(name.replace(/^(?:责任分工|任务分工|分工)/, ""));
		return role ? [[role, column]] : [];
	});
	const isRole = (column: number) => roles.some(([, own]) => own === column);
	const times = columnsFor(head, (name) => TIME_LABEL.test(name));
	const isFree = (name: string, column: number) =>
		!isRole(column) && !ASIDE_HEAD.test(name) && !times.includes(column) && !UNIT_HEAD.test(name);
	const values = valueColumns(head).filter(({ column }) => !isRole(column));
	const named = (pattern: RegExp) =>
		head.findIndex(
			(name, column) => pattern.test(name) && isFree(name, column) && !values.some((one) => one.column === column),
		);
	const task = named(INDICATOR_HEAD) >= 0 ? named(INDICATOR_HEAD) : named(TASK_HEAD);
	const unit = head.findIndex((name) => UNIT_HEAD.test(name));
	return { roles, task, times, values, unit, nature: head.findIndex((name) => NATURE_HEAD.test(name)) };
}

function columnsFor(head: readonly string[], isOne: (name: string) => boolean): number[] {
	return head.flatMap((name, column) => (isOne(name) ? [column] : []));
}

function valueColumns(head: readonly string[]): ValueColumn[] {
	return head.flatMap((name, column): ValueColumn[] => {
		const year = /20\d\d/.exec(name)?.[0] ?? null;
		const isBase = BASE_HEAD.test(name);
		return isValueHead(name) ? [{ column, year, isBase }] : [];
	});
}

function isValueHead(name: string): boolean {
	return YEAR_HEAD.test(name) || GOAL_HEAD.test(name);
}

function bodyOf(rows: readonly TableRow[], height: number): TableRow[] {
	const heads = new Set(rows.slice(0, height).map(wordsOf));
	return rows.slice(height).filter((row) => {
		const filled = new Set(row.cells.map(({ text }) => text).filter((text) => text !== ""));
		return !heads.has(wordsOf(row)) && filled.size > 1;
	});
}

function wordsOf({ cells }: TableRow): string {
	return cells.map(({ text }) => clean(text)).join("｜");
}

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
): { duties: Duty[]; deadlines: Deadline[] } {
	const byLine = new Map(clauses.map((clause) => [clause.line, clause]));
	const rows = tables.flatMap((table) => (table.kind === "duty" ? table.rows.map((row) => ({ row, table })) : []));
	const measureAt = (row: TableRow, { owners }: ReadTable) =>
		measureOf(byLine.get(owners.get(row.line) ?? row.line)?.id ?? "");
	const duties = rows.flatMap(({ row, table }) =>
		table.roles.flatMap(([role, column]) => cellDuties(row.cells[column], role, byLine, measureAt(row, table))),
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
): Duty[] {
	const clause = cell && byLine.get(cell.line);
	const quote = cell?.text.replace(/\s+/g, "") ?? "";
	if (measure === "" || !cell || quote === "" || !clause?.text.includes(quote)) return [];
	const said = readSentence(cell.text, true).filter(({ offices }) => offices.every((name) => quote.includes(name)));
	if (said.length > 0 && /牵头|负责|配合|参与/.test(cell.text)) {
		return said.flatMap((entry) =>
			entry.offices.map((department) => ({ measure, clause: clause.id, role: entry.role, department, quote })),
		);
	}
	const names = splitOffices(cell.text.replace(/[：:]/g, "、").replace(/\s+/g, "\n"));
	const offices = names.filter((name) => isOffice(name) || (SHORT_NAME.test(name) && !NOBODY.test(name)));
	return offices
		.filter((department) => quote.includes(department))
		.map((department) => ({ measure, clause: clause.id, role, department, quote }));
}

function cellDeadline(
	cell: TableCell | undefined,
	byLine: ReadonlyMap<number, ClauseRecord>,
	measure: string,
): Deadline[] {
	const clause = cell && byLine.get(cell.line);
	const quote = cell?.text.replace(/\s+/g, "") ?? "";
	const due = parseDue(quote);
	if (measure === "" || !clause?.text.includes(quote) || due === undefined) return [];
	return [{ measure, clause: clause.id, quote, due }];
}
