import { SEARCH_FORMAT, type SearchData } from "../search/opened.ts";
import { GROUPS } from "../search/records/search-record.ts";
import { lookUp } from "../text/look-up.ts";

/** What another site handed out for search: its data, or why they are not taken in. */
export type ForeignData = { data: SearchData } | { refused: "version" | "unreadable" };

/** Files that the texts of one site are spread over, at most: what names more is no layout of ours. */
const MOST_SHARDS = 65_536;
const MOST_TEXTS = 1_000_000;

/**
 * Reads what another site handed out: nothing of it is believed. Data of another form are told from data that are none, as
 * a site of another version is sound and only has to be brought up to date.
 */
export function readForeignData(found: unknown): ForeignData {
	if (!isRecord(found)) return { refused: "unreadable" };
	const { format, records, variants, prefixes, synonyms, far, wordFiles } = found;
	if (format !== SEARCH_FORMAT) {
		return { refused: Array.isArray(records) || typeof format === "number" ? "version" : "unreadable" };
	}
	const isSound =
		Array.isArray(records) &&
		records.every(isSentRun) &&
		typeof variants === "string" &&
		isTexts(prefixes) &&
		typeof synonyms === "string" &&
		(far === undefined || isLayout(far)) &&
		(wordFiles === undefined || (isNumber(wordFiles) && wordFiles > 0)) &&
		countTexts(records) <= MOST_TEXTS;
	return isSound ? { data: found as unknown as SearchData } : { refused: "unreadable" };
}

/** What each field of a record as sent may be. */
const FIELDS: Readonly<Record<string, (value: unknown) => boolean>> = {
	group: (value) => GROUPS.some((group) => group === value),
	...Object.fromEntries(
		["url", "title", "place", "text", "plan", "action", "section", "year"].map((key) => [key, isText]),
	),
	...Object.fromEntries(["names", "duties", "inherited"].map((key) => [key, isTexts])),
	...Object.fromEntries(["isList", "isHeading"].map((key) => [key, (value: unknown) => typeof value === "boolean"])),
	at: isNumber,
	count: isNumber,
};

/** A field that is not known is of no harm, but nobody here reads it: the form is another one. */
const isSentRun = (run: unknown) =>
	isRecord(run) && Object.entries(run).every(([key, value]) => lookUp(FIELDS, key)?.(value));

const isLayout = (far: unknown) =>
	isRecord(far) &&
	isNumber(far["shards"]) &&
	isNumber(far["block"]) &&
	far["shards"] > 0 &&
	far["shards"] <= MOST_SHARDS &&
	far["block"] > 0;

const countTexts = (runs: readonly Record<string, unknown>[]) =>
	runs.reduce((sum, { count }) => sum + (typeof count === "number" ? count : 1), 0);

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
	return typeof value === "string";
}

function isTexts(value: unknown): boolean {
	return Array.isArray(value) && value.every(isText);
}

function isNumber(value: unknown): value is number {
	return typeof value === "number" && Number.isInteger(value) && value >= 0;
}
