import { searchFolder } from "../../federation/federated-site.ts";
import { takeTurns } from "../../federation/merge-hits.ts";
import type { FoundPages, WebPage } from "../../search/records/web-pages.ts";
import { type FindPairs, openPairIndex } from "../search/pagefind.ts";
import type { SearchIndex } from "../search/search-answer.ts";
import { element } from "../search/search-element.ts";
import { fetchJson, inTime } from "./federated-fetch.ts";
import { renderSitePage } from "./federated-hit.ts";
import type { ListedSite } from "./federated-sites.ts";

/** Pages of one site that are listed at most. */
const MOST = 3;

/** One site's pages by Pagefind's names. */
interface SitePages {
	listed: ListedSite;
	pages: FoundPages;
}

/** What is looked for among the whole pages of all sites; null clears the list. */
export interface PagesAsked {
	box: HTMLElement;
	sites: readonly ListedSite[];
	words: string[] | null;
	/** Something else has been asked meanwhile. */
	isOver(): boolean;
}

/** Pagefind over all sites whose index is of the version of this one's. */
interface PageSearch {
	searched: SitePages[];
	find: FindPairs;
}

let opened: Promise<PageSearch> | null = null;

/** Lists the pages that hold all words, and says of which sites nobody looked. */
export async function showFederatedPages({ box, sites, words, isOver }: PagesAsked): Promise<void> {
	const list = box.querySelector("[data-federation-found-pages]");
	const state = box.querySelector("[data-federation-pages-state]");
	const say = (text: string) => {
		if (state && !isOver()) state.textContent = text;
	};
	list?.replaceChildren();
	say("");
	const normalize = sites.find(({ open }) => open)?.open?.index.normalize;
	if (words === null || !normalize) return;
	if (words.length === 0) {
		say("网页里要找两个字以上的词，请多打一个字。");
		return;
	}
	say("正在取各站网页的索引……");
	try {
		opened ??= openPageSearch(sites);
		const { searched, find } = await opened;
		const found = await inTime(findPages(searched, find, words, normalize));
		if (isOver()) return;
		list?.replaceChildren();
		if (found.length > 0) list?.append(element("li", "tier", "网页"));
		for (const one of found) list?.append(one);
		const lacking = sites.filter((one) => !searched.some(({ listed }) => listed === one)).map(({ title }) => title);
		const without = lacking.length > 0 ? `；没有查的站点：${lacking.join("、")}` : "";
		say(`列出 ${found.length} 个网页，每站至多 ${MOST} 个${without}。`);
	} catch {
		opened = null;
		say("网页的索引没有取全，没有列出网页；请从上面进入各站搜索。");
	}
}

/** Opens the indexes of whole pages, the own one first: its code reads those of the others, theirs never runs. */
async function openPageSearch(sites: readonly ListedSite[]): Promise<PageSearch> {
	const [own, ...others] = await Promise.all(sites.map((listed) => (listed.open ? openPages(listed) : null)));
	if (!own) throw new Error("the site's own pages are not there");
	const alike = others.flatMap((one) => (one && one.version === own.version ? [one] : []));
	const folders = alike.map(({ listed }) => `${searchFolder(listed)}pages/`);
	const find = await inTime(openPairIndex(`${searchFolder(own.listed)}pages/pagefind.js`, folders));
	return { searched: [own, ...alike], find };
}

/** Null where a site's index cannot be had or read. */
async function openPages(listed: ListedSite): Promise<(SitePages & { version: string }) | null> {
	const folder = `${searchFolder(listed)}pages/`;
	try {
		const [entry, pages] = await Promise.all(
			["pagefind-entry.json", "pages.json"].map((name) => fetchJson(folder + name)),
		);
		const { version } = entry as { version: unknown };
		return typeof version === "string" && isPages(pages) ? { listed, pages, version } : null;
	} catch {
		return null;
	}
}

function isPages(found: unknown): found is FoundPages {
	if (typeof found !== "object" || found === null) return false;
	return Object.values(found as Record<string, unknown>).every((page) => {
		const { url, title, text = "" } = (page ?? {}) as Record<string, unknown>;
		return [url, title, text].every((value) => typeof value === "string");
	});
}

/** Pagefind tells names of pages, not whose they are; two sites may even share one, so each page is held against the words. */
async function findPages(
	searched: readonly SitePages[],
	find: FindPairs,
	words: string[],
	normalize: SearchIndex["normalize"],
): Promise<HTMLElement[]> {
	const [first = [], ...others] = await Promise.all(words.map((word) => find(word)));
	const ids = first.filter((id) => others.every((own) => own.includes(id)));
	const holdsAll = ({ title, text }: WebPage) => words.every((word) => normalize(`${title} ${text}`).includes(word));
	const rows = await Promise.all(
		searched.map(async ({ listed, pages }) => {
			const named = new Set(Object.keys(pages));
			const own = ids.filter((id) => named.has(id)).slice(0, MOST);
			const read = await Promise.all(own.map((id) => readPage(listed, pages, id).catch(() => null)));
			return read.flatMap((page) =>
				page && holdsAll(page) ? [renderSitePage(page, listed, words, { normalize })] : [],
			);
		}),
	);
	return takeTurns(rows);
}

async function readPage(listed: ListedSite, pages: FoundPages, id: string): Promise<WebPage> {
	const page = pages[id] as FoundPages[string];
	if (page.text !== undefined) return { ...page, text: page.text };
	const text = await fetchJson(`${searchFolder(listed)}pages/texts/${id}.json`);
	return { ...page, text: String(text) };
}
