import { createEngine } from "../search/engine.ts";
import type { Reading, SearchData } from "../search/opened.ts";
import { asksDivision } from "../search/ranking/rank-exact.ts";
import { readConcepts } from "../search/reading/concepts.ts";
import type { PinyinReader } from "../search/reading/pinyin.ts";
import { coveringPairs, grams } from "../search/records/pairs.ts";
import type { SentRecord } from "../search/records/search-record.ts";
import type { Found, PairIndex } from "./pagefind.ts";
import type { SearchIndex } from "./search-answer.ts";

/** Fewer exact matches than this, and those that share pieces of the query are read too: so many of them. */
const FEW = 5;
const RELATED = { beside: 6, alone: 40 };
const MAX_READINGS = 6;
const MAX_ACTIONS = 3;
const MAX_PIECES = 20;
/** Ways to say a word that are looked for. */
const MAX_FORMS = 4;

/**
 * Search over a text too large to load whole: Pagefind finds the candidates, the engine in memory ranks them
 * together with `small`, which holds the names. Both answer alike, because both rank with the same code.
 */
export function openPagefind(
	{ holding, divisionsOf }: PairIndex,
	small: SearchData,
	pinyin: () => PinyinReader | null,
	readPhrases: (raw: string) => Promise<string[]>,
): SearchIndex {
	const engine = createEngine(small, pinyin);
	const known = new Map<string, Promise<SentRecord>>();
	const load = (found: Found[]): Promise<SentRecord[]> =>
		Promise.all(
			found.map((one) => {
				const loading = known.get(one.id) ?? one.read().then((record) => JSON.parse(record));
				known.set(one.id, loading);
				return loading;
			}),
		);
	const rank = (raw: string, records: SentRecord[], asTyped = false) =>
		createEngine({ ...small, records: [...small.records, ...new Set(records)] }, pinyin).find(raw, asTyped);

	/** Texts that hold the phrase, and those that hold all the words or the offices that they name. */
	const findExact = async ({ query, words }: Reading): Promise<Found[]> => {
		const forms = words.map(({ word, office }) => (office && !office.title.includes(word) ? office.title : word));
		const isPhrase = words.length < 2 || words.every(({ office }) => !office);
		const [held = [], ...each] = await Promise.all([isPhrase ? query.phrase : "", ...forms].map(holding));
		const [first = [], ...others] = each;
		const ids = others.map((found) => new Set(found.map(({ id }) => id)));
		return distinct([...held, ...first.filter(({ id }) => ids.every((own) => own.has(id)))]);
	};
	/** Texts by how many of the rarer pieces of the words they hold. */
	const findSharing = async (pieces: string[]): Promise<Found[]> => {
		const weights = new Map<string, { found: Found; weight: number }>();
		for (const results of await Promise.all([...new Set(pieces)].slice(0, MAX_PIECES).map(holding))) {
			for (const found of results) {
				const weight = (weights.get(found.id)?.weight ?? 0) + 1 / Math.log(results.length + 2);
				weights.set(found.id, { found, weight });
			}
		}
		return [...weights.values()].sort((a, b) => b.weight - a.weight).map(({ found }) => found);
	};
	/** What the texts say for everyday words; which pairs of characters they hold is not known here. */
	const formsOf = (plain: string[]) =>
		readConcepts(plain, small.synonyms, (word) => word.length === 2).concepts.flatMap(({ forms }) =>
			forms.slice(0, MAX_FORMS).map(({ text }) => text),
		);
	/** Who answers for the actions that the words other than offices are about. */
	const findDivisions = async ({ query, words }: Reading, records: SentRecord[]): Promise<Found[]> => {
		const topic = words.filter(({ office }) => !office).map(({ word }) => word);
		if (topic.length === 0 || !(asksDivision(query, words) || topic.length < words.length)) return [];
		const actions = rank(topic.join(" "), records).hits.map(({ record }) => record.action);
		return divisionsOf([...new Set(actions)].filter(Boolean).slice(0, MAX_ACTIONS));
	};
	const search: SearchIndex["search"] = async (raw, { limit, asTyped }) => {
		const asked = engine.read(raw);
		const direct = await findExact(asked);
		const latin = direct.length === 0 && pinyin() ? [...(await readPhrases(raw)), ...engine.readLatin(raw)] : [];
		const readings = latin.slice(0, MAX_READINGS).map(engine.read);
		const exact = distinct([...direct, ...(await Promise.all(readings.map(findExact))).flat()]);
		const words = asked.words.map(({ word }) => word);
		// Beside exact matches, only pieces whose part of the index is here already.
		const pieces =
			exact.length > 0
				? words.flatMap(coveringPairs).map(({ text }) => text)
				: [...formsOf(asked.query.plain), ...words.flatMap(grams)];
		const sharing = exact.length < FEW ? await findSharing(pieces) : [];
		const related = sharing.slice(0, exact.length > 0 ? RELATED.beside : RELATED.alone);
		const records = await load(distinct([...exact.slice(0, limit), ...related]));
		const divisions = await load(await findDivisions(asked, records));
		return { ...rank(raw, [...records, ...divisions], asTyped), unread: Math.max(0, exact.length - limit) };
	};
	return { normalize: engine.normalize, suggest: engine.suggest, wordsOf: engine.wordsOf, search };
}

function distinct(found: Found[]): Found[] {
	return [...new Map(found.map((one) => [one.id, one])).values()];
}
