import type { Entry } from "./entry.ts";
import type { Hit } from "./hit.ts";
import type { Query } from "./query.ts";

/** The issued text comes before what is made of it, unless a title is asked for. */
const BASES = { 原文: 100, 部门: 80, 目标: 80, 动态: 80, 任务: 30 };

/** A word of a query, and the office it names, if any. */
export interface Word {
	word: string;
	office: Entry | null;
}

/** Records that hold the phrase whole, or all of its words, best first. */
export function rankExact(entries: Entry[], query: Query, words: Word[]): Hit[] {
	const asked =
		query.asksWho && words.every(({ office }) => !office) ? actionsAsked(entries, words) : new Map<string, number>();
	const scored = entries.flatMap((entry, order) => {
		const score = Math.max(scorePhrase(entry, query.phrase), scoreWords(entry, query, words), scoreAsked(entry, asked));
		const terms = [query.phrase, ...words.flatMap(({ word, office }) => (office ? [word, office.title] : [word]))];
		return score > 0 ? [{ record: entry.record, tier: "exact" as const, terms, score, order }] : [];
	});
	return scored.sort((a, b) => b.score - a.score || a.order - b.order);
}

/** A phrase that runs from one paragraph into the next: it opens at the first. */
export function acrossClauses(entries: Entry[], phrase: string): Hit[] {
	return entries.flatMap((entry, index) => {
		const next = entries[index + 1];
		if (!next || entry.record.group !== "原文" || phrase.length < 2) return [];
		const seam = entry.body.slice(1 - phrase.length) + next.body.slice(0, phrase.length - 1);
		return seam.includes(phrase) ? [{ record: entry.record, tier: "exact" as const, terms: [phrase] }] : [];
	});
}

/** How well an entry holds a phrase: as its name, as most of its title, in its opening sentence, in its text. */
function scorePhrase({ record, title, names, body }: Entry, phrase: string): number {
	if (names.includes(phrase) || title === phrase) return 900;
	const inTitle = record.group !== "原文" && title.includes(phrase);
	const at = body.indexOf(phrase);
	if (inTitle && phrase.length >= title.length * 0.7) return 400;
	if (at >= 0) {
		const opening = body.search(/[。；：]/);
		const repeats = Math.min(5, body.split(phrase).length - 1);
		const base = record.isList ? 50 : BASES[record.group];
		return base + (at < opening ? 60 : 0) + repeats;
	}
	return inTitle || names.some((name) => name.includes(phrase)) ? 70 : 0;
}

/** How well an entry answers several words: an office with its duties, or a text that holds them all. */
function scoreWords({ record, haystack, names }: Entry, { role }: Query, words: Word[]): number {
	const [first] = words;
	if (words.length === 1 && first?.office) {
		if (first.office.record === record) return 1000;
		const name = first.office.record.title;
		const inRole = record.duties.some((duty) => (role ? duty === `${role}:${name}` : duty.endsWith(`:${name}`)));
		if (inRole && record.isList) return record.duties.includes(`牵头:${name}`) ? 700 : 600;
		return 0;
	}
	const inText = ({ word, office }: Word) =>
		haystack.includes(word) || (office !== null && haystack.includes(office.title));
	if (words.length < 2 || !words.some(inText)) return 0;
	if (!words.every((word) => inText(word) || record.section.includes(word.word))) return 0;
	const opening = haystack.slice(0, haystack.search(/[。；：]/) + 1);
	const weights = words.map(
		({ word }) => Math.min(3, haystack.split(word).length - 1) * 4 + (opening.includes(word) ? 20 : 0),
	);
	return (names.length > 0 ? 20 : 150) + weights.reduce((sum, weight) => sum + weight, 0);
}

/** The actions that a 谁负责 question is about, by how well they hold its words. */
function actionsAsked(entries: Entry[], words: Word[]): Map<string, number> {
	const asked = new Map<string, number>();
	for (const { record, haystack } of entries) {
		if (record.action === "" || !words.every(({ word }) => haystack.includes(word))) continue;
		const isTitle = record.group === "任务" ? 50 : 0;
		asked.set(record.action, (asked.get(record.action) ?? 0) + 1 + isTitle);
	}
	return asked;
}

function scoreAsked({ record }: Entry, asked: Map<string, number>): number {
	const share = record.isList ? asked.get(record.action) : undefined;
	if (share === undefined) return 0;
	return 500 + Math.min(80, share) * 2 + (record.duties.some((duty) => duty.startsWith("牵头:")) ? 1 : 0);
}
