import { formatWorkbook, type PackFiles } from "../intake/workbook/write-xlsx.ts";
import type { Site } from "../model/model.ts";
import { departmentCsv, departmentSheet } from "./department-sheet.ts";
import { feedFiles } from "./feeds/feeds.ts";
import { planFiles } from "./plan-files.ts";
import { letterFiles } from "./request-letter.ts";
import { siteFiles } from "./site-files.ts";

/** A file below the site's own folder, and how to make it: who wants to know which there are reads the names alone. */
export interface MadeFile {
	file: string;
	make: () => string | Uint8Array;
}

/**
 * Every file that is made of the model alone, without a page: data, feeds, calendars, sheets of offices, what programs find at
 * the root. `pages` are the addresses that a map of the site lists; `pack` may be a faster way to make a zip.
 */
export function exportedFiles(site: Site, pages: readonly string[], pack?: PackFiles): MadeFile[] {
	const local = (url: string) => url.slice(site.base.length);
	const below = (folder: string, files: readonly { file: string; text: string }[]) =>
		files.map((made) => ({ file: local(folder) + made.file, make: () => made.text }));
	return [
		...below(site.base, siteFiles(site, pages)),
		...below(site.urls.feeds, feedFiles(site)),
		...site.plans.flatMap((plan) => below(plan.urls.data, planFiles(site, plan))),
		...site.plans.flatMap(letterFiles).map(({ url, make }) => ({ file: local(url), make })),
		...site.departments.flatMap((department) => {
			const file = local(department.url).replace(/\/$/, "");
			return [
				{ file: `${file}.csv`, make: () => departmentCsv(department, site) },
				{ file: `${file}.xlsx`, make: () => formatWorkbook([departmentSheet(department, site)], pack) },
			];
		}),
	];
}
