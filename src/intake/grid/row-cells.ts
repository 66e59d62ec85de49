import type { Finding } from "../../check/findings.ts";
import { checkRecord } from "../../files/record-fields.ts";
import type { ProblemCode } from "../../problems/codes.ts";
import { type Problem, quoteFound } from "../../problems/problem.ts";
import type { Expectation } from "../../records/fields.ts";
import { type ObservationRecord, observationSchema } from "../../records/observation-record.ts";
import { isMissing } from "../cells/cell-text.ts";
import type { FigurePlace } from "./figure-place.ts";
import { problemAt } from "./grid.ts";
import { positionOf } from "./layouts.ts";
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
	readonly #place: FigurePlace;
	readonly #problems: Problem[];
	/** Columns that are not to be reported (again): refused, or unknown because something else was. */
	readonly #left = new Set<ProgressColumn>();
	#isRefused = false;

	constructor(place: FigurePlace, problems: Problem[]) {
		this.#place = place;
		this.#problems = problems;
		this.leaveOut(...place.missing);
	}

	/** Its cell's text, else what headings and lines beside the table say. */
	text(column: ProgressColumn): string {
		const { row, layout, given } = this.#place;
		return (row.cells[layout.columns.indexOf(column)]?.text.trim() || given[column]) ?? "";
	}

	/** True when its column is nowhere in the table, which was reported. */
	isMissing(column: ProgressColumn): boolean {
		return this.#place.missing.has(column);
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

	refuse(
		column: ProgressColumn,
		{ expected, cure }: Expectation,
		code = REFUSED[column] ?? "table-cell-unreadable",
	): void {
		this.#isRefused = true;
		this.leaveOut(column);
		this.report(column, { code, found: `${COLUMN_LABELS[column]}${quoteFound(this.text(column))}`, expected, cure });
	}

	leaveOut(...columns: ProgressColumn[]): void {
		for (const column of columns) this.#left.add(column);
	}

	report(column: ProgressColumn, finding: Finding): void {
		const { grid, row, layout } = this.#place;
		this.#problems.push(problemAt(grid, row.line, positionOf(layout.columns, column), finding));
	}

	/** The record, when every field holds; each that does not is reported once. */
	check(values: Record<string, string>): ObservationFields | null {
		const found: Problem[] = [];
		const columns: string[] = [];
		const placeOf = ([column = ""]: readonly (string | number)[]) => {
			columns.push(String(column));
			return { line: this.#place.row.line, column: 1 };
		};
		const record = checkRecord(observationSchema, values, this.#place.grid.file, placeOf, found);
		for (const [index, { code, found: words, expected, cure }] of found.entries()) {
			const column = columns[index] as ProgressColumn;
			if (this.#left.has(column)) continue;
			this.report(column, { code, found: words.replace(/^[a-z_]+ /, COLUMN_LABELS[column]), expected, cure });
		}
		return this.#isRefused ? null : record;
	}

	/** Cells whose text is not what will be published. */
	readings(values: Record<string, string>): Restatement[] {
		const { row, layout } = this.#place;
		return layout.columns.flatMap((column, position) => {
			const cell = row.cells[position];
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
