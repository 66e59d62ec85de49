import { columnLetters, countProblems, formatProblem, hasErrors, type Problem } from "../problems/problem.ts";
import type { Outcome } from "./compare-rows.ts";
import type { IntakeDraft } from "./draft-intake.ts";
import type { Grid } from "./grid/grid.ts";
import { COLUMN_LABELS } from "./grid/progress-columns.ts";
import type { Restatement } from "./grid/row-cells.ts";
import { figureText } from "./published-figure.ts";
import type { Intake } from "./take-in.ts";

/** What the command prints before anything is written, and whether it may be; `place` is the file that would be written. */
export function formatIntake(
	{ intake, problems, added }: IntakeDraft,
	place: string,
	formatOne: (problem: Problem) => string = formatProblem,
): { lines: string[]; isSound: boolean } {
	const isSound = !hasErrors(problems);
	const refusal = `没有写入任何内容：${countProblems(problems)}，请改好以后再来一次`;
	const advice = added === 0 ? "没有要登记的数值" : `核对无误后，在命令后加 --write 写入 ${place}`;
	const rows = intake ? formatRows(intake) : [];
	const counts = intake ? [formatCounts(intake)] : [];
	return { lines: [...rows, ...problems.map(formatOne), ...counts, isSound ? advice : refusal], isSound };
}

/** Says what the table is, then row by row what was understood and what becomes of it. */
export function formatRows({ grid, outcomes, refused, skipped, remarks }: Intake): string[] {
	const shared = sharedReadings(outcomes);
	const rows = [
		...outcomes.map((outcome) => ({ line: outcome.draft.line, text: formatOutcome(outcome, shared) })),
		...refused.map(({ line, column }) => ({ line, text: column === null ? "拒绝" : `${placeOf(grid, column)}拒绝` })),
		...groupSkipped(skipped),
	];
	const said = remarks.map(({ line, text }) => `第 ${line} 行 ${text}`);
	const sorted = rows.sort((a, b) => a.line - b.line).map(({ line, text }) => `第 ${line} 行 ${text}`);
	return [...said, ...[...shared].map(([reading, count]) => `${reading}（${count} 条）`), ...sorted];
}

function placeOf({ sheet }: Grid, column: number): string {
	return sheet === null ? `第 ${column + 1} 列 ` : `${columnLetters(column + 1)} 列 `;
}

/** `共 5 行：新增 2，更正 0，已公布 1，跳过 1，拒绝 1`. */
export function formatCounts({ outcomes, refused, skipped }: Intake): string {
	const count = (kind: Outcome["kind"]) => outcomes.filter((outcome) => outcome.kind === kind).length;
	const total = outcomes.length + refused.length + skipped.length;
	const refusals = count("refused") + refused.length;
	return `共 ${total} 行：新增 ${count("new")}，更正 ${count("correction")}，已公布 ${count("published")}，跳过 ${skipped.length}，拒绝 ${refusals}`;
}

/** What becomes of a row; what `shared` holds is said elsewhere. */
export function formatOutcome(outcome: Outcome, shared: ReadonlyMap<string, number>): string {
	const { target, record } = outcome.draft;
	const what = `${target.title} · ${record.area} · ${record.period}`;
	switch (outcome.kind) {
		case "new":
			return `新增（编号 ${outcome.id}）：${what} · ${figureText(record)}${formatReadings(outcome, shared)}`;
		case "correction":
			return `更正（编号 ${outcome.id}，更正编号 ${outcome.of.id}）：${what} · ${figureText(outcome.of)} → ${figureText(record)}${formatReadings(outcome, shared)}`;
		case "published":
			return `已公布（编号 ${outcome.as.id}），不再登记：${what} · ${figureText(record)}`;
		case "refused":
			return "拒绝";
	}
}

/** What was written in another form: `（数值“1.2万”读作 12000）`; what several rows share is said above them. */
function formatReadings({ draft }: Outcome, shared: ReadonlyMap<string, number>): string {
	const said = draft.readings.map(describeReading).filter((reading) => reading !== null && !shared.has(reading));
	return said.length === 0 ? "" : `（${said.join("；")}）`;
}

/** Null for a target, whose title the row names. */
function describeReading({ column, text, as }: Restatement): string | null {
	if (column === "target") return null;
	const read = as === "" ? "空白" : /^[\w%-]/.test(as) ? ` ${as}` : as;
	return `${COLUMN_LABELS[column]}“${text}”读作${read}`;
}

/** Readings that more than one row has, with how many; those of figures stay in their rows. */
function sharedReadings(outcomes: readonly Outcome[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { kind, draft } of outcomes) {
		if (kind !== "new" && kind !== "correction") continue;
		for (const restated of draft.readings) {
			const reading = restated.column === "value" ? null : describeReading(restated);
			if (reading !== null) counts.set(reading, (counts.get(reading) ?? 0) + 1);
		}
	}
	return new Map([...counts].filter(([, count]) => count > 1));
}

/** Empty rows that follow each other are said once. */
function groupSkipped(skipped: Intake["skipped"]): { line: number; text: string }[] {
	const groups: { line: number; last: number; reason: string }[] = [];
	for (const { line, text: reason } of skipped) {
		const group = groups.at(-1);
		if (group && group.reason === reason && group.last === line - 1) group.last = line;
		else groups.push({ line, last: line, reason });
	}
	return groups.map(({ line, last, reason }) => ({
		line,
		text: last === line ? `跳过：${reason}` : `至第 ${last} 行 跳过：${reason}`,
	}));
}
