import { buildSite } from "../../src/model/build-site.ts";
import type { Site } from "../../src/model/model.ts";
import { checkFolder } from "../check-folder.ts";

/** The model of the repository's own content. */
export async function readSite(asOf = "2026-11-24"): Promise<Site> {
	const { records } = await checkFolder("content");
	if (!records) throw new Error("content/ has errors");
	return buildSite(records, asOf);
}
