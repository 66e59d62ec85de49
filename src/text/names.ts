/** Where a name stands in a text. */
export interface NamePlace {
	name: string;
	start: number;
	end: number;
}

/** Every place where a text holds one of the names. Inside a longer name no shorter one is meant: 市委 in 市委宣传部. */
export function placesOfNames(text: string, names: readonly string[]): NamePlace[] {
	const places: NamePlace[] = [];
	const isTaken = new Uint8Array(text.length);
	for (const name of [...new Set(names)].sort((a, b) => b.length - a.length)) {
		if (name === "") continue;
		for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
			const end = start + name.length;
			if (isTaken.subarray(start, end).some(Boolean)) continue;
			isTaken.fill(1, start, end);
			places.push({ name, start, end });
		}
	}
	return places.sort((a, b) => a.start - b.start);
}

/** The names that a text mentions. */
export function namesIn(text: string, names: readonly string[]): Set<string> {
	return new Set(placesOfNames(text, names).map(({ name }) => name));
}

/** A text around the first place of a name: before, the name, after; the whole text before where the name is not there. */
export function splitAtName(text: string, name: string, names: readonly string[]): [string, string, string] {
	const place = placesOfNames(text, names).find((candidate) => candidate.name === name);
	return place ? [text.slice(0, place.start), name, text.slice(place.end)] : [text, "", ""];
}
