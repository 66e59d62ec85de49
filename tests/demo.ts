import { buildSite } from "../src/model/build-site.ts";
import type { Site } from "../src/model/model.ts";
import { checkFolder } from "./check-folder.ts";

export const DEMO_ROOT = "demo/content";

/** The model of the fictitious city, on the day `npm run demo` shows it. */
export async function readDemo(asOf = "2025-06-30"): Promise<Site> {
	const { records } = await checkFolder(DEMO_ROOT);
	if (!records) throw new Error(`${DEMO_ROOT} has errors`);
	return buildSite(records, asOf);
}
