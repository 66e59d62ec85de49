import type { Item } from "./items.ts";

/** `期限：2020 → 2021`, for every field that differs. */
export function changedFields(before: Item, after: Item): string[] {
	const labels = new Set([...before.fields.keys(), ...after.fields.keys()]);
	return [...labels].flatMap((label) => {
		const [a = "", b = ""] = [before.fields.get(label), after.fields.get(label)];
		return a === b ? [] : [`${label} ${formatChange(a, b)}`];
	});
}

/** Characters kept on either side of what differs. */
const CONTEXT = 10;
const LIMIT = 60;

/** What differs between two texts, with a few characters around it. */
function formatChange(before: string, after: string): string {
	const [a, b] = [[...before], [...after]];
	const shorter = Math.min(a.length, b.length);
	let start = 0;
	while (start < shorter && a[start] === b[start]) start += 1;
	let end = 0;
	while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
	const from = Math.max(0, start - CONTEXT);
	const excerpt = (characters: string[]) => {
		const to = Math.min(characters.length, characters.length - end + CONTEXT);
		const text = `${from > 0 ? "…" : ""}${characters.slice(from, to).join("")}${to < characters.length ? "…" : ""}`;
		return text === "" ? "（空）" : `“${shorten(text.replaceAll(/\s+/g, " "))}”`;
	};
	return `${excerpt(a)} → ${excerpt(b)}`;
}

/** At most one line of it. */
export function shorten(text: string): string {
	return text.length > LIMIT ? `${text.slice(0, LIMIT)}…` : text;
}
