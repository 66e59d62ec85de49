import type { z } from "astro/zod";
import { parseCsvRows } from "../files/csv-rows.ts";
import { checkRecord } from "../files/record-fields.ts";
import type { TextFile } from "../files/text-file.ts";
import type { Problem } from "../problems/problem.ts";

/** Reads a CSV file whose rows are records of one schema; a row that is none becomes problems at its cells. */
export function parseCsvRecords<T extends z.ZodObject>(
	schema: T,
	source: TextFile,
	plan: string,
	problems: Problem[],
): (z.infer<T> & { plan: string; line: number })[] {
	const columns = Object.keys(schema.shape);
	return parseCsvRows(source, columns, problems).flatMap(({ line, cells }) => {
		const placeOf = ([column]: readonly (string | number)[]) => ({ line, column: columns.indexOf(String(column)) + 1 });
		const data = checkRecord(schema, cells, source.file, placeOf, problems);
		return data ? [{ ...data, plan, line }] : [];
	});
}
