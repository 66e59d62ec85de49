import { formatCsvRows } from "../files/csv-rows.ts";
import { OBSERVATION_COLUMNS } from "../records/observation-record.ts";
import type { Outcome } from "./compare-rows.ts";

/** A `progress.csv` with rows added at its end, and the line on which each of them starts. */
export interface ExtendedFile {
	text: string;
	lines: Map<number, Outcome>;
}

/** Adds new rows and corrections in canonical form; what the file has already stays as it is, to the letter. */
export function extendProgress(text: string, outcomes: readonly Outcome[]): ExtendedFile {
	const end = text.includes("\r\n") ? "\r\n" : "\n";
	let extended = text === "" || /[\r\n]$/.test(text) ? text : `${text}${end}`;
	if (text.trim() === "") extended = `${OBSERVATION_COLUMNS.join(",")}${end}`;
	const lines = new Map<number, Outcome>();
	let line = extended.split("\n").length;
	for (const outcome of outcomes) {
		if (outcome.kind !== "new" && outcome.kind !== "correction") continue;
		lines.set(line, outcome);
		extended += formatCsvRows([canonicalRow(outcome)], end);
		// No cell that was taken in has a line break.
		line += 1;
	}
	return { text: extended, lines };
}

function canonicalRow({ id, draft }: Extract<Outcome, { id: number }>): string[] {
	const record: Record<string, unknown> = { id, ...draft.record };
	return OBSERVATION_COLUMNS.map((column) => String(record[column] ?? ""));
}
