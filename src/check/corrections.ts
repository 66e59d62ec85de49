import { suggestion } from "../load/nearest.ts";
import { quoteFound } from "../load/problem.ts";
import type { ObservationRecord } from "../schemas/observation.ts";
import type { CellReport } from "./report.ts";

/** The rows that no later row corrects. */
export function standingRows(rows: readonly ObservationRecord[]): ObservationRecord[] {
	const corrected = new Set(rows.map(({ supersedes }) => supersedes));
	return rows.filter(({ id }) => !corrected.has(id));
}

/** Checks that every row has a number of its own, and that a correction is of one earlier row about the same thing. */
export function checkCorrections(rows: readonly ObservationRecord[], at: CellReport): void {
	const byId = new Map<number, ObservationRecord>();
	const correctedBy = new Map<number, ObservationRecord>();
	const next = Math.max(0, ...rows.map(({ id }) => id)) + 1;
	for (const row of rows) {
		const owner = byId.get(row.id);
		if (owner) {
			at(row, "id", {
				found: `编号 ${quoteFound(String(row.id))} 已用于第 ${owner.line} 行`,
				expected: "每行一个编号",
				cure: `新的一行请用 ${next}；已公布的行不要改编号`,
			});
		} else {
			if (row.supersedes !== null) checkCorrection(row, row.supersedes, byId, correctedBy, at);
			byId.set(row.id, row);
		}
	}
}

function checkCorrection(
	row: ObservationRecord,
	id: number,
	earlier: ReadonlyMap<number, ObservationRecord>,
	correctedBy: Map<number, ObservationRecord>,
	at: CellReport,
): void {
	const replaced = earlier.get(id);
	if (!replaced) {
		at(row, "supersedes", {
			found: `supersedes ${quoteFound(String(id))}，前面没有这个编号的行`,
			expected: "前面某一行的编号",
			cure: suggestion(String(id), [...earlier.keys()].map(String)),
		});
		return;
	}
	for (const column of ["target", "area", "period"] as const) {
		if (row[column] === replaced[column]) continue;
		at(row, column, {
			found: `更正第 ${replaced.line} 行，${column} 却${quoteFound(row[column])}`,
			expected: `与被更正的行相同的“${replaced[column]}”`,
			cure: "更正只改数值和来源；目标、地区、时期写错时，请先把原行更正为正确的数值，再另写一行",
		});
	}
	const other = correctedBy.get(id);
	if (other) {
		at(row, "supersedes", {
			found: `编号 ${quoteFound(String(id))} 已由第 ${other.line} 行更正`,
			expected: "每行最多更正一次",
			cure: `请改为更正第 ${other.line} 行，即写 ${other.id}`,
		});
	}
	correctedBy.set(id, row);
}
