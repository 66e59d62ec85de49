import type { ClauseRecord } from "../../text/clauses.ts";
import { parseNumbering } from "../../text/numbering.ts";
import { yearsInFigures } from "../../text/numerals.ts";
import { ENDED, TIME_LABELS, TIME_PIECE } from "../vocabulary/time-words.ts";
import { bracketsOf } from "./brackets.ts";
import { parseDue } from "./due-moment.ts";
import type { DeadlineFound } from "./lasting-times.ts";
import { quantitiesOf } from "./quantities.ts";
import { findSpoken, timesThatGovern, type Years } from "./spoken-deadlines.ts";

/** Until when a measure is to be done, as a clause says it. */
export interface DeadlineRead {
	measure: string;
	clause: string;
	/** A literal part of the clause. */
	quote: string;
	/** `2027`, `2027-06`, `2027-06-30`; `06` for a month of the plan's own year; null where no day is meant (长期坚持). */
	due: string | null;
}

/** The deadlines of a clause: behind a label, in the bracket that names offices, or said in a sentence. */
export function findDeadlines(text: string, years: Years): DeadlineFound[] {
	const all = [...labelled(text, years), ...bracketed(text, years), ...findSpoken(text, years)];
	// At one place the longest words say most: 2026年3月至6月底前.
	const found = all.toSorted((a, b) => a.start - b.start || b.quote.length - a.quote.length);
	return found.filter(
		({ due, start }, index) =>
			!found.slice(0, index).some((one) => one.due === due || start < one.start + one.quote.length),
	);
}

/** The words before a label belong to what precedes it: 市水务局完成时限：2027年. */
/** 时间节点为2027年6月; a short label says more than until when: 服务时间为每日. */
const LONG_LABELS = TIME_LABELS.split("|")
	.filter(({ length }) => length >= 4)
	.join("|");
const KEY = new RegExp(
	`(?:(?:${TIME_LABELS})[:：】〕］]|(?:${LONG_LABELS})(?:[为是]|(?=20\\d\\d)))([^；;。，,（）()【】｜:：]{2,40})`,
	"g",
);

function labelled(text: string, years: Years): DeadlineFound[] {
	return [...text.matchAll(KEY)].flatMap((match) => {
		const [all, value = ""] = match;
		const due = parseDue(value, years.issued);
		return due === undefined ? [] : [{ quote: value, start: match.index + all.length - value.length, due }];
	});
}

/** Alone in a bracket, a time is a deadline if it says so, or what the item it stands behind the name of takes. */
const SAYS_WHEN = /[前底内末]|完成|长期|持续|每|年.{0,8}[-—–～~至到].*月|即日|当前/;
const PART_OF_YEAR = /旬|月|季度|半年/;

function bracketed(text: string, years: Years): DeadlineFound[] {
	const opening = parseNumbering(text)?.label.length ?? Number.POSITIVE_INFINITY;
	return bracketsOf(text).flatMap(({ start, inner }) => {
		let at = start + 1;
		const isOfItem =
			start > opening &&
			!/[。；]/.test(text.slice(opening, start)) &&
			/^[。：:；，、]|^$/.test(text.slice(start + inner.length + 2, start + inner.length + 3)) &&
			/[\u4e00-\u9fa5”]/.test(text[start - 1] ?? "");
		const said = timesThatGovern(yearsInFigures(inner), years).filter(
			({ quote }) => /前/.test(quote) || (SAYS_DONE.test(quote) && quantitiesOf(quote).length === 0),
		);
		const pieces = inner.split(/(?<=[，,；;。])/).flatMap((piece) => {
			const from = at;
			at += piece.length;
			const words = piece.replace(/[，,；;。]$/, "");
			const isAlone = words.length === inner.length;
			const isDeadline =
				!isAlone ||
				SAYS_WHEN.test(words) ||
				(isOfItem && (PART_OF_YEAR.test(words) || isYearToCome(words, years.since)));
			const due = TIME_PIECE.test(words) && isDeadline ? parseDue(words, years.issued) : undefined;
			return due === undefined ? [] : [{ quote: words, start: from, due }];
		});
		return [...said.map((one) => ({ ...one, start: start + 1 + one.start })), ...pieces];
	});
}

/** （市甲局2026年6月底前完成）. */
const SAYS_DONE = new RegExp(ENDED);

/** 建成区域医疗中心（2027年）. */
function isYearToCome(words: string, since: number): boolean {
	return /^20\d\d年$/.test(words) && Number(words.slice(0, 4)) >= since;
}

/** The deadlines that clauses set for the measures they stand in, each moment once. */
export function readDeadlines(
	clauses: readonly ClauseRecord[],
	measureOf: (clauseId: string) => string | null,
	years: Years,
): DeadlineRead[] {
	const known = new Set<string>();
	return clauses.flatMap(({ id, text }) => {
		const measure = measureOf(id);
		if (measure === null) return [];
		return findDeadlines(text, years).flatMap(({ quote, due }) => {
			const key = `${measure} ${due}`;
			if (known.has(key)) return [];
			known.add(key);
			return [{ measure, clause: id, quote, due }];
		});
	});
}
