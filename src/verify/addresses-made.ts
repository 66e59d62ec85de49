import { isMadeLater } from "../check/link-rules.ts";
import { buildGuides } from "../handbook/guides.ts";
import type { Site } from "../model/model.ts";
import { expectedFiles, pageAddresses } from "./expected-files.ts";

/**
 * Addresses that the build writes: every page and, where one of those asked for can only be a file's, every file. Drafts,
 * and what is not known on the day that the site speaks from, have none.
 */
export function addressesMade(site: Site, asked: readonly string[]): string[] {
	const { base, urls } = site;
	const pages = pageAddresses(site);
	if (!asked.some((address) => isMadeLater(address, base) && !pages.includes(address))) return pages;
	const pictures = buildGuides(site).flatMap(({ steps }) => steps.flatMap(({ picture }) => picture?.file ?? []));
	return [
		...expectedFiles({ ...site, redirects: [] }).map((file) => base + file.replace(/(^|\/)index\.html$/, "$1")),
		...pictures.map((file) => urls.handbook + file),
	];
}
