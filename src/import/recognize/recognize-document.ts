import type { Extract } from "../extract/extract.ts";
import { readParagraphs } from "../extract/paragraphs.ts";
import { type DocumentData, readDocumentData } from "../outline/document-data.ts";
import { readStructure } from "../outline/draft-parts.ts";
import type { MeasureRead } from "../outline/measure-outline.ts";
import { type PhaseRead, readPhases } from "../outline/phase-list.ts";
import { readSections } from "../outline/source-sections.ts";
import { type Account, takeAccount } from "./account.ts";
import { type DeadlineRead, readDeadlines } from "./deadlines.ts";
import { clausesThatOrder, type ProposedDeliverable, proposeDeliverables } from "./deliverables.ts";
import { defaultDuties, findMeasures, measureFinder } from "./document-measures.ts";
import { firstYearOf, readPromises, yearAfterBase } from "./document-numbers.ts";
import { everyClause, idsOfPlans, numberParts, type RecognizedPart } from "./document-parts.ts";
import { type Duty, readDuties } from "./duties.ts";
import { readTableDuties } from "./duty-tables.ts";
import { findProblems } from "./import-problems.ts";
import { readIndicatorTargets } from "./indicator-targets.ts";
import { readLineTables } from "./line-tables.ts";
import { mergeTargets, type PlacedTarget } from "./merged-targets.ts";
import { readTables } from "./plan-tables.ts";
import { readSeams } from "./source-seams.ts";

/** A document taken apart: its text as it will be written, and what was recognised in it. */
export interface Recognition {
	/** What the door for characters changed: how many were dropped, how many radicals became characters. */
	characters: Extract["characters"];
	data: DocumentData;
	source: string;
	parts: RecognizedPart[];
	measures: MeasureRead[];
	duties: Duty[];
	deadlines: DeadlineRead[];
	targets: PlacedTarget[];
	/** Promises without a number that sentences order, for a person to accept. */
	deliverables: ProposedDeliverable[];
	phases: PhaseRead[];
	/** What became of every piece of evidence in the document, and what was not read. */
	account: Account;
	/** What stands in the document and could not be placed, in words for the person who imports it. */
	problems: string[];
}

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
	const issued = Number(data.date?.slice(0, 4) ?? 0);
	const since =
		issued || Number(data.period?.slice(0, 4) ?? 0) || firstYearOf(data.title ?? "") || yearAfterBase(clauses);
	const years = { since, issued };
	const tabled = readTableDuties(tables, clauses, measureOf, years);
	const stated = [...readDuties(plain, measureOf, readSeams(extract.text, all)), ...tabled.duties];
	const duties = [...stated, ...defaultDuties(parts, measures, stated, plain)];
	const known = new Set(measures.map(({ id }) => id));
	const ownMeasure = (id: string) => (known.has(measureOf(id)) ? measureOf(id) : null);
	const deadlines = [...readDeadlines(plain, ownMeasure, years), ...tabled.deadlines];
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
		deliverables: proposeDeliverables(clausesThatOrder(parts, rows), deadlines),
		phases,
		account: takeAccount(all, tables, found, extract.unread),
		characters: extract.characters,
		problems: findProblems({ parts, measures, duties, data }),
	};
}
