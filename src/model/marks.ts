import { splitAtName } from "../text/names.ts";
import type { Clause } from "./model.ts";

/** A run of a clause's text; `mark` says why it stands out, `label` what an editor remarks on just these words. */
export interface Run {
	text: string;
	mark: "target" | "note" | "name" | null;
	label: string | null;
}

interface MarkSpan extends Omit<Run, "text"> {
	start: number;
	end: number;
}

/** Cuts a clause's text into runs so that the words its targets and notes quote can be marked. */
export function markedRuns({ text, targets, notes }: Clause): Run[] {
	return cutAt(text, [
		...targets.map(({ quote }): MarkSpan => ({ ...placeOf(text, quote), mark: "target", label: null })),
		...noteSpans(text, notes),
	]);
}

/** The same with an office's name marked instead of targets; `names`: of all offices, so that none is marked inside a longer one. */
export function namedRuns({ text, notes }: Clause, name: string, names: readonly string[]): Run[] {
	const [before, named] = splitAtName(text, name, names);
	const place = { start: before.length, end: before.length + named.length };
	const remarks = noteSpans(text, notes);
	const label = remarks.find(({ start }) => start === place.start)?.label ?? null;
	return cutAt(text, [...(named ? [{ ...place, mark: "name" as const, label }] : []), ...remarks]);
}

function noteSpans(text: string, notes: Clause["notes"]): MarkSpan[] {
	return notes.flatMap(({ quote, label }) =>
		quote === null ? [] : [{ ...placeOf(text, quote), mark: "note" as const, label }],
	);
}

function placeOf(text: string, quote: string): { start: number; end: number } {
	const start = text.indexOf(quote);
	return { start, end: start + quote.length };
}

/** Of two spans that meet, the one that was given first stands. */
function cutAt(text: string, spans: readonly MarkSpan[]): Run[] {
	const runs: Run[] = [];
	let offset = 0;
	for (const { start, end, mark, label } of spans.toSorted((a, b) => a.start - b.start)) {
		if (start < offset) continue;
		runs.push(
			{ text: text.slice(offset, start), mark: null, label: null },
			{ text: text.slice(start, end), mark, label },
		);
		offset = end;
	}
	runs.push({ text: text.slice(offset), mark: null, label: null });
	return runs.filter((run) => run.text !== "");
}

/** The opening sentence of a clause, which is what officials and readers call it by. */
export function openingSentence(text: string): string {
	return /^.*?[。；：]/.exec(text)?.[0] ?? text;
}
