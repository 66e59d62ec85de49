import { formatYaml } from "../../files/format-yaml.ts";
import { type DueContext, faultOfDue } from "../../text/due-words.ts";
import type { ProposedDeliverable } from "../recognize/deliverables.ts";
import type { PlacedTarget } from "../recognize/merged-targets.ts";
import { soundSlug } from "./sound-slug.ts";

/** What stands in the clauses, by id: a quotation that is none is not written. */
export type WordsOf = (clause: string) => string;

/** Characters of a file's name taken from a title. */
const LONGEST = 32;

/** The files of targets and deliverables, all of them drafts, by their path in the plan's folder. */
export function formatPromiseFiles(
	targets: readonly PlacedTarget[],
	deliverables: readonly ProposedDeliverable[],
	context: DueContext,
	wordsOf: WordsOf,
): Map<string, string> {
	const taken = new Set<string>();
	const files = new Map<string, string>();
	for (const [index, target] of targets.entries()) {
		const name = soundSlug(target.title, taken, LONGEST);
		files.set(`targets/${name}.mdx`, formatTarget(target, index, context, wordsOf(target.clause)));
	}
	for (const [index, deliverable] of deliverables.entries()) {
		const name = soundSlug(deliverable.title, taken, LONGEST);
		files.set(`deliverables/${name}.mdx`, formatDeliverable(deliverable, index, context));
	}
	return files;
}

// Nobody has read any of it yet: it is neither published nor counted until the line `draft` goes.
function formatTarget(target: PlacedTarget, index: number, context: DueContext, words: string): string {
	const { clause, quote, title, kind, comparator, value, unit, dueQuote } = target;
	const isFigure = /^\d+(?:\.\d+)?$/.test(value) && unit !== null;
	const due = target.due !== null && (dueQuote === null || isSaid(dueQuote, target.due, context)) ? target.due : null;
	const start = isFigure ? startOf(target, words) : null;
	const interim = isFigure
		? target.interim.flatMap((point) => quoted(point.value, quote, words, { due: point.year }))
		: [];
	const front = formatYaml({
		order: String(index + 1),
		title,
		clause,
		quote,
		kind: isFigure ? kind : "qualitative",
		comparator,
		value: isFigure ? value : null,
		unit: isFigure ? unit : null,
		due,
		dueQuote: due === null ? null : dueQuote,
		...(start ? { baseline: start } : {}),
		...(interim.length > 0 ? { interim } : {}),
		draft: "true",
	});
	const kept = { start: start !== null, interim: interim.length === target.interim.length };
	return `---\n${front}---\n\n${formatNote(target, kept)}\n`;
}

function isSaid(words: string, due: string, context: DueContext): boolean {
	return faultOfDue(words, due, context) === null;
}

function startOf({ baseline, quote }: PlacedTarget, words: string) {
	if (!baseline?.year) return null;
	return quoted(baseline.value, quote, words, { period: baseline.year })[0] ?? null;
}

/** A value with the words of the clause that it stands in, the target's own where they hold it. */
function quoted<T extends Record<string, string>>(value: string, quote: string, words: string, moment: T) {
	const holds = (text: string) => text.replaceAll(/[,，\s]/g, "").includes(value);
	if (!/^\d+(?:\.\d+)?$/.test(value)) return [];
	const found = holds(quote) ? quote : words.includes(value) ? value : null;
	return found === null ? [] : [{ ...moment, value, quote: found }];
}

function formatDeliverable(deliverable: ProposedDeliverable, index: number, context: DueContext): string {
	const { clause, quote, title, kind, owedBy, due, dueQuote } = deliverable;
	const isDue = due !== null && dueQuote !== null && isSaid(dueQuote, due, context);
	const front = formatYaml({
		order: String(index + 1),
		title,
		clause,
		quote,
		kind,
		...(owedBy.length > 0 ? { owedBy } : {}),
		...(isDue ? { due, dueQuote } : {}),
		draft: "true",
	});
	return `---\n${front}---\n\n由导入程序从原文的句子提出：是不是一件能查到的事、谁来做、什么时候做完，待核对。\n`;
}

/** What the document says beside the promise, as far as it is not kept in a field of its own. */
function formatNote(
	{ value, unit, baseline, interim, nature, alsoAt }: PlacedTarget,
	kept: { start: boolean; interim: boolean },
): string {
	const lines = [
		"由导入程序从原文摘出，口径和标题待核对。",
		value.includes("/") ? `原文写的是分数（${value}），没有填入数值。` : "",
		unit === null && /^\d/.test(value) ? `原文写的是 ${value}，没有认出单位，没有填入数值。` : "",
		baseline && !kept.start
			? `原文写明的起点数值：${baseline.value}${baseline.year ? `（${baseline.year}年）` : ""}。`
			: "",
		...(kept.interim ? [] : interim.map(({ year, value: reached }) => `原文写明的中期值：${reached}（${year}年）。`)),
		nature ? `指标属性：${nature}。` : "",
		alsoAt.length > 0 ? `同一目标还见于条款 ${alsoAt.join("、")}。` : "",
	];
	return lines.filter((line) => line !== "").join("\n\n");
}
