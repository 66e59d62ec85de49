import { formatCsvRows } from "../files/csv-rows.ts";
import { type LedgerRecord, ledgerSchema } from "./ledger-record.ts";

/** What the ledger is told of a change; its number and day are given when it is written. */
export type LedgerDraft = Pick<LedgerRecord, "kind" | "about" | "what"> &
	Partial<Pick<LedgerRecord, "before" | "after" | "why" | "source_title" | "source_url">>;

/** A file that has rows added at its end: written only where it still is what it was. */
export interface ExtendedLedger {
	/** Below the content's folder. */
	file: string;
	before: string;
	after: string;
}

const COLUMNS = Object.keys(ledgerSchema.shape);

/** Adds rows to a plan's `changes.csv`; what stands there stays to the letter. `known` is how many rows it has. */
export function extendLedger(
	plan: string,
	before: string,
	known: number,
	drafts: readonly LedgerDraft[],
	date: string,
): ExtendedLedger {
	const end = before.includes("\r\n") ? "\r\n" : "\n";
	const head = before.trim() === "" ? `${COLUMNS.join(",")}${end}` : before;
	const base = /[\r\n]$/.test(head) ? head : `${head}${end}`;
	const rows = drafts.map((draft, index) => {
		const row: Record<string, unknown> = { id: known + index + 1, date, ...draft };
		return COLUMNS.map((column) => String(row[column] ?? ""));
	});
	return { file: `plans/${plan}/changes.csv`, before, after: base + formatCsvRows(rows, end) };
}
