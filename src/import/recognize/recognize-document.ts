import { actionClauses, type ClauseRecord, firstSentence, parseHeading, partClauses } from "../../text/clauses.ts";
import type { Extract } from "../extract/extract.ts";
import { readParagraphs } from "../extract/paragraphs.ts";
import { type DocumentData, readDocumentData } from "../outline/document-data.ts";
import { type DraftAction, type DraftPart, isDivision, readStructure } from "../outline/draft-parts.ts";
import { dutyRankOf, type Measure, readMeasures } from "../outline/measure-outline.ts";
import { type Phase, readPhases } from "../outline/phase-list.ts";
import { readSections, type SourceBlock } from "../outline/source-sections.ts";
import { type Duty, findDefaultDuty, readDuties } from "./duties.ts";
import { readTableDuties } from "./duty-tables.ts";
import { findProblems } from "./import-problems.ts";
import { findTargets, type TargetCandidate } from "./target-candidates.ts";

/** A document taken apart: its text as it will be written, and what was recognised in it. */
export interface Recognition {
	data: DocumentData;
	source: string;
	parts: RecognizedPart[];
	measures: Measure[];
	duties: Duty[];
	targets: (TargetCandidate & { clause: string })[];
	phases: Phase[];
	/** What stands in the document and could not be placed, in words for the person who imports it. */
	problems: string[];
}

export interface RecognizedPart extends Omit<DraftPart, "actions"> {
	title: string;
	clauses: ClauseRecord[];
	actions: RecognizedAction[];
}

export interface RecognizedAction extends DraftAction {
	clauses: ClauseRecord[];
}

/** Parts whose numbers tell of what has been or of what is meant in general, not of what will be done. */
const BACKGROUND = /背景|现状|回顾|成效|形势|基础条件|发展基础|工作基础|现有基础|意义|存在(?:的)?问题|挑战|机遇|依据/;
/** A section's name stands within this many characters. */
const LONGEST_NAME = 16;
const NO_TASKS = /总体|指导思想|背景|目标|原则|意义|组织实施|组织领导|保障|实施步骤|进度|工作要求|附则/;

/** Recognises parts, actions, measures, duties, targets and phases; what has no place stays plain text in its own. */
export function recognizeDocument(extract: Extract): Recognition {
	const paragraphs = readParagraphs(extract.text);
	const { sections, bodyStart } = readSections(paragraphs, extract.headings);
	const data = readDocumentData(paragraphs, bodyStart);
	const parts = numberParts(readStructure(sections, extract.tables));
	const units = parts.flatMap((part) => [
		{ part, clauses: part.clauses, isAction: false },
		...part.actions.map(({ clauses }) => ({ part, clauses, isAction: true })),
	]);
	const bodies = units.filter(({ part }) => part.isBody);
	const dutyRank = dutyRankOf(bodies.map(({ clauses }) => clauses));
	const measures = bodies.flatMap(({ clauses, isAction }) => readMeasures(clauses, dutyRank, isAction));
	const clauses = bodies.flatMap((unit) => unit.clauses);
	const tabled = readTableDuties(extract.tables, clauses);
	const tableClauses = new Set(tabled.clauses);
	const measureOf = measureFinder(measures, parts);
	const plain = clauses.filter(({ id }) => !tableClauses.has(id));
	const stated = [
		...readDuties(plain, measureOf),
		...tabled.duties.map((duty) => ({ ...duty, measure: measureOf(duty.measure) })),
	];
	const duties = [...stated, ...defaultDuties(parts, measures, stated, plain)];
	const since = Number(data.date?.slice(0, 4) ?? data.period?.slice(0, 4) ?? 0);
	const background = clauses
		.filter(({ text, number }) => number === null && BACKGROUND.test(firstSentence(text).slice(0, LONGEST_NAME)))
		.map(({ id }) => id);
	const targets = parts
		.filter(({ isBody, title }) => isBody && !BACKGROUND.test(title))
		.flatMap((part) => [...part.clauses, ...part.actions.flatMap((action) => action.clauses)])
		.filter(({ id }) => !background.some((heading) => id === heading || id.startsWith(`${heading}-`)))
		.flatMap(({ id, text }) => findTargets(text, since).map((target) => ({ clause: id, ...target })));
	return {
		data: { ...data, title: data.title ?? extract.name },
		source: extract.text,
		parts,
		measures,
		duties,
		targets,
		phases: readPhases(clauses),
		problems: findProblems(plain, parts.some(isDivision)),
	};
}

/** Gives every clause its id; a part or action whose ids another has taken is itself given another. */
function numberParts(drafts: readonly DraftPart[]): RecognizedPart[] {
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

/** The measure a clause stands in, else its action, else the clause itself. */
function measureFinder(measures: readonly Measure[], parts: readonly RecognizedPart[]): (clauseId: string) => string {
	const known = new Set(measures.map(({ id }) => id));
	const actions = new Set(parts.flatMap((part) => part.actions.map(({ id }) => id)));
	return (clauseId) => {
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
function defaultDuties(
	parts: readonly RecognizedPart[],
	measures: readonly Measure[],
	stated: readonly Duty[],
	clauses: readonly ClauseRecord[],
): Duty[] {
	const rule = findDefaultDuty(clauses);
	if (!rule) return [];
	const answered = new Set(stated.filter(({ clause }) => clause !== rule.clause).map(({ measure }) => measure));
	const tasks = parts.filter((part) => {
		const ids = new Set(idsOf(part));
		return answered.size > 0 ? [...answered].some((id) => ids.has(id)) : !NO_TASKS.test(part.title);
	});
	const within = new Set(tasks.flatMap(idsOf));
	const open = measures.filter(({ id }) => within.has(id) && (rule.isForAll || !answered.has(id)));
	const { clause, quote, role, offices } = rule;
	return open.flatMap(({ id }) => offices.map((department) => ({ measure: id, clause, quote, role, department })));
}

function idsOf({ clauses, actions }: RecognizedPart): string[] {
	return [...clauses, ...actions.flatMap((action) => action.clauses)].map(({ id }) => id);
}
