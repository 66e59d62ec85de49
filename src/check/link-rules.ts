import { numberActions } from "../model/action-numbers.ts";
import { listPages } from "../model/pages.ts";
import { createRoutes, type Routes } from "../model/routes.ts";
import { nearest } from "../problems/nearest.ts";
import { quoteFound } from "../problems/problem.ts";
import type { ContentReading } from "../records/content-records.ts";
import type { Finding, Report } from "./findings.ts";

/** What lies below these is made of many records at once: the built site is searched for it. */
const MADE_LATER = ["data", "charts", "feeds", "embed", "handbook"] as const;

/** Checks that every link in prose to this site leads to a page, and to a clause that stands on it. */
export function checkLinks(reading: ContentReading, report: Report): void {
	// A page whose file is broken is missing only until that is mended.
	if (reading.broken.size > 0) return;
	const base = reading.site?.data.base ?? "/";
	const routes = createRoutes(base);
	const places = listPlaces(reading, routes);
	for (const [file, links] of reading.links) {
		for (const { url, ...place } of links) {
			const finding = /^https?:/i.test(url) || url === "#top" ? null : checkLink(url, base, places);
			if (finding) report.line(file, place, finding);
		}
	}
}

/** Every page, with the clauses that can be pointed to on it. */
function listPlaces(reading: ContentReading, routes: Routes): Map<string, Set<string>> {
	const places = new Map(listPages(reading, routes).map(({ url }) => [url, new Set<string>()]));
	for (const { plan, parts, actions } of reading.plans) {
		const numbers = numberActions(actions);
		const add = (url: string, clauses: readonly { id: string }[]) => {
			for (const { id } of clauses) places.get(url)?.add(id);
		};
		for (const part of parts) add(routes.part(plan.id, part.id), part.clauses);
		for (const action of actions) add(routes.action(plan.id, numbers.get(action.id) ?? 0), action.clauses);
		for (const { clauses } of [...parts, ...actions]) add(routes.plan(plan.id).text, clauses);
	}
	return places;
}

function checkLink(url: string, base: string, places: ReadonlyMap<string, Set<string>>): Finding | null {
	const [address = "", clause = ""] = url.replace(/\?[^#]*/, "").split("#");
	if (address.startsWith(base) && MADE_LATER.some((folder) => address.startsWith(`${base}${folder}/`))) return null;
	const onPage = places.get(decodeURI(address));
	if (onPage && (clause === "" || onPage.has(decodeURI(clause)))) return null;
	return {
		code: "prose-link-missing",
		found: `链接${quoteFound(url)}`,
		expected: onPage ? "这个页面上的条款，或不带“#”的网址" : `本站现有页面的网址，以“${base}”开头`,
		cure: cureLink(address, base, places, onPage !== undefined),
	};
}

function cureLink(address: string, base: string, places: ReadonlyMap<string, unknown>, isPage: boolean): string {
	if (isPage) return "请在全文页点该段末尾的 ¶，复制它的网址；或删去“#”及后面的部分";
	if (/^[\w-]+(\.[\w-]+)+(\/|$)/.test(address)) return `指向别的网站时请写完整的网址，如 https://${address}`;
	if (address === "") return "请写页面的完整路径，如 /about/";
	const below = `${base}${address.replace(/^\//, "")}`;
	const slashed = `${address}/`;
	const near = [below, slashed].find((url) => places.has(url)) ?? nearest(address, [...places.keys()]);
	return near ? `是否想写“${near}”？` : "请打开要指向的页面，复制它的网址";
}
