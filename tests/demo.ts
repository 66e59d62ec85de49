import { buildSite } from "../src/model/build-site.ts";
import type { Site } from "../src/model/model.ts";
import type { ContentRecords } from "../src/records/content-records.ts";
import { checkFolder } from "./check-folder.ts";

export const DEMO_ROOT = "demo/content";

/** The model of the fictitious city, on the day `npm run demo` shows it. */
export async function readDemo(asOf = "2025-06-30"): Promise<Site> {
	const { records } = await checkFolder(DEMO_ROOT);
	if (!records) throw new Error(`${DEMO_ROOT} has errors`);
	return buildSite(records, asOf);
}

/** The same city as if it were a real one: its tables have no column that says that they are fictitious. */
export async function readCity(asOf = "2025-06-30"): Promise<Site> {
	return buildSite(await readCityRecords(), asOf);
}

/** The records of that city. */
export async function readCityRecords(): Promise<ContentRecords> {
	const { records } = await checkFolder(DEMO_ROOT);
	if (!records) throw new Error(`${DEMO_ROOT} has errors`);
	return { ...records, site: { ...records.site, demo: false } };
}
