import type { Hit } from "../../search/ranking/hits.ts";
import { groupHits, type HitGroup } from "../../search/ranking/hits.ts";
import { applyChoice } from "../../search/records/facets.ts";
import { renderReadings, renderSuggestions } from "./search-advice.ts";
import type { View } from "./search-answer.ts";
import { element, makeList } from "./search-element.ts";
import { renderFilters } from "./search-filters.ts";
import { renderHit } from "./search-hit.ts";
import { NOT_FOUND, SEEKING_PAGES } from "./search-state.ts";

/** A box on another page shows the first few; the search page shows all. */
const FEW = 6;
const SEEKING = "正在查找…";
const TIERS = { exact: "完全匹配", related: "相关" };

/** What is drawn later, piece by piece. */
type Undrawn = (() => HTMLElement)[];

/** Lines of the list that are drawn at once: first two heads and what a phone shows below them. */
const LINES = { first: 5, each: 40 };

/**
 * Draws an answer: the best hits stand before the rest and the filters, and no stretch of drawing holds up the next key.
 * False when another query has been typed meanwhile.
 */
export async function drawAnswer(box: HTMLElement, view: View, isFirst: boolean, isOver: () => boolean) {
	const list = box.querySelector("[data-search-results]");
	// The filters' place is kept for them, so that nothing moves when they come.
	if (isFirst && view.hits.length > 0) box.querySelector("[data-search-filters]")?.replaceChildren();
	let left = renderResults(box, view, isFirst ? LINES.first : LINES.each);
	for (let isMore = isFirst || left.length > 0; isMore; isMore = left.length > 0) {
		await nextFrame();
		if (isOver()) return false;
		if (list) appendLines(list, left.slice(0, LINES.each));
		left = left.slice(LINES.each);
	}
	renderAround(box, view);
	return true;
}

/** After what was drawn has been shown; a page in the background is not waited for. */
export function nextFrame(): Promise<void> {
	return new Promise((resolve) => {
		requestAnimationFrame(() => setTimeout(resolve));
		setTimeout(resolve, 100);
	});
}

/** Draws the answer below a box, of its list at most `most` lines; gives the others. Text is set as text, never as markup. */
export function renderResults(box: HTMLElement, view: View, most = LINES.first): Undrawn {
	const { hits, choice, isPage, query, limit, isPartial } = view;
	const kept = applyChoice(hits, choice);
	const shown = isPage ? kept : kept.slice(0, FEW);
	const list = box.querySelector("[data-search-results]");
	const status = box.querySelector("[data-search-state]");
	if (!list || !status) return [];
	const groups = groupHits(shown);
	const lines = groups.flatMap((group, at) => renderGroup(group, groups[at - 1], view));
	list.replaceChildren();
	appendLines(list, lines.slice(0, most));
	renderReadings(box, view);
	if (query === "") status.textContent = "";
	else if (isPartial) status.textContent = SEEKING;
	else if (isPage && hits.length === 0) status.textContent = SEEKING_PAGES;
	else status.textContent = summarize(kept, countUnlisted(kept, limit));
	return lines.slice(most);
}

/** Draws what stands around the list: filters with their counts, advice, ways on. */
function renderAround(box: HTMLElement, view: View): void {
	const { hits, choice, query, limit } = view;
	const kept = applyChoice(hits, choice);
	const help = box.querySelector<HTMLElement>("[data-search-help]");
	if (help) help.hidden = query === "" || kept.length > 0;
	renderSuggestions(box, view, kept.length === 0 && query !== "");
	const filters = box.querySelector<HTMLElement>("[data-search-filters]");
	// How to ask stands there until something is asked.
	if (filters && (query !== "" || !filters.querySelector("p"))) renderFilters(filters, view);
	const more = box.querySelector<HTMLElement>("[data-search-more]");
	if (more) more.hidden = countUnlisted(kept, limit) === 0;
	const all = box.querySelector<HTMLAnchorElement>("[data-search-all]");
	if (all) {
		all.hidden = query === "" || (kept.length > 0 && kept.length <= FEW);
		all.search = `?${new URLSearchParams({ q: query })}`;
		// Figures and what updates say stand on pages, which the search page looks through.
		all.textContent = kept.length > 0 ? `全部 ${kept.length} 条结果` : "到搜索页再找全部网页";
	}
}

function countUnlisted(hits: readonly Hit[], limit: number): number {
	return groupHits(hits).reduce((sum, group) => sum + Math.max(0, group.hits.length - limit), 0);
}

function summarize(hits: Hit[], unlisted: number): string {
	const exact = hits.filter(({ tier }) => tier === "exact").length;
	if (hits.length === 0) return NOT_FOUND;
	const listed = unlisted > 0 ? `（已列出 ${hits.length - unlisted} 条）` : "";
	return `完全匹配 ${exact} 条，相关 ${hits.length - exact} 条${listed}`;
}

/** Heads stand as headings, the hits below each as a list that can be counted. */
function appendLines(place: Element, lines: Undrawn): void {
	for (const draw of lines) {
		const line = draw();
		if (line.tagName !== "LI") place.append(line);
		else if (place.lastElementChild?.tagName === "OL") place.lastElementChild.append(line);
		else place.append(makeList([line]));
	}
}

/** A group under its head; the first of a tier also under the tier's. */
function renderGroup({ tier, group, hits }: HitGroup, above: HitGroup | undefined, view: View): Undrawn {
	const head = above?.tier === tier ? [] : [() => element("h2", "tier", TIERS[tier])];
	const label = () => {
		const line = element("h3", "group", group);
		line.append(element("span", "meta", ` ${hits.length} 条`));
		return line;
	};
	return [...head, label, ...hits.slice(0, view.limit).map((hit) => () => renderHit(hit, view))];
}
