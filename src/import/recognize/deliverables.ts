import type { DeliverableKind } from "../../records/deliverable-record.ts";
import type { ClauseRecord } from "../../text/clauses.ts";
import { BACKGROUND } from "../vocabulary/background-words.ts";
import {
	DESCRIBES,
	INCLUDED,
	ORDER_VERBS,
	type OrderedThing,
	RECURRING_ORDER,
	THINGS,
	TOLD,
} from "../vocabulary/ordered-things.ts";
import type { DeadlineRead } from "./deadlines.ts";
import { everyClause, type RecognizedPart } from "./document-parts.ts";
import { isOffice, splitOffices } from "./office-names.ts";
import { quantitiesOf } from "./quantities.ts";
import { sentencesOf } from "./sentences.ts";

/** Something without a number that a sentence orders, and that can be found or not: proposed, for a person to accept. */
export interface ProposedDeliverable {
	clause: string;
	/** A literal part of the clause. */
	quote: string;
	title: string;
	kind: DeliverableKind;
	/** Whom its sentence names for it, in the words of the text; empty where it names nobody. */
	owedBy: string[];
	/** Until when its sentence says; null where it says nothing, or two things. */
	due: string | null;
	/** The words that say so. */
	dueQuote: string | null;
}
type OwnDeadline = Pick<DeadlineRead, "clause" | "quote" | "due">;

const LONGEST_QUOTE = 90;

/** Clauses of parts that set tasks: what was, and what is meant in general, orders nothing; rows of tables are measures. */
export function clausesThatOrder(parts: readonly RecognizedPart[], rows: ReadonlySet<number>): ClauseRecord[] {
	return parts
		.filter(({ isBody, title }) => isBody && !BACKGROUND.test(title) && !/目标|指导思想|方针|原则/.test(title))
		.flatMap(everyClause)
		.filter(({ line }) => !rows.has(line));
}

/** What the clauses that order something propose; tasks, which only say what is aimed at, and duties propose nothing. */
export function proposeDeliverables(
	clauses: readonly ClauseRecord[],
	deadlines: readonly OwnDeadline[],
): ProposedDeliverable[] {
	const known = new Set<string>();
	return clauses
		.filter(({ kind, list }) => kind === "paragraph" && list !== "任务" && list !== "分工")
		.flatMap((clause) => proposeOf(clause, deadlines))
		.filter(({ title }) => !known.has(title) && known.add(title));
}

function proposeOf({ id, text }: ClauseRecord, deadlines: readonly OwnDeadline[]): ProposedDeliverable[] {
	// What stands in brackets behind the last sentence says who answers for it.
	const sentences = sentencesOf(text).filter(
		([first = "", another]) => another !== undefined || !/^（[^）]*）$/.test(first),
	);
	// The first sentence of several is a paragraph's own heading, and says the same once more.
	const isHeaded = sentences.length > 1 && sentences[0]?.length === 1 && (sentences[0][0]?.length ?? 0) <= 40;
	const own = deadlines.filter(({ clause }) => clause === id);
	return (isHeaded ? sentences.slice(1) : sentences).flatMap((sentence) =>
		sentence.flatMap((stretch) => {
			if (stretch.length > LONGEST_QUOTE || DESCRIBES.test(stretch) || isCounted(stretch)) return [];
			const said = { owedBy: ownersIn(stretch, sentence[0] ?? ""), ...dueIn(sentence, own) };
			return readStretch(stretch).map((found) => ({ clause: id, ...found, ...said }));
		}),
	);
}

/** 各省级人民政府要…, 由市教育局制定…. */
const SUBJECT = /^((?:各|[全省市县区国])[\u4e00-\u9fa5（）、]{2,40}?)(?:要|应|须|负责|牵头)/;
const AGENT = /由([\u4e00-\u9fa5（）、]{2,30}?)(?:负责|牵头|组织|研究|制定|制订|编制|印发|出台|建立)/;
const BODY = /^各.{2}|[省市县区院校会]$/;

/** Whom the words of an order name: behind 由, or as the subject of their sentence. */
function ownersIn(stretch: string, opening: string): string[] {
	const named = AGENT.exec(stretch)?.[1] ?? SUBJECT.exec(opening)?.[1] ?? "";
	const names = splitOffices(named);
	return names.every((name) => named.includes(name) && (isOffice(name) || BODY.test(name))) ? names : [];
}

/** The one day that a sentence names. */
function dueIn(sentence: readonly string[], deadlines: readonly OwnDeadline[]) {
	const said = deadlines.filter(
		({ quote, due }) => /^\d{4}/.test(due ?? "") && sentence.some((stretch) => stretch.includes(quote)),
	);
	const [only, another] = said;
	return only && !another ? { due: only.due, dueQuote: only.quote } : { due: null, dueQuote: null };
}

/** What is promised by number is a target; 24小时举报电话 only says when it answers. */
function isCounted(stretch: string): boolean {
	return quantitiesOf(stretch).some(({ unit }) => unit !== "小时");
}

/** What one stretch between commas orders: at most one thing. */
function readStretch(stretch: string): Pick<ProposedDeliverable, "quote" | "title" | "kind">[] {
	if (INCLUDED.test(stretch)) return [{ quote: stretch, title: stretch, kind: /考核/.test(stretch) ? "机制" : "文件" }];
	if (RECURRING_ORDER.test(stretch)) return [{ quote: stretch, title: stretch, kind: "经常工作" }];
	if (TOLD.test(stretch)) return [{ quote: stretch, title: stretch, kind: "文件" }];
	// A remark in brackets, what is done with it, and 等工作, name nothing.
	const plain = stretch
		.replace(/（[^（）]*）$/, "")
		.replace(/(?:并|后|报|送|进)(?:向|报|送|在|校园|社区|农村|乡村|机关|企业|县|市|省)[^、]{0,14}$/, "");
	const words = plain.replace(/(?:等(?:工作|活动|机制|制度|文件)?|工作|活动)$/, "");
	const ends = [stretch, words, ...words.split("、").slice(0, -1)];
	const found = THINGS.flatMap((thing) => thingOf(stretch, ends, thing) ?? [])[0];
	return found ? [{ quote: stretch, ...found }] : [];
}

/** 制定本实施方案 speaks of the text itself; 橱窗、书屋等 of things of a kind. */
const SELF = /^本(?:实施)?(?:方案|意见|计划|规划|规定|办法)/;

/** What is to be made or held, where the words end in the name of such a thing and a verb of its kind orders it. */
function thingOf(stretch: string, ends: readonly string[], { kind, by, name }: OrderedThing) {
	if (stretch.endsWith("等") && /^(?:erecting|founding|happening)$/.test(by)) return null;
	for (const end of ends) {
		const verb = [...end.matchAll(ORDER_VERBS.get(by) ?? /^$/g)].at(0);
		const object = verb && end.slice(verb.index + verb[0].length).replace(/^[了好]/, "");
		const tail = object === undefined ? undefined : name.exec(object)?.[0];
		if (!verb || object === undefined || tail === undefined || SELF.test(object)) continue;
		const title = stretch.slice(verb.index + verb[0].length).replace(/^[了好]/, "");
		// 办法 alone names nothing; 实施意见 does, by the words before it.
		if (object.length <= Math.min(tail.length, 3) && kind !== "活动") return null;
		return { title: title.length <= tail.length ? stretch : title, kind };
	}
	return null;
}
