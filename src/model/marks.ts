import type { Clause } from "./model.ts";

/** A run of a clause's text; `mark` says why it stands out. */
export interface Run {
	text: string;
	mark: "target" | "note" | null;
}

/** Cuts a clause's text into runs so that the words its targets and notes quote can be marked. */
export function markedRuns({ text, targets, notes }: Clause): Run[] {
	const quotes = [
		...targets.map(({ quote }) => ({ quote, mark: "target" as const })),
		...notes.flatMap(({ quote }) => (quote === null ? [] : [{ quote, mark: "note" as const }])),
	];
	const spans = quotes
		.map(({ quote, mark }) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, mark }))
		.sort((a, b) => a.start - b.start);
	const runs: Run[] = [];
	let offset = 0;
	for (const { start, end, mark } of spans) {
		if (start < offset) continue;
		runs.push({ text: text.slice(offset, start), mark: null }, { text: text.slice(start, end), mark });
		offset = end;
	}
	runs.push({ text: text.slice(offset), mark: null });
	return runs.filter((run) => run.text !== "");
}

/** The opening sentence of a clause, which is what officials and readers call it by. */
export function openingSentence(text: string): string {
	return /^.*?[。；：]/.exec(text)?.[0] ?? text;
}
