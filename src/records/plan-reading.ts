import type { z } from "astro/zod";
import { isTaken } from "../files/content-files.ts";
import type { MdxFile } from "../files/mdx-file.ts";
import { readTextFile } from "../files/text-file.ts";
import { parseCsvRecords } from "./csv-records.ts";
import { deliverableSchema } from "./deliverable-record.ts";
import { readAction, readPart } from "./issued-text.ts";
import { ledgerSchema } from "./ledger-record.ts";
import { notesSchema } from "./note-record.ts";
import { observationSchema } from "./observation-record.ts";
import { planSchema } from "./plan-record.ts";
import { checkProse } from "./prose.ts";
import { type FolderReading, listFiles, readMdx, readYaml } from "./reader.ts";
import { removedSchema } from "./removed-record.ts";
import { requestSchema } from "./request-record.ts";
import { searchLogSchema } from "./search-log-record.ts";
import { targetSchema } from "./target-record.ts";
import { updateSchema } from "./update-record.ts";

/** Reads one plan's folder; null where its `plan.yaml` is none. */
export function readPlan(reading: FolderReading, id: string) {
	const folder = `plans/${id}`;
	const plan = readYaml(reading, `${folder}/plan.yaml`, planSchema);
	const parts = readEach(reading, `${folder}/text`, (name) => readPart(reading, id, name));
	const actions = readEach(reading, `${folder}/actions`, (name) => readAction(reading, id, name));
	const notes = readYaml(reading, `${folder}/notes.yaml`, notesSchema);
	const records = {
		targets: readProse(reading, id, "targets", targetSchema),
		updates: readProse(reading, id, "updates", updateSchema),
		deliverables: readProse(reading, id, "deliverables", deliverableSchema),
		requests: readProse(reading, id, "requests", requestSchema),
		observations: readRows(reading, id, "progress.csv", observationSchema),
		searches: readRows(reading, id, "searches.csv", searchLogSchema, "optional"),
		changes: readRows(reading, id, "changes.csv", ledgerSchema, "optional"),
		removed: readRows(reading, id, "removed.csv", removedSchema, "optional"),
		sourceText: readTextFile(reading.content, `${folder}/source.txt`, reading.problems),
		permalinks: readTextFile(reading.content, `${folder}/permalinks.txt`, reading.problems),
	};
	if (!plan) return null;
	return {
		plan: { ...plan.data, id, file: plan.file },
		parts,
		actions,
		notes: (notes?.data ?? []).map((note) => ({ ...note, plan: id })),
		...records,
	};
}

function readEach<T>(reading: FolderReading, folder: string, read: (name: string) => T | null): T[] {
	return listFiles(reading, folder, ".mdx").flatMap((name) => read(name) ?? []);
}

/** The records of a folder whose files hold one each, with prose below. */
function readProse<T extends z.ZodObject>(reading: FolderReading, plan: string, folder: string, schema: T) {
	return readEach(reading, `plans/${plan}/${folder}`, (name) => {
		const read = readMdx(reading, `plans/${plan}/${folder}/${name}`, schema);
		return read && { ...read.data, plan, ...proseOf(reading, name, read.mdx) };
	});
}

/** What a file with prose is called, and its prose, checked. */
export function proseOf(
	reading: FolderReading,
	name: string,
	mdx: MdxFile,
): { id: string; file: string; body: string } {
	reading.links.set(mdx.file, checkProse(mdx, reading.problems));
	return { id: name.replace(/\.mdx$/, ""), file: mdx.file, body: mdx.body };
}

/** The rows of a CSV file of the plan; one that the plan may do without is empty when it is not there. */
function readRows<T extends z.ZodObject>(
	reading: FolderReading,
	plan: string,
	name: string,
	schema: T,
	need: "needed" | "optional" = "needed",
): (z.infer<T> & { plan: string; line: number })[] {
	const file = `plans/${plan}/${name}`;
	if (need === "optional" && !isTaken(reading.content, file)) return [];
	const source = readTextFile(reading.content, file, reading.problems);
	if (!source) return [];
	const before = reading.problems.length;
	const rows = parseCsvRecords(schema, source, plan, reading.problems);
	if (reading.problems.length > before) reading.broken.set(source.file, null);
	return rows;
}
