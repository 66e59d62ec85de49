import type { Finding } from "../../check/findings.ts";
import { checkRecord } from "../../files/yaml-record.ts";
import type { ProblemCode } from "../../problems/codes.ts";
import { type Problem, quoteFound } from "../../problems/problem.ts";
import type { Expectation } from "../../records/fields.ts";
import { type ObservationRecord, observationSchema } from "../../records/observation-record.ts";
import { isMissing } from "../cells/cell-text.ts";
import { type Grid, type GridRow, problemAt } from "./grid.ts";
import type { Head } from "./head.ts";
import { COLUMN_LABELS, type ProgressColumn } from "./progress-columns.ts";

/** A cell that was written in another form than it will be published in. */
export interface Restatement {
	column: ProgressColumn;
	text: string;
	as: string;
}

/** What it is called that a cell of a column is refused. */
const REFUSED: Partial<Record<ProgressColumn, ProblemCode>> = {
	id: "table-row-number-unreadable",
	target: "table-target-unknown",
	area: "table-area-spelling",
	period: "table-period-unreadable",
	value: "table-value-unreadable",
	qualifier: "table-qualifier-unreadable",
	unit: "table-unit-unknown",
	statistic_date: "table-date-unreadable",
	source_date: "table-date-unreadable",
	recorded: "table-date-unreadable",
	supersedes: "table-row-number-unreadable",
};

/** The cells of one row by column, and what was found wrong with them. */
export class RowCells {
	readonly #table: Grid;
	readonly #head: Head;
	readonly #row: GridRow;
	readonly #problems: Problem[];
	/** Columns that are not to be reported (again): refused, or unknown because something else was. */
	readonly #left = new Set<ProgressColumn>();
	#isRefused = false;

	constructor(table: Grid, head: Head, row: GridRow, problems: Problem[]) {
		this.#table = table;
		this.#head = head;
		this.#row = row;
		this.#problems = problems;
	}

	text(column: ProgressColumn): string {
		return this.#row.cells[this.#head.columns.indexOf(column)]?.text.trim() ?? "";
	}

	/** Its text; a dash or 无 is as good as empty. */
	optional(column: ProgressColumn): string {
		const text = this.text(column);
		return isMissing(text) ? "" : text;
	}

	/** What `parse` makes of a cell; null when it is empty or refused. */
	parse<T>(column: ProgressColumn, parse: (text: string) => T | Expectation): T | null {
		const text = this.text(column);
		if (text === "") return null;
		const result = parse(text);
		if (!isExpectation(result)) return result;
		this.refuse(column, result);
		return null;
	}

	refuse(column: ProgressColumn, { expected, cure }: Expectation): void {
		this.#isRefused = true;
		this.leaveOut(column);
		const code = REFUSED[column] ?? "table-cell-unreadable";
		this.report(column, { code, found: `${COLUMN_LABELS[column]}${quoteFound(this.text(column))}`, expected, cure });
	}

	leaveOut(...columns: ProgressColumn[]): void {
		for (const column of columns) this.#left.add(column);
	}

	report(column: ProgressColumn, finding: Finding): void {
		const position = Math.max(0, this.#head.columns.indexOf(column));
		this.#problems.push(problemAt(this.#table, this.#row.line, position, finding));
	}

	/** The record, when every field holds; each that does not is reported once. */
	check(values: Record<string, string>): ObservationFields | null {
		const found: Problem[] = [];
		const columns: string[] = [];
		const placeOf = ([column = ""]: readonly (string | number)[]) => {
			columns.push(String(column));
			return { line: this.#row.line, column: 1 };
		};
		const record = checkRecord(observationSchema, values, this.#table.file, placeOf, found);
		for (const [index, { code, found: words, expected, cure }] of found.entries()) {
			const column = columns[index] as ProgressColumn;
			if (this.#left.has(column)) continue;
			this.report(column, { code, found: words.replace(/^[a-z_]+ /, COLUMN_LABELS[column]), expected, cure });
		}
		return this.#isRefused ? null : record;
	}

	/** Cells whose text is not what will be published. */
	readings(values: Record<string, string>): Restatement[] {
		return this.#head.columns.flatMap((column, position) => {
			const cell = this.#row.cells[position];
			if (column === null || !cell) return [];
			const shown = (cell.shown ?? cell.text).trim();
			const as = values[column] ?? "";
			return shown === as || shown === "" ? [] : [{ column, text: shown, as }];
		});
	}
}

type ObservationFields = Omit<ObservationRecord, "plan" | "line">;

function isExpectation(result: unknown): result is Expectation {
	return typeof result === "object" && result !== null && "cure" in result;
}
