import type { Hit } from "../ranking/hits.ts";
import type { Word } from "../records/entry.ts";
import type { Understanding } from "./concepts.ts";
import type { Query } from "./query.ts";
import type { Respelling } from "./spellings.ts";

/** What a search did with a query. */
export interface Done {
	query: Query;
	words: readonly Word[];
	/** Numbers and years that the texts write in another way. */
	respelt: readonly Respelling[];
	/** Exact matches of the query itself. */
	exact: readonly Hit[];
	/** What Latin letters were read as. */
	heard: readonly string[];
	/** Found by meaning. */
	meant: readonly Hit[];
	understanding: Understanding;
	/** Found by corrected words. */
	mended: { hits: readonly Hit[]; corrections: readonly Respelling[] };
}

const MOST = 3;
const quote = (words: readonly string[]) => `“${words.slice(0, MOST).join("、")}”`;

/** Says in words what was read for what was typed; nothing where it was taken as it stands. */
export function sayReadings({ query, words, respelt, exact, heard, meant, understanding, mended }: Done): string[] {
	const said = respelt.map(({ typed, meant: [way] }) => `“${typed}”按原文的写法“${way}”找`);
	if (heard.length > 0) said.push(`“${query.phrase}”读作${quote(heard)}`);
	if (exact.length > 0 && query.leads) said.push(`“${query.leads}”按“牵头”找`);
	if (exact.length > 0 && query.asksWho) said.push(sayWho(query, words));
	if (mended.hits.length > 0 && meant.length === 0) said.push(...mended.corrections.flatMap(sayCorrection));
	if (meant.length > 0) said.push(...sayMeaning(meant, understanding));
	return said;
}

function sayWho({ role }: Query, words: readonly Word[]): string {
	const about = words.length > 0 ? `“${words.map(({ word }) => word).join(" ")}”` : "各项任务";
	return `读作：${about}由谁${role === "责任" ? "负责" : (role ?? "牵头、负责")}`;
}

function sayCorrection({ typed, meant }: Respelling): string[] {
	return meant.length > 0 && !meant.includes(typed) ? [`没有“${typed}”，按${quote(meant)}找`] : [];
}

/** Texts are compared in small letters, and write STEM. */
const inCapitals = (text: string) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());

/** Other words that really stand in what was found, and words that stand nowhere. */
function sayMeaning(meant: readonly Hit[], { concepts, unknown }: Understanding): string[] {
	const found = new Set(meant.flatMap(({ terms }) => terms));
	const said = concepts.flatMap(({ typed, forms }) => {
		const others = forms.map(({ text }) => text).filter((text) => text !== typed && found.has(text));
		return others.length > 0 ? [`“${typed}”也按${quote(others.map(inCapitals))}找`] : [];
	});
	const missing = unknown.filter(({ length }) => length > 1);
	const rest = concepts.length > 0 ? "其余的词" : "其中的字";
	return missing.length > 0 ? [...said, `没有“${missing.join("、")}”，按${rest}找`] : said;
}
