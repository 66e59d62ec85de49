import { type Choice, FACET_KEYS } from "../search/records/facets.ts";
import type { SearchIndex } from "./search-answer.ts";
import { openIndex } from "./search-index.ts";
import { renderResults } from "./search-view.ts";

/** How many matches are loaded at a time where they do not stand in memory. */
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
	let choice: Choice = {};
	let limit = STEP;

	const show = async (): Promise<void> => {
		const query = input.value.trim();
		setState(status, query === "" ? "idle" : "loading", query);
		index ??= await openIndex(box.dataset);
		const { hits, unread } = query === "" ? { hits: [], unread: 0 } : await index.search(query, limit);
		// A slower answer to an older query is dropped.
		if (query !== input.value.trim()) return;
		renderResults(box, { query, hits, unread, choice, index, isPage, choose });
		setState(status, query === "" ? "idle" : hits.length > 0 ? "done" : "empty", query);
	};
	const remember = (mode: "push" | "replace"): void => {
		if (!isPage) return;
		const url = new URL(location.href);
		url.search = new URLSearchParams({ ...(input.value ? { q: input.value } : {}), ...choice }).toString();
		if (mode === "push") history.pushState(null, "", url);
		else history.replaceState(null, "", url);
	};
	const askAnew = (): void => {
		choice = {};
		limit = STEP;
		remember("replace");
		show();
	};
	const choose = (next: Choice): void => {
		choice = next;
		remember("push");
		show();
	};
	const recall = (): void => {
		const asked = new URLSearchParams(location.search);
		input.value = asked.get("q") ?? "";
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
		});
		window.addEventListener("popstate", recall);
		// What was typed before this script arrived is kept.
		if (input.value === "") recall();
		else show();
	} else if (input.value.trim() !== "") show();
	else index = await openIndex(box.dataset);
}

function setState(status: HTMLElement, state: "idle" | "loading" | "done" | "empty", query: string): void {
	status.dataset["searchState"] = state;
	status.dataset["searchQuery"] = query;
}

/** Arrows move between the box and the results, Esc returns to the box and then empties it. */
function moveFocus(event: KeyboardEvent, box: HTMLElement, input: HTMLInputElement): void {
	if (event.isComposing) return;
	const links = [...box.querySelectorAll<HTMLElement>("[data-search-hit] a")];
	const at = links.indexOf(document.activeElement as HTMLElement);
	if (event.key === "ArrowDown" || event.key === "ArrowUp") {
		if (at < 0 && document.activeElement !== input) return;
		const next = event.key === "ArrowDown" ? at + 1 : at - 1;
		event.preventDefault();
		(next < 0 ? input : links[Math.min(next, links.length - 1)])?.focus();
	}
	if (event.key === "Escape") {
		if (document.activeElement === input) {
			input.value = "";
			input.dispatchEvent(new Event("input"));
		}
		input.focus();
	}
}
