import type { Finding } from "../check/report.ts";
import { type Problem, quoteFound } from "../load/problem.ts";
import { checkRecord } from "../load/yaml-record.ts";
import type { Expectation } from "../schemas/fields.ts";
import { type ObservationRecord, observationSchema } from "../schemas/observation.ts";
import type { TargetRecord } from "../schemas/target.ts";
import { isMissing } from "./cell-text.ts";
import { COLUMN_LABELS, type Column } from "./columns.ts";
import {
	orEmpty,
	parseArea,
	parseNumberCell,
	parseOptionalDate,
	parsePeriod,
	parseQualifierCell,
	parseTarget,
} from "./fields.ts";
import { type Figure, parseFigure } from "./figure.ts";
import type { Head } from "./head.ts";
import { problemAt, type Table, type TableRow } from "./table.ts";
import { resolveUnit } from "./value.ts";

/** What is known before a table is read. */
export interface Known {
	targets: readonly TargetRecord[];
	areas: readonly string[];
	/** The day on which rows are entered. */
	recorded: string;
}

/** A row as it was understood, before it has a number. */
export interface Draft {
	line: number;
	/** Which column stands where in its table. */
	columns: Head["columns"];
	target: TargetRecord;
	/** Everything but `id`, in canonical form. */
	record: Omit<ObservationRecord, "id" | "plan" | "line">;
	/** The number and the day the person wrote, empty where they left them to the command. */
	given: { id: string; recorded: string };
	/** Cells that were written in another form than they will be published in. */
	readings: { column: Column; text: string; as: string }[];
}

/** Reads one row; null when something in it is refused, which `problems` then holds. */
export function readRow(table: Table, head: Head, row: TableRow, known: Known, problems: Problem[]): Draft | null {
	const cells = new RowCells(table, head, row, problems);
	const target = cells.parse("target", (text) => parseTarget(text, known.targets));
	const values: Record<string, string> = {
		target: target?.id ?? "",
		area:
			cells.parse(
				"area",
				orEmpty((text) => parseArea(text, known.areas)),
			) ?? "",
		period: cells.parse("period", (text) => parsePeriod(text, target)) ?? "",
		statistic_date: cells.parse("statistic_date", parseOptionalDate) ?? "",
		source_date: cells.parse("source_date", parseOptionalDate) ?? "",
		supersedes: cells.parse("supersedes", orEmpty(parseNumberCell)) ?? "",
		evidence: cells.text("evidence"),
		source_title: cells.optional("source_title"),
		source_publisher: cells.optional("source_publisher"),
		source_url: cells.optional("source_url"),
		note: cells.optional("note"),
		...readValue(cells, target),
	};
	const given = {
		id: cells.parse("id", orEmpty(parseNumberCell)) ?? "",
		recorded: cells.parse("recorded", parseOptionalDate) ?? "",
	};
	const record = cells.check({ id: "1", ...values, recorded: known.recorded });
	if (!record || !target) return null;
	const { id: _id, ...rest } = record;
	const readings = cells.readings({ ...values, ...given });
	return { line: row.line, columns: head.columns, target, record: rest, given, readings };
}

/** Value, qualifier and unit, which may stand in one cell or in three. */
function readValue(cells: RowCells, target: TargetRecord | null): Record<string, string> {
	const figure = cells.parse<Figure>("value", parseFigure);
	const word = cells.parse("qualifier", orEmpty(parseQualifierCell)) ?? "";
	if (cells.text("value") === "") {
		cells.refuse("value", { expected: "一个数字", cure: "没有公开数值的，请删去这一行" });
	}
	if (!figure || !target) {
		cells.leaveOut("value", "unit");
		return {};
	}
	if (figure.isScientific) {
		cells.report("value", {
			found: `${COLUMN_LABELS.value}${quoteFound(cells.text("value"))}，按 ${figure.number} 读入`,
			expected: "写全的数字",
			cure: "科学记数可能丢了后面几位，请对照来源核对",
			severity: "warning",
		});
	}
	if (figure.qualifier !== null && word !== "" && figure.qualifier !== word) {
		const cure = `数值里写了“${figure.qualifier}”，请只留来源所用的一个`;
		cells.refuse("qualifier", { expected: "与数值一致的限定词", cure });
	}
	const resolved = resolveUnit(figure, cells.optional("unit"), target);
	if ("cure" in resolved) {
		cells.refuse(resolved.column, resolved);
		cells.leaveOut("value", "unit");
		return {};
	}
	return { ...resolved, qualifier: figure.qualifier ?? word };
}

/** The cells of one row by column, and what was found wrong with them. */
class RowCells {
	readonly #table: Table;
	readonly #head: Head;
	readonly #row: TableRow;
	readonly #problems: Problem[];
	/** Columns that are not to be reported (again): refused, or unknown because something else was. */
	readonly #left = new Set<Column>();
	#isRefused = false;

	constructor(table: Table, head: Head, row: TableRow, problems: Problem[]) {
		this.#table = table;
		this.#head = head;
		this.#row = row;
		this.#problems = problems;
	}

	text(column: Column): string {
		return this.#row.cells[this.#head.columns.indexOf(column)]?.text.trim() ?? "";
	}

	/** Its text; a dash or 无 is as good as empty. */
	optional(column: Column): string {
		const text = this.text(column);
		return isMissing(text) ? "" : text;
	}

	/** What `parse` makes of a cell; null when it is empty or refused. */
	parse<T>(column: Column, parse: (text: string) => T | Expectation): T | null {
		const text = this.text(column);
		if (text === "") return null;
		const result = parse(text);
		if (!isExpectation(result)) return result;
		this.refuse(column, result);
		return null;
	}

	refuse(column: Column, { expected, cure }: Expectation): void {
		this.#isRefused = true;
		this.leaveOut(column);
		this.report(column, { found: `${COLUMN_LABELS[column]}${quoteFound(this.text(column))}`, expected, cure });
	}

	leaveOut(...columns: Column[]): void {
		for (const column of columns) this.#left.add(column);
	}

	report(column: Column, finding: Finding): void {
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
		for (const [index, { found: words, expected, cure }] of found.entries()) {
			const column = columns[index] as Column;
			if (this.#left.has(column)) continue;
			this.report(column, { found: words.replace(/^[a-z_]+ /, COLUMN_LABELS[column]), expected, cure });
		}
		return this.#isRefused ? null : record;
	}

	/** Cells whose text is not what will be published. */
	readings(values: Record<string, string>): Draft["readings"] {
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
