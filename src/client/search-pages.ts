import { excerptRuns } from "../search/ranking/excerpt.ts";
import type { Normalizer } from "../search/reading/normalize.ts";
import type { WebPage } from "../search/records/web-pages.ts";
import { type Found, openPairIndex, type PairIndex } from "./pagefind.ts";
import { element } from "./search-element.ts";

/** Pages listed at most. */
const MOST = 5;

let opened: Promise<PairIndex> | null = null;

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

/** Lists, below the answer, whole pages that hold all words: Pagefind is loaded for it only now that the answer stands. */
export async function renderPages(place: HTMLElement, address: string, query: PageQuery): Promise<void> {
	const { words, listed, normalize, isOver } = query;
	opened ??= openPairIndex(address).catch((error: unknown) => {
		opened = null;
		throw error;
	});
	const index = await opened;
	const found = await holdingAll(index, words);
	const pages: WebPage[] = await Promise.all(
		found.slice(0, MOST * 2).map(async ({ read }) => JSON.parse(await read())),
	);
	if (isOver()) return;
	const shown = pages.filter(({ url }) => !listed.has(url)).slice(0, MOST);
	place.hidden = shown.length === 0;
	place.replaceChildren(element("li", "tier", "网页"), ...shown.map((page) => renderPage(page, words, normalize)));
}

/** Pages that hold every word; those that hold the first early come first. */
async function holdingAll(index: PairIndex, words: string[]): Promise<Found[]> {
	const [first = [], ...others] = await Promise.all(words.map(index.holding));
	const ids = others.map((found) => new Set(found.map(({ id }) => id)));
	return first.filter(({ id }) => ids.every((own) => own.has(id)));
}

function renderPage({ url, title, text }: WebPage, words: string[], normalize: Normalizer): HTMLElement {
	const item = element("li", "hit");
	item.dataset["searchPage"] = "";
	const link = document.createElement("a");
	link.href = url;
	link.append(...marked(title, words, normalize));
	const excerpt = element("p", "words");
	excerpt.append(...marked(text, words, normalize));
	item.append(link, excerpt);
	return item;
}

function marked(text: string, words: string[], normalize: Normalizer): (HTMLElement | string)[] {
	return excerptRuns(text, words, normalize).map((run) => (run.isMatch ? element("mark", "", run.text) : run.text));
}
