import { ConverterFactory, Locale } from "opencc-js";
import type { Edition } from "./edition.ts";

/** Where the characters are in use: their forms differ and are never mixed. */
export const PLACES = { tw: { lang: "zh-Hant-TW", to: Locale.to.tw }, hk: { lang: "zh-Hant-HK", to: Locale.to.hk } };
export type Region = keyof typeof PLACES;

/** What a page says: between its tags, and in the attributes that are read or shown. */
const PIECE = /(<(?:script|style)\b[\s\S]*?<\/(?:script|style)>)|(<[^>]*>)|([^<]+)/g;
const SAID = /(\s(?:title|alt|aria-label|placeholder|content)=")([^"]*)"/g;

/** Stands for a word of the publisher's own while the rules are at work, which leave it alone. */
const holder = (at: number) => String.fromCodePoint(0xe000 + at);

/** The conversion for a place; `words` are pairs that stand before the rules, `干细胞 > 幹細胞`. */
export function createConverter(place: Region, words: readonly string[]): (text: string) => string {
	const convert = ConverterFactory(Locale.from.cn ?? [], PLACES[place].to ?? []);
	const own = words.map((line) => line.split(">").map((side) => side.trim()));
	return (text) => {
		const held = own.reduce((known, [from = ""], at) => known.replaceAll(from, holder(at)), text);
		return own.reduce((made, [, to = ""], at) => made.replaceAll(holder(at), to), convert(held));
	};
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
				.replace(PIECE, (whole, code, tag, text) => code ?? (tag ? convertTag(whole) : convert(text)))
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
