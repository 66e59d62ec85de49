import { excerptRuns } from "../../search/ranking/excerpt.ts";
import type { Normalizer } from "../../search/reading/normalize.ts";
import { EMPTY_WORDS } from "../../search/reading/vocabulary.ts";
import { pairsIn } from "../../search/records/text-index.ts";
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

/**
 * Lists whole pages that hold all words, and gives their number: Pagefind is loaded for it only now that the answer stands.
 * Where there is none, those that hold most of their pairs of characters are listed as such, and count for none.
 */
export async function listWholePages(place: HTMLElement, address: string, query: PageQuery): Promise<number> {
	const { words, listed, normalize, isOver } = query;
	opened ??= openPages(address).catch((error: unknown) => {
		opened = null;
		throw error;
	});
	const index = await opened;
	const whole = await holdingAll(index, words, normalize);
	const found = whole.length > 0 ? whole : await holdingMost(index, words, normalize);
	const unlisted = found.filter((id) => !listed.has(index.pages[id]?.url ?? ""));
	const shown = await readPages(index, unlisted.slice(0, MOST), address);
	if (isOver()) return 0;
	place.hidden = shown.length === 0;
	const terms = (page: WebPage) => words.flatMap((word) => heldParts(word, normalize(`${page.title} ${page.text}`)));
	const items = shown.map((page) => renderPage(page, whole.length > 0 ? words : terms(page), normalize));
	const said = whole.length > 0 ? [] : [element("p", "meta", "没有一页写全了这些字，下面的写了其中多半。")];
	place.replaceChildren(element("h2", "tier", "网页"), ...said, makeList(items));
	return whole.length > 0 ? items.length : 0;
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

/** What a page must hold of a question at least, its rarer pairs counting more, and how many pairs are asked for. */
const LEAST_SHARE = 0.4;
const MOST_PAIRS = 24;
/** What only asks, 什么时候, stands on any page. */
const ASKING = new RegExp([...EMPTY_WORDS].filter(({ length }) => length > 1).join("|"), "g");

/** Pages that hold most pairs of characters of the words, best first; those in a title count twice. */
async function holdingMost({ find, pages }: PageIndex, words: string[], normalize: Normalizer): Promise<string[]> {
	const telling = words.flatMap((word) => word.replace(ASKING, " ").split(" "));
	const pairs = [...new Set(telling.flatMap(pairsIn))].slice(0, MOST_PAIRS);
	const scores = new Map<string, { held: number; named: number }>();
	let all = 0;
	for (const pair of pairs) {
		const holding = await find(pair).catch((): string[] => []);
		const weight = Math.log(1 + Object.keys(pages).length / Math.max(1, holding.length));
		// What stands nowhere may only be where two words meet.
		all += holding.length > 0 ? weight : weight / 2;
		for (const id of holding) {
			const { held, named } = scores.get(id) ?? { held: 0, named: 0 };
			const isNamed = normalize(pages[id]?.title ?? "").includes(pair);
			scores.set(id, { held: held + weight, named: named + (isNamed ? weight : 0) });
		}
	}
	const most = [...scores].filter(([, { held }]) => held >= all * LEAST_SHARE);
	return most.sort(([, a], [, b]) => b.held + b.named - a.held - a.named).map(([id]) => id);
}

/** The longest parts of a word that a text holds, of two characters or more, in order. */
function heldParts(word: string, text: string): string[] {
	const parts: string[] = [];
	for (let start = 0; start + 1 < word.length; ) {
		let end = start + 1;
		while (end < word.length && text.includes(word.slice(start, end + 1))) end += 1;
		if (end - start > 1) parts.push(word.slice(start, end));
		start = Math.max(start + 1, end);
	}
	return parts;
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
