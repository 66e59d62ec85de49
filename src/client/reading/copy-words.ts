import { readPageData } from "../frame/page-data.ts";

/** So few characters are a word that somebody looks up, not a quotation. */
const QUOTATION = 20;

/** Words of the issued text are copied with where they stand; the site's own words between them are not copied. */
document.addEventListener("copy", (event) => {
	const selection = getSelection();
	const { about } = readPageData();
	if (!selection?.rangeCount || !event.clipboardData || !about) return;
	const range = selection.getRangeAt(0);
	const clauses = [...document.querySelectorAll<HTMLElement>(".issued .clause")].filter((one) =>
		range.intersectsNode(one),
	);
	const [first] = clauses;
	const words = clauses.map((clause) => wordsWithin(clause, range)).filter(Boolean);
	const isElsewhere = !range.commonAncestorContainer.parentElement?.closest("article, section, .issued");
	if (!first || isElsewhere || words.join("").length < QUOTATION) return;
	const places = [...new Set([first, clauses.at(-1) ?? first])].map(placeOf);
	const address = new URL(`#${first.id}`, location.href.replace(/[?#].*/, "")).href;
	const source = `——《${about.name}》（${about.legislationIdentifier}）${places.join("至")}，${address}`;
	event.clipboardData.setData("text/plain", `${words.join("\n")}\n${source}`);
	event.preventDefault();
});

/** The issued words of a clause as far as they are selected. */
function wordsWithin(clause: HTMLElement, selected: Range): string {
	const words = clause.querySelector(".words");
	if (!words || !selected.intersectsNode(words)) return "";
	const range = document.createRange();
	range.selectNodeContents(words);
	if (words.contains(selected.startContainer)) range.setStart(selected.startContainer, selected.startOffset);
	if (words.contains(selected.endContainer)) range.setEnd(selected.endContainer, selected.endOffset);
	const copy = range.cloneContents();
	for (const own of copy.querySelectorAll(".permalink, .remark")) own.remove();
	return copy.textContent?.trim() ?? "";
}

/** As its permalink names it. */
export function placeOf(clause: Element): string {
	return clause.querySelector<HTMLElement>(".permalink")?.title.replace(/：.*/, "") ?? "";
}
