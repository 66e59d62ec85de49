import { readdir } from "node:fs/promises";
import path from "node:path";
import type { z } from "astro/zod";
import { type MdxFile, parseMdxFile } from "./mdx-file.ts";
import type { Problem } from "./problem.ts";
import { readTextFile } from "./text-file.ts";
import { checkRecord, type Path, type Place, parseYaml } from "./yaml-record.ts";

/** One reading of a content folder: what was found wrong so far, and where every value stands. */
export interface Reading {
	root: string;
	problems: Problem[];
	/** By file as shown. */
	places: Map<string, (path: Path) => Place>;
	/** What could be read of files whose record failed: enough not to report what only follows from that. */
	broken: Map<string, unknown>;
}

export interface ReadRecord<T> {
	file: string;
	data: T;
}

/** Names in a folder below the root that end in `extension`, sorted; an absent folder is empty. */
export async function listFiles(reading: Reading, folder: string, extension: string): Promise<string[]> {
	const names = await readdir(path.join(reading.root, folder)).catch(() => []);
	return names.filter((name) => name.endsWith(extension) && !name.startsWith(".")).sort();
}

/** Folders below a folder of the root, sorted; an absent folder has none. */
export async function listFolders(reading: Reading, folder: string): Promise<string[]> {
	const entries = await readdir(path.join(reading.root, folder), { withFileTypes: true }).catch(() => []);
	return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

/** Reads a YAML file that holds one record. */
export async function readYaml<T extends z.ZodType>(
	reading: Reading,
	file: string,
	schema: T,
): Promise<ReadRecord<z.infer<T>> | null> {
	const source = await readTextFile(reading.root, file, reading.problems);
	if (!source) return null;
	const yaml = parseYaml(source, reading.problems);
	reading.places.set(source.file, yaml.placeOf);
	if (yaml.data === null) {
		reading.broken.set(source.file, null);
		return null;
	}
	const data = checkRecord(schema, yaml.data, source.file, yaml.placeOf, reading.problems);
	if (data === null) reading.broken.set(source.file, yaml.data);
	return data === null ? null : { file: source.file, data };
}

/** Reads an MDX file: its front matter as a record, and the file itself for its body. */
export async function readMdx<T extends z.ZodType>(
	reading: Reading,
	file: string,
	schema: T,
): Promise<{ mdx: MdxFile; data: z.infer<T> } | null> {
	const source = await readTextFile(reading.root, file, reading.problems);
	if (!source) return null;
	const mdx = parseMdxFile(source, reading.problems);
	reading.places.set(source.file, mdx.placeOf);
	const data = mdx.data === null ? null : checkRecord(schema, mdx.data, source.file, mdx.placeOf, reading.problems);
	if (data === null) reading.broken.set(source.file, mdx.data);
	return data === null ? null : { mdx, data };
}
