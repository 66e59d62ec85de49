import { type ContentFiles, isTaken } from "../files/content-files.ts";
import type { MdxFile } from "../files/mdx-file.ts";
import { readTextFile, shownName, type TextFile } from "../files/text-file.ts";
import type { ActionRecord } from "./action-record.ts";
import { type DepartmentRecord, departmentSchema } from "./department-record.ts";
import { readAction, readPart } from "./issued-text.ts";
import { type NoteRecord, notesSchema } from "./note-record.ts";
import type { ObservationRecord } from "./observation-record.ts";
import type { PartRecord } from "./part-record.ts";
import { type PlanRecord, planSchema } from "./plan-record.ts";
import { parseObservations } from "./progress-rows.ts";
import { checkProse } from "./prose.ts";
import { listFiles, listFolders, type Reading, type ReadRecord, readMdx, readYaml } from "./reader.ts";
import { type RedirectRecord, redirectsSchema } from "./redirect-record.ts";
import { type SiteRecord, siteSchema } from "./site-record.ts";
import { type TargetRecord, targetSchema } from "./target-record.ts";
import { type UpdateRecord, updateSchema } from "./update-record.ts";

/** One plan's folder, record by record. */
export interface PlanRecords {
	plan: PlanRecord;
	parts: PartRecord[];
	actions: ActionRecord[];
	notes: NoteRecord[];
	targets: TargetRecord[];
	observations: ObservationRecord[];
	updates: UpdateRecord[];
}

/** Everything below `content/`. */
export interface ContentRecords {
	site: SiteRecord;
	redirects: RedirectRecord[];
	departments: DepartmentRecord[];
	plans: PlanRecords[];
}

/** A plan's records with what only the checks need: the source and the list of permanent ids. */
export interface PlanReading extends PlanRecords {
	sourceText: TextFile | null;
	permalinks: TextFile | null;
}

/** A content folder as read, before anything is compared with anything else. */
export interface ContentReading extends Reading {
	site: ReadRecord<SiteRecord> | null;
	/** Null where there is no such file. */
	redirects: ReadRecord<RedirectRecord[]> | null;
	departments: DepartmentRecord[];
	plans: PlanReading[];
}

/** Reads a content folder: records that fail their schema are left out and reported in `problems`. */
export function parseContent(content: ContentFiles): ContentReading {
	const reading: Reading = { content, problems: [], places: new Map(), broken: new Map() };
	reportUnreadable(reading);
	const site = readYaml(reading, "site.yaml", siteSchema);
	const redirects = isTaken(content, "redirects.yaml") ? readYaml(reading, "redirects.yaml", redirectsSchema) : null;
	const departments = readDepartments(reading);
	const plans: PlanReading[] = [];
	for (const id of listFolders(reading, "plans")) {
		const plan = readPlan(reading, id);
		if (plan) plans.push(plan);
	}
	return { ...reading, site, redirects, departments, plans };
}

/** What could not be read is reported once, and nothing that refers to it is to blame. */
function reportUnreadable({ content, problems, broken }: Reading): void {
	for (const [path, reason] of content.unreadable) {
		const file = shownName(content, path);
		problems.push({ severity: "error", file, line: 1, column: 1, ...reason });
		broken.set(`${file}/`, null);
	}
}

function readDepartments(reading: Reading): DepartmentRecord[] {
	const departments: DepartmentRecord[] = [];
	for (const name of listFiles(reading, "departments", ".mdx")) {
		const read = readMdx(reading, `departments/${name}`, departmentSchema);
		if (read) departments.push({ ...read.data, ...proseOf(reading, name, read.mdx) });
	}
	return departments;
}

function readPlan(reading: Reading, id: string): PlanReading | null {
	const folder = `plans/${id}`;
	const plan = readYaml(reading, `${folder}/plan.yaml`, planSchema);
	const parts = readEach(reading, `${folder}/text`, (name) => readPart(reading, id, name));
	const actions = readEach(reading, `${folder}/actions`, (name) => readAction(reading, id, name));
	const targets = readEach(reading, `${folder}/targets`, (name) => {
		const read = readMdx(reading, `${folder}/targets/${name}`, targetSchema);
		return read && { ...read.data, plan: id, ...proseOf(reading, name, read.mdx) };
	});
	const updates = readEach(reading, `${folder}/updates`, (name) => {
		const read = readMdx(reading, `${folder}/updates/${name}`, updateSchema);
		return read && { ...read.data, plan: id, ...proseOf(reading, name, read.mdx) };
	});
	const notes = readYaml(reading, `${folder}/notes.yaml`, notesSchema);
	const observations = readObservations(reading, id);
	const sourceText = readTextFile(reading.content, `${folder}/source.txt`, reading.problems);
	const permalinks = readTextFile(reading.content, `${folder}/permalinks.txt`, reading.problems);
	if (!plan) return null;
	return {
		plan: { ...plan.data, id, file: plan.file },
		parts,
		actions,
		notes: (notes?.data ?? []).map((note) => ({ ...note, plan: id })),
		targets,
		observations,
		updates,
		sourceText,
		permalinks,
	};
}

function readEach<T>(reading: Reading, folder: string, read: (name: string) => T | null): T[] {
	const records: T[] = [];
	for (const name of listFiles(reading, folder, ".mdx")) {
		const record = read(name);
		if (record !== null) records.push(record);
	}
	return records;
}

function proseOf(reading: Reading, name: string, mdx: MdxFile) {
	checkProse(mdx, reading.problems);
	return { id: name.replace(/\.mdx$/, ""), file: mdx.file, body: mdx.body };
}

function readObservations(reading: Reading, plan: string): ObservationRecord[] {
	const source = readTextFile(reading.content, `plans/${plan}/progress.csv`, reading.problems);
	if (!source) return [];
	const before = reading.problems.length;
	const observations = parseObservations(source, plan, reading.problems);
	if (reading.problems.length > before) reading.broken.set(source.file, null);
	return observations;
}
