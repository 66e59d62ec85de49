import type { Site } from "../model/model.ts";
import { SEARCH_FORMAT, type SearchData } from "./opened.ts";
import { foldRuns } from "./records/runs.ts";
import { placePrefixes, searchRecords } from "./records/site-records.ts";

/** All records of a site of any size, and of other ways to say or write what they say nothing: enough to find what stands there as it is typed. */
export function plainData(site: Site): SearchData {
	const records = foldRuns(searchRecords(site), () => false);
	return { format: SEARCH_FORMAT, synonyms: "", records, variants: "", prefixes: placePrefixes(site) };
}
