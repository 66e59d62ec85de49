import type { MdxFile } from "../files/mdx-file.ts";
import { readTextFile, type TextFile } from "../files/text-file.ts";
import type { ActionRecord } from "./action-record.ts";
import { type DepartmentRecord, departmentSchema } from "./department-record.ts";
import { readAction, readPart } from "./issued-text.ts";
import { type NoteRecord, notesSchema } from "./note-record.ts";
import type { ObservationRecord } from "./observation-record.ts";
import type { PartRecord } from "./part-record.ts";
import { type PlanRecord, planSchema } from "./plan-record.ts";
import { parseObservations } from "./progress-rows.ts";
import { checkProse } from "./prose.ts";
import { hasFile, listFiles, listFolders, type Reading, type ReadRecord, readMdx, readYaml } from "./reader.ts";
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

/** Reads `content/` at `root`: records that fail their schema are left out and reported in `problems`. */
export async function readContent(root: string): Promise<ContentReading> {
	const reading: Reading = { root, problems: [], places: new Map(), broken: new Map() };
	const site = await readYaml(reading, "site.yaml", siteSchema);
	const hasRedirects = await hasFile(reading, "redirects.yaml");
	const redirects = hasRedirects ? await readYaml(reading, "redirects.yaml", redirectsSchema) : null;
	const departments = await readDepartments(reading);
	const plans: PlanReading[] = [];
	for (const id of await listFolders(reading, "plans")) {
		const plan = await readPlan(reading, id);
		if (plan) plans.push(plan);
	}
	return { ...reading, site, redirects, departments, plans };
}

async function readDepartments(reading: Reading): Promise<DepartmentRecord[]> {
	const departments: DepartmentRecord[] = [];
	for (const name of await listFiles(reading, "departments", ".mdx")) {
		const read = await readMdx(reading, `departments/${name}`, departmentSchema);
		if (read) departments.push({ ...read.data, ...proseOf(reading, name, read.mdx) });
	}
	return departments;
}

async function readPlan(reading: Reading, id: string): Promise<PlanReading | null> {
	const folder = `plans/${id}`;
	const plan = await readYaml(reading, `${folder}/plan.yaml`, planSchema);
	const parts = await readEach(reading, `${folder}/text`, (name) => readPart(reading, id, name));
	const actions = await readEach(reading, `${folder}/actions`, (name) => readAction(reading, id, name));
	const targets = await readEach(reading, `${folder}/targets`, async (name) => {
		const read = await readMdx(reading, `${folder}/targets/${name}`, targetSchema);
		return read && { ...read.data, plan: id, ...proseOf(reading, name, read.mdx) };
	});
	const updates = await readEach(reading, `${folder}/updates`, async (name) => {
		const read = await readMdx(reading, `${folder}/updates/${name}`, updateSchema);
		return read && { ...read.data, plan: id, ...proseOf(reading, name, read.mdx) };
	});
	const notes = await readYaml(reading, `${folder}/notes.yaml`, notesSchema);
	const observations = await readObservations(reading, id);
	const sourceText = await readTextFile(reading.root, `${folder}/source.txt`, reading.problems);
	const permalinks = await readTextFile(reading.root, `${folder}/permalinks.txt`, reading.problems);
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

async function readEach<T>(reading: Reading, folder: string, read: (name: string) => Promise<T | null>): Promise<T[]> {
	const records: T[] = [];
	for (const name of await listFiles(reading, folder, ".mdx")) {
		const record = await read(name);
		if (record !== null) records.push(record);
	}
	return records;
}

function proseOf(reading: Reading, name: string, mdx: MdxFile) {
	checkProse(mdx, reading.problems);
	return { id: name.replace(/\.mdx$/, ""), file: mdx.file, body: mdx.body };
}

async function readObservations(reading: Reading, plan: string): Promise<ObservationRecord[]> {
	const source = await readTextFile(reading.root, `plans/${plan}/progress.csv`, reading.problems);
	if (!source) return [];
	const before = reading.problems.length;
	const observations = parseObservations(source, plan, reading.problems);
	if (reading.problems.length > before) reading.broken.set(source.file, null);
	return observations;
}
