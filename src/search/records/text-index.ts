/** Tells which of many texts hold a word, without reading them all again for every key. */
export interface TextIndex {
	/** How many texts there are. */
	size: number;
	/** The texts that hold a word, by their index, in order. */
	holding(word: string): readonly number[];
	isHeld(word: string): boolean;
}

/** Words asked for again are remembered, so many of them. */
const MAX_REMEMBERED = 3000;

/** Indexes texts by their pairs of characters; a longer word is looked for where its rarest pair stands. */
export function indexTexts(texts: readonly string[]): TextIndex {
	const byPair = new Map<string, number[]>();
	for (const [index, text] of texts.entries()) {
		for (let at = 0; at + 1 < text.length; at += 1) {
			const pair = text.slice(at, at + 2);
			const known = byPair.get(pair);
			if (!known) byPair.set(pair, [index]);
			else if (known[known.length - 1] !== index) known.push(index);
		}
	}
	const look = (word: string): number[] => {
		const holds = (index: number) => texts[index]?.includes(word) ?? false;
		if (word.length < 2) return [...texts.keys()].filter(holds);
		let rarest = byPair.get(word.slice(0, 2)) ?? [];
		for (let at = 1; at + 1 < word.length && rarest.length > 0; at += 1) {
			const own = byPair.get(word.slice(at, at + 2)) ?? [];
			if (own.length < rarest.length) rarest = own;
		}
		return word.length === 2 ? rarest : rarest.filter(holds);
	};
	const answers = new Map<string, number[]>();
	const holding = (word: string): readonly number[] => {
		const known = answers.get(word);
		if (known) return known;
		if (answers.size > MAX_REMEMBERED) answers.clear();
		const answer = look(word);
		answers.set(word, answer);
		return answer;
	};
	return { size: texts.length, holding, isHeld: (word) => holding(word).length > 0 };
}
