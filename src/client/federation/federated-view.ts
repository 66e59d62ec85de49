import { mergeHits, type SiteHit } from "../../federation/merge-hits.ts";
import type { Found } from "../../search/engine.ts";
import { element } from "../search/search-element.ts";
import { inTime } from "./federated-fetch.ts";
import { renderSiteHit } from "./federated-hit.ts";
import type { ListedSite } from "./federated-sites.ts";

/** What was asked, and what has been answered so far. */
export interface SitesAsked {
	query: string;
	sites: readonly ListedSite[];
	answers: ReadonlyMap<ListedSite, Found>;
	/** Hits listed at most. */
	limit: number;
	/** Something else has been asked meanwhile. */
	isOver(): boolean;
}

const TIERS = { exact: "完全匹配", related: "相关" };

/** Draws the answers of all sites as one list. */
export async function drawAnswers(
	box: HTMLElement,
	{ query, sites, answers, limit, isOver }: SitesAsked,
): Promise<void> {
	const rows = sites.map((listed, site) => ({ site, hits: answers.get(listed)?.hits ?? [] }));
	const hits = mergeHits(rows);
	const shown = hits.slice(0, limit);
	await readTexts(shown, sites);
	if (isOver()) return;
	const list = box.querySelector("[data-federation-results]");
	if (list) list.replaceChildren(...drawHits(shown, sites));
	show(box, "more", hits.length > limit);
	show(box, "pages", query !== "");
	const state = box.querySelector<HTMLElement>("[data-federation-state]");
	if (!state) return;
	state.textContent = `${query === "" ? "" : summarize(hits, answers.size)}${sayWho(sites)}`;
	Object.assign(state.dataset, { federationState: query === "" ? "idle" : "done", federationQuery: query });
}

function show(box: HTMLElement, name: string, isShown: boolean): void {
	const button = box.querySelector<HTMLElement>(`[data-federation-${name}]`);
	if (button) button.hidden = !isShown;
}

/** Fetches the texts that the listed hits lack; one that does not arrive stays away. */
async function readTexts(shown: readonly SiteHit[], sites: readonly ListedSite[]): Promise<void> {
	await Promise.all(
		sites.map(async ({ open }, at) => {
			const records = shown.flatMap(({ site, record }) => (site === at ? [record] : []));
			if (open?.index.isFar && records.length > 0) await inTime(open.index.readTexts(records)).catch(() => undefined);
		}),
	);
}

function drawHits(shown: readonly SiteHit[], sites: readonly ListedSite[]): HTMLElement[] {
	return shown.flatMap((hit, at) => {
		const listed = sites[hit.site];
		if (!listed?.open) return [];
		const head = shown[at - 1]?.tier === hit.tier ? [] : [element("li", "tier", TIERS[hit.tier])];
		return [...head, renderSiteHit(hit, listed, listed.open.index)];
	});
}

function summarize(hits: readonly SiteHit[], sites: number): string {
	const exact = hits.filter(({ tier }) => tier === "exact").length;
	const found = hits.length === 0 ? "没有找到" : `完全匹配 ${exact} 条，相关 ${hits.length - exact} 条；各站轮流排`;
	return `${found}（${sites} 个站点的结果）。`;
}

/** Who has answered, and by name who has not. */
function sayWho(sites: readonly ListedSite[]): string {
	const lacking = sites.filter(({ open }) => !open).map(({ title }) => title);
	const without = lacking.length > 0 ? `；没有并入：${lacking.join("、")}` : "";
	return `${sites.length} 个站点，${sites.length - lacking.length} 个已答复${without}。`;
}
