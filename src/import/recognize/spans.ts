/** A stretch of a text by its offsets. */
export interface Span {
	start: number;
	end: number;
}

/** Everywhere these words stand in a text. */
export function spansOf(text: string, words: readonly string[]): Span[] {
	return words.flatMap((word) => {
		const spans: Span[] = [];
		for (let at = word === "" ? -1 : text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
			spans.push({ start: at, end: at + word.length });
		}
		return spans;
	});
}

/** Tells whether a span shares a character with any of these. */
export function coverOf(spans: readonly Span[]): (span: Span) => boolean {
	const covered = new Set(
		spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, step) => start + step)),
	);
	return ({ start, end }) => {
		for (let at = start; at < end; at += 1) if (covered.has(at)) return true;
		return false;
	};
}

/** Everything that a pattern finds. */
export function matchesOf(text: string, pattern: RegExp): Span[] {
	return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}
