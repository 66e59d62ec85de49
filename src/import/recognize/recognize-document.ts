import { actionClauses, type ClauseRecord, firstSentence, parseHeading, partClauses } from "../../text/clauses.ts";
import { parseNumbering } from "../../text/numbering.ts";
import type { Extract } from "../extract/extract.ts";
import { readParagraphs } from "../extract/paragraphs.ts";
import { type DocumentData, readDocumentData } from "../outline/document-data.ts";
import { type DraftPart, readStructure } from "../outline/draft-parts.ts";
import { dutyRankOf, type Measure, readMeasures } from "../outline/measure-outline.ts";
import { type Phase, readPhases } from "../outline/phase-list.ts";
import { readSections, type SourceBlock } from "../outline/source-sections.ts";
import type { DraftAction } from "../outline/table-parts.ts";
import { BACKGROUND, IDLE_PART } from "../vocabulary/background-words.ts";
import { type Account, takeAccount } from "./account.ts";
import { type Deadline, readDeadlines } from "./deadlines.ts";
import { type ProposedDeliverable, proposeDeliverables } from "./deliverables.ts";
import { type Duty, findDefaultDuty, readDuties } from "./duties.ts";
import { type ReadTable, readTableDuties, readTables } from "./duty-tables.ts";
import { findProblems } from "./import-problems.ts";
import { readIndicatorTargets } from "./indicator-targets.ts";
import { readLineTables } from "./line-tables.ts";
import { mergeTargets, type PlacedTarget } from "./merged-targets.ts";
import { findPageSuspects, readSeams } from "./source-seams.ts";
import { type PlacedNumber, readNumbers } from "./target-candidates.ts";

/** A document taken apart: its text as it will be written, and what was recognised in it. */
export interface Recognition {
	/** What the door for characters changed: how many were dropped, how many radicals became characters. */
	characters: Extract["characters"];
	data: DocumentData;
	source: string;
	parts: RecognizedPart[];
	measures: Measure[];
	duties: Duty[];
	deadlines: Deadline[];
	targets: PlacedTarget[];
	/** Promises without a number that sentences order, for a person to accept. */
	deliverables: ProposedDeliverable[];
	phases: Phase[];
	/** What became of every piece of evidence in the document, and what was not read. */
	account: Account;
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

/** A section's name stands within this many characters. */
const LONGEST_NAME = 16;

/** Recognises parts, actions, measures, duties, targets and phases; what has no place stays plain text in its own. */
export function recognizeDocument(extract: Extract): Recognition {
	const paragraphs = readParagraphs(extract.text);
	const tables = readTables([...extract.tables, ...readLineTables(paragraphs)], paragraphs);
	const rows = new Set(tables.flatMap(({ lines }) => [...lines]));
	const { sections, bodyStart } = readSections(paragraphs, extract.headings, rows);
	const data = readDocumentData(paragraphs, bodyStart);
	const parts = numberParts(readStructure(sections, tables));
	const all = parts.flatMap(everyClause);
	const clauses = parts.filter(({ isBody }) => isBody).flatMap(everyClause);
	const plain = clauses.filter(({ line }) => !rows.has(line));
	const measures = findMeasures(parts, rows);
	const measureOf = measureFinder(measures, parts);
	const tabled = readTableDuties(tables, clauses, measureOf);
	const stated = [...readDuties(plain, measureOf, readSeams(extract.text, all)), ...tabled.duties];
	const duties = [...stated, ...defaultDuties(parts, measures, stated, plain)];
	const since = Number(data.date?.slice(0, 4) ?? data.period?.slice(0, 4) ?? 0) || yearAfterBase(clauses);
	const known = new Set(measures.map(({ id }) => id));
	const ownMeasure = (id: string) => (known.has(measureOf(id)) ? measureOf(id) : null);
	const deadlines = [...readDeadlines(plain, ownMeasure, since), ...tabled.deadlines];
	const numbers = readPromises(extract.text, all, idsOfPlans(parts), tables, since);
	const targets = mergeTargets([...numbers.targets, ...readIndicatorTargets(tables, clauses, since)], all);
	const phases = readPhases(clauses);
	const found = { duties, deadlines, targets, phases, numbers: numbers.placed, data };
	return {
		data: { ...data, title: data.title ?? extract.name },
		source: extract.text,
		parts,
		measures,
		duties,
		deadlines,
		targets,
		deliverables: proposeDeliverables(
			parts
				.filter(setsTasks)
				.flatMap(everyClause)
				.filter(({ line }) => !rows.has(line)),
		),
		phases,
		account: takeAccount(all, tables, found, extract.unread),
		characters: extract.characters,
		problems: findProblems({ parts, measures, duties, clauses: plain, data }),
	};
}

/** Parts that say what was, or what is meant in general, order nothing. */
function setsTasks({ isBody, title }: RecognizedPart): boolean {
	return isBody && !BACKGROUND.test(title) && !/目标|指导思想|方针|原则/.test(title);
}

/** Where a document is not dated, the year from which it measures is past: 由2024年的82%提高到98%. */
function yearAfterBase(clauses: readonly ClauseRecord[]): number {
	const years = clauses.flatMap(({ text }) =>
		[
			...text.matchAll(/(?:由|从|比|较)(20\d\d)年[^，。；]{0,24}(?:提高|提升|增加|增长|上升|下降|降|减|压|缩|扩大)/g),
		].map((match) => Number(match[1])),
	);
	return years.length > 0 ? Math.max(...years) + 1 : 0;
}

function findMeasures(parts: readonly RecognizedPart[], rows: ReadonlySet<number>): Measure[] {
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

/** Ids of the clauses that tell what will be done, as against what has been. */
function idsOfPlans(parts: readonly RecognizedPart[]): ReadonlySet<string> {
	const clauses = parts.filter(({ isBody, title }) => isBody && !BACKGROUND.test(title)).flatMap(everyClause);
	const background = clauses
		.filter(({ text, number }) => number === null && BACKGROUND.test(firstSentence(text).slice(0, LONGEST_NAME)))
		.map(({ id }) => id);
	const isPast = (id: string) => background.some((heading) => id === heading || id.startsWith(`${heading}-`));
	return new Set(clauses.map(({ id }) => id).filter((id) => !isPast(id)));
}

/** Every number of the text outside tables of figures, and those that are promised. */
function readPromises(
	source: string,
	clauses: readonly ClauseRecord[],
	plans: ReadonlySet<string>,
	tables: readonly ReadTable[],
	since: number,
): { targets: PlacedTarget[]; placed: Map<string, PlacedNumber[]> } {
	const figures = new Set(
		tables.flatMap(({ kind, values, lines }) => (kind !== "duty" || values.length > 0 ? [...lines] : [])),
	);
	const suspects = findPageSuspects(source, clauses);
	const placed = new Map<string, PlacedNumber[]>();
	const targets = clauses.flatMap(({ id, text, line }) => {
		if (figures.has(line)) return [];
		const read = readNumbers(text, since, suspects.get(id));
		const isPlan = plans.has(id);
		placed.set(
			id,
			isPlan ? read.numbers : read.numbers.map((one) => ({ ...one, job: one.job === "target" ? "past" : one.job })),
		);
		return isPlan ? read.targets.map((target) => ({ clause: id, ...target })) : [];
	});
	return { targets, placed };
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

function everyClause({ clauses, actions }: RecognizedPart): ClauseRecord[] {
	return [...clauses, ...actions.flatMap((action) => action.clauses)];
}

/** The measure a clause is part of or stands in, else its action, else the clause itself. */
function measureFinder(measures: readonly Measure[], parts: readonly RecognizedPart[]): (clauseId: string) => string {
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
		const ids = new Set(everyClause(part).map(({ id }) => id));
		return answered.size > 0 ? [...answered].some((id) => ids.has(id)) : !IDLE_PART.test(part.title);
	});
	const within = new Set(tasks.flatMap(everyClause).map(({ id }) => id));
	const open = measures.filter(({ id }) => within.has(id) && (rule.isForAll || !answered.has(id)));
	const { clause, quote, role, offices } = rule;
	return open.flatMap(({ id }) => offices.map((department) => ({ measure: id, clause, quote, role, department })));
}
