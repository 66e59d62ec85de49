import type { Problem } from "../problems/problem.ts";
import { OBSERVATION_COLUMNS } from "../records/observation-record.ts";
import { type Grid, problemAt } from "./grid/grid.ts";
import { positionOf } from "./grid/layouts.ts";
import { COLUMN_LABELS, type ProgressColumn } from "./grid/progress-columns.ts";
import type { ExtendedFile } from "./progress-file.ts";

const COLUMN_NAME = new RegExp(` ?(?<![\\w/-])(${OBSERVATION_COLUMNS.join("|")})(?![\\w/-]) ?`, "g");

/** A problem of the file as it would be, at the row of the table that it comes from and in the table's words. */
export function atGridRow(problem: Problem, table: Grid, { lines }: ExtendedFile): Problem {
	const outcome = lines.get(problem.line);
	if (!outcome) return problem;
	const { file: _file, line: _line, column, ...finding } = problem;
	const rowName = (line: string) => {
		const own = lines.get(Number(line));
		return own ? `表中第 ${own.draft.line} 行` : `progress.csv 第 ${line} 行`;
	};
	const say = (text: string) =>
		text
			.replaceAll(COLUMN_NAME, (_, name: ProgressColumn) => COLUMN_LABELS[name])
			.replaceAll(/第 ([\d、]+) 行/g, (_, list: string) => list.split("、").map(rowName).join("、"));
	const position = positionOf(outcome.draft.columns, OBSERVATION_COLUMNS[column - 1] as ProgressColumn);
	const { found, expected, cure } = finding;
	const said = { ...finding, found: say(found), expected: say(expected), cure: say(cure) };
	return problemAt(table, outcome.draft.line, position, said);
}
