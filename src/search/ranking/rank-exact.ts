import type { Opened } from "../opened.ts";
import type { Query } from "../reading/query.ts";
import type { Entry, Word } from "../records/entry.ts";
import type { Hit } from "./hits.ts";
import { scoreWords } from "./score-words.ts";

/** The issued text comes before what is made of it, unless a title is asked for. */
const BASES = { 原文: 100, 部门: 80, 目标: 80, 交付: 80, 动态: 80, 注: 75, 任务: 30, 方案: 20 };

/** Groups that quote a clause: they follow it. */
const QUOTING = new Set<string>(["目标", "交付", "注"]);

/** What is asked of the records. */
type RankedExact = Pick<Opened, "entries" | "farEntries" | "far" | "entryAt">;

/** Records that hold the phrase whole, or all of its words, best first. */
export function rankExact(opened: RankedExact, query: Query, words: readonly Word[]): Hit[] {
	const topic = words.filter(({ office }) => !office);
	const asked = asksDivision(query, words) ? rankActions(opened, topic) : new Map<string, number>();
	// Who answers for an action comes before the action.
	const most = asked.size > 0 ? 400 : 1000;
	const [only] = words;
	// A role that nobody answers for was left out of the word: only all of what was typed is exact then.
	const isRest = query.role !== null && !query.asksWho && asked.size === 0;
	const phrases = words.length === 1 && only && !only.office && !isRest ? [query.phrase, only.word] : [query.phrase];
	const terms = [query.phrase, ...words.flatMap(({ word, office }) => (office ? [word, office.title] : [word]))];
	const pieces = query.number?.pieces.map((word) => ({ word, office: null })) ?? [];
	const far = [...opened.farEntries(phrases, words), ...opened.farEntries([], pieces)];
	const scored = [...opened.entries, ...new Set(far)].flatMap((entry) => {
		const number = query.number?.pattern.exec(entry.text()?.haystack ?? "")?.[0];
		const score = Math.max(
			...phrases.map((phrase) => Math.min(most, scorePhrase(entry, phrase, phrase !== query.phrase))),
			scoreOffice(entry, query, words),
			scoreWords(entry, words),
			scoreDivision(entry, query, asked),
			number ? scoreNumber(entry, number) : 0,
		);
		const marks = number ? [...terms, number] : terms;
		return score > 0 ? [{ record: entry.record, tier: "exact" as const, terms: marks, score, n: entry.n }] : [];
	});
	return scored.sort((a, b) => b.score - a.score || a.n - b.n);
}

/** A phrase that runs from one paragraph into the next of the same text: it opens at the first. */
export function acrossClauses({ entries, far, entryAt }: RankedExact, phrase: string): Hit[] {
	if (phrase.length < 2) return [];
	const byPlace = new Map(entries.map((entry) => [entry.record.at, entry]));
	const near = entries.filter((entry) => {
		const next = entry.record.at > 0 ? byPlace.get(entry.record.at + 1)?.text()?.body : undefined;
		if (next === undefined) return false;
		return `${entry.text()?.body.slice(1 - phrase.length)}${next.slice(0, phrase.length - 1)}`.includes(phrase);
	});
	const all = [...near, ...(far?.runningOn(phrase) ?? []).flatMap((n) => entryAt(n) ?? [])];
	return all.map(({ record }) => ({ record, tier: "exact" as const, terms: [phrase] }));
}

/** A question for who answers for something, or for a role in it, without an office in it. */
export function asksDivision({ asksWho, role }: Query, words: readonly Word[]): boolean {
	return (asksWho || role !== null) && words.every(({ office }) => !office);
}

/** How well an entry holds a phrase: as its name, as most of its title, in its opening sentence, in its text. */
function scorePhrase(entry: Entry, phrase: string, isRest: boolean): number {
	const { record, title, calls, standing } = entry;
	// A plan's own number opens its text too, and a deliverable's name is its clause's; a department's page is what its name asks for.
	if (calls().includes(phrase)) return record.group === "方案" || record.group === "交付" ? 90 : 900;
	// A target follows the clause it is quoted from.
	const isNamed = !QUOTING.has(record.group) && record.group !== "原文";
	if (isNamed && title.includes(phrase) && phrase.length >= title.length * 0.7) return 400;
	const { inText, opens } = standing(phrase);
	if (inText > 0) {
		const repeats = Math.min(5, inText);
		if (record.isList) return 50 + repeats;
		return BASES[record.group] + (opens && !QUOTING.has(record.group) ? 60 : 0) + repeats;
	}
	return isPartOfName(entry, phrase, isRest) ? 70 : 0;
}

/** 谁来监督 asks for no office that has 监督 in its name. */
function isPartOfName({ record, title, names }: Entry, phrase: string, isRest: boolean): boolean {
	return (!isRest || record.group !== "部门") && [title, ...names].some((name) => name.includes(phrase));
}

/** How well an entry answers for one office alone: the office itself, then the lists that name it in the role asked for, then its actions. */
function scoreOffice({ record }: Entry, { role }: Query, words: readonly Word[]): number {
	const office = words.length === 1 ? words[0]?.office : null;
	if (!office) return 0;
	if (office.record === record) return 1000;
	const name = office.record.title;
	const isInRole = record.duties.some((duty) => (role ? duty === `${role}:${name}` : duty.endsWith(`:${name}`)));
	if (!isInRole) return 0;
	const isLead = record.duties.includes(`牵头:${name}`);
	if (!record.isList) return record.group === "任务" ? 550 + (isLead ? 20 : 0) : 0;
	return isLead ? 700 : 600;
}

/** How well an entry tells who answers for the actions asked about: those who lead first, unless another role is asked for. */
function scoreDivision({ record }: Entry, { role }: Query, asked: Map<string, number>): number {
	const share = record.isList ? asked.get(record.action) : undefined;
	if (share === undefined) return 0;
	const isFirst = record.duties.some((duty) => duty.startsWith(`${role ?? "牵头"}:`));
	return 500 + Math.min(80, share) * 2 + (isFirst ? 1 : 0);
}

/** The text that a document's number stands in comes before what tells about it; early is better. */
function scoreNumber({ record, standing }: Entry, number: string): number {
	return (record.group === "原文" ? 300 : 200) - Math.min(90, (standing(number).starts[0] ?? 0) / 10);
}

/** A heading tells more of what an action is about than a paragraph does. */
const HEADING = 50;

/** The actions that a question is about, by how well they hold its words: 谁负责科普信息化. All of them where none is named. */
function rankActions({ entries, farEntries }: RankedExact, words: readonly Word[]): Map<string, number> {
	const asked = new Map<string, number>();
	const [only] = words;
	const far = words.length === 1 && only ? farEntries([only.word], []) : farEntries([], words);
	for (const { record, holds } of [...entries, ...far]) {
		if (record.action === "" || !words.every(({ word }) => holds(word))) continue;
		const weight = record.group === "任务" ? HEADING : 1;
		asked.set(record.action, (asked.get(record.action) ?? 0) + (words.length === 0 ? 0 : weight));
	}
	return asked;
}
