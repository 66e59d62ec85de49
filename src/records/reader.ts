import type { z } from "astro/zod";
import type { ContentFiles } from "../files/content-files.ts";
import { type MdxFile, parseMdxFile } from "../files/mdx-file.ts";
import { checkRecord } from "../files/record-fields.ts";
import { readTextFile, shownName } from "../files/text-file.ts";
import { type Path, type Place, parseYaml } from "../files/yaml-record.ts";
import { type Problem, quoteFound } from "../problems/problem.ts";
import { slug } from "./fields.ts";
import type { ProseLink } from "./prose.ts";

/** One reading of a content folder: what was found wrong so far, and where every value stands. */
export interface FolderReading {
	content: ContentFiles;
	problems: Problem[];
	/** By file as shown. */
	places: Map<string, (path: Path) => Place>;
	/** What could be read of files whose record failed: enough not to report what only follows from that. */
	broken: Map<string, unknown>;
	/** Links in prose, by file as shown. */
	links: Map<string, readonly ProseLink[]>;
}

export interface ReadRecord<T> {
	file: string;
	data: T;
}

/** What one file gave: its part of a reading, and the record. */
interface FileOutcome extends Omit<FolderReading, "content"> {
	record: unknown;
}
const remembered = new WeakMap<Uint8Array, Map<string, FileOutcome>>();

/** An empty reading of a content folder. */
export function startReading(content: ContentFiles): FolderReading {
	return { content, problems: [], places: new Map(), broken: new Map(), links: new Map() };
}

/**
 * Reads a file by `read`, which looks at nothing but its bytes and its name: the same bytes under the same name give what
 * they gave before, so that an edit, a draft or an answer costs the reading of what it changed.
 */
export function readOnce<T>(reading: FolderReading, file: string, read: (own: FolderReading) => T): T {
	const { content } = reading;
	const bytes = content.bytes.get(file);
	if (!bytes) return read(reading);
	const name = shownName(content, file);
	const outcomes = remembered.get(bytes) ?? new Map<string, FileOutcome>();
	remembered.set(bytes, outcomes);
	let outcome = outcomes.get(name);
	if (!outcome) {
		const own = startReading(content);
		outcome = { ...own, record: read(own) };
		outcomes.set(name, outcome);
	}
	reading.problems.push(...outcome.problems);
	for (const [at, place] of outcome.places) reading.places.set(at, place);
	for (const [at, data] of outcome.broken) reading.broken.set(at, data);
	for (const [at, links] of outcome.links) reading.links.set(at, links);
	return outcome.record as T;
}

/** Names in a folder of the content that end in `extension`, sorted; an absent folder is empty. What is not read is reported. */
export function listFiles(reading: FolderReading, folder: string, extension: string): string[] {
	const names = reading.content.folders.get(folder)?.files ?? [];
	return names.filter((name) => {
		if (name.endsWith(extension)) return isAddress(reading, `${folder}/${name}`, name.slice(0, -extension.length));
		reading.problems.push({
			severity: "error",
			file: shownName(reading.content, `${folder}/${name}`),
			line: 1,
			column: 1,
			code: "file-not-published",
			found: "这个文件不会发布",
			expected: `以 ${extension} 结尾的文件名`,
			cure: "请改扩展名；不要发布的请移出这个文件夹",
		});
		return false;
	});
}

/** Folders below a folder of the content, sorted; an absent folder has none. */
export function listFolders(reading: FolderReading, folder: string): string[] {
	const names = reading.content.folders.get(folder)?.folders ?? [];
	return names.filter((name) => isAddress(reading, `${folder}/${name}`, name));
}

/** A name that becomes part of an address must be fit for one; another is reported and left out. */
function isAddress(reading: FolderReading, file: string, id: string): boolean {
	if (slug.safeParse(id).success) return true;
	const shown = shownName(reading.content, file);
	reading.problems.push({
		severity: "error",
		file: shown,
		line: 1,
		column: 1,
		code: "file-name-unfit",
		found: `名称${quoteFound(id)}`,
		expected: "由小写字母、数字和连字符组成的名称（它会成为网址的一部分）",
		cure: "请改名，如 literacy-rate、2021-01-26-survey",
	});
	reading.broken.set(shown, null);
	return false;
}

/** Reads a YAML file that holds one record. */
export function readYaml<T extends z.ZodType>(
	reading: FolderReading,
	file: string,
	schema: T,
): ReadRecord<z.infer<T>> | null {
	return readOnce(reading, file, (own) => {
		const source = readTextFile(own.content, file, own.problems);
		if (!source) return null;
		const yaml = parseYaml(source, own.problems);
		own.places.set(source.file, yaml.placeOf);
		if (yaml.data === null) {
			own.broken.set(source.file, null);
			return null;
		}
		const data = checkRecord(schema, yaml.data, source.file, yaml.placeOf, own.problems);
		if (data === null) own.broken.set(source.file, yaml.data);
		return data === null ? null : { file: source.file, data };
	});
}

/** Reads an MDX file: its front matter as a record, and the file itself for its body. */
export function readMdx<T extends z.ZodType>(
	reading: FolderReading,
	file: string,
	schema: T,
): { mdx: MdxFile; data: z.infer<T> } | null {
	const source = readTextFile(reading.content, file, reading.problems);
	if (!source) return null;
	const mdx = parseMdxFile(source, reading.problems, !schema.safeParse({}).success);
	reading.places.set(source.file, mdx.placeOf);
	const data = mdx.data === null ? null : checkRecord(schema, mdx.data, source.file, mdx.placeOf, reading.problems);
	if (data === null) reading.broken.set(source.file, mdx.data);
	return data === null ? null : { mdx, data };
}
