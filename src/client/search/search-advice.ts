import type { View } from "./search-answer.ts";

/** What was read for what was typed, and a way to search exactly that. */
export function renderReadings(box: HTMLElement, { readings, query, asTyped, chooseTyped, isPage }: View): void {
	const place = box.querySelector<HTMLElement>("[data-search-reading]");
	if (!place) return;
	place.hidden = query === "" || (readings.length === 0 && !asTyped);
	const link = document.createElement("a");
	const form = box.querySelector("form");
	link.href = `${form?.action ?? ""}?${new URLSearchParams({ q: query, ...(asTyped ? {} : { exact: "1" }) })}`;
	link.className = "tap";
	link.textContent = asTyped ? "也按相近的说法找" : `只找“${query}”原样`;
	link.addEventListener("click", (event) => {
		if (!isPage) return;
		event.preventDefault();
		chooseTyped(!asTyped);
	});
	place.replaceChildren(asTyped ? "只列出原样写有这些字的。" : `${readings.join("；")}。`, link);
}

/** Where nothing is found: the nearest names, as searches. */
export function renderSuggestions(box: HTMLElement, { query, index }: View, wanted: boolean): void {
	const place = box.querySelector<HTMLElement>("[data-search-suggestions]");
	if (!place) return;
	const words = wanted ? index.suggest(query) : [];
	place.hidden = words.length === 0;
	place.replaceChildren(
		"试试：",
		...words.map((word) => {
			const link = document.createElement("a");
			link.href = `?${new URLSearchParams({ q: word })}`;
			link.className = "tap";
			link.textContent = word;
			return link;
		}),
	);
}
