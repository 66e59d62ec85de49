import { BETWEEN_LINES } from "../reading/synonyms.ts";
import { EMPTY_WORDS } from "../reading/vocabulary.ts";

/** Files that what few ask for is divided into by its first telling character: a question needs the few that it may name. */
export const WORD_FILES = 256;
/** Between the pairs of a traditional and a simplified character and the lines of everyday words. */
const BETWEEN = "\n";

/** By the first character that a question is looked for by. */
const fileOf = (word: string, count: number) => (tellingIn(word)[0]?.codePointAt(0) ?? 0) % count;

function tellingIn(text: string): string[] {
	const all = [...text];
	const telling = all.filter((char) => /\p{Script=Han}/u.test(char) && !EMPTY_WORDS.has(char));
	return telling.length > 0 ? telling : all;
}

/** What is divided so: pairs of characters, and lines of everyday words. */
export interface SpreadWords {
	variants: string;
	synonyms: string;
}

/** What begins with a character of a file stands in that: of a line the words that do. */
export function wordFiles({ variants, synonyms }: SpreadWords): string[] {
	const files = Array.from({ length: WORD_FILES }, () => ({ pairs: "", lines: [] as string[] }));
	for (const pair of variants.match(/../gu) ?? []) {
		const file = files[fileOf(pair, WORD_FILES)];
		if (file) file.pairs += pair;
	}
	for (const line of synonyms.split(BETWEEN_LINES).filter(Boolean)) {
		const [everyday = "", official = ""] = line.split(">");
		const words = everyday.split(" ");
		for (const n of new Set(words.map((word) => fileOf(word, WORD_FILES)))) {
			files[n]?.lines.push(`${words.filter((word) => fileOf(word, WORD_FILES) === n).join(" ")}>${official}`);
		}
	}
	return files.map(({ pairs, lines }) => `${pairs}${BETWEEN}${lines.join(BETWEEN_LINES)}`);
}

/** Characters that a word may begin before the part of it that stands nowhere. */
const BEFORE = 7;

/** The files that may hold a word with a `strange` part of a question, or a character of that. */
export function filesFor(question: string, strange: readonly string[], count: number): number[] {
	let end = 0;
	const near = strange.map((part) => {
		const at = question.indexOf(part, end);
		if (at < 0) return question;
		end = at + part.length;
		return question.slice(Math.max(0, at - BEFORE), end);
	});
	return [...new Set(tellingIn(near.join("")).map((char) => fileOf(char, count)))];
}

/** The first data and what came after them. */
export function joinWords<T extends SpreadWords>(first: T, files: readonly string[]): T {
	const parts = files.map((file) => file.split(BETWEEN));
	return {
		...first,
		variants: first.variants + parts.map(([pairs]) => pairs).join(""),
		synonyms: [first.synonyms, ...parts.map(([, lines]) => lines)].filter(Boolean).join(BETWEEN_LINES),
	};
}
