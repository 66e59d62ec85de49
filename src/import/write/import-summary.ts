import { listRemoved, type RemovedLine } from "../../text/removed-lines.ts";
import { isDivision } from "../outline/draft-parts.ts";
import type { Account } from "../recognize/account.ts";
import type { ProposedDeliverable } from "../recognize/deliverables.ts";
import type { PlacedTarget } from "../recognize/merged-targets.ts";
import type { Recognition } from "../recognize/recognize-document.ts";
import type { UnreadEvidence } from "../recognize/unread-evidence.ts";

/** What `--dry-run --json` prints. */
export interface Summary {
	title: string | null;
	number: string | null;
	issuer: string | null;
	issuers: string[];
	date: string | null;
	parts: { id: string; title: string }[];
	measures: { id: string; text: string }[];
	responsibilities: { measure: string; department: string; role: string; quote: string }[];
	deadlines: { measure: string; clause: string; quote: string; due: string | null }[];
	targets: (Pick<
		PlacedTarget,
		| "clause"
		| "quote"
		| "title"
		| "value"
		| "unit"
		| "comparator"
		| "due"
		| "baseline"
		| "interim"
		| "nature"
		| "alsoAt"
	> & { places: string[] })[];
	/** Promises without a number, proposed. */
	deliverables: ProposedDeliverable[];
	phases: { name: string; period: string; clause: string }[];
	/** Numbers with a unit by what they do in the text. */
	numbers: Account["numbers"];
	/** Evidence that nothing was made of, with its place. */
	unread: UnreadEvidence[];
	/** Lines of the source that are not in the text, and why. */
	removed: RemovedLine[];
	problems: string[];
}

export function summarize(recognition: Recognition): Summary {
	const { data, parts, measures, duties, deadlines, targets, deliverables, phases, account, problems, source } =
		recognition;
	return {
		title: data.title,
		number: data.number,
		issuer: data.issuer,
		issuers: data.issuers,
		date: data.date,
		parts: parts.filter(isDivision).map(({ id, title }) => ({ id, title })),
		measures: measures.map(({ id, text }) => ({ id, text })),
		responsibilities: duties.map(({ measure, department, role, quote }) => ({ measure, department, role, quote })),
		deadlines,
		targets: targets.map(({ kind: _, dueQuote: __, ...target }) => ({
			...target,
			places: [target.clause, ...target.alsoAt],
		})),
		deliverables,
		phases,
		numbers: account.numbers,
		unread: account.unread,
		removed: listRemoved(source),
		problems,
	};
}
