import { asksWhen, documentAnswers, wantedBy } from "./document-questions.ts";
import { EMPTY_WORDS, isAcrossWords, LEADING_VERBS, VAGUE_WORDS, type Vocabulary } from "./vocabulary.ts";

/** A part of a question as it was typed, and the words that a text may say for it. */
export interface Concept {
	typed: string;
	/** Nearest first; what was typed comes first where a text holds it, unless any question may use it. */
	forms: Form[];
}

export interface Form {
	text: string;
	/** To what was typed, 0 to 1. */
	nearness: number;
}

export interface Understanding {
	concepts: Concept[];
	/** Parts that neither the texts nor the everyday words know. */
	unknown: string[];
	/** What the sentence that answers holds, where a number or a day is asked for. */
	wanted: RegExp | null;
}

const LOOSE = /^[的了和与及或等]|[的了和与及或]$/;
/** A figure without what it counts is part of others: 20 of 2016. */
const FIGURE = /^[\d.]{1,3}$/;
/** Costs of the ways to read a stretch: one that is known is cheap, one character that is not is dear. */
const COST = { known: 1, held: 1.06, across: 2.2, empty: 0.55, leading: 1, unknown: 3, perCharacter: 0.01 };
/** Characters of the longest part, and of what is read of a question. */
const LONGEST = 10;
const MAX_CHARACTERS = 80;

/** Takes a question apart into what everyday words and texts know: the reading with the fewest parts and least unknown. */
export function readConcepts(
	words: readonly string[],
	vocabulary: Vocabulary,
	maxForms = Number.POSITIVE_INFINITY,
): Understanding {
	const question = words.join("");
	const wanted = wantedBy(words.join(" "));
	const answers = documentAnswers(question).filter(vocabulary.isHeld);
	if (answers.length > 0) return { concepts: [{ typed: question, forms: nearestFirst(answers) }], unknown: [], wanted };
	const concepts = new Map<string, Concept>();
	const unknown: string[] = [];
	let left = MAX_CHARACTERS;
	for (const word of words.map((typed) => typed.replace(DONE, "").slice(0, Math.max(0, left)))) {
		left -= word.length;
		for (const part of cutWord(word, vocabulary)) {
			if (part.kind === "unknown") unknown.push(part.text);
			if (part.kind === "known") concepts.set(part.text, buildConcept(part.text, vocabulary, maxForms));
		}
	}
	// When is said by a day, not by the words for a timetable, where anything else is asked for.
	const told = [...concepts.values()].filter(({ typed }) => !asksWhen(typed));
	return { concepts: told.length > 0 ? told : [...concepts.values()], unknown, wanted };
}

/** What only says that something is over: 发给了谁 asks what 发给谁 asks, 丢了工作 what 丢工作 asks. */
const DONE = /[了过着](?=[谁什哪多几吗没])|了(?![解如然望])/g;

function buildConcept(typed: string, { synonyms, isHeld, rangesOver }: Vocabulary, maxForms: number): Concept {
	// One character stands in too many other words.
	const own = typed.length > 1 && isHeld(typed) ? [{ text: typed, nearness: 1 }] : [];
	const others = [...(synonyms.get(typed) ?? []), ...rangesOver(typed)];
	const meant = nearestFirst(others);
	// 问题 stands in 解决实际问题: who asks for it means what texts say in other words.
	const isVague = VAGUE_WORDS.has(typed) && meant.length > 0;
	const forms = isVague
		? [...meant, ...own.map(({ text }) => ({ text, nearness: NEARNESS.least }))]
		: [...own, ...meant];
	return { typed, forms: forms.slice(0, maxForms) };
}

/** How near a word is to what was typed that stands first among those that mean the same, and what each further one loses. */
const NEARNESS = { first: 0.92, step: 0.08, least: 0.4 };

function nearestFirst(words: readonly string[]): Form[] {
	return words.map((text, at) => ({ text, nearness: Math.max(NEARNESS.least, NEARNESS.first - at * NEARNESS.step) }));
}

interface QueryPart {
	kind: "known" | "empty" | "unknown";
	text: string;
}
interface Way {
	cost: number;
	parts: QueryPart[];
}

/** The cheapest way to read a word, by a dynamic programme over its characters. */
function cutWord(word: string, vocabulary: Vocabulary): QueryPart[] {
	const ways: Way[] = [{ cost: 0, parts: [] }];
	for (let end = 1; end <= word.length; end += 1) {
		let best: Way = { cost: Number.POSITIVE_INFINITY, parts: [] };
		for (let start = Math.max(0, end - LONGEST); start < end; start += 1) {
			const text = word.slice(start, end);
			const isCut = isPartOf(word[start - 1], text[0]) || isPartOf(text.at(-1), word[end]);
			const read = isCut ? readUnknown(text) : readStretch(text, vocabulary);
			const before = ways[start];
			if (!read || !before || before.cost + read.cost >= best.cost) continue;
			best = { cost: before.cost + read.cost, parts: [...before.parts, { kind: read.kind, text }] };
		}
		ways.push(best);
	}
	return joinUnknown(ways.at(-1)?.parts ?? []);
}

/** Letters and figures are read whole: ai is no word of daipengche, and 0% none of 60%. */
const isPartOf = (char = "", next = "") => /^[a-z\d]{2}$/.test(char + next);

function readStretch(text: string, vocabulary: Vocabulary) {
	const { length } = text;
	const { synonyms, isHeld } = vocabulary;
	if (synonyms.has(text)) return { kind: "known" as const, cost: COST.known - COST.perCharacter * length };
	if (EMPTY_WORDS.has(text) || !/[\p{L}\p{N}]/u.test(text)) return { kind: "empty" as const, cost: COST.empty };
	if (length > 1 && !LOOSE.test(text) && !FIGURE.test(text) && isHeld(text)) {
		const cost = isAcrossWords(text, vocabulary) ? COST.across : COST.held;
		return { kind: "known" as const, cost: cost - COST.perCharacter * length };
	}
	return readUnknown(text);
}

function readUnknown(text: string) {
	return text.length === 1
		? { kind: "unknown" as const, cost: LEADING_VERBS.has(text) ? COST.leading : COST.unknown }
		: null;
}

/** What is unknown as one; a single character beside it is part of it: 外卖员 says nothing of 卖. */
function joinUnknown(parts: readonly QueryPart[]): QueryPart[] {
	const isUnknown = (at: number) => parts[at]?.kind === "unknown";
	const joined: QueryPart[] = [];
	for (const [at, part] of parts.entries()) {
		const last = joined.at(-1);
		const isPart =
			isUnknown(at) ||
			(part.text === "人" && isUnknown(at - 1)) ||
			(part.text.length === 1 && part.kind === "known" && (isUnknown(at - 1) || isUnknown(at + 1)));
		if (isPart && last?.kind === "unknown") last.text += part.text;
		else joined.push(isPart ? { kind: "unknown", text: part.text } : { ...part });
	}
	return joined;
}
