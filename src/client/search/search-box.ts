import { type Found, NOTHING_FOUND } from "../../search/engine.ts";
import { FACET_KEYS, type FacetChoice } from "../../search/records/facets.ts";
import { setAddress } from "../frame/site-address.ts";
import type { SearchIndex, View } from "./search-answer.ts";
import { completeHits } from "./search-hit.ts";
import { openIndex } from "./search-index.ts";
import { moveFocus } from "./search-keys.ts";
import { showPages } from "./search-pages.ts";
import { sayFailure, setState } from "./search-state.ts";
import { drawAnswer, renderResults } from "./search-view.ts";

/** How many hits of a group are listed at a time where their texts have to be fetched. */
const STEP = 20;
const attached = new WeakSet<HTMLElement>();

/** Makes a search box answer while one types. On the search page its state is the page's address. */
export async function attachSearch(box: HTMLElement): Promise<void> {
	if (attached.has(box)) return;
	attached.add(box);
	const input = box.querySelector("input");
	const status = box.querySelector<HTMLElement>("[data-search-state]");
	if (!input || !status) return;
	const isPage = box.dataset["search"] === "page";
	let index: SearchIndex | null = null;
	let choice: FacetChoice = {};
	let limit = STEP;
	let asTyped = false;
	let isFirst = true;
	/** Counts what was asked, so that an older answer knows itself. */
	let turn = 0;

	const answer = async (query: string, isOver: () => boolean): Promise<void> => {
		index ??= await openIndex(box.dataset);
		const own = index;
		const viewOf = (found: Found): View => ({
			...found,
			...{ query, choice, index: own, isPage, choose, asTyped, chooseTyped },
			limit: own.isFar ? limit : Number.POSITIVE_INFINITY,
		});
		const showEarly = (found: Found) => {
			if (!isOver()) renderResults(box, viewOf(found));
		};
		const found = query === "" ? NOTHING_FOUND : await own.search(query, { asTyped, isFirst, showEarly });
		// A slower answer to an older query is dropped.
		if (isOver()) return;
		const view = viewOf(found);
		const isDrawn = await drawAnswer(box, view, isFirst, isOver);
		if (!isDrawn) return;
		isFirst &&= found.hits.length === 0;
		showPages(box, status, view, isOver);
		await completeHits(box, own);
	};
	const show = async (): Promise<void> => {
		const query = input.value.trim();
		turn += 1;
		const own = turn;
		const isOver = () => own !== turn;
		setState(status, query === "" ? "idle" : "loading", query);
		try {
			await answer(query, isOver);
		} catch {
			if (!isOver()) sayFailure(status, query);
		}
	};
	const remember = (mode: "push" | "replace"): void => {
		if (!isPage) {
			history.replaceState({ q: input.value }, "");
			return;
		}
		const url = new URL(location.href);
		url.search = new URLSearchParams({
			...(input.value ? { q: input.value } : {}),
			...(asTyped ? { exact: "1" } : {}),
			...choice,
		}).toString();
		setAddress(url, mode);
	};
	const askAnew = (): void => {
		choice = {};
		asTyped = false;
		limit = STEP;
		remember("replace");
		show();
	};
	const choose = (next: FacetChoice): void => {
		choice = next;
		remember("push");
		show();
	};
	const chooseTyped = (next: boolean): void => {
		asTyped = next;
		remember("push");
		show();
	};
	const recall = (): void => {
		const asked = new URLSearchParams(location.search);
		input.value = asked.get("q") ?? "";
		asTyped = asked.get("exact") === "1";
		choice = Object.fromEntries(FACET_KEYS.flatMap((key) => (asked.get(key) ? [[key, asked.get(key)]] : [])));
		show();
	};

	input.addEventListener("input", (event) => {
		// Nothing fires in the middle of a pinyin word.
		if ((event as InputEvent).isComposing) return;
		askAnew();
	});
	input.addEventListener("compositionend", askAnew);
	box.querySelector("[data-search-more]")?.addEventListener("click", () => {
		limit += STEP;
		show();
	});
	box.addEventListener("keydown", (event) => moveFocus(event, box, input));
	if (isPage) {
		box.querySelector("form")?.addEventListener("submit", (event) => {
			event.preventDefault();
			remember("push");
			// On a phone the keys lie over the answer.
			if (matchMedia("(pointer: coarse)").matches) input.blur();
			if (status.dataset["searchState"] === "failed") show();
		});
		window.addEventListener("popstate", recall);
		// What was typed before this script arrived is kept, in the address too: a reader comes back to it.
		if (["", new URLSearchParams(location.search).get("q")].includes(input.value)) recall();
		else askAnew();
	} else {
		remember("replace");
		await show();
	}
}
