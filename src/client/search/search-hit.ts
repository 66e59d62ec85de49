import { excerptRuns } from "../../search/ranking/excerpt.ts";
import type { Hit } from "../../search/ranking/hits.ts";
import type { FacetChoice } from "../../search/records/facets.ts";
import type { SearchRecord } from "../../search/records/search-record.ts";
import { siteAddress } from "../frame/site-address.ts";
import type { SearchIndex } from "./search-answer.ts";
import { element } from "./search-element.ts";

/** Words that a clause opens with marked, at most. */
const MAX_MARKS = 4;

/** Hits drawn before their texts were here, each with what writes them in. */
const lacking = new WeakMap<HTMLElement, { record: SearchRecord; write: () => void }>();

/** Writes the texts into hits that were drawn without them. */
export async function completeHits(box: HTMLElement, { readTexts }: SearchIndex): Promise<void> {
	const drawn = [...box.querySelectorAll<HTMLElement>("[data-search-hit]")].flatMap((item) => lacking.get(item) ?? []);
	if (drawn.length === 0) return;
	await readTexts(drawn.map(({ record }) => record));
	for (const { write } of drawn) write();
}

/** Draws a hit; without its text, where that is not here yet. */
export function renderHit(
	{ record, tier, terms }: Hit,
	{ index, choice }: { index: SearchIndex; choice: FacetChoice },
): HTMLElement {
	const item = element("li", "hit");
	item.dataset["searchHit"] = "";
	item.dataset["tier"] = tier;
	const link = document.createElement("a");
	link.append(...marked(record.title, terms, index));
	const excerpt = element("p", record.group === "原文" ? "issued-words" : "words");
	const write = () => {
		link.href = addressOf(record.url, record.text, terms, index);
		excerpt.replaceChildren(...marked(record.text, terms, index));
		excerpt.classList.toggle("awaited", record.text === "");
		if (record.text === "") lacking.set(item, { record, write });
		else lacking.delete(item);
	};
	write();
	const isInherited = choice.duty !== undefined && record.inherited.includes(choice.duty);
	const where = [record.group === "原文" ? record.place : "", isInherited ? "角色随所属任务" : ""].filter(Boolean);
	item.append(link, ...(where.length > 0 ? [element("span", "meta", where.join(" · "))] : []), excerpt);
	return item;
}

export function marked(
	text: string,
	terms: string[],
	{ normalize }: Pick<SearchIndex, "normalize">,
): (HTMLElement | string)[] {
	return excerptRuns(text, terms, normalize).map((run) => (run.isMatch ? element("mark", "", run.text) : run.text));
}

/** The clause's address, with the words to mark there. */
function addressOf(url: string, text: string, terms: string[], { normalize }: SearchIndex): string {
	const address = siteAddress(url);
	const held = terms.filter((term, at) => term && terms.indexOf(term) === at && normalize(text).includes(term));
	const longest = held.filter((term) => !held.some((other) => other !== term && other.includes(term)));
	if (address.hash) for (const term of longest.slice(0, MAX_MARKS)) address.searchParams.append("mark", term);
	return address.pathname + address.search + address.hash;
}
