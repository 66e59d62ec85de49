/** Tells which of many texts hold a word, without reading them all again for every key. */
export interface TextIndex {
	/** How many texts there are. */
	size: number;
	/** The texts that hold a word, by their number, in order. */
	holding(word: string): readonly number[];
	isHeld(word: string): boolean;
}

/** Words asked for again are remembered, so many of them. */
const MAX_REMEMBERED = 3000;
/** Characters that are scanned before it is worth it to index pairs: those of a first query. */
const MAX_SCANNED = 1_000_000;
const BETWEEN = "\u0001";

/** Indexes texts, each known by its number: at first they are scanned, later their pairs of characters are looked up. */
export function indexTexts(texts: readonly string[], numbers: readonly number[] = [...texts.keys()]): TextIndex {
	const joined = texts.join(BETWEEN);
	const ends: number[] = [];
	for (const text of texts) ends.push((ends.at(-1) ?? -1) + text.length + 1);
	let scanned = 0;
	let byPair: Map<string, number[]> | null = null;
	const scan = (word: string): number[] => {
		scanned += joined.length;
		const found: number[] = [];
		let index = 0;
		for (let at = joined.indexOf(word); at >= 0; at = joined.indexOf(word, ends[index])) {
			while ((ends[index] ?? 0) < at) index += 1;
			found.push(index);
		}
		return found;
	};
	const look = (word: string): number[] => {
		if (word.length < 2 || scanned < MAX_SCANNED) return scan(word);
		byPair ??= indexPairs(texts);
		const [first = [], ...others] = pairsIn(word).map((pair) => byPair?.get(pair) ?? []);
		const rarest = others.reduce((least, own) => (own.length < least.length ? own : least), first);
		return word.length === 2 ? rarest : rarest.filter((index) => texts[index]?.includes(word));
	};
	const answers = new Map<string, number[]>();
	const holding = (word: string): readonly number[] => {
		const known = answers.get(word);
		if (known) return known;
		if (answers.size > MAX_REMEMBERED) answers.clear();
		const answer = word === "" ? [] : look(word).map((index) => numbers[index] ?? index);
		answers.set(word, answer);
		return answer;
	};
	return { size: texts.length, holding, isHeld: (word) => holding(word).length > 0 };
}

/** How often two characters stand side by side in as many texts as chance would put both into, that they make a word. */
const LEAST_JOINED = 0.7;

/** Every two neighbours of a word stand side by side more often than by chance: 讲座 does, 村建 does not. */
export function isJoined(word: string, { size, holding }: TextIndex): boolean {
	return pairsIn(word).every((pair) => {
		const [first = 0, second = 0] = [...pair].map((char) => holding(char).length);
		return holding(pair).length * size >= LEAST_JOINED * first * second;
	});
}

/** Overlapping pairs of characters, in order. */
export function pairsIn(text: string): string[] {
	return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

function indexPairs(texts: readonly string[]): Map<string, number[]> {
	const byPair = new Map<string, number[]>();
	for (const [index, text] of texts.entries()) {
		for (let at = 0; at + 1 < text.length; at += 1) {
			const pair = text.slice(at, at + 2);
			const known = byPair.get(pair);
			if (!known) byPair.set(pair, [index]);
			else if (known[known.length - 1] !== index) known.push(index);
		}
	}
	return byPair;
}
