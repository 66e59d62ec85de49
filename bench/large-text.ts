import phrases from "opencc-js/dict/STPhrases";
import { createRandom } from "../scripts/lib/random.ts";
import type { Plan } from "../src/model/model.ts";

const SENTENCES = { fewest: 1, most: 5 };
type Random = (below: number) => number;

/**
 * Paragraphs of other plans, the same on every machine. Every `sentences.length` of them are one plan: a vocabulary of
 * its own, drawn from a dictionary of 49,000 Chinese words, stands in for the words of the real plan's sentences, and
 * its paragraphs join one to five of those. What nearly every action of the real plan says (加强, 建设) stays, as all
 * plans say it; so do the lengths and frequencies of words. No word drawn occurs in the real plan: what is known of its
 * clauses stays true among the others.
 */
export function largeParagraphs(plan: Plan, count: number): string[] {
	const sentences = sentencesOf(plan);
	const shared = sharedWords(plan);
	const dictionary = byLength(plan);
	const random = createRandom(2016);
	let exchange = new Map<string, string>();
	return Array.from({ length: count }, (_, index) => {
		if (index % sentences.length === 0) exchange = drawVocabulary(sentences.flat(), shared, dictionary, random);
		const length = SENTENCES.fewest + random(SENTENCES.most);
		const drawn = Array.from({ length }, () => sentences[random(sentences.length)] ?? []);
		return `——${drawn
			.flat()
			.map((word) => exchange.get(word) ?? ownNumber(word, random))
			.join("")}`;
	});
}

/** Two words that stand together in one paragraph only, though each stands in others too, and that paragraph's index. */
export function largeQueries(paragraphs: readonly string[], count: number): { query: string; index: number }[] {
	const random = createRandom(9);
	const found: { query: string; index: number }[] = [];
	for (let tries = 0; found.length < count && tries < count * 200; tries += 1) {
		const index = random(paragraphs.length);
		const words = wordsOf(paragraphs[index] ?? "").filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
		const [one, other] = [words[random(words.length)], words[random(words.length)]];
		if (!one || !other || one.includes(other) || other.includes(one)) continue;
		const holding = paragraphs.filter((text) => text.includes(one));
		const others = paragraphs.filter((text) => text.includes(other));
		const isUnique = holding.filter((text) => text.includes(other)).length === 1;
		if (isUnique && holding.length > 1 && others.length > 1) found.push({ query: `${one} ${other}`, index });
	}
	return found;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const wordsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
const isExchanged = (word: string) => /^(?:\p{Script=Han}+|[A-Za-z]{2,})$/u.test(word);

function sentencesOf({ clauses }: Plan): string[][] {
	const texts = clauses.filter(({ kind, list }) => kind === "paragraph" && list !== "分工");
	return texts.flatMap(({ text }) => text.replace(/^——/, "").match(/[^。]{8,}。/g) ?? []).map(wordsOf);
}

/** Words that nearly all actions use and the plan's title does not. */
function sharedWords({ actions, title }: Plan): Set<string> {
	const uses = new Map<string, number>();
	for (const { clauses } of actions) {
		const own = new Set(clauses.flatMap(({ text }) => wordsOf(text)));
		for (const word of own) uses.set(word, (uses.get(word) ?? 0) + 1);
	}
	const isTopic = (word: string) => [...word].some((char) => title.includes(char));
	return new Set(
		[...uses].flatMap(([word, actionsUsing]) => (actionsUsing >= actions.length * 0.7 && !isTopic(word) ? [word] : [])),
	);
}

/** The dictionary's words that the plan does not use, by their length. */
function byLength({ clauses }: Plan): Map<number, string[]> {
	const text = clauses.map((clause) => clause.text).join("");
	const words = phrases.split("|").map((pair) => pair.split(" ")[0] ?? "");
	const own = words.filter((word) => isExchanged(word) && !text.includes(word));
	return Map.groupBy([...own, ...new Set(own.join(""))], ({ length }) => length);
}

function drawVocabulary(
	words: string[],
	shared: Set<string>,
	dictionary: Map<number, string[]>,
	random: Random,
): Map<string, string> {
	const topical = [...new Set(words)].filter((word) => isExchanged(word) && !shared.has(word));
	return new Map(
		topical.map((word): [string, string] => {
			const drawable = dictionary.get(Math.min(4, word.length)) ?? [];
			return [word, drawable[random(drawable.length)] ?? word];
		}),
	);
}

/** A number of the same length for a number; other words stay. */
function ownNumber(word: string, random: Random): string {
	return /^\d+$/.test(word) ? String(10 ** (word.length - 1) + random(9 * 10 ** (word.length - 1))) : word;
}
