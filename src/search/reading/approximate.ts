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

/** Of two that are equally near, the longer one holds more of what was typed. */
export function isNearer(one: Near, other: Near): boolean {
	return one.distance < other.distance || (one.distance === other.distance && one.term.length > other.term.length);
}

/**
 * The part of `text` nearest to `phrase`, within `limit` errors, or null.
 * Sellers' algorithm: a column of edit distances for every character of the text, with the start of each match.
 */
export function findNear(text: string, phrase: string, limit: number): Near | null {
	const size = phrase.length;
	let before: CostColumn = emptyColumn(size);
	let last: CostColumn = emptyColumn(size);
	for (let row = 0; row <= size; row += 1) last.costs[row] = row;
	let next: CostColumn = emptyColumn(size);
	let best: Near | null = null;
	for (let end = 1; end <= text.length; end += 1) {
		fillColumn(next, text, phrase, end, last, before);
		const distance = next.costs[size] ?? size;
		if (distance <= limit && (!best || distance <= best.distance)) {
			const near = { distance, term: text.slice(next.starts[size], end) };
			if (!best || isNearer(near, best)) best = near;
		}
		[before, last, next] = [last, next, before];
	}
	return best;
}

/** Whether the whole of a text is within `limit` errors of a phrase. */
export function isNearlySame(text: string, phrase: string, limit: number): boolean {
	if (Math.abs(text.length - phrase.length) > limit) return false;
	return findNear(`\u0001${text}\u0002`, `\u0001${phrase}\u0002`, limit) !== null;
}

interface CostColumn {
	costs: Int32Array;
	starts: Int32Array;
}

function emptyColumn(size: number): CostColumn {
	return { costs: new Int32Array(size + 1), starts: new Int32Array(size + 1) };
}

/** Fills `next` with the costs of ending at `end`: nothing is made for a cell, as there are very many. */
function fillColumn(
	next: CostColumn,
	text: string,
	phrase: string,
	end: number,
	last: CostColumn,
	before: CostColumn,
): void {
	const at = (cells: Int32Array, row: number) => cells[row] ?? 0;
	const char = text.charCodeAt(end - 1);
	const previous = end > 1 ? text.charCodeAt(end - 2) : -1;
	next.costs[0] = 0;
	next.starts[0] = end;
	for (let row = 1; row <= phrase.length; row += 1) {
		let cost = at(last.costs, row - 1) + (phrase.charCodeAt(row - 1) === char ? 0 : 1);
		let start = at(last.starts, row - 1);
		if (at(last.costs, row) + 1 < cost) {
			cost = at(last.costs, row) + 1;
			start = at(last.starts, row);
		}
		if (at(next.costs, row - 1) + 1 < cost) {
			cost = at(next.costs, row - 1) + 1;
			start = at(next.starts, row - 1);
		}
		const isSwapped = row > 1 && char === phrase.charCodeAt(row - 2) && previous === phrase.charCodeAt(row - 1);
		if (isSwapped && at(before.costs, row - 2) + 1 < cost) {
			cost = at(before.costs, row - 2) + 1;
			start = at(before.starts, row - 2);
		}
		next.costs[row] = cost;
		next.starts[row] = start;
	}
}
