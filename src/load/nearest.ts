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

/** `是否想写“x”？` or, when nothing is near, the whole list. */
export function suggestion(word: string, candidates: readonly string[]): string {
	const near = nearest(word, candidates);
	return near ? `是否想写“${near}”？` : `可用的有：${candidates.join("、")}`;
}

function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (const [i, charA] of [...a].entries()) {
		const next = [i + 1];
		for (const [j, charB] of [...b].entries()) {
			const substitution = (row[j] ?? 0) + (charA === charB ? 0 : 1);
			next.push(Math.min(substitution, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
