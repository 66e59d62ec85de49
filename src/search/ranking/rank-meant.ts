import type { Understanding } from "../reading/concepts.ts";
import type { Entry } from "../records/entry.ts";
import type { Hit } from "./hits.ts";
import type { Ranked } from "./rank-related.ts";
import { closeness } from "./score-words.ts";
import { characterAlone, hintsOf, holdsTwo, LEAST_CHARACTERS } from "./single-characters.ts";
import { type Weighed, type WeighedForm, weighConcept } from "./weigh-concept.ts";

const MOST = 20;
/** A record must reach this share of the best one's score. */
const LEAST_OF_BEST = 0.3;
/** What a word is worth elsewhere than in the sentence that answers best. */
const PLACE = { text: 0.4, section: 0.35 };
/** Several ways to say a word in one sentence, or one of them in the opening: it is what the text is about. */
const MORE = { each: 0.15, most: 0.18, opening: 0.15 };
/** The rarity of a word that two of five records hold. */
const VAGUE = 1.25;
/** What a sentence of sixty characters loses for saying much. */
const LENGTH = 0.05 / 60;
/** What holds little but names or repeats another's words yields to the clause that says it. */
const YIELDS = { list: 0.5, cited: 0.5, heading: 0.75, derived: 0.77 };
/** A paragraph that is nothing but the name of a document: 7.《中华人民共和国防洪法》（2016年修正）, without its title marks. */
const CITED = /^\d{0,2}[.．]?.{2,30}?(?:法|条例|规定|办法|意见|规划|规范|标准|纲要|方案|通知|决定)[^。,;]{0,24}[;。]?$/;

/** A sentence that says the number or the day that is asked for. */
const ANSWERS = 1.5;

/** Parts of a long question that are looked for, the rarest ones, and records whose sentences are compared. */
const MAX_CONCEPTS = 10;
const MAX_COMPARED = 60;
const MAX_FETCHED = 24;

/** Records that say what a question means, in whatever words: those whose one sentence says most of it come first. */
export function rankMeant({ entryAt, index, far }: Ranked, { concepts, unknown, wanted }: Understanding): Hit[] {
	const weighed = concepts
		.map((concept) => weighConcept(concept, index))
		.sort((a, b) => b.rarity - a.rarity)
		.slice(0, MAX_CONCEPTS);
	const hints = far ? [] : hintsOf(unknown, index);
	// What stands nearly everywhere says nothing about a word that stands nowhere.
	const isVague = unknown.join("").length > 1 && weighed.every(({ nearest }) => nearest < VAGUE);
	if (isVague && hints.length < LEAST_CHARACTERS) return [];
	// A word that nobody knows tells by its characters: 返乡 has one of 回乡.
	const all = [...weighed, ...hints.map((hint) => characterAlone(hint, index))];
	const scored = likeliest(entryAt, all, far ? MAX_FETCHED : MAX_COMPARED)
		.filter(({ entry }) => !isVague || holdsTwo(entry, all))
		.map(({ entry, at }) => ({ entry, score: scoreMeaning(entry, at, all, wanted) }));
	scored.sort((a, b) => b.score - a.score);
	const best = scored[0]?.score ?? 0;
	return scored
		.filter(({ score }) => score > 0 && score >= best * LEAST_OF_BEST)
		.slice(0, MOST)
		.map(({ entry }) => ({ record: entry.record, tier: "related", terms: termsOf(entry, isVague ? all : weighed) }));
}

/** The records that say most of it at best; one whose headings alone say something is none. */
function likeliest(
	entryAt: Ranked["entryAt"],
	weighed: readonly Weighed[],
	most: number,
): { entry: Entry; at: number }[] {
	const sums = new Map<number, number>();
	for (const { values } of weighed) {
		for (const [at, value] of values) sums.set(at, (sums.get(at) ?? 0) + value);
	}
	return [...sums]
		.sort((a, b) => b[1] - a[1] || a[0] - b[0])
		.slice(0, most)
		.flatMap(([at]) => {
			const entry = entryAt(at);
			return entry ? [{ entry, at }] : [];
		});
}

function answering(sentence: string, wanted: RegExp | null): number {
	return wanted?.test(sentence) ? ANSWERS : 1;
}

function scoreMeaning(entry: Entry, place: number, weighed: readonly Weighed[], wanted: RegExp | null): number {
	const { record, section } = entry;
	// What is not here yet is compared when it is.
	const { opening, sentences } = entry.text() ?? { opening: "", sentences: [] };
	const all = weighed.map((concept) => ({
		concept,
		text: concept.values.get(place) ?? 0,
		section: heldForm(section, concept)?.value ?? 0,
	}));
	const present = all.filter(({ text, section: above }) => text > 0 || above > 0);
	const best = Math.max(0, ...sentences.map((sentence) => scoreSentence(sentence, opening, present, wanted)));
	return best * yieldOf(entry, record.isList);
}

/** A concept, and what its nearest form is worth in the text and in the headings above. */
interface Presence {
	concept: Weighed;
	text: number;
	section: number;
}

function scoreSentence(sentence: string, opening: string, present: readonly Presence[], wanted: RegExp | null): number {
	let score = 0;
	const held: string[] = [];
	for (const { concept, text, section } of present) {
		const forms = concept.forms.filter((form) => sentence.includes(form.text));
		const [form] = forms;
		if (form) held.push(form.text);
		const more = Math.min(MORE.most, (distinctForms(forms).length - 1) * MORE.each);
		const opens = form && opening.includes(form.text) ? MORE.opening : 0;
		const said = form ? form.value + concept.weight * (more + opens) : 0;
		score += Math.max(said, text * PLACE.text, section * PLACE.section);
	}
	return (score * (1 + 0.2 * closeness(sentence, held)) * answering(sentence, wanted)) / (1 + sentence.length * LENGTH);
}

function yieldOf({ record, text }: Entry, isList: boolean): number {
	if (isList) return YIELDS.list;
	if (record.group !== "原文") return YIELDS.derived;
	if (CITED.test(text()?.body ?? "")) return YIELDS.cited;
	return record.isHeading || text()?.body.endsWith(":") ? YIELDS.heading : 1;
}

/** Without those that are part of another: 职业学校 in 中等职业学校. */
function distinctForms(forms: WeighedForm[]): WeighedForm[] {
	return forms.filter(({ text }) => !forms.some((other) => other.text !== text && other.text.includes(text)));
}

/** The nearest form of a concept that a text holds. */
function heldForm(text: string, { forms }: Weighed): WeighedForm | undefined {
	return forms.find((form) => text.includes(form.text));
}

function termsOf({ holds }: Entry, weighed: readonly Weighed[]): string[] {
	return weighed.flatMap(({ forms }) => forms.filter(({ text }) => holds(text)).map(({ text }) => text));
}
