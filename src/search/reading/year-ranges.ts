const RANGE = /((?:19|20)\d\d)年?[-至到]((?:19|20)\d\d)年/g;

/** Finds the ranges of years that texts name and that a year falls into between their ends: the narrowest ones. */
export function yearRanges(texts: () => readonly string[]): (word: string) => string[] {
	let ranges: { text: string; from: number; to: number }[] | null = null;
	return (word) => {
		const year = Number(/^((?:19|20)\d\d)年?$/.exec(word)?.[1]);
		if (!year) return [];
		ranges ??= [...new Set(texts().flatMap((text) => text.match(RANGE) ?? []))].map((text) => {
			const [from = 0, to = 0] = (text.match(/\d+/g) ?? []).map(Number);
			return { text, from, to };
		});
		const over = ranges.filter(({ from, to }) => from < year && year < to);
		const least = Math.min(...over.map(({ from, to }) => to - from));
		return over.filter(({ from, to }) => to - from === least).map(({ text }) => text);
	};
}
