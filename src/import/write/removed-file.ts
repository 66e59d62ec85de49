import { formatCsvRows } from "../../files/csv-rows.ts";
import { quoteLine, REMOVED_COLUMNS } from "../../records/removed-record.ts";
import { listRemoved } from "../../text/removed-lines.ts";

/** `removed.csv`: the lines of a source that are not in the text; no file where every line is. */
export function formatRemoved(source: string): [path: string, text: string][] {
	const rows = listRemoved(source).map(({ sourceLine, reason, text }) => [String(sourceLine), reason, quoteLine(text)]);
	return rows.length === 0 ? [] : [["removed.csv", formatCsvRows([REMOVED_COLUMNS, ...rows])]];
}
