import type { Place } from "../files/yaml-record.ts";
import type { ContentReading } from "../records/content-records.ts";
import type { Report } from "./findings.ts";

/** An example search, and where it stands. */
export interface NamedQuery extends Place {
	query: string;
	file: string;
}

/** Searches that the content offers: whether they find anything is known to who has a search to ask. */
export function namedQueries({ site }: ContentReading, report: Report): NamedQuery[] {
	if (!site) return [];
	const { file, data } = site;
	return data.exampleQueries.map((query, index) => ({
		query,
		file,
		...report.placeOf(file, ["exampleQueries", index]),
	}));
}
