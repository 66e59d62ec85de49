import { positions } from "./entry.ts";
import { PLACE, type Posting } from "./postings.ts";

/** A pair of a phrase, and how many characters after its start it stands. */
export interface Placed {
	offset: number;
	posting: Posting;
}

/** Where pairs stand side by side as they do in the phrase; a phrase opens a text when all of it does. */
export function matchPlaces(placed: readonly Placed[]): Map<number, number[]> {
	const [rarest, ...others] = [...placed].sort((a, b) => a.posting.texts.length - b.posting.texts.length);
	const matched = new Map<number, number[]>();
	if (!rarest) return matched;
	const lookups = others.map(({ offset, posting }) => ({ offset, placesIn: lookUp(posting) }));
	for (const [index, n] of rarest.posting.texts.entries()) {
		const kept = (rarest.posting.places[index] ?? []).flatMap((place) => {
			const start = (place >> 2) - rarest.offset;
			let isOpening = (place & 3) === PLACE.opening;
			if ((place & 3) === PLACE.seam) return [];
			for (const { offset, placesIn } of lookups) {
				const other = placesIn(n).find((at) => at >> 2 === start + offset);
				if (other === undefined || (other & 3) === PLACE.seam) return [];
				isOpening &&= (other & 3) === PLACE.opening;
			}
			return [start * 4 + (isOpening ? PLACE.opening : PLACE.after)];
		});
		if (kept.length > 0) matched.set(n, kept);
	}
	return matched;
}

/** The places of a posting in a text, found by halving. */
function lookUp({ texts, places }: Posting): (n: number) => readonly number[] {
	return (n) => {
		let [low, high] = [0, texts.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((texts[middle] ?? 0) < n) low = middle + 1;
			else high = middle;
		}
		return texts[low] === n ? (places[low] ?? []) : [];
	};
}

/** What the texts that are here hold, while more is on its way. */
export function scanBodies(bodies: ReadonlyMap<number, string>, phrase: string): Map<number, number[]> {
	const found = new Map<number, number[]>();
	if (phrase === "") return found;
	for (const n of [...bodies.keys()].sort((a, b) => a - b)) {
		const starts = positions(bodies.get(n) ?? "", phrase);
		if (starts.length > 0)
			found.set(
				n,
				starts.map((at) => at * 4),
			);
	}
	return found;
}
