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
import { type FolderReading, listFiles, readMdx, readOnce, readYaml } from "./reader.ts";
import { removedSchema } from "./removed-record.ts";
import { requestSchema } from "./request-record.ts";
import { searchLogSchema } from "./search-log-record.ts";
import { targetSchema } from "./target-record.ts";
import { updateSchema } from "./update-record.ts";

/** Reads one plan's folder; null where its `plan.yaml` is none. */
export function readPlan(reading: FolderReading, id: string) {
	const folder = `plans/${id}`;
	const plan = readYaml(reading, `${folder}/plan.yaml`, planSchema);
	const parts = readEach(reading, `${folder}/text`, (own, name) => readPart(own, id, name));
	const actions = readEach(reading, `${folder}/actions`, (own, name) => readAction(own, id, name));
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

/** The records of a folder whose files hold one each. */
export function readEach<T>(
	reading: FolderReading,
	folder: string,
	read: (own: FolderReading, name: string) => T | null,
): T[] {
	return listFiles(reading, folder, ".mdx").flatMap(
		(name) => readOnce(reading, `${folder}/${name}`, (own) => read(own, name)) ?? [],
	);
}

/** The same, with prose below each. */
function readProse<T extends z.ZodObject>(reading: FolderReading, plan: string, folder: string, schema: T) {
	return readEach(reading, `plans/${plan}/${folder}`, (own, name) => {
		const read = readMdx(own, `plans/${plan}/${folder}/${name}`, schema);
		return read && { ...read.data, plan, ...proseOf(own, name, read.mdx) };
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
	return readOnce(reading, file, (own) => {
		const source = readTextFile(own.content, file, own.problems);
		if (!source) return [];
		const before = own.problems.length;
		const rows = parseCsvRecords(schema, source, plan, own.problems);
		if (own.problems.length > before) own.broken.set(source.file, null);
		return rows;
	});
}
