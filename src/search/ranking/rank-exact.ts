import type { Query } from "../reading/query.ts";
import type { Entry, Word } from "../records/entry.ts";
import type { Hit } from "./hits.ts";
import { scoreWords } from "./score-words.ts";

/** The issued text comes before what is made of it, unless a title is asked for. */
const BASES = { 原文: 100, 部门: 80, 目标: 80, 动态: 80, 任务: 30 };

/** Records that hold the phrase whole, or all of its words, best first. */
export function rankExact(entries: Entry[], query: Query, words: Word[]): Hit[] {
	const topic = words.filter(({ office }) => !office);
	const asked = asksDivision(query, words) ? rankActions(entries, topic) : new Map<string, number>();
	const [only] = words;
	const phrases = words.length === 1 && only && !only.office ? [query.phrase, only.word] : [query.phrase];
	const scored = entries.flatMap((entry, order) => {
		const score = Math.max(
			...phrases.map((phrase) => scorePhrase(entry, phrase)),
			scoreOffice(entry, query, words),
			scoreWords(entry, words),
			scoreDivision(entry, query, asked),
		);
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

/** A question for who answers for something, or for a role in it, without an office in it. */
export function asksDivision({ asksWho, role }: Query, words: Word[]): boolean {
	return (asksWho || role !== null) && words.every(({ office }) => !office);
}

/** How well an entry holds a phrase: as its name, as most of its title, in its opening sentence, in its text. */
function scorePhrase({ record, title, names, body, opening }: Entry, phrase: string): number {
	// A target follows the clause it is quoted from.
	const isNamed = record.group !== "目标" && record.group !== "原文";
	if (names.includes(phrase) || (isNamed && title === phrase)) return 900;
	if (isNamed && title.includes(phrase) && phrase.length >= title.length * 0.7) return 400;
	const at = body.indexOf(phrase);
	if (at >= 0) {
		const repeats = Math.min(5, body.split(phrase).length - 1);
		if (record.isList) return 50 + repeats;
		return BASES[record.group] + (at < opening.length && record.group !== "目标" ? 60 : 0) + repeats;
	}
	const isInTitle = record.group !== "原文" && title.includes(phrase);
	return isInTitle || names.some((name) => name.includes(phrase)) ? 70 : 0;
}

/** How well an entry answers for one office alone: the office itself, then the lists that name it in the role asked for. */
function scoreOffice({ record }: Entry, { role }: Query, words: Word[]): number {
	const office = words.length === 1 ? words[0]?.office : null;
	if (!office) return 0;
	if (office.record === record) return 1000;
	const name = office.record.title;
	const isInRole = record.duties.some((duty) => (role ? duty === `${role}:${name}` : duty.endsWith(`:${name}`)));
	if (!isInRole || !record.isList) return 0;
	return record.duties.includes(`牵头:${name}`) ? 700 : 600;
}

/** How well an entry tells who answers for the actions asked about: those who lead first, unless another role is asked for. */
function scoreDivision({ record }: Entry, { role }: Query, asked: Map<string, number>): number {
	const share = record.isList ? asked.get(record.action) : undefined;
	if (share === undefined) return 0;
	const isFirst = record.duties.some((duty) => duty.startsWith(`${role ?? "牵头"}:`));
	return 500 + Math.min(80, share) * 2 + (isFirst ? 1 : 0);
}

/** A heading tells more of what an action is about than a paragraph does. */
const HEADING = 50;

/** The actions that a question is about, by how well they hold its words: 谁负责科普信息化. */
export function rankActions(entries: Entry[], words: readonly Word[]): Map<string, number> {
	const asked = new Map<string, number>();
	for (const { record, haystack } of entries) {
		if (record.action === "" || words.length === 0) continue;
		if (!words.every(({ word }) => haystack.includes(word))) continue;
		const weight = record.group === "任务" ? HEADING : 1;
		asked.set(record.action, (asked.get(record.action) ?? 0) + weight);
	}
	return asked;
}
