import type { ClauseRecord } from "../../text/clauses.ts";
import type { Unread } from "../extract/extract.ts";
import type { PhaseRead } from "../outline/phase-list.ts";
import type { DeadlineRead } from "./deadlines.ts";
import type { Duty } from "./duties.ts";
import type { PlacedTarget } from "./merged-targets.ts";
import type { PlacedNumber } from "./promised-numbers.ts";
import type { Span } from "./spans.ts";

/** What the text itself holds and nobody placed; what the format holds beside it has the extract's own kinds. */
export type EvidenceKind =
	| "机构"
	| "分工用语"
	| "数字"
	| "日期"
	| "表格行"
	| "区间"
	| "看作现状的数字"
	| "看作条件或标准的数字"
	| Unread["kind"];

/** A piece of evidence that was not read. */
export interface UnreadEvidence {
	kind: EvidenceKind;
	/** Null for what stands outside the text. */
	clause: string | null;
	/** 1-based line of the source; null where it stands beside none. */
	line: number | null;
	quote: string;
}

/** What was read in one clause. */
export interface ReadHere {
	duties: Duty[];
	deadlines: DeadlineRead[];
	targets: PlacedTarget[];
	phases: PhaseRead[];
	numbers: PlacedNumber[];
}

const LONGEST_QUOTE = 40;
/** Words behind the evidence that the quotation goes on with. */
const BEHIND = 8;
const SHORTEST_QUOTE = 16;

/** The evidence with the words around it, from the sign that opens its stretch; never beyond its cell of a table. */
export function entry(kind: EvidenceKind, { id, line, text }: ClauseRecord, { start, end }: Span): UnreadEvidence {
	const near = nearOf(text, start, end);
	const last = text.slice(end, Math.max(end + BEHIND, near + SHORTEST_QUOTE)).split("｜")[0] ?? "";
	return { kind, clause: id, line, quote: text.slice(near, end + last.length) };
}

function nearOf(text: string, start: number, end: number): number {
	const from = Math.max(...[..."，。；｜"].map((sign) => text.lastIndexOf(sign, start))) + 1;
	return end - from <= LONGEST_QUOTE ? from : start;
}

/** Evidence of one kind, what stands in one stretch as one. */
export function entries(kind: EvidenceKind, clause: ClauseRecord, spans: readonly Span[]): UnreadEvidence[] {
	const last = new Map<number, Span>();
	for (const span of spans.toSorted((a, b) => a.end - b.end)) last.set(nearOf(clause.text, span.start, span.end), span);
	return [...last.values()].map((span) => entry(kind, clause, span));
}
