import type { BuiltClause, Known } from "./corpus.ts";
import type { AskEngine, Reply } from "./search-engines.ts";

export interface Rates {
	none: string;
	first: string;
	five: string;
	ten: string;
	latency: string;
}

/** Asks queries whose answers are known. */
export async function measureKnown(answer: AskEngine, known: readonly Known[]): Promise<Rates> {
	const replies: Reply[] = [];
	for (const { query } of known) replies.push(await answer(query));
	const isRight = (keys: string[] | undefined, { clauses, departments, targets }: Known) =>
		keys?.some((key) => clauses.includes(key) || departments.includes(key) || targets.includes(key)) ?? false;
	const rate = (test: (reply: Reply, item: Known) => boolean) =>
		share(replies.filter((reply, index) => test(reply, known[index] as Known)).length, known.length);
	return {
		none: rate(({ keys }) => keys.length === 0),
		first: rate(({ keys }, item) => isRight(keys[0], item)),
		five: rate(({ keys }, item) => keys.slice(0, 5).some((held) => isRight(held, item))),
		ten: rate(({ keys }, item) => keys.slice(0, 10).some((held) => isRight(held, item))),
		latency: spread(replies.map(({ latency }) => latency)),
	};
}

/** Asks for parts of clauses: whether every clause that holds one is found, and what else is called exact. */
export async function measurePhrases(answer: AskEngine, phrases: readonly string[], clauses: readonly BuiltClause[]) {
	const texts = new Map(clauses.map(({ key, text }) => [key, text]));
	let complete = 0;
	let precise = 0;
	for (const phrase of phrases) {
		const holding = clauses.filter(({ text }) => text.includes(phrase)).map(({ key }) => key);
		const { exact, total } = await answer(phrase);
		const listed = new Set(exact);
		// What is not listed yet is counted: the reader is told of it, and gets it on demand.
		if (holding.every((key) => listed.has(key)) || holding.length <= total) complete += 1;
		const judged = exact.filter((key) => texts.has(key));
		const right = judged.filter((key) => texts.get(key)?.includes(phrase));
		precise += judged.length === 0 ? 1 : right.length / judged.length;
	}
	return { complete: `${complete}/${phrases.length}`, precision: share(precise, phrases.length) };
}

/** Median and 95th percentile of milliseconds. */
function spread(times: readonly number[]): string {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (part: number) => sorted[Math.floor(sorted.length * part)]?.toFixed(1);
	return `${at(0.5)} / ${at(0.95)} ms`;
}

function share(part: number, whole: number): string {
	return (part / whole).toFixed(3);
}
