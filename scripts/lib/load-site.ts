import { checkContent } from "../../src/check/check-content.ts";
import { readAsOf } from "../../src/disk/as-of.ts";
import { readContentRoot } from "../../src/disk/content-root.ts";
import { buildSite } from "../../src/model/build-site.ts";
import type { Site } from "../../src/model/model.ts";

/** The model of `content/`, for a command that runs alone. Throws when the content has errors. */
export async function loadSite(): Promise<Site> {
	const { records } = await checkContent(readContentRoot(process.env));
	if (!records) throw new Error("content/ 有错误，请先运行 npm run check");
	return buildSite(records, readAsOf(process.env, new Date()));
}
