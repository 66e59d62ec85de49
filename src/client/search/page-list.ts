import { excerptRuns } from "../../search/ranking/excerpt.ts";
import type { Normalizer } from "../../search/reading/normalize.ts";
import type { FoundPages, WebPage } from "../../search/records/web-pages.ts";
import { siteAddress } from "../frame/site-address.ts";
import { fetchFile } from "./far-files.ts";
import { type FindPairs, openPairIndex } from "./pagefind.ts";
import { element, makeList } from "./search-element.ts";

/** Pages listed at most. */
const MOST = 5;

/** Pagefind's index, and what stands in the pages that it names. */
interface PageIndex {
	find: FindPairs;
	pages: FoundPages;
}

/** What is looked for among whole pages. */
export interface PageQuery {
	/** Words that a page must hold, all of them. */
	words: string[];
	/** Addresses of what is listed already. */
	listed: ReadonlySet<string>;
	normalize: Normalizer;
	/** Another query has been typed meanwhile. */
	isOver(): boolean;
}

let opened: Promise<PageIndex> | null = null;

/** Lists whole pages that hold all words, and gives their number: Pagefind is loaded for it only now that the answer stands. */
export async function listWholePages(place: HTMLElement, address: string, query: PageQuery): Promise<number> {
	const { words, listed, normalize, isOver } = query;
	opened ??= openPages(address).catch((error: unknown) => {
		opened = null;
		throw error;
	});
	const index = await opened;
	const found = await holdingAll(index, words, normalize);
	const unlisted = found.filter((id) => !listed.has(index.pages[id]?.url ?? ""));
	const shown = await readPages(index, unlisted.slice(0, MOST), address);
	if (isOver()) return 0;
	place.hidden = shown.length === 0;
	const items = shown.map((page) => renderPage(page, words, normalize));
	place.replaceChildren(element("h2", "tier", "网页"), makeList(items));
	return items.length;
}

async function openPages(address: string): Promise<PageIndex> {
	const [find, pages] = await Promise.all([openPairIndex(address), fetchFile(beside(address, "pages.json"))]);
	return { find, pages: await pages.json() };
}

const beside = (address: string, name: string) => new URL(name, new URL(address, location.href)).href;

/** Pages that hold every word; those that hold the first early come first. */
async function holdingAll({ find, pages }: PageIndex, words: string[], normalize: Normalizer): Promise<string[]> {
	const [first = [], ...others] = await Promise.all(words.map((word) => find(word).catch((): string[] => [])));
	const found = first.filter((id) => others.every((own) => own.includes(id)));
	if (found.length > 0) return found;
	// Where a piece of its index did not arrive, Pagefind finds nothing and says nothing: what is here is read through.
	return Object.keys(pages).filter((id) => {
		const text = normalize(`${pages[id]?.title} ${pages[id]?.text ?? ""}`);
		return words.every((word) => text.includes(word));
	});
}

/** Pages with their texts. */
function readPages({ pages }: PageIndex, found: readonly string[], address: string): Promise<WebPage[]> {
	const named = found.flatMap((id) => (pages[id] ? [{ id, page: pages[id] }] : []));
	return Promise.all(
		named.map(async ({ id, page }) => {
			const text: string = page.text ?? (await (await fetchFile(beside(address, `texts/${id}.json`))).json());
			return { ...page, text };
		}),
	);
}

function renderPage({ url, title, text }: WebPage, words: string[], normalize: Normalizer): HTMLElement {
	const item = element("li", "hit");
	item.dataset["searchPage"] = "";
	const link = document.createElement("a");
	link.href = siteAddress(url).href;
	link.append(...marked(title, words, normalize));
	const excerpt = element("p", "words");
	excerpt.append(...marked(text, words, normalize));
	item.append(link, excerpt);
	return item;
}

function marked(text: string, words: string[], normalize: Normalizer): (HTMLElement | string)[] {
	return excerptRuns(text, words, normalize).map((run) => (run.isMatch ? element("mark", "", run.text) : run.text));
}
