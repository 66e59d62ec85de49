import type { Site } from "../../model/model.ts";
import { remember } from "../../model/remember.ts";
import { lookUp } from "../../text/look-up.ts";

/** A page as built, as far as search is concerned. */
export interface WebPage {
	url: string;
	title: string;
	/** What stands in its main part, without markup, chart drawings and forms; a line a block. */
	text: string;
}

/** Pages by the name that Pagefind gives to each; with their texts where these are few enough to be sent at once. */
export type FoundPages = Record<string, Omit<WebPage, "text"> & { text?: string }>;

/** What says nothing to a reader of the page's text. */
const SILENT = /<(script|style|svg|template|form|search|nav|noscript|select|button)\b[\s\S]*?<\/\1>/g;
const BLOCK = /<\/?(?:p|li|h\d|td|th|dt|dd|tr|div|section|figcaption|summary|details|br)\b[^>]*>/g;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };

/** Reads a page that the site itself has built; null for one without a main part. */
export function readWebPage(html: string, url: string): WebPage | null {
	const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1];
	if (main === undefined) return null;
	const title = textOf(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(main)?.[1] ?? /<title>(.*?)<\/title>/.exec(html)?.[1] ?? "");
	return { url, title, text: textOf(main.replace(SILENT, " ")) };
}

/** What a page says beside the paragraphs it quotes whole, which are found one by one. */
export function withoutClauses(page: WebPage, { lengths, texts }: LongClauses): WebPage {
	const quotes = (line: string) =>
		[...(lengths.get(startOf(line)) ?? [])].some((length) => texts.has(line.slice(0, length)));
	const own = page.text.split("\n").filter((line) => !quotes(line));
	return { ...page, text: own.join(" ") };
}

/** Paragraphs long enough to be quoted whole, and how long those are that begin alike. */
interface LongClauses {
	texts: ReadonlySet<string>;
	lengths: ReadonlyMap<string, ReadonlySet<number>>;
}

export function longClauses(site: Site): LongClauses {
	const texts = new Set(site.plans.flatMap(({ clauses }) => clauses.map(({ text }) => text)));
	const lengths = new Map<string, Set<number>>();
	for (const text of texts) {
		const start = startOf(text);
		if (text.length > START) lengths.set(start, (lengths.get(start) ?? new Set()).add(text.length));
	}
	return { texts, lengths };
}

const START = 16;
const startOf = (text: string) => text.slice(0, START);

function textOf(markup: string): string {
	return markup
		.replace(/\s+/g, " ")
		.replace(BLOCK, "\n")
		.replace(/<[^>]+>/g, "")
		.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => lookUp(ENTITIES, name) ?? " ")
		.split("\n")
		.map((line) => line.trim())
		.filter(Boolean)
		.join("\n");
}

/** Whether a page says more than the clauses that are found one by one, and is a page of its own. */
export function saysMoreThanClauses(site: Site, url: string): boolean {
	const { shown, frames, matrices } = otherPages(site);
	if (shown.has(url) || frames.some((frame) => url.startsWith(frame))) return false;
	// The same table once more, in another order.
	return !matrices.some((matrix) => url.startsWith(matrix) && url !== matrix);
}

/** Pages whose clauses are found one by one, and pages that only lead on. */
const otherPages = remember(({ plans, urls }: Site) => ({
	shown: new Set([
		urls.search,
		urls.home,
		...plans.map((plan) => plan.urls.text),
		...plans.flatMap(({ parts, actions }) => [...parts, ...actions].map((page) => page.url.split("#")[0] ?? "")),
	]),
	frames: plans.map((plan) => plan.urls.embed),
	matrices: plans.map((plan) => plan.urls.matrix),
}));
