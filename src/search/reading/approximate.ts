/** A part of a text that differs from a phrase in few characters. */
export interface Near {
	distance: number;
	/** The part as the text has it. */
	term: string;
}

/** How many characters of a phrase may be wrong, missing, too many or swapped with their neighbour. */
export function allowedErrors(phrase: string): number {
	if (phrase.length < 3) return 0;
	return phrase.length < 6 ? 1 : 2;
}

/**
 * The part of `text` nearest to `phrase`, within `limit` errors, or null.
 * Sellers' algorithm: a column of edit distances for every character of the text, with the start of each match.
 */
export function findNear(text: string, phrase: string, limit: number): Near | null {
	const size = phrase.length;
	let before: Column = { costs: [], starts: [] };
	let last: Column = { costs: [...Array(size + 1).keys()], starts: new Array(size + 1).fill(0) };
	let best: Near | null = null;
	for (let end = 1; end <= text.length; end += 1) {
		const next = nextColumn(text, phrase, end, last, before);
		before = last;
		last = next;
		const distance = next.costs[size] ?? size;
		if (distance > limit || (best && distance > best.distance)) continue;
		const term = text.slice(next.starts[size], end);
		// Of two that are equally near, the longer one holds more of what was typed.
		const isNearer = !best || distance < best.distance || term.length > best.term.length;
		if (isNearer) best = { distance, term };
	}
	return best;
}

/** Whether the whole of a text is within `limit` errors of a phrase. */
export function isNearlySame(text: string, phrase: string, limit: number): boolean {
	return findNear(`\u0001${text}\u0002`, `\u0001${phrase}\u0002`, limit) !== null;
}

interface Column {
	costs: number[];
	starts: number[];
}

function nextColumn(text: string, phrase: string, end: number, last: Column, before: Column): Column {
	const costs = [0];
	const starts = [end];
	const char = text[end - 1];
	for (let row = 1; row <= phrase.length; row += 1) {
		const isSame = phrase[row - 1] === char;
		let cost = (last.costs[row - 1] ?? 0) + (isSame ? 0 : 1);
		let start = last.starts[row - 1] ?? 0;
		const take = (other: number, from: number) => {
			if (other >= cost) return;
			cost = other;
			start = from;
		};
		take((last.costs[row] ?? 0) + 1, last.starts[row] ?? 0);
		take((costs[row - 1] ?? 0) + 1, starts[row - 1] ?? 0);
		const isSwapped = row > 1 && end > 1 && char === phrase[row - 2] && text[end - 2] === phrase[row - 1];
		if (isSwapped) take((before.costs[row - 2] ?? 0) + 1, before.starts[row - 2] ?? 0);
		costs.push(cost);
		starts.push(start);
	}
	return { costs, starts };
}
