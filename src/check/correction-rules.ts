import { quoteFound } from "../problems/problem.ts";
import type { ObservationRecord } from "../records/observation-record.ts";
import type { CellReport } from "./findings.ts";

/** The rows that no later row corrects. */
export function standingRows(rows: readonly ObservationRecord[]): ObservationRecord[] {
	const corrected = new Set(rows.map(({ supersedes }) => supersedes));
	return rows.filter(({ id }) => !corrected.has(id));
}

/**
 * Checks that every row has a number of its own, and that a correction is of one earlier row about the same thing.
 * Where not every row could be read (`isWhole` is false), a correction of an unknown row is not to blame.
 * Gives the rows that are at fault: what follows from them is not reported again.
 */
export function checkCorrections(
	rows: readonly ObservationRecord[],
	isWhole: boolean,
	report: CellReport,
): ReadonlySet<ObservationRecord> {
	const faulty = new Set<ObservationRecord>();
	const at: CellReport = (row, column, finding) => {
		faulty.add(row);
		report(row, column, finding);
	};
	const byId = new Map<number, ObservationRecord>();
	const correctedBy = new Map<number, ObservationRecord>();
	const later = new Map(rows.map((row) => [row.id, row]));
	const next = Math.max(0, ...rows.map(({ id }) => id)) + 1;
	for (const row of rows) {
		const owner = byId.get(row.id);
		if (owner) {
			at(row, "id", {
				code: "progress-id-twice",
				found: `编号“${row.id}”已用于第 ${owner.line} 行`,
				expected: "每行一个编号",
				cure: `新的一行请用 ${next}；已公布的行不要改编号`,
			});
		} else {
			const replaced = row.supersedes === null ? undefined : byId.get(row.supersedes);
			if (replaced) checkCorrection(row, replaced, correctedBy, at);
			else if (row.supersedes !== null) checkUnknown(row, row.supersedes, later.get(row.supersedes), byId, isWhole, at);
			byId.set(row.id, row);
		}
	}
	return faulty;
}

function checkCorrection(
	row: ObservationRecord,
	replaced: ObservationRecord,
	correctedBy: Map<number, ObservationRecord>,
	at: CellReport,
): void {
	for (const column of ["target", "area", "period"] as const) {
		if (row[column] === replaced[column]) continue;
		at(row, column, {
			code: "progress-correction-of-another",
			found: `更正第 ${replaced.line} 行，${column} 却${quoteFound(row[column])}`,
			expected: `与被更正的行相同的“${replaced[column]}”`,
			cure: "更正只改数值和来源；目标、地区、时期写错时，请先把原行更正为正确的数值，再另写一行",
		});
	}
	const other = correctedBy.get(replaced.id);
	if (other) {
		at(row, "supersedes", {
			code: "progress-corrected-twice",
			found: `编号“${replaced.id}”已由第 ${other.line} 行更正`,
			expected: "每行最多更正一次",
			cure: `请改为更正第 ${other.line} 行，即写 ${other.id}`,
		});
	}
	correctedBy.set(replaced.id, row);
}

/** A correction must stand below what it corrects. */
function checkUnknown(
	row: ObservationRecord,
	id: number,
	later: ObservationRecord | undefined,
	earlier: ReadonlyMap<number, ObservationRecord>,
	isWhole: boolean,
	at: CellReport,
): void {
	const found = `supersedes ${quoteFound(String(id))}`;
	const expected = "前面某一行的编号";
	if (later) {
		const whose = later === row ? "是这一行自己的编号" : `是后面第 ${later.line} 行的编号`;
		at(row, "supersedes", {
			code: "progress-correction-not-below",
			found: `${found}，${whose}`,
			expected,
			cure: "请核对编号；更正行总是写在文件末尾",
		});
	} else if (isWhole) {
		const cure = earlier.size > 0 ? `请核对编号；前面各行的编号到 ${Math.max(...earlier.keys())} 为止` : "请把此列留空";
		at(row, "supersedes", {
			code: "progress-correction-unknown",
			found: `${found}，前面没有这个编号的行`,
			expected,
			cure,
		});
	}
}
