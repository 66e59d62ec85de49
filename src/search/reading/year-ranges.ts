const RANGE = /((?:19|20)\d\d)年?[-至到]((?:19|20)\d\d)年(\p{Script=Han})?/gu;

/** Finds the ranges of years that texts name and that a year falls into between their ends: the narrowest ones. */
export function yearRanges(texts: () => readonly string[]): (word: string) => string[] {
	let ranges: { text: string; from: number; to: number }[] | null = null;
	return (word) => {
		const year = Number(/^((?:19|20)\d\d)年?$/.exec(word)?.[1]);
		if (!year) return [];
		ranges ??= rangesIn(texts());
		const over = ranges.filter(({ from, to }) => from < year && year < to);
		const least = Math.min(...over.map(({ from, to }) => to - from));
		return over.filter(({ from, to }) => to - from === least).map(({ text }) => text);
	};
}

/** A range that opens a name, 2013-2017年全国干部教育培训规划, says when another document holds: it counts where no other is. */
function rangesIn(texts: readonly string[]) {
	const found = texts.flatMap((text) => [...text.matchAll(RANGE)]);
	const own = found.filter(([, , , next]) => next === undefined);
	const ranges = new Map(
		(own.length > 0 ? own : found).map(([whole, from, to, next = ""]) => {
			const text = whole.slice(0, whole.length - next.length);
			return [text, { text, from: Number(from), to: Number(to) }];
		}),
	);
	return [...ranges.values()];
}
