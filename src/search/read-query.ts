import type { Opened } from "./opened.ts";
import { parseQuery, placeNamed, type Query, trimQuery } from "./reading/query.ts";
import { type Respelling, respell } from "./reading/spellings.ts";
import type { Word } from "./records/entry.ts";

/** A query and its words as the ranking sees them. */
export interface Reading {
	query: Query;
	words: Word[];
	/** Numbers and years that the texts write in another way. */
	respelt: Respelling[];
}

/** Takes a query apart, with the offices its words name; unless `asTyped`, numbers and years in any spelling. */
export function readQuery(opened: Opened, raw: string, asTyped = false): Reading {
	const { normalize, isKnown, resolveName } = opened;
	const whole = parseQuery(raw, normalize);
	const place = placeNamed(raw);
	const others = place && isKnown(normalize(place)) ? place : trimQuery(raw);
	const bare = isKnown(whole.phrase) ? raw : others;
	const spelt = asTyped || isKnown(normalize(bare)) ? null : respell(bare, (text) => opened.isHeld(normalize(text)));
	const asked = spelt && spelt.changes.length > 0 ? parseQuery(spelt.text, normalize) : parseQuery(bare, normalize);
	// What stands in a text as it was typed is a phrase, whatever else it might ask.
	const isPhrase = !/\s/.test(trimQuery(raw).trim()) && isKnown(asked.phrase);
	const query = isPhrase ? plainQuery(asked) : asked;
	const wordOf = (word: string): Word => {
		const named = resolveName(word);
		return { word, office: named && !named.isGuess ? named.office : null };
	};
	const words = query.words.flatMap((word) => {
		// 团委和宣传部 are two.
		const several = /.[和与跟及,]./.test(word) && !isKnown(word) ? word.split(/[和与跟及,]/).map(wordOf) : [];
		return several.length > 0 && several.every(({ office }) => office) ? several : [wordOf(word)];
	});
	return { query, words, respelt: spelt?.changes ?? [] };
}

/** A query that asks for nothing but its own phrase. */
export function plainQuery(query: Query): Query {
	return { ...query, words: [query.phrase], asksWho: false, role: null, leads: null };
}
