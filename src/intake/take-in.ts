import type { Finding } from "../check/findings.ts";
import type { Problem } from "../problems/problem.ts";
import type { ObservationRecord } from "../records/observation-record.ts";
import { lastDayOf } from "../text/periods.ts";
import { compareRows, type Outcome } from "./compare-rows.ts";
import { foldRepeats } from "./fold-repeats.ts";
import { type Grid, problemAt } from "./grid/grid.ts";
import { positionOf } from "./grid/layouts.ts";
import type { ProgressColumn } from "./grid/progress-columns.ts";
import { readGrid, type SortedRows } from "./grid/read-grid.ts";
import type { Prior, RowDraft } from "./grid/read-row.ts";

/** What a table means for a plan: of every row below its heading, what becomes of it. */
export interface Intake extends Pick<SortedRows, "refused" | "skipped" | "remarks"> {
	grid: Grid;
	outcomes: Outcome[];
	problems: Problem[];
}

/** Understands a table and compares it with what is published; `correct` makes every different figure a correction. */
export function takeIn(grid: Grid, known: Prior, published: readonly ObservationRecord[], correct: boolean): Intake {
	const { drafts, problems, ...rest } = readGrid(grid, known);
	const outcomes = compareRows(drafts, published, correct);
	for (const outcome of outcomes) {
		if (outcome.kind !== "refused") continue;
		const { draft, column, finding } = outcome;
		problems.push(problemAt(grid, draft.line, positionOf(draft.columns, column), finding));
	}
	for (const { draft } of outcomes.filter(({ kind }) => kind === "new")) {
		for (const [column, finding] of doubtsAbout(draft, known, published)) {
			problems.push(
				problemAt(grid, draft.line, positionOf(draft.columns, column), { ...finding, severity: "warning" }),
			);
		}
	}
	problems.sort((a, b) => a.line - b.line);
	return { grid, outcomes, problems: foldRepeats(problems), ...rest };
}

/** What a person should look at twice before a new row is published. */
function doubtsAbout(
	{ record }: RowDraft,
	known: Prior,
	published: readonly ObservationRecord[],
): [column: ProgressColumn, finding: Finding][] {
	const { target, area, period } = record;
	const doubts: [ProgressColumn, Finding][] = [];
	if (!known.areas.includes(area)) {
		const expected = `已用的地区：${known.areas.join("、")}`;
		doubts.push([
			"area",
			{ code: "table-area-new", found: `地区“${area}”第一次出现`, expected, cure: "请核对名称；确是新的地区可以保留" },
		]);
	}
	const near = published.find(
		(row) => row.target === target && row.area === area && lastDayOf(row.period) === lastDayOf(period),
	);
	if (near) {
		const found = `时期 ${period} 与已公布的 ${near.period}（编号 ${near.id}）止于同一天`;
		doubts.push([
			"period",
			{
				code: "table-period-close",
				found,
				expected: "另一个数值",
				cure: `请核对；是同一个数值的，时期写 ${near.period}`,
			},
		]);
	}
	return doubts;
}
