import type { Problem } from "../load/problem.ts";
import type { ObservationRecord } from "../schemas/observation.ts";
import { compareRows, type Outcome } from "./compare.ts";
import { readTable } from "./read-table.ts";
import type { Known } from "./row.ts";
import { problemAt, type Table } from "./table.ts";

/** What a table means for a plan: of every row below its heading, what becomes of it. */
export interface Intake {
	table: Table;
	outcomes: Outcome[];
	/** Lines that could not be understood. */
	refused: number[];
	skipped: { line: number; reason: string }[];
	problems: Problem[];
}

/** Understands a table and compares it with what is published; `correct` makes every different figure a correction. */
export function takeIn(table: Table, known: Known, published: readonly ObservationRecord[], correct: boolean): Intake {
	const { drafts, refused, skipped, problems } = readTable(table, known);
	const outcomes = compareRows(drafts, published, correct);
	for (const outcome of outcomes) {
		if (outcome.kind !== "refused") continue;
		const column = Math.max(0, outcome.draft.columns.indexOf(outcome.column));
		problems.push(problemAt(table, outcome.draft.line, column, outcome.finding));
	}
	for (const { draft } of outcomes.filter(({ kind }) => kind === "new")) {
		const { area } = draft.record;
		if (known.areas.includes(area)) continue;
		const column = draft.columns.indexOf("area");
		problems.push(
			problemAt(table, draft.line, column, {
				found: `地区“${area}”第一次出现`,
				expected: `已用的地区：${known.areas.join("、")}`,
				cure: "请核对名称；确是新的地区可以保留",
				severity: "warning",
			}),
		);
	}
	problems.sort((a, b) => a.line - b.line);
	return { table, outcomes, refused, skipped, problems };
}
