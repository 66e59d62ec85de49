import { checkContent } from "../../src/check/check-content.ts";
import { readContentFiles } from "../../src/disk/read-content.ts";
import { buildSite } from "../../src/model/build-site.ts";
import type { Site } from "../../src/model/model.ts";

/** The model of this city's own content. */
export async function readSite(asOf = "2026-11-24"): Promise<Site> {
	const { records } = checkContent(await readContentFiles("content"));
	if (!records) throw new Error("content/ has errors");
	return buildSite(records, asOf);
}
