import { ConverterFactory, Locale } from "opencc-js";
import type { Edition } from "./edition.ts";

/** Where the characters are in use: their forms differ and are never mixed. */
export const PLACES = { tw: { lang: "zh-Hant-TW", to: Locale.to.tw }, hk: { lang: "zh-Hant-HK", to: Locale.to.hk } };
export type Region = keyof typeof PLACES;

/** Code; a tag; what a page says, with the tags that stand in the midst of a word. */
const PIECE =
	/(<(?:script|style)\b[\s\S]*?<\/(?:script|style)>)|((?:<wbr>|<\/?(?:mark|span)\b[^>]*>)*[^<]+(?:(?:<wbr>|<\/?(?:mark|span)\b[^>]*>)+[^<]+)*)|<[^>]*>/g;
const TAG = /(<[^>]*>)/;
const SAID = /(\s(?:title|alt|aria-label|placeholder|content)=")([^"]*)"/g;

/** The conversion for a place; `words` are pairs that stand before the rules, the longest first: `干细胞 > 幹細胞`. */
export function createConverter(place: Region, words: readonly string[]): (text: string) => string {
	const convert = ConverterFactory(Locale.from.cn ?? [], PLACES[place].to ?? []);
	const pairs = words.map((line) => line.split(">").map((side) => side.trim()) as [string, string]);
	const own = new Map(pairs.toSorted(([one], [other]) => other.length - one.length));
	if (own.size === 0) return convert;
	const known = new RegExp(`(${[...own.keys()].map((word) => RegExp.escape(word)).join("|")})`);
	// Cut out, not held by a sign: any sign may stand in a text.
	return (text) =>
		text
			.split(known)
			.map((piece) => own.get(piece) ?? convert(piece))
			.join("");
}

/** Texts that tags cut apart are converted as what they are together, and cut apart again where each is as long as before. */
function convertRun(run: string, convert: (text: string) => string): string {
	const pieces = run.split(TAG);
	const text = pieces.filter((_, at) => at % 2 === 0).join("");
	const whole = convert(text);
	const isSame = whole.length === text.length;
	let from = 0;
	return pieces
		.map((piece, at) => {
			if (at % 2 === 1) return piece;
			from += piece.length;
			return isSame ? whole.slice(from - piece.length, from) : convert(piece);
		})
		.join("");
}

/** 繁体版: the same pages in traditional characters, each with a line that says so. */
export function traditional(place: Region, words: readonly string[]): Edition {
	const convert = createConverter(place, words);
	const convertTag = (tag: string) => tag.replace(SAID, (_, name, value) => `${name}${convert(value)}"`);
	return {
		id: place,
		sharesStyles: false,
		records: true,
		lang: PLACES[place].lang,
		change: (html) =>
			html
				.replace(
					PIECE,
					(tag, code, run) =>
						code ?? (run ? convertRun(run, convert).replaceAll(/<[^>]*>/g, convertTag) : convertTag(tag)),
				)
				.replace(/<main\b[^>]*>/, (main) => `${main}<p class="meta">${convert("由简体转换，以简体原文为准。")}</p>`),
	};
}

/** What search shows, in the characters of a place; what it compares by stays, as queries are made simplified before. */
export function convertRecords(json: string, place: Region, words: readonly string[]): string {
	const convert = createConverter(place, words);
	const data = JSON.parse(json) as { records: Record<string, unknown>[] };
	for (const record of data.records) {
		for (const field of ["title", "text", "place", "section"]) {
			if (typeof record[field] === "string") record[field] = convert(record[field]);
		}
	}
	return JSON.stringify(data);
}
