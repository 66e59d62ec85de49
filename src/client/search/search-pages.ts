import type { PageQuery } from "./page-list.ts";
import type { View } from "./search-answer.ts";
import { NOT_FOUND, setState, stateOf, UNSEEN_PAGES } from "./search-state.ts";

/** Milliseconds after an answer before whole pages are asked for. */
const PAUSE = 400;

/** Says where the answer stands, and has whole pages follow it: “没有找到” waits for them, and where they do not arrive that is said. */
export function showPages(
	box: HTMLElement,
	status: HTMLElement,
	{ query, hits, index, isPage }: View,
	isOver: () => boolean,
) {
	const isAnswered = query === "" || hits.length > 0;
	if (isAnswered) setState(status, stateOf(query, hits.length), query);
	const conclude = (pages: number, otherwise = NOT_FOUND) => {
		if (isAnswered || isOver()) return;
		status.textContent = pages > 0 ? `下面${pages}个网页里有这些词` : otherwise;
		setState(status, stateOf(query, pages), query);
	};
	const place = box.querySelector<HTMLElement>("[data-search-pages]");
	const address = box.dataset["pages"];
	const words = query === "" ? [] : index.wordsOf(query);
	if (place) place.hidden = true;
	if (!place || !address || !isPage || words.length === 0) {
		conclude(0);
		return;
	}
	// What is but related may be the one page that says it.
	const exact = hits.filter(({ tier }) => tier === "exact");
	const listed = new Set(exact.map(({ record }) => record.url));
	// Not while one still types.
	setTimeout(() => {
		if (isOver()) return;
		const asked: PageQuery = { words, listed, normalize: index.normalize, isOver };
		renderPages(place, address, asked).then(conclude, () => {
			place.hidden = true;
			conclude(0, UNSEEN_PAGES);
		});
	}, PAUSE);
}

/** Tried again under another address: a browser remembers by it that a script failed. */
let tries = 0;

/** What lists whole pages is a script of its own, beside the folder of their index: no first answer waits for it. */
async function renderPages(place: HTMLElement, address: string, query: PageQuery): Promise<number> {
	const script = new URL(`../pages.js?${tries}`, new URL(address, location.href)).href;
	tries += 1;
	const { listWholePages }: typeof import("./page-list.ts") = await import(/* @vite-ignore */ script);
	tries -= 1;
	return listWholePages(place, address, query);
}
