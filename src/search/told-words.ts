import { openRecords, type SearchData } from "./opened.ts";
import { readQuery } from "./read-query.ts";
import { readConcepts } from "./reading/concepts.ts";
import { BETWEEN_LINES, readSynonyms } from "./reading/synonyms.ts";
import { strangeIn } from "./reading/vocabulary.ts";

/** Shorter ones have no parts that are words. */
const LEAST = 3;

/**
 * Everyday words without those whose parts tell the same, 下岗工人 by 下岗: what is read of them has nothing unknown and
 * what the texts say for them, or tells of two things where the whole would tell of one, 教农民. Of a large site nobody has
 * read the texts here.
 */
export function withoutTold(data: SearchData): string {
	const opened = openRecords(data, () => null);
	const { synonyms } = opened;
	const isTold = (word: string, nearest: string | undefined) => {
		if (word.length < LEAST) return false;
		const others = { has: (one: string) => one !== word && synonyms.has(one), get: synonyms.get };
		const { concepts, unknown } = readConcepts([word], { ...opened, synonyms: others });
		const tellsEnough = concepts.length > 1 || concepts.some(({ forms }) => forms.some(({ text }) => text === nearest));
		return tellsEnough && unknown.length === 0 && concepts.every(({ typed }) => typed !== word);
	};
	const lines = data.synonyms.split(BETWEEN_LINES).flatMap((line) => {
		const [everyday = "", official = ""] = line.split(">");
		const [nearest] = official.split(" ");
		const left = everyday.split(" ").filter((word) => !isTold(word, nearest));
		return left.length > 0 ? [`${left.join(" ")}>${official}`] : [];
	});
	return lines.join(BETWEEN_LINES);
}

/**
 * The lines that a browser needs at once, and those that it may ask for: of words that are not among the `common` ones and
 * that, typed, are not understood without their line. So who types one is told by what is left unknown.
 */
export function divideWords(data: SearchData, common: string): { common: string; rarer: string } {
	const opened = openRecords(data, () => null);
	const lines = data.synonyms.split(BETWEEN_LINES).map((line) => line.split(">"));
	const words = new Set(lines.flatMap(([everyday = ""]) => everyday.split(" ")));
	const keep = (isKept: (word: string) => boolean) =>
		lines
			.flatMap(([everyday = "", official]) => {
				const left = everyday.split(" ").filter(isKept);
				return left.length > 0 ? [`${left.join(" ")}>${official}`] : [];
			})
			.join(BETWEEN_LINES);
	// 垃圾怎么分 asks for 垃圾 already: what a question finds exactly is looked for no further.
	const isAnswered = (typed: string) => {
		const asked = readQuery(opened, typed).words;
		return opened.isKnown(typed) || asked.length !== 1 || asked.some(({ word, office }) => office || word !== typed);
	};
	const told = common.split("\n").flatMap((line) => line.split(">")[0]?.split(/\s+/).map(opened.normalize) ?? []);
	const known = new Set([...told, ...[...words].filter(isAnswered)]);
	// A word that is sent at once may be part of another, which is understood then.
	for (let size = -1; size !== known.size; ) {
		size = known.size;
		const synonyms = readSynonyms(keep((word) => known.has(word)));
		const isUnderstood = (word: string) => strangeIn(readConcepts([word], { ...opened, synonyms })).length === 0;
		for (const word of words) if (!known.has(word) && isUnderstood(word)) known.add(word);
	}
	return { common: keep((word) => known.has(word)), rarer: keep((word) => !known.has(word)) };
}
