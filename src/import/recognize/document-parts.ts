import { actionClauses, type ClauseRecord, firstSentence, parseHeading, partClauses } from "../../text/clauses.ts";
import type { DraftPart } from "../outline/draft-parts.ts";
import type { SourceBlock } from "../outline/source-sections.ts";
import type { DraftAction } from "../outline/table-parts.ts";
import { BACKGROUND } from "../vocabulary/background-words.ts";

export interface RecognizedPart extends Omit<DraftPart, "actions"> {
	title: string;
	clauses: ClauseRecord[];
	actions: RecognizedAction[];
}

export interface RecognizedAction extends DraftAction {
	clauses: ClauseRecord[];
}

/** A section's name stands within this many characters. */
const LONGEST_NAME = 16;

/** Gives every clause its id; a part or action whose ids another has taken is itself given another. */
export function numberParts(drafts: readonly DraftPart[]): RecognizedPart[] {
	const taken = new Set<string>();
	const number = (id: string, clausesAs: (id: string) => ClauseRecord[]) => {
		let free = id;
		for (let copy = 2; clausesAs(free).some((clause) => taken.has(clause.id)); copy += 1) free = `${id}-${copy}`;
		const clauses = clausesAs(free);
		for (const clause of clauses) taken.add(clause.id);
		return { id: free, clauses };
	};
	return drafts.map((part) => {
		const own = number(part.id, (id) => partClauses(toBlocks(part.blocks), id));
		const first = own.clauses[0]?.text ?? "";
		return {
			...part,
			...own,
			title: part.label ?? parseHeading(first)?.title ?? first,
			actions: part.actions.map((action) => ({
				...action,
				...number(action.id, (id) => actionClauses(toBlocks(action.blocks), id, action.opens)),
			})),
		};
	});
}

function toBlocks(blocks: readonly SourceBlock[]) {
	return blocks.map((block) => ({ ...block, column: 1 }));
}

/** The clauses of a part and of its actions, in order. */
export function everyClause({ clauses, actions }: RecognizedPart): ClauseRecord[] {
	return [...clauses, ...actions.flatMap((action) => action.clauses)];
}

/** A plan without a part for its aims states them above its first one. */
const AIMS = /(?:^|[。，；])(?:力争)?(?:到|至)20\d\d年[^。]*\d/;

/** Ids of the clauses that tell what will be done, as against what has been. */
export function idsOfPlans(parts: readonly RecognizedPart[]): ReadonlySet<string> {
	const body = parts.filter(({ isBody, title }) => isBody && !BACKGROUND.test(title)).flatMap(everyClause);
	const preface = parts.filter(({ isBody, slug }) => !isBody && slug === "preface").flatMap(everyClause);
	const clauses = [...body, ...preface.filter(({ text }) => AIMS.test(text))];
	const background = clauses
		.filter(({ text, number }) => number === null && BACKGROUND.test(firstSentence(text).slice(0, LONGEST_NAME)))
		.map(({ id }) => id);
	const isPast = (id: string) => background.some((heading) => id === heading || id.startsWith(`${heading}-`));
	return new Set(clauses.map(({ id }) => id).filter((id) => !isPast(id)));
}
