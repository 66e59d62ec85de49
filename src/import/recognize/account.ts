import type { ClauseRecord } from "../../text/clauses.ts";
import type { Unread } from "../extract/extract.ts";
import type { DocumentData } from "../outline/document-data.ts";
import type { PhaseRead } from "../outline/phase-list.ts";
import type { DeadlineRead } from "./deadlines.ts";
import type { Duty } from "./duties.ts";
import type { PlacedTarget } from "./merged-targets.ts";
import type { NumberJob } from "./number-jobs.ts";
import type { ReadTable } from "./plan-tables.ts";
import type { PlacedNumber } from "./promised-numbers.ts";
import type { ReadHere, UnreadEvidence } from "./unread-evidence.ts";
import { unreadDates, unreadNumbers } from "./unread-numbers.ts";
import { unreadDuties, unreadOffices } from "./unread-offices.ts";
import { unreadRows } from "./unread-rows.ts";

/** What became of the evidence of a document. */
export interface Account {
	/** Numbers with a unit by what they do, the unread among them. */
	numbers: Record<NumberJob | "unread", number>;
	unread: UnreadEvidence[];
}

/** What was read, for the account to be taken against. */
export interface Findings {
	duties: readonly Duty[];
	deadlines: readonly DeadlineRead[];
	targets: readonly PlacedTarget[];
	phases: readonly PhaseRead[];
	numbers: ReadonlyMap<string, PlacedNumber[]>;
	data: DocumentData;
}

/** Lists every office, word of duty, number, date and row of a table that nothing was made of. */
export function takeAccount(
	clauses: readonly ClauseRecord[],
	tables: readonly ReadTable[],
	findings: Findings,
	beside: readonly Unread[],
): Account {
	const rows = new Set(tables.flatMap(({ lines }) => [...lines]));
	const byClause = groupFindings(findings);
	const unreadIn = (clause: ClauseRecord) => {
		const own = byClause(clause.id);
		return [
			...unreadOffices(clause, own, findings.data.issuers),
			...unreadDuties(clause, own),
			...unreadNumbers(clause, own),
			...unreadDates(clause, own, findings.data),
		];
	};
	const text = clauses.filter(({ line }) => !rows.has(line)).flatMap(unreadIn);
	const unread = [...text, ...unreadRows(clauses, tables, byClause, unreadIn), ...beside.map(fromBeside)];
	const numbers = countNumbers(findings, unread.filter(({ kind }) => kind === "数字").length);
	return { numbers, unread };
}

function groupFindings({ duties, deadlines, targets, phases, numbers }: Findings): (clause: string) => ReadHere {
	const by = <T>(list: readonly T[], keysOf: (one: T) => readonly string[]) => {
		const groups = new Map<string, T[]>();
		for (const one of list) {
			for (const key of keysOf(one)) {
				const group = groups.get(key) ?? [];
				groups.set(key, group);
				group.push(one);
			}
		}
		return groups;
	};
	const [dutiesBy, deadlinesBy] = [by(duties, ({ clause }) => [clause]), by(deadlines, ({ clause }) => [clause])];
	const [targetsBy, phasesBy] = [
		by(targets, ({ clause, alsoAt }) => [clause, ...alsoAt]),
		by(phases, ({ clause }) => [clause]),
	];
	return (clause) => ({
		duties: dutiesBy.get(clause) ?? [],
		deadlines: deadlinesBy.get(clause) ?? [],
		targets: targetsBy.get(clause) ?? [],
		phases: phasesBy.get(clause) ?? [],
		numbers: numbers.get(clause) ?? [],
	});
}

function fromBeside({ kind, text, line }: Unread): UnreadEvidence {
	return { kind, clause: null, line, quote: text };
}

function countNumbers({ numbers }: Findings, unread: number): Account["numbers"] {
	const counts: Account["numbers"] = {
		target: 0,
		baseline: 0,
		condition: 0,
		definition: 0,
		name: 0,
		past: 0,
		rate: 0,
		term: 0,
		range: 0,
		page: 0,
		unread,
	};
	for (const { job } of [...numbers.values()].flat()) counts[job] += 1;
	return counts;
}
