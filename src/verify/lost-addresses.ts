import type { Site } from "../model/model.ts";
import type { Problem } from "../problems/problem.ts";
import { expectedFiles } from "./expected-files.ts";

/** What readers and programs are told the address of: pages, downloads, feeds, calendars, charts. */
const TOLD =
	/^(?:[^/]+\/)*index\.html$|^(?:data|charts|feeds|departments|attachments)\/.*\.(?:csv|json|xlsx|docx|pdf|xml|ics|svg|png|jpg|webp|txt|bib|ris)$/;
/** What only the site's own scripts ask for. */
const OWN = /^(?:_astro|search|desk)\/./;

/**
 * Addresses that were published, by their files below the site's own folder, and lead nowhere now: one problem each,
 * unless a redirect says where to. Pages that the records name are told by the comparison of records already.
 */
export function lostAddresses(published: readonly string[], site: Site, told: ReadonlySet<string>): Problem[] {
	const present = new Set(expectedFiles(site));
	const { base, redirects } = site;
	const file = `${site.featuredPlan.file.split("/")[0]}/redirects.yaml`;
	const led = new Set(redirects.map(({ from }) => from));
	return published
		.filter((name) => TOLD.test(name) && !OWN.test(name) && !present.has(name))
		.map((name) => `/${name.replace(/(^|\/)index\.html$/, "$1")}`)
		.filter((address) => !led.has(base + address.slice(1)) && !told.has(address))
		.map((address) => ({
			severity: "error",
			code: "page-lost",
			file,
			line: 1,
			column: 1,
			found: `已公布的网址 ${address} 打不开了`,
			expected: "原来的网页或文件，或转到别处的一行",
			cure: `请恢复，或在 ${file} 加一行：- { from: ${address}, to: 新的网址 }；没有新的，转到 /data/ 这样说明情况的页面`,
		}));
}

/** The address that a problem of the comparison of records already tells of. */
export function addressesTold(problems: readonly Problem[]): Set<string> {
	const lost = problems.filter(({ code }) => code === "page-lost");
	return new Set(lost.flatMap(({ found }) => /已公布的网址 (\/[^（\s]*)/.exec(found)?.[1] ?? []));
}
