import type { ClauseRecord } from "../../text/clauses.ts";
import type { ReadTable } from "./plan-tables.ts";
import type { ReadHere, UnreadEvidence } from "./unread-evidence.ts";
import { OFFICE } from "./unread-offices.ts";

const LONGEST_QUOTE = 40;

/** Rows that hold offices or figures and gave no duty, target or deadline. */
export function unreadRows(
	clauses: readonly ClauseRecord[],
	tables: readonly ReadTable[],
	byClause: (clause: string) => ReadHere,
): UnreadEvidence[] {
	const byLine = new Map(clauses.map((clause) => [clause.line, clause]));
	return tables.flatMap(({ rows, values }) =>
		rows.flatMap((row) => {
			const lines = [...new Set([row.line, ...row.cells.map(({ line }) => line)])];
			const own = lines.flatMap((line) => byLine.get(line) ?? []);
			const isRead = own.some(({ id }) => {
				const { duties, deadlines, targets } = byClause(id);
				const isShort =
					values.length > 0 &&
					targets.length === 0 &&
					values.some(({ column }) => /\d/.test(row.cells[column]?.text ?? ""));
				return !isShort && duties.length + deadlines.length + targets.length > 0;
			});
			const text = row.cells.map((cell) => cell.text).join("｜");
			const clause = byLine.get(row.line);
			const says = /\d/.test(text) || text.search(OFFICE) >= 0;
			return isRead || !clause || !says
				? []
				: [{ kind: "表格行" as const, clause: clause.id, line: row.line, quote: text.slice(0, LONGEST_QUOTE) }];
		}),
	);
}
