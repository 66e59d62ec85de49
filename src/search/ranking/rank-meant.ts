import type { Concept, Form, Understanding } from "../reading/concepts.ts";
import type { Entry } from "../records/entry.ts";
import type { Hit } from "./hits.ts";
import { rarity } from "./rank-related.ts";
import { closeness } from "./score-words.ts";

const MOST = 20;
/** A record must reach this share of the best one's score. */
const LEAST_OF_BEST = 0.5;
/** What a word is worth elsewhere than in the sentence that answers best. */
const PLACE = { text: 0.55, section: 0.5 };
/** Several ways to say a word in one sentence, or one of them in the opening: it is what the text is about. */
const MORE = { each: 0.06, most: 0.18, opening: 0.08 };
/** The weight of a word that two of five records hold. */
const VAGUE = 1.25;
/** What holds little but names or repeats another's words yields to the clause that says it. */
const YIELDS = { list: 0.5, heading: 0.75, derived: 0.85 };

interface Weighed {
	forms: Form[];
	weight: number;
}
/** Parts of a long question that are looked for, the rarest ones, and records whose sentences are compared. */
const MAX_CONCEPTS = 10;
const MAX_COMPARED = 60;

/** Records that say what a question means, in whatever words: those whose one sentence says most of it come first. */
export function rankMeant(entries: readonly Entry[], { concepts, unknown }: Understanding): Hit[] {
	const weighed = weighConcepts(entries, concepts);
	// What stands nearly everywhere says nothing about a word that stands nowhere.
	const isVague = weighed.every(({ weight }) => weight < VAGUE);
	if (unknown.some(({ length }) => length > 1) && isVague) return [];
	const likely = entries
		.map((entry) => ({ entry, most: mostOf(entry, weighed) }))
		.filter(({ most }) => most > 0)
		.sort((a, b) => b.most - a.most)
		.slice(0, MAX_COMPARED);
	const scored = likely.map(({ entry }) => ({ entry, score: scoreMeaning(entry, weighed) }));
	scored.sort((a, b) => b.score - a.score);
	const best = scored[0]?.score ?? 0;
	return scored
		.filter(({ score }) => score > 0 && score >= best * LEAST_OF_BEST)
		.slice(0, MOST)
		.map(({ entry }) => ({ record: entry.record, tier: "related", terms: termsOf(entry, weighed) }));
}

function weighConcepts(entries: readonly Entry[], concepts: readonly Concept[]): Weighed[] {
	const weighed = concepts.map(({ forms }): Weighed => {
		const holding = entries.filter(({ haystack }) => forms.some(({ text }) => haystack.includes(text)));
		return { forms, weight: rarity(holding.length, entries.length) };
	});
	return weighed.sort((a, b) => b.weight - a.weight).slice(0, MAX_CONCEPTS);
}

/** What a record can score at most; 0 where only its headings say something. */
function mostOf({ haystack, section }: Entry, weighed: readonly Weighed[]): number {
	let most = 0;
	let isSaid = false;
	for (const concept of weighed) {
		const text = nearestIn(haystack, concept);
		if (text > 0) isSaid = true;
		most += concept.weight * Math.max(text, nearestIn(section, concept) * PLACE.section);
	}
	return isSaid ? most : 0;
}

function scoreMeaning(entry: Entry, weighed: readonly Weighed[]): number {
	const { record, opening, sentences, section, haystack } = entry;
	const all = weighed.map((concept) => ({
		concept,
		text: nearestIn(haystack, concept),
		section: nearestIn(section, concept),
	}));
	const present = all.filter(({ text, section: above }) => text > 0 || above > 0);
	if (!present.some(({ text }) => text > 0)) return 0;
	let best = 0;
	for (const sentence of sentences) {
		let score = 0;
		const held: string[] = [];
		for (const { concept, text, section: above } of present) {
			const forms = concept.forms.filter((form) => sentence.includes(form.text));
			const [form] = forms;
			if (form) held.push(form.text);
			const more = Math.min(MORE.most, (distinctForms(forms).length - 1) * MORE.each);
			const said = form ? form.nearness + more + (opening.includes(form.text) ? MORE.opening : 0) : 0;
			score += concept.weight * Math.max(said, text * PLACE.text, above * PLACE.section);
		}
		score *= 1 + 0.2 * closeness(sentence, held);
		best = Math.max(best, score);
	}
	return best * yieldOf(entry, record.isList);
}

function yieldOf({ record, body }: Entry, isList: boolean): number {
	if (isList) return YIELDS.list;
	if (record.group !== "原文") return YIELDS.derived;
	return record.isHeading || body.endsWith(":") ? YIELDS.heading : 1;
}

/** Without those that are part of another: 职业学校 in 中等职业学校. */
function distinctForms(forms: Form[]): Form[] {
	return forms.filter(({ text }) => !forms.some((other) => other.text !== text && other.text.includes(text)));
}

/** The nearest form of a concept that a text holds. */
function heldForm(text: string, { forms }: Weighed): Form | undefined {
	return forms.find((form) => text.includes(form.text));
}

function nearestIn(text: string, concept: Weighed): number {
	return heldForm(text, concept)?.nearness ?? 0;
}

function termsOf({ haystack }: Entry, weighed: readonly Weighed[]): string[] {
	return weighed.flatMap(({ forms }) => forms.filter(({ text }) => haystack.includes(text)).map(({ text }) => text));
}
