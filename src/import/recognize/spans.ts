/** A stretch of a text by its offsets. */
export interface Span {
	start: number;
	end: number;
}

/** A name is no longer than this; words that are get looked for one by one. */
const LONGEST_NAME = 40;

/** Everywhere these words stand in a text: names in one pass, however many they are. */
export function spansOf(text: string, words: readonly string[]): Span[] {
	const names = new Set(words.filter((word) => word !== "" && word.length <= LONGEST_NAME));
	const lengths = [...new Set([...names].map((name) => name.length))];
	const found = lengths.flatMap((length) =>
		Array.from({ length: Math.max(0, text.length - length + 1) }, (_, start) => ({
			start,
			end: start + length,
		})).filter(({ start, end }) => names.has(text.slice(start, end))),
	);
	return [...found, ...words.filter((word) => word.length > LONGEST_NAME).flatMap((word) => spansOfOne(text, word))];
}

function spansOfOne(text: string, word: string): Span[] {
	const spans: Span[] = [];
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
		spans.push({ start: at, end: at + word.length });
	}
	return spans;
}

/** Everywhere these words stand within these spans of a text. */
export function spansWithin(text: string, spans: readonly Span[], words: readonly string[]): Span[] {
	return spans.flatMap(({ start, end }) =>
		spansOf(text.slice(start, end), words).map((span) => ({ start: span.start + start, end: span.end + start })),
	);
}

/** Tells whether a span shares a character with any of these, or all of its own. */
export function coverOf(spans: readonly Span[], isWhole = false): (span: Span) => boolean {
	if (spans.length === 0) return () => false;
	const covered = new Uint8Array(Math.max(...spans.map(({ end }) => end)));
	for (const { start, end } of spans) covered.fill(1, start, end);
	return ({ start, end }) => {
		for (let at = start; at < end; at += 1) if ((covered[at] === 1) !== isWhole) return !isWhole;
		return isWhole;
	};
}

/** Everything that a pattern finds. */
export function matchesOf(text: string, pattern: RegExp): Span[] {
	return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

/** Each place once: of those that share a character the first, and of those the longest. */
export function distinct(spans: readonly Span[]): Span[] {
	let last = 0;
	return spans
		.toSorted((a, b) => a.start - b.start || b.end - a.end)
		.filter(({ start, end }) => {
			const isFree = start >= last;
			if (isFree) last = end;
			return isFree;
		});
}
