import { openRecords, type SearchData } from "./opened.ts";
import { readConcepts } from "./reading/concepts.ts";
import { BETWEEN_LINES } from "./reading/synonyms.ts";

/** Shorter ones have no parts that are words. */
const LEAST = 3;

/**
 * Everyday words without those whose parts tell the same, 下岗工人 by 下岗: what is read of them has nothing unknown and
 * what the texts say for them. Of a large site nobody has read the texts here.
 */
export function withoutTold(data: SearchData): string {
	const opened = openRecords(data, () => null);
	const { synonyms } = opened;
	const isTold = (word: string, nearest: string | undefined) => {
		if (word.length < LEAST) return false;
		const others = { has: (one: string) => one !== word && synonyms.has(one), get: synonyms.get };
		const { concepts, unknown } = readConcepts([word], { ...opened, synonyms: others });
		const tellsSame = concepts.some(({ forms }) => forms.some(({ text }) => text === nearest));
		return tellsSame && unknown.length === 0 && concepts.every(({ typed }) => typed !== word);
	};
	const lines = data.synonyms.split(BETWEEN_LINES).flatMap((line) => {
		const [everyday = "", official = ""] = line.split(">");
		const [nearest] = official.split(" ");
		const left = everyday.split(" ").filter((word) => !isTold(word, nearest));
		return left.length > 0 ? [`${left.join(" ")}>${official}`] : [];
	});
	return lines.join(BETWEEN_LINES);
}
