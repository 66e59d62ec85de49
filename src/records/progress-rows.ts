import { parseCsvRows } from "../files/csv-rows.ts";
import type { TextFile } from "../files/text-file.ts";
import { checkRecord } from "../files/yaml-record.ts";
import type { Problem } from "../problems/problem.ts";
import { OBSERVATION_COLUMNS, type ObservationRecord, observationSchema } from "./observation-record.ts";

/** Reads the text of a `progress.csv`; a row that is not a record becomes problems at its cells. */
export function parseObservations(source: TextFile, plan: string, problems: Problem[]): ObservationRecord[] {
	return parseCsvRows(source, OBSERVATION_COLUMNS, problems).flatMap(({ line, cells }) => {
		const placeOf = ([column]: readonly (string | number)[]) => ({
			line,
			column: OBSERVATION_COLUMNS.indexOf(String(column)) + 1,
		});
		const data = checkRecord(observationSchema, cells, source.file, placeOf, problems);
		return data ? [{ ...data, plan, line }] : [];
	});
}
