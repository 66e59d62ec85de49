import type { Site } from "../model/model.ts";
import { remember } from "../model/remember.ts";
import { SEARCH_FORMAT, type SearchData } from "./opened.ts";
import { EVERYDAY_LINES } from "./reading/everyday-lists.ts";
import { createNormalizer } from "./reading/normalize.ts";
import { QUESTION_CHARACTERS } from "./reading/query.ts";
import { heldSynonyms } from "./reading/synonyms.ts";
import { farFiles, isFar, layoutOf } from "./records/far-layout.ts";
import {
	distinctCharacters,
	regionalWords,
	soundingPairs,
	syllables,
	usedPairs,
	variantPairs,
} from "./records/lexicon.ts";
import { foldRuns } from "./records/runs.ts";
import { placePrefixes, searchRecords } from "./records/site-records.ts";
import { type SpreadWords, WORD_FILES, wordFiles } from "./records/word-files.ts";
import { divideWords, withoutTold } from "./told-words.ts";

const RECORDS = "search/records.json";
const PINYIN = "search/pinyin.json";
const VARIANTS = "search/variants.json";
const wordFile = (n: number) => `search/words/${n}.json`;

/** What search knows of a site at once: all records where they are few, else of the paragraphs only where they stand. */
export const searchData = remember((site: Site): SearchData => {
	const records = searchRecords(site);
	const variants = variantPairs(distinctCharacters([signsOf(site), everydayWords(site)]));
	const normalize = createNormalizer(variants);
	const text = normalize(
		records.map(({ title, section, text: body }) => [title, section, body].join("\u0001")).join("\u0001"),
	);
	const far = layoutOf(records);
	const synonyms = heldSynonyms(everydayWords(site), text, normalize);
	const data = {
		format: SEARCH_FORMAT,
		// Before the texts, whose words they hold: so they compress better.
		synonyms,
		records: foldRuns(records, far ? isFar : () => false),
		// Of words that this site does not send nobody types a traditional form.
		variants: usedPairs(variants, normalize(signsOf(site)) + synonyms + QUESTION_CHARACTERS),
		prefixes: placePrefixes(site),
	} as const;
	return far ? { ...data, far } : { ...data, synonyms: withoutTold(data) };
});

/**
 * What the browser reads first, and what it reads when something typed stands nowhere in that. Of a small site these are
 * the traditional forms that stand in none of its texts, and the rarer everyday words.
 */
function dividedData(site: Site): { first: SearchData; rest: SpreadWords } {
	const data = searchData(site);
	if (data.far) return { first: data, rest: { variants: "", synonyms: "" } };
	const text = new Set(recordTexts(site).join(""));
	const chars = [...data.variants];
	const isUsed = (at: number) => text.has(chars[at & ~1] ?? "");
	const variants = chars.filter((_, at) => isUsed(at)).join("");
	const others = chars.filter((_, at) => !isUsed(at)).join("");
	// What people of this place say is sent first.
	const { common, rarer } = divideWords(data, site.everydayWords.join("\n"));
	return {
		first: { ...data, variants, synonyms: common, wordFiles: WORD_FILES },
		rest: { variants: others, synonyms: rarer },
	};
}

/** The files that search reads, by their path below the site: pure, so that a test or a preview can make them too. */
export const searchFiles = remember((site: Site): Map<string, string | Uint8Array> => {
	const records = searchRecords(site);
	// Latin letters are read as what names and texts say.
	const table = syllables(distinctCharacters([signsOf(site)]));
	const data = searchData(site);
	const { first, rest } = dividedData(site);
	const files = new Map<string, string | Uint8Array>([
		[RECORDS, JSON.stringify(first)],
		[PINYIN, JSON.stringify(table)],
		[VARIANTS, JSON.stringify(data.variants)],
	]);
	if (!data.far) {
		for (const [n, lines] of wordFiles(rest).entries()) files.set(wordFile(n), JSON.stringify(lines));
		return files;
	}
	for (const [name, content] of farFiles(records, data.far, createNormalizer(data.variants))) {
		files.set(`search/${name}`, content);
	}
	// A file for each syllable, of which a reader of pinyin loads those that he types.
	for (const [syllable, pairs] of soundingPairs(
		records.map(({ text }) => text),
		table,
	)) {
		files.set(`search/sounds/${syllable}.json`, JSON.stringify(pairs));
	}
	return files;
});

/** The names of those files, without making them where all stand in one. */
export function searchFileNames(site: Site): string[] {
	return layoutOf(searchRecords(site))
		? [...searchFiles(site).keys()]
		: [RECORDS, PINYIN, VARIANTS, ...Array.from({ length: WORD_FILES }, (_, n) => wordFile(n))];
}

function everydayWords({ everydayWords: own }: Site): string {
	return [own.join("\n"), EVERYDAY_LINES, regionalWords()].join("\n");
}

/** Every sign of the texts once. */
const signsOf = remember((site: Site) => [...new Set(recordTexts(site).join(""))].join(""));

function recordTexts(site: Site): string[] {
	return searchRecords(site).flatMap(({ title, text, names }) => [title, text, ...names]);
}
