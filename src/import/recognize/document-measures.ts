import type { ClauseRecord } from "../../text/clauses.ts";
import { parseNumbering } from "../../text/numbering.ts";
import { dutyRankOf, type MeasureRead, readMeasures } from "../outline/measure-outline.ts";
import { BACKGROUND, IDLE_PART } from "../vocabulary/background-words.ts";
import { everyClause, type RecognizedPart } from "./document-parts.ts";
import { type Duty, findDefaultDuty } from "./duties.ts";

/** The measures of a document: what stands in its parts that set tasks. */
export function findMeasures(parts: readonly RecognizedPart[], rows: ReadonlySet<number>): MeasureRead[] {
	const bodies = parts
		.filter(({ isBody, title, actions }) => isBody && (actions.length > 0 || !BACKGROUND.test(title)))
		.flatMap((part) => [
			{ clauses: part.clauses, isAction: false },
			...part.actions.map(({ clauses }) => ({ clauses, isAction: true })),
		]);
	const lists = bodies.map(({ clauses }) => clauses);
	const dutyRank = dutyRankOf(lists, rows);
	const measures = bodies.flatMap(({ clauses, isAction }) => readMeasures(clauses, dutyRank, isAction, rows));
	// Where the rows of a table are the measures, a bare title in the text is none: （一）绿化校园。
	const isTabled = bodies.some(({ clauses, isAction }) => isAction && rows.has(clauses[0]?.line ?? 0));
	return isTabled ? measures.filter(({ text, clauses }) => clauses.length > 1 || !isBareTitle(text)) : measures;
}

function isBareTitle(text: string): boolean {
	const rest = parseNumbering(text)?.rest;
	return rest !== undefined && /^[^，；：、\d（(｜]{1,14}$/.test(rest);
}

/** The measure a clause is part of or stands in, else its action, else the clause itself. */
export function measureFinder(
	measures: readonly MeasureRead[],
	parts: readonly RecognizedPart[],
): (clauseId: string) => string {
	const owners = new Map(measures.flatMap(({ id, clauses }) => clauses.map((clause) => [clause, id])));
	const known = new Set(measures.map(({ id }) => id));
	const actions = new Set(parts.flatMap((part) => part.actions.map(({ id }) => id)));
	return (clauseId) => {
		const owner = owners.get(clauseId);
		if (owner !== undefined) return owner;
		for (let id = clauseId; id.includes("-"); id = id.replace(/-[^-]+$/, "")) {
			if (known.has(id)) return id;
		}
		for (let id = clauseId; id.includes("-"); id = id.replace(/-[^-]+$/, "")) {
			if (actions.has(id)) return id;
		}
		return clauseId;
	};
}

/** The default sentence, spelt out for the measures it holds for. */
export function defaultDuties(
	parts: readonly RecognizedPart[],
	measures: readonly MeasureRead[],
	stated: readonly Duty[],
	clauses: readonly ClauseRecord[],
): Duty[] {
	const rule = findDefaultDuty(clauses);
	if (!rule) return [];
	const answered = new Set(stated.filter(({ clause }) => clause !== rule.clause).map(({ measure }) => measure));
	const tasks = parts.filter((part) => {
		const ids = new Set(everyClause(part).map(({ id }) => id));
		return answered.size > 0 ? [...answered].some((id) => ids.has(id)) : !IDLE_PART.test(part.title);
	});
	const within = new Set(tasks.flatMap(everyClause).map(({ id }) => id));
	const open = measures.filter(({ id }) => within.has(id) && (rule.isForAll || !answered.has(id)));
	const { clause, quote, role, offices } = rule;
	const named = new Set(stated.map((duty) => `${duty.measure} ${duty.department}`));
	return open.flatMap(({ id }) =>
		offices
			.filter((department) => !named.has(`${id} ${department}`))
			.map((department) => ({ measure: id, clause, quote, role, department })),
	);
}
