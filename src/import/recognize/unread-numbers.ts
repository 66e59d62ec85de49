import type { ClauseRecord } from "../../text/clauses.ts";
import { type DocumentData, parseDateLine } from "../outline/document-data.ts";
import { parseDue } from "./due-moment.ts";
import { dateTokens, NAMED, numberTokens, TITLED } from "./evidence-tokens.ts";
import type { NumberJob } from "./number-jobs.ts";
import { coverOf, distinct, matchesOf, type Span, spansOf } from "./spans.ts";
import { type EvidenceKind, entry, type ReadHere, type UnreadEvidence } from "./unread-evidence.ts";

/** Numbers that were read and promise nothing are listed by what they were taken for; the rest has its place. */
const TAKEN_FOR: Record<NumberJob, EvidenceKind | null> = {
	target: null,
	baseline: null,
	page: null,
	past: "看作现状的数字",
	range: "区间",
	condition: "看作条件或标准的数字",
	definition: "看作条件或标准的数字",
	name: "看作条件或标准的数字",
	rate: "看作条件或标准的数字",
	term: "看作条件或标准的数字",
};

/** Numbers that are neither a target nor where one started from. */
export function unreadNumbers(clause: ClauseRecord, { numbers }: ReadHere): UnreadEvidence[] {
	const { text } = clause;
	const isPlaced = coverOf([...numbers, ...matchesOf(text, NAMED), ...dateTokens(text)]);
	const loose = distinct(numberTokens(text).filter((span) => !isPlaced(span)));
	return [
		...loose.map((span) => entry("数字", clause, span)),
		...numbers.flatMap((one) => {
			const kind = TAKEN_FOR[one.job];
			return kind ? [entry(kind, clause, one)] : [];
		}),
	];
}

/** Days, years and terms that are no deadline, no target's, no phase's and no day of the document itself. */
export function unreadDates(clause: ClauseRecord, own: ReadHere, data: DocumentData): UnreadEvidence[] {
	const { text } = clause;
	const quotes = [
		...own.deadlines.map(({ quote }) => quote),
		...own.targets.flatMap(({ dueQuote }) => dueQuote ?? []),
		...own.targets.flatMap(({ kind, quote }) => (kind === "per-year" ? [quote] : [])),
	];
	const isPlaced = coverOf([...spansOf(text, quotes), ...matchesOf(text, TITLED)], true);
	const dues = new Set([...own.deadlines.map(({ due }) => due), ...own.targets.flatMap(({ due }) => due ?? [])]);
	const since = Number(data.date?.slice(0, 4) ?? data.period?.slice(0, 4) ?? 0);
	const isSaid = (span: Span) => {
		const words = text.slice(span.start, span.end);
		const year = Number(/20\d\d/.exec(words)?.[0] ?? 0);
		// Years gone by, and what a change is measured from.
		const isBefore = own.numbers.some(({ job, start }) => job === "baseline" && start >= span.end);
		const due = parseDue(words, since);
		return (year > 0 && (year < since || isBefore)) || (due !== undefined && dues.has(due));
	};
	return distinct(dateTokens(text))
		.filter((span) => !isPlaced(span) && !isSaid(span))
		.filter((span) => !(own.phases.length > 0 && span.start < PHASE_HEAD) && !isOfDocument(clause, data))
		.map((span) => entry("日期", clause, span));
}

/** A phase says its time within this many characters. */
const PHASE_HEAD = 60;

/** The day on which the document was issued, alone on its line; years of its title. */
function isOfDocument({ text, kind }: ClauseRecord, { title }: DocumentData): boolean {
	return (
		parseDateLine(text.replace(/^[（(]|[）)]$/g, "")) !== null || (kind === "heading" && (title ?? "").includes(text))
	);
}
