import { excerptRuns } from "../search/excerpt.ts";
import { applyChoice, type Choice, countValues, FACET_KEYS, FACETS, type FacetKey } from "../search/facets.ts";
import type { Hit } from "../search/hit.ts";
import type { SearchIndex } from "./search-index.ts";

interface View {
	query: string;
	hits: Hit[];
	/** Exact matches not loaded yet. */
	unread: number;
	choice: Choice;
	index: SearchIndex;
	isPage: boolean;
	choose(choice: Choice): void;
}

/** A box on another page shows the first few; the search page shows all. */
const FEW = 6;

/** Draws the answer below a box. Text is set as text, never as markup. */
export function renderResults(box: HTMLElement, view: View): void {
	const { hits, unread, choice, isPage, query } = view;
	const kept = applyChoice(hits, choice);
	const shown = isPage ? kept : kept.slice(0, FEW);
	const list = box.querySelector("[data-search-results]");
	const status = box.querySelector("[data-search-state]");
	if (!list || !status) return;
	list.replaceChildren(...renderTiers(shown, view));
	status.textContent = query === "" ? "" : summarize(kept, unread);
	const help = box.querySelector<HTMLElement>("[data-search-help]");
	if (help) help.hidden = query === "" || kept.length > 0;
	renderSuggestions(box, view, kept.length === 0 && query !== "");
	if (isPage) renderFilters(box, view);
	const more = box.querySelector<HTMLElement>("[data-search-more]");
	if (more) more.hidden = unread === 0;
	const all = box.querySelector<HTMLAnchorElement>("[data-search-all]");
	if (all) {
		all.hidden = kept.length <= FEW;
		all.search = `?${new URLSearchParams({ q: query })}`;
		all.textContent = `全部 ${kept.length} 条结果`;
	}
}

function summarize(hits: Hit[], unread: number): string {
	const exact = hits.filter(({ tier }) => tier === "exact").length;
	if (hits.length === 0) return "没有找到";
	const listed = unread > 0 ? `（已列出 ${exact} 条）` : "";
	return `完全匹配 ${exact + unread} 条${listed}，相关 ${hits.length - exact} 条`;
}

function renderTiers(hits: Hit[], view: View): HTMLElement[] {
	return hits.flatMap((hit, index) => {
		const starts = hits[index - 1]?.tier !== hit.tier;
		const head = starts ? [element("li", "tier", hit.tier === "exact" ? "完全匹配" : "相关")] : [];
		return [...head, renderHit(hit, view)];
	});
}

function renderHit({ record, tier, terms }: Hit, { index }: View): HTMLElement {
	const item = element("li", "hit");
	item.dataset["searchHit"] = "";
	item.dataset["tier"] = tier;
	const link = document.createElement("a");
	link.href = addressOf(record.url, record.text, terms, index);
	link.append(...marked(record.title, terms, index));
	const kind = element(
		"span",
		"meta",
		[record.group, record.group === "原文" ? record.action : ""].filter(Boolean).join(" · "),
	);
	const excerpt = element("p", record.group === "原文" ? "issued-words" : "words");
	excerpt.append(...marked(record.text, terms, index));
	item.append(link, kind, excerpt);
	return item;
}

function marked(text: string, terms: string[], { normalize }: SearchIndex): (HTMLElement | string)[] {
	return excerptRuns(text, terms, normalize).map((run) => (run.isMatch ? element("mark", "", run.text) : run.text));
}

/** The clause's address, with the words to mark there. */
function addressOf(url: string, text: string, terms: string[], { normalize }: SearchIndex): string {
	const address = new URL(url, location.href);
	const term = terms.find((candidate) => normalize(text).includes(candidate));
	if (term && address.hash) address.searchParams.set("mark", term);
	return address.pathname + address.search + address.hash;
}

function renderFilters(box: HTMLElement, { hits, choice, choose }: View): void {
	const filters = box.querySelector<HTMLElement>("[data-search-filters]");
	if (!filters) return;
	filters.hidden = hits.length === 0;
	const labels = FACET_KEYS.map((key) => renderFilter(key, countValues(hits, key, choice), choice, choose));
	filters.replaceChildren(...labels.filter((label) => label !== null));
}

function renderFilter(
	key: FacetKey,
	values: [string, number][],
	choice: Choice,
	choose: (next: Choice) => void,
): HTMLElement | null {
	if (values.length < 2 && choice[key] === undefined) return null;
	const label = element("label", "", `${FACETS[key].name} `);
	const select = document.createElement("select");
	select.append(
		new Option("全部", ""),
		...values.map(([value, count]) => new Option(`${value.replace(":", " ")}（${count}）`, value)),
	);
	select.value = choice[key] ?? "";
	select.addEventListener("change", () => {
		const { [key]: _, ...others } = choice;
		choose(select.value === "" ? others : { ...others, [key]: select.value });
	});
	label.append(select);
	return label;
}

/** Where nothing is found: the nearest names, as searches. */
function renderSuggestions(box: HTMLElement, { query, index }: View, wanted: boolean): void {
	const place = box.querySelector<HTMLElement>("[data-search-suggestions]");
	if (!place) return;
	const words = wanted ? index.suggest(query) : [];
	place.hidden = words.length === 0;
	place.replaceChildren(
		"试试：",
		...words.map((word) => {
			const link = document.createElement("a");
			link.href = `?${new URLSearchParams({ q: word })}`;
			link.className = "tap";
			link.textContent = word;
			return link;
		}),
	);
}

function element(tag: string, className: string, text = ""): HTMLElement {
	const created = document.createElement(tag);
	if (className) created.className = className;
	if (text) created.textContent = text;
	return created;
}
