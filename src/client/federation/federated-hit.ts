import { addressIn, type FederatedSite } from "../../federation/federated-site.ts";
import type { SiteHit } from "../../federation/merge-hits.ts";
import type { WebPage } from "../../search/records/web-pages.ts";
import { siteAddress } from "../frame/site-address.ts";
import type { SearchIndex } from "../search/search-answer.ts";
import { element } from "../search/search-element.ts";
import { marked } from "../search/search-hit.ts";

/** Words that a clause opens with marked, at most. */
const MAX_MARKS = 4;

/** Where a page of a site is found; one of the site at hand stays in the edition that is read. */
export function pageAddress(site: FederatedSite, url: string): URL {
	return site.origin === "" && url.startsWith(site.base) ? siteAddress(url) : addressIn(site, url, location.href);
}

/** Draws a hit with the name of its site. What another site says is set as text, never as markup. */
export function renderSiteHit({ record, tier, terms }: SiteHit, site: FederatedSite, index: SearchIndex): HTMLElement {
	const item = element("li", "hit");
	item.dataset["federatedHit"] = "";
	item.dataset["tier"] = tier;
	const address = pageAddress(site, record.url);
	const held = terms.filter((term) => term && index.normalize(record.text).includes(term));
	if (address.hash) for (const term of held.slice(0, MAX_MARKS)) address.searchParams.append("mark", term);
	const where = [site.title, record.group, record.group === "原文" ? record.place : ""].filter(Boolean);
	return fillItem(item, address, where, marked(record.title, terms, index), {
		kind: record.group === "原文" ? "issued-words" : "words",
		runs: marked(record.text, terms, index),
	});
}

/** Draws a whole page that was found. */
export function renderSitePage(
	{ url, title, text }: WebPage,
	site: FederatedSite,
	words: string[],
	index: Pick<SearchIndex, "normalize">,
): HTMLElement {
	const item = element("li", "hit");
	item.dataset["federatedPage"] = "";
	return fillItem(item, pageAddress(site, url), [site.title], marked(title, words, index), {
		kind: "words",
		runs: marked(text, words, index),
	});
}

type Runs = (HTMLElement | string)[];

function fillItem(
	item: HTMLElement,
	address: URL,
	where: string[],
	title: Runs,
	excerpt: { kind: string; runs: Runs },
): HTMLElement {
	const link = document.createElement("a");
	link.href = address.href;
	link.append(...title);
	const words = element("p", excerpt.kind);
	words.append(...excerpt.runs);
	item.append(link, element("span", "meta", where.join(" · ")), words);
	return item;
}
