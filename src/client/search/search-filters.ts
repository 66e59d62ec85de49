import type { Hit } from "../../search/ranking/hits.ts";
import {
	applyChoice,
	countValues,
	FACET_KEYS,
	FACETS,
	type FacetChoice,
	type FacetKey,
} from "../../search/records/facets.ts";
import { element } from "./search-element.ts";

/** What the filters are drawn from. */
export interface Filtering {
	hits: Hit[];
	choice: FacetChoice;
	choose(choice: FacetChoice): void;
}

/** Draws what results can be narrowed by: where they stand as buttons, the rest as lists, each with its counts. */
export function renderFilters(place: HTMLElement, filtering: Filtering): void {
	const { hits } = filtering;
	place.hidden = hits.length === 0;
	const lists = FACET_KEYS.filter((key) => key !== "group").map((key) => renderList(key, filtering));
	const drawn = lists.filter((list) => list !== null);
	// On a phone the lists fold, and stay open once the reader has opened them.
	const fold = document.createElement("details");
	fold.open = place.querySelector("details")?.open ?? matchMedia("(min-width: 48rem)").matches;
	const row = element("div", "lists");
	row.append(...drawn);
	fold.append(element("summary", "", "筛选"), row);
	const held = controlsOf(place).indexOf(document.activeElement as HTMLElement);
	place.replaceChildren(renderGroups(filtering), ...(drawn.length > 0 ? [fold] : []));
	// Who used a control stays at it.
	if (held >= 0) controlsOf(place)[held]?.focus();
}

const controlsOf = (place: HTMLElement) => [...place.querySelectorAll<HTMLElement>("button, summary, select")];

function renderGroups({ hits, choice, choose }: Filtering): HTMLElement {
	const { group: chosen, ...others } = choice;
	const row = element("div", "groups");
	row.setAttribute("role", "group");
	row.setAttribute("aria-label", FACETS.group.name);
	const all: [string, number] = ["", applyChoice(hits, others).length];
	for (const [value, count] of [all, ...countValues(hits, "group", choice)]) {
		const button = element("button", "", `${value || "全部"} ${count}`) as HTMLButtonElement;
		button.type = "button";
		button.setAttribute("aria-pressed", String(value === (chosen ?? "")));
		button.addEventListener("click", () => choose(value === "" ? others : { ...others, group: value }));
		row.append(button);
	}
	return row;
}

function renderList(key: FacetKey, { hits, choice, choose }: Filtering): HTMLElement | null {
	const values = countValues(hits, key, choice);
	if (values.length < 2 && choice[key] === undefined) return null;
	const label = element("label", "", `${FACETS[key].name} `);
	const select = document.createElement("select");
	select.append(
		new Option("全部", ""),
		...values.map(([value, count]) => new Option(`${value.replace(":", " ")}（${count}）`, value)),
	);
	select.value = choice[key] ?? "";
	select.addEventListener("change", () => {
		const { [key]: _, ...others } = choice;
		choose(select.value === "" ? others : { ...others, [key]: select.value });
	});
	label.append(select);
	return label;
}
