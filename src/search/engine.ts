import { foresee } from "./foresee.ts";
import { type Mended, mendWords, NOTHING_MENDED } from "./mend.ts";
import { type Opened, openRecords, type SearchData } from "./opened.ts";
import { distinctHits, type Hit } from "./ranking/hits.ts";
import { divisionOf } from "./ranking/rank-division.ts";
import { acrossClauses, asksDivision, rankExact } from "./ranking/rank-exact.ts";
import { rankMeant } from "./ranking/rank-meant.ts";
import { rankRelated } from "./ranking/rank-related.ts";
import { plainQuery, type Reading, readQuery } from "./read-query.ts";
import type { Understanding } from "./reading/concepts.ts";
import type { Normalizer } from "./reading/normalize.ts";
import type { PinyinReader } from "./reading/pinyin.ts";
import { sayReadings } from "./reading/say-readings.ts";
import { strangeIn, VAGUE_WORDS } from "./reading/vocabulary.ts";
import type { FarTexts } from "./records/far-texts.ts";
import type { SearchRecord } from "./records/search-record.ts";
import { suggestNames } from "./suggest-names.ts";
import { MAX_FAR_FORMS, understand } from "./understand.ts";

/** The share of a query's rarer pieces a related record must hold; higher where enough was found exactly. */
const MIN_SHARE = { few: 0.34, enough: 0.55 };
const ENOUGH = 5;
/** Characters of a query that are looked for as they are, and those that are read in any other way. */
const LONGEST = { typed: 1000, read: 120 };

/** What was found, best first, and in words what was read for what was typed. */
export interface Found {
	hits: Hit[];
	readings: string[];
	/** More is known once what the engine wants has been fetched: `far` tells. */
	isPartial: boolean;
	/** What was typed and stands nowhere, comparable: what the first data lack may know it. */
	strange: readonly string[];
}

export interface Engine {
	/** With `asTyped` nothing is read for anything else: only what holds the query as it stands. */
	find(raw: string, asTyped?: boolean): Found;
	search(raw: string): Hit[];
	normalize: Normalizer;
	/** Texts that are fetched when needed; null where all is here. */
	far: FarTexts | null;
	/** Fills in the text of a record; false while it is not here. */
	readRecord(record: SearchRecord): boolean;
	/** Names nearest to a query that finds nothing. */
	suggest(raw: string): string[];
	/** A query taken apart, with the offices its words name. */
	read(raw: string): Reading;
	/** Words of two characters or more that a query asks for, without those that only ask. */
	wordsOf(raw: string): string[];
	/** The queries in Chinese that Latin letters may stand for. */
	readLatin(raw: string): string[];
}

/** Opens an index over records in memory; every search is a scan. `pinyin` comes later, if at all. */
export function createEngine(data: SearchData, pinyin: () => PinyinReader | null): Engine {
	const opened = openRecords(data, pinyin);
	const find = (raw: string, asTyped = false) => (asTyped ? findTyped(opened, raw) : findMeant(opened, raw));
	const read = (raw: string) => readQuery(opened, raw.slice(0, LONGEST.read));
	return {
		find,
		search: (raw) => find(raw).hits,
		normalize: opened.normalize,
		far: opened.far,
		readRecord: opened.readRecord,
		suggest: (raw) => suggestNames(opened, raw.slice(0, LONGEST.read)),
		read,
		wordsOf: (raw) => read(raw).words.flatMap(({ word }) => (word.length > 1 ? [word] : [])),
		readLatin: opened.readLatin,
	};
}

export const NOTHING_FOUND: Found = { hits: [], readings: [], isPartial: false, strange: [] };
const isWanting = ({ far }: Opened) => far?.isWanting() ?? false;

/** Only what holds the query as it stands. */
function findTyped(opened: Opened, raw: string): Found {
	const { query } = readQuery(opened, raw.slice(0, LONGEST.typed), true);
	if (query.phrase === "") return NOTHING_FOUND;
	const asked = { ...plainQuery(query), number: null };
	const hits = rankExact(opened, asked, [{ word: query.phrase, office: null }]);
	const strange = hits.length === 0 ? [query.phrase] : [];
	return { ...NOTHING_FOUND, hits, isPartial: isWanting(opened), strange };
}

/** Exact matches first, then what the query may mean, then what shares its pieces. */
function findMeant(opened: Opened, raw: string): Found {
	const { reading, isCut } = readBounded(opened, raw);
	const { query, words } = reading;
	if (query.phrase === "") return NOTHING_FOUND;
	const ranked = isQuestion(opened, reading) ? [] : rankExact(opened, query, words);
	const heard = ranked.length > 0 ? [] : opened.readLatin(raw.slice(0, LONGEST.read));
	const seams = ranked.length > 0 ? [] : acrossClauses(opened, query.phrase);
	const wanted = words.map(({ word }) => word);
	const exact = [...ranked, ...heard.flatMap((phrase) => findHeard(opened, phrase)), ...seams];
	// What was typed comes first; what else it may mean is asked for when that is known.
	if (globalThis.HAS_FAR_TEXTS !== false && isWanting(opened)) {
		foresee(opened, query.plain, MAX_FAR_FORMS);
		return { ...NOTHING_FOUND, hits: exact, isPartial: true };
	}
	const { who, understanding } = understand(opened, reading, ranked);
	const mended = exact.length === 0 ? mendWords(opened, reading) : NOTHING_MENDED;
	const meant = isMisspelt(opened, understanding, mended) ? [] : rankMeant(opened, understanding);
	const found = distinctHits([...exact, ...who, ...meant, ...mended.hits]);
	const sharing = rankRelated(opened, wanted, leastShare(exact), new Set(found.map(({ record }) => record)));
	const division =
		found.length === 0 && asksDivision(query, words) ? divisionOf(opened, sharing[0]?.record.action) : [];
	const readings = sayReadings({ ...reading, exact: ranked, heard, meant, understanding, mended });
	return {
		hits: distinctHits([...found, ...division, ...sharing]),
		readings: [...(isCut ? [`太长，只按前 ${LONGEST.read} 个字找`] : []), ...readings],
		isPartial: isWanting(opened),
		strange: ranked.length === 0 ? strangeIn(understanding) : [],
	};
}

/** A word that neither texts nor everyday words know, or that nearly is an office's name, is likelier misspelt. */
function isMisspelt({ resolveName }: Opened, { unknown }: Understanding, { hits, corrections }: Mended): boolean {
	return hits.length > 0 && (unknown.length > 0 || corrections.some(({ typed }) => resolveName(typed)));
}

/** Known as a whole, a question asks for what everyday words say of it; 有什么问题 asks for what goes wrong, not for that word. */
function isQuestion({ synonyms, isKnown }: Opened, { query: { phrase, asksWho }, words }: Reading): boolean {
	if (isKnown(phrase)) return false;
	const [{ word } = { word: phrase }] = words;
	const isRest = words.length === 1 && word !== phrase && !asksWho;
	return synonyms.has(phrase) || (isRest && (word.length === 1 || VAGUE_WORDS.has(word)));
}

function leastShare({ length }: readonly Hit[]): number {
	return length < ENOUGH ? MIN_SHARE.few : MIN_SHARE.enough;
}

/** The whole of a long query where it stands in a text; else only its beginning, so that no key costs more than a moment. */
function readBounded(opened: Opened, raw: string): { reading: Reading; isCut: boolean } {
	const reading = readQuery(opened, raw.slice(0, LONGEST.typed));
	if (raw.length <= LONGEST.read || opened.isKnown(reading.query.phrase)) return { reading, isCut: false };
	return { reading: readQuery(opened, raw.slice(0, LONGEST.read)), isCut: true };
}

/** A reading of Latin letters, searched like any phrase; it is a guess, so a paragraph that says it comes before a title. */
function findHeard(opened: Opened, phrase: string): Hit[] {
	const { query, words } = readQuery(opened, phrase);
	const hits = rankExact(opened, query, words);
	const isTitle = ({ record }: Hit) => record.group === "任务";
	return [...hits.filter((hit) => !isTitle(hit)), ...hits.filter(isTitle)];
}
