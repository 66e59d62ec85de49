import { checkContent } from "../src/check/content.ts";
import { buildSite } from "../src/model/site.ts";
import type { Site } from "../src/model/types.ts";

export const DEMO_ROOT = "tests/fixtures/demo/content";

/** The model of the fictitious city, on the day `npm run demo` shows it. */
export async function readDemo(asOf = "2025-06-30"): Promise<Site> {
	const { records } = await checkContent(DEMO_ROOT);
	if (!records) throw new Error(`${DEMO_ROOT} has errors`);
	return buildSite(records, asOf);
}
