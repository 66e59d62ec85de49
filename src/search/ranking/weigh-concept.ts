import type { Concept } from "../reading/concepts.ts";
import { VAGUE_WORDS } from "../reading/vocabulary.ts";
import type { TextIndex } from "../records/text-index.ts";
import { rarity } from "./rank-related.ts";

/** In a few hundred texts a word that stands once is rare by chance: rarity counts less than in full, and partly that of the form held. */
export const RARITY = { power: 0.6, own: 0.2 };

export interface WeighedForm {
	text: string;
	/** What a text gains that holds it. */
	value: number;
}

/** A part of a question as the texts hold it. */
export interface Weighed {
	/** Nearest first. */
	forms: WeighedForm[];
	/** What the nearest form is worth that a record holds, by its index. */
	values: Map<number, number>;
	rarity: number;
	/** That of the nearest form alone. */
	nearest: number;
	weight: number;
}
/** What a word is worth that any question of any plan may use, however rare it is in these texts. */
const VAGUE = 0.4;

/** How much each way to say a part tells, and of which records. */
export function weighConcept({ typed, forms }: Concept, { holding, size }: TextIndex): Weighed {
	const rarityOf = (count: number) => (VAGUE_WORDS.has(typed) ? VAGUE : 1) * rarity(count, size);
	const all = rarityOf(new Set(forms.flatMap(({ text }) => holding(text))).size);
	const weighed = forms.map(({ text, nearness }) => {
		const own = rarityOf(holding(text).length);
		return { text, value: nearness * (all * (1 - RARITY.own) + own * RARITY.own) ** RARITY.power };
	});
	const values = new Map<number, number>();
	for (const { text, value } of weighed) {
		for (const at of holding(text)) if (!values.has(at)) values.set(at, value);
	}
	const nearest = rarity(holding(forms[0]?.text ?? "").length, size);
	return { forms: weighed, values, rarity: all, nearest, weight: all ** RARITY.power };
}
