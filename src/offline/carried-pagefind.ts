/**
 * Stands for Pagefind where a site is opened from a folder: WebAssembly cannot be fetched there. It answers what Pagefind
 * answers: the pages that hold all pairs of characters asked for, each with the places of those pairs.
 */
import { createNormalizer } from "../search/reading/normalize.ts";
import { pairsOf } from "../search/records/pairs.ts";
import type { FoundPages } from "../search/records/web-pages.ts";

const beside = async (name: string) => (await fetch(new URL(name, address).href)).json();
const [element] = document.querySelectorAll<HTMLElement>("[data-pages]");
const address = new URL(element?.dataset["pages"] ?? "", location.href);
let opened: Promise<{ id: string; pairs: string[] }[]> | null = null;

async function open(): Promise<{ id: string; pairs: string[] }[]> {
	const [pages, variants]: [FoundPages, string] = await Promise.all([beside("pages.json"), beside("../variants.json")]);
	const normalize = createNormalizer(variants);
	return Object.entries(pages).map(([id, { title, text }]) => ({ id, pairs: pairsOf(normalize(`${title} ${text}`)) }));
}

export function createInstance() {
	opened ??= open();
	const search = async (term: string) => {
		const asked = new Set(term.split(" "));
		const results = ((await opened) ?? []).map(({ id, pairs }) => ({
			id,
			found: new Set(pairs.filter((pair) => asked.has(pair))),
			words: pairs.flatMap((pair, at) => (asked.has(pair) ? [at] : [])),
		}));
		return { results: results.filter(({ found }) => found.size === asked.size) };
	};
	return { search };
}
