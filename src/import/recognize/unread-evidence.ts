import type { ClauseRecord } from "../../text/clauses.ts";
import type { Unread } from "../extract/extract.ts";
import type { PhaseRead } from "../outline/phase-list.ts";
import type { DeadlineRead } from "./deadlines.ts";
import type { Duty } from "./duties.ts";
import type { PlacedTarget } from "./merged-targets.ts";
import type { PlacedNumber } from "./promised-numbers.ts";
import type { Span } from "./spans.ts";

/** What the text itself holds and nobody placed; what the format holds beside it has the extract's own kinds. */
export type EvidenceKind = "机构" | "分工用语" | "数字" | "日期" | "表格行" | Unread["kind"];

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

/** The evidence with the words around it. */
export function entry(kind: EvidenceKind, { id, line, text }: ClauseRecord, { start, end }: Span): UnreadEvidence {
	const from =
		Math.max(text.lastIndexOf("，", start), text.lastIndexOf("。", start), text.lastIndexOf("；", start)) + 1;
	const near = end - from <= LONGEST_QUOTE ? from : start;
	return { kind, clause: id, line, quote: text.slice(near, Math.max(end, Math.min(near + 16, text.length))) };
}
