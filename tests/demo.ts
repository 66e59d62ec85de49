import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkContent } from "../src/check/check-content.ts";
import { createContentFiles } from "../src/files/content-files.ts";
import { buildSite } from "../src/model/build-site.ts";
import type { Site } from "../src/model/model.ts";
import type { ContentRecords } from "../src/records/content-records.ts";

export const DEMO_ROOT = "demo/content";

let checked: ContentRecords | null = null;

/** The records of the fictitious city, read at the first call and handed out as copies that may be changed. */
export function demoRecords(): ContentRecords {
	checked ??= readRecords();
	return structuredClone(checked);
}

function readRecords(): ContentRecords {
	const found = readdirSync(DEMO_ROOT, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const bytes = found.map(({ parentPath, name }): [string, Uint8Array] => {
		const place = path.join(parentPath, name);
		return [path.relative(DEMO_ROOT, place).split(path.sep).join("/"), readFileSync(place)];
	});
	const { records } = checkContent(createContentFiles("content", new Map(bytes), new Map()));
	if (!records) throw new Error(`${DEMO_ROOT} has errors`);
	return records;
}

/** The records of the same city as if it were a real one: its tables have no column that says that they are fictitious. */
export function cityRecords(): ContentRecords {
	const records = demoRecords();
	return { ...records, site: { ...records.site, demo: false } };
}

/** The model of the fictitious city, on the day `npm run demo` shows it. */
export const readDemo = async (asOf = "2025-06-30"): Promise<Site> => buildSite(demoRecords(), asOf);

/** The model of the same city as if it were a real one. */
export const readCity = async (asOf = "2025-06-30"): Promise<Site> => buildSite(cityRecords(), asOf);

/** The records of that city. */
export const readCityRecords = async (): Promise<ContentRecords> => cityRecords();
