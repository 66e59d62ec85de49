import type { ActionRecord } from "../records/action-record.ts";
import type { PartRecord } from "../records/part-record.ts";
import { firstSentence, parseHeading } from "../text/clauses.ts";
import { formatNumeral } from "../text/numerals.ts";
import { find } from "./find.ts";
import { formatPlace } from "./formats.ts";
import type { Action, Clause, Part, Plan } from "./model.ts";
import type { Routes } from "./routes.ts";

/** A part of the issued text with its clauses; its actions come later. */
export function buildPart(record: PartRecord, plan: Plan, routes: Routes): Part {
	const heading = parseHeading(record.clauses[0]?.text ?? "");
	const numeral = heading && formatNumeral(heading.number);
	const title = record.label ?? heading?.title ?? record.id;
	const part: Part = {
		id: record.id,
		numeral,
		title,
		file: record.file,
		url: routes.part(plan.id, record.id),
		clauses: [],
		actions: [],
	};
	const section = numeral ?? title;
	part.clauses = record.clauses.map((clause) =>
		buildClause(clause, { plan, part, action: null, page: part.url, section }),
	);
	return part;
}

/** An action with its clauses, parted into tasks and measures; who answers for it comes later. */
export function buildAction(
	record: ActionRecord,
	plan: Plan,
	routes: Routes,
	{ number, isNumbered }: { number: number; isNumbered: boolean },
): Action {
	const part = find(plan.parts, record.part);
	const { clauses } = record;
	const place = record.number === null ? record.id.slice(part.id.length + 1) : formatNumeral(record.number);
	const numeral = isNumbered ? place : `${part.numeral ?? part.title}·${place}`;
	const first = clauses[0]?.text ?? "";
	const action: Action = {
		id: record.id,
		plan,
		part,
		number,
		numeral,
		title: parseHeading(first)?.title ?? firstSentence(first),
		file: record.file,
		url: routes.action(plan.id, number),
		clauses: [],
		unwritten: record.unwritten,
		tasks: [],
		measures: [],
		responsibilities: [],
		leads: [],
		responsible: [],
		supporting: [],
		targets: [],
		updates: [],
		feeds: routes.feedsOf(routes.action(plan.id, number)),
	};
	const section = `${part.numeral ?? part.title}${record.number === null ? place : `（${place}）`}`;
	action.clauses = clauses.map((clause) => buildClause(clause, { plan, part, action, page: action.url, section }));
	const paragraphs = action.clauses.filter(({ kind }) => kind === "paragraph");
	const measures = paragraphs.filter(({ list }) => list === "措施");
	action.tasks = paragraphs.filter(({ list }) => list === "任务");
	action.measures = measures.length > 0 ? measures : paragraphs.filter(({ list }) => list === null);
	return action;
}

interface PartSurroundings {
	plan: Plan;
	part: Part;
	action: Action | null;
	page: string;
	section: string;
}

function buildClause({ line: _, ...record }: PartRecord["clauses"][number], around: PartSurroundings): Clause {
	const { plan, part, action, page, section } = around;
	const place = formatPlace(`${section}${parenthesized(record.section)}`, record.list, record.number);
	return {
		...record,
		plan,
		part,
		action,
		place,
		url: `${page}#${record.id}`,
		notes: [],
		targets: [],
		deliverables: [],
		deadlines: [],
		statements: [],
	};
}

/** (一) and （一） are the same number in two types. */
function parenthesized(section: string): string {
	return section.replaceAll("(", "（").replaceAll(")", "）");
}
