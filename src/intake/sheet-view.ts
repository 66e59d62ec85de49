import { formatWords, type Problem } from "../problems/problem.ts";
import type { Outcome } from "./compare-rows.ts";
import type { IntakeDraft } from "./draft-intake.ts";
import type { GridCell } from "./grid/grid.ts";
import { formatOutcome } from "./intake-report.ts";
import type { Intake } from "./take-in.ts";

/** What becomes of a row, or what it is. */
export type RowState = "heading" | "beside" | "new" | "correction" | "published" | "skipped" | "refused";

/** A cell as it is shown, and what was said about it. */
export interface ViewCell {
	shown: string;
	/** Null where nothing was said. */
	state: "refused" | "doubtful" | "read" | null;
	said: string[];
}

export interface ViewRow {
	line: number;
	/** Null where nothing could be said of it. */
	state: RowState | null;
	/** What becomes of the figures in it, one after another. */
	said: string[];
	cells: ViewCell[];
}

/** A table on the sheet itself. */
export interface SheetView {
	sheet: string | null;
	width: number;
	rows: ViewRow[];
	/** What is said of something else than a cell of the sheet. */
	elsewhere: Problem[];
}

/** The most telling of several: a refusal before all. */
const ORDER: readonly RowState[] = ["refused", "correction", "new", "published", "skipped", "heading", "beside"];

/** Lays what was understood and what is refused over the table as it was handed in; null where no table was read. */
export function viewSheet({ intake, problems }: IntakeDraft): SheetView | null {
	if (!intake) return null;
	const { grid } = intake;
	const own = problems.filter(({ file }) => file === grid.file);
	const byLine = Map.groupBy(sayRows(intake), ({ line }) => line);
	const foundByLine = Map.groupBy(own, ({ line }) => line);
	const outcomes = Map.groupBy(intake.outcomes, ({ draft }) => draft.line);
	const rows = grid.rows.map(({ line, cells }): ViewRow => {
		const told = byLine.get(line) ?? [];
		const found = foundByLine.get(line) ?? [];
		const states = new Set(told.map(({ state }) => state));
		const width = Math.max(cells.length, ...found.map(({ column }) => column));
		return {
			line,
			state: ORDER.find((state) => states.has(state)) ?? null,
			said: told.map(({ text }) => text),
			cells: Array.from({ length: width }, (_, index) =>
				viewCell(cells[index], index, found, outcomes.get(line) ?? []),
			),
		};
	});
	const width = Math.max(1, ...rows.map(({ cells }) => cells.length));
	const lines = new Set(rows.map(({ line }) => line));
	const elsewhere = problems.filter(({ file, line }) => file !== grid.file || !lines.has(line));
	return { sheet: grid.sheet, width, rows, elsewhere };
}

/** What is said of each row, in the words of the command. */
function sayRows({ outcomes, refused, skipped, remarks }: Intake): { line: number; state: RowState; text: string }[] {
	return [
		...outcomes.map((outcome) => ({
			line: outcome.draft.line,
			state: outcome.kind,
			text: formatOutcome(outcome, new Map()),
		})),
		...refused.map(({ line }) => ({ line, state: "refused" as const, text: "拒绝" })),
		...skipped.map(({ line, text }) => ({ line, state: "skipped" as const, text: `跳过：${text}` })),
		...remarks.map(({ line, text }) => {
			const state = text.startsWith("表头") ? ("heading" as const) : ("beside" as const);
			return { line, state, text };
		}),
	];
}

function viewCell(
	cell: GridCell | undefined,
	index: number,
	found: readonly Problem[],
	outcomes: readonly Outcome[],
): ViewCell {
	const shown = cell?.shown ?? cell?.text ?? "";
	const here = found.filter(({ column }) => column === index + 1);
	if (here.length > 0) {
		const state = here.some(({ severity }) => severity === "error") ? "refused" : "doubtful";
		return { shown, state, said: here.map(formatWords) };
	}
	const readings = outcomes.flatMap((outcome) => readingsAt(outcome, index));
	return { shown, state: readings.length > 0 ? "read" : null, said: [...new Set(readings)] };
}

/** What a cell was read as, where that is not what it shows. */
function readingsAt({ draft }: Outcome, index: number): string[] {
	const column = draft.columns[index];
	// The row names the target by its title.
	if (column === "target") return [];
	if (column === null || column === undefined) return [];
	return draft.readings
		.filter((reading) => reading.column === column)
		.map(({ as }) => (as === "" ? "读作空白" : `读作 ${as}`));
}
