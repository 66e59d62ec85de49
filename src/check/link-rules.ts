import { numberActions } from "../model/action-numbers.ts";
import { listPages } from "../model/pages.ts";
import { createRoutes, type Routes } from "../model/routes.ts";
import { nearest } from "../problems/nearest.ts";
import { quoteFound } from "../problems/problem.ts";
import type { ContentReading } from "../records/content-records.ts";
import type { ProseLink } from "../records/prose.ts";
import { addressOf, type NamedAddress } from "./address-rules.ts";
import type { Finding, Report } from "./findings.ts";

/** Below these stands what is made of many records at once. */
const MADE_LATER = ["data", "charts", "feeds", "embed", "handbook", "updates/year", "attachments"] as const;

/**
 * Checks that every link in prose to this site leads to a page, and to a clause that stands on it. Gives the addresses
 * that may be there: whether the build writes them is known when the records have been linked.
 */
export function checkLinks(reading: ContentReading, report: Report): NamedAddress[] {
	// A page whose file is broken is missing only until that is mended.
	if (reading.broken.size > 0) return [];
	const base = reading.site?.data.base ?? "/";
	const places = listPlaces(reading, createRoutes(base));
	const local = [...reading.links].flatMap(([file, links]) => links.filter(isLocal).map((link) => ({ file, ...link })));
	return local.flatMap(({ file, url, ...place }): NamedAddress[] => {
		const address = addressOf(url);
		const finding = isMadeLater(address, base) ? null : checkLink(url, base, places);
		if (finding) report.line(file, place, finding);
		return finding ? [] : [{ file, ...place, url, address, role: "link" }];
	});
}

function isLocal({ url }: ProseLink): boolean {
	return !/^https?:/i.test(url) && url !== "#top";
}

/** Whether an address can only be that of a file, or of a page that no record has of its own. */
export function isMadeLater(address: string, base: string): boolean {
	const isBelow = (folder: string) => address.startsWith(`${base}${folder}/`) && address !== `${base}${folder}/`;
	return MADE_LATER.some(isBelow) || (address.startsWith(base) && /\.(csv|xlsx|json)$/.test(address));
}

/** Every page, with the clauses and entries that can be pointed to on it. */
function listPlaces(reading: ContentReading, routes: Routes): Map<string, Set<string>> {
	const places = new Map(listPages(reading, routes).map(({ url }) => [url, new Set<string>()]));
	for (const { plan, parts, actions, deliverables, requests } of reading.plans) {
		const numbers = numberActions(actions);
		const add = (url: string, items: readonly { id: string }[]) => {
			for (const { id } of items) places.get(url)?.add(id);
		};
		add(
			routes.plan(plan.id).deliverables,
			deliverables.filter(({ draft }) => !draft),
		);
		add(routes.plan(plan.id).requests, requests);
		for (const part of parts) add(routes.part(plan.id, part.id), part.clauses);
		for (const action of actions) add(routes.action(plan.id, numbers.get(action.id) ?? 0), action.clauses);
		for (const { clauses } of [...parts, ...actions]) add(routes.plan(plan.id).text, clauses);
	}
	return places;
}

function checkLink(url: string, base: string, places: ReadonlyMap<string, Set<string>>): Finding | null {
	const [address = "", clause = ""] = url.replace(/\?[^#]*/, "").split("#");
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
