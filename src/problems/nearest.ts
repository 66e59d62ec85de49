/** The candidate that needs the fewest single-character edits, if it needs few enough to be a slip. */
export function nearest(word: string, candidates: readonly string[]): string | null {
	let best: string | null = null;
	let bestDistance = Math.max(1, Math.floor(word.length / 2)) + 1;
	for (const candidate of candidates) {
		const distance = editDistance(word, candidate);
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}

/** The longest list that still helps. */
const LIST_LIMIT = 6;

/** `是否想写“x”？` or, when nothing is near, what there is to choose from. */
export function suggestion(word: string, candidates: readonly string[]): string {
	const near = nearest(word, candidates);
	if (near) return `是否想写“${near}”？`;
	if (candidates.length === 0) return "目前没有可以引用的，请先建立，或删去这一项";
	const some = candidates.slice(0, LIST_LIMIT).join("、");
	return `请改为已有的名称，如 ${some}${candidates.length > LIST_LIMIT ? " 等" : ""}`;
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other. */
function editDistance(a: string, b: string): number {
	const before = [...a];
	const after = [...b];
	let previous: number[] = [];
	let row = Array.from({ length: after.length + 1 }, (_, index) => index);
	for (const [i, charA] of before.entries()) {
		const next = [i + 1];
		for (const [j, charB] of after.entries()) {
			const isSwap = i > 0 && j > 0 && charA === after[j - 1] && before[i - 1] === charB;
			const substitution = (row[j] ?? 0) + (charA === charB ? 0 : 1);
			const swap = isSwap ? (previous[j - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
			next.push(Math.min(substitution, swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		}
		previous = row;
		row = next;
	}
	return row.at(-1) ?? 0;
}
