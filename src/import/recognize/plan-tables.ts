import { firstSentence } from "../../text/clauses.ts";
import { parseNumbering } from "../../text/numbering.ts";
import type { Table, TableRow } from "../extract/extracted-table.ts";
import type { SourceParagraph } from "../extract/paragraphs.ts";
import { columnsOf, headOf, isHead, isHeadRow, plainWords, type TableColumns } from "./table-columns.ts";

/** A table whose head was understood; one that was not is kept as text. */
export interface ReadTable extends TableColumns {
	/** Who answers for tasks, values of indicators, or neither. */
	kind: "duty" | "indicator" | "other";
	/** Lines of every row, and of every cell that is a line of its own. */
	lines: ReadonlySet<number>;
	/** Rows below the head, without heads repeated on another page and names of groups. */
	rows: TableRow[];
	/** Lines of the items that its rows name, where they do: the rows' duties are those of the items. */
	owners: ReadonlyMap<number, number>;
}

/** A head has no more rows than this. */
const TALLEST_HEAD = 3;

/** Says what every table is: its head may take up to three rows, the columns may stand in any order. */
export function readTables(tables: readonly Table[], paragraphs: readonly SourceParagraph[]): ReadTable[] {
	const lines = new Set(tables.flatMap(linesOf));
	const items = paragraphs.flatMap(({ text, line }) => {
		const rest = lines.has(line) ? undefined : parseNumbering(text)?.rest;
		return rest === undefined ? [] : [{ line, title: firstSentence(rest).replace(/[：:，,].*$/, "") }];
	});
	return tables.flatMap(cutAtHeads).map((table) => {
		const read = readTable(table);
		return { ...read, owners: ownersOf(read, items) };
	});
}

/** A row of heads in the middle that is not the head again begins another table. */
function cutAtHeads({ rows }: Table): Table[] {
	const first = rows.findIndex(isHead);
	const heads = new Set(rows.slice(first, first + 1).map(wordsOf));
	const starts = rows.flatMap((row, index) =>
		index > first + 1 && isHead(row) && !isHeadRow(row, rows[index - 1]) && !heads.has(wordsOf(row)) ? [index] : [],
	);
	return [0, ...starts].map((start, index) => ({ rows: rows.slice(start, starts[index]) }));
}

/** The items that the rows of a duty table name; none where fewer than four rows in five do. */
function ownersOf({ kind, rows, task }: UnownedTable, items: readonly { line: number; title: string }[]) {
	const owners = new Map<number, number>();
	if (kind !== "duty" || task < 0) return owners;
	for (const row of rows) {
		const words = plainWords(row.cells[task]?.text ?? "");
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
		return { kind, lines, rows: bodyOf(rows, height), ...columns };
	}
	return {
		kind: "other",
		lines,
		rows,
		roles: [],
		mixed: [],
		firstLeads: [],
		task: -1,
		times: [],
		told: [],
		values: [],
		unit: -1,
		nature: -1,
	};
}

function bodyOf(rows: readonly TableRow[], height: number): TableRow[] {
	const heads = new Set(rows.slice(0, height).map(wordsOf));
	return rows.slice(height).filter((row) => {
		const filled = new Set(row.cells.map(({ text }) => text).filter((text) => text !== ""));
		return !heads.has(wordsOf(row)) && filled.size > 1;
	});
}

function wordsOf({ cells }: TableRow): string {
	return cells.map(({ text }) => plainWords(text)).join("｜");
}
