import type { Problem } from "../problems/problem.ts";
import type { AttachmentFacts } from "./attachments/attachment-facts.ts";

/** Why something that is there could not be read, in words for the person who put it there. */
export type Unreadable = Pick<Problem, "code" | "found" | "expected" | "cure">;

/** A content folder in memory, as the check, the model and every command read it: whoever has the bytes may be a disk, git or a browser. */
export interface ContentFiles {
	/** The folder's name as people see it: `content`. */
	name: string;
	/** Bytes by path below the folder, `plans/x/plan.yaml`. */
	bytes: ReadonlyMap<string, Uint8Array>;
	/** What is there and could not be read, by path; the path `""` is the folder itself. */
	unreadable: ReadonlyMap<string, Unreadable>;
	/** Pictures and papers whose bytes are not at hand, by path: on the desk, where what was published is only named. */
	elsewhere: ReadonlyMap<string, AttachmentFacts>;
	/** Names in each folder, sorted by code unit. */
	folders: ReadonlyMap<string, FolderNames>;
}

export interface FolderNames {
	files: readonly string[];
	folders: readonly string[];
}

export function createContentFiles(
	name: string,
	bytes: ReadonlyMap<string, Uint8Array>,
	unreadable: ReadonlyMap<string, Unreadable> = new Map(),
	elsewhere: ReadonlyMap<string, AttachmentFacts> = new Map(),
): ContentFiles {
	const paths = [bytes, unreadable, elsewhere].flatMap((files) => [...files.keys()]).filter(Boolean);
	return { name, bytes, unreadable, elsewhere, folders: listFolders(paths) };
}

/** The same content with some files written or replaced: what a draft would make of it. */
export function withFiles(
	content: ContentFiles,
	files: Iterable<readonly [string, string | Uint8Array]>,
): ContentFiles {
	const bytes = new Map(content.bytes);
	const unreadable = new Map(content.unreadable);
	// A folder that is not there yet is made with its first file.
	unreadable.delete("");
	const encoder = new TextEncoder();
	for (const [file, text] of files) {
		bytes.set(file, typeof text === "string" ? encoder.encode(text) : text);
		unreadable.delete(file);
	}
	return createContentFiles(content.name, bytes, unreadable, content.elsewhere);
}

/** True where a file or a folder stands at the path, read or not. */
export function isTaken(content: ContentFiles, path: string): boolean {
	return [content.bytes, content.unreadable, content.elsewhere, content.folders].some((places) => places.has(path));
}

function listFolders(paths: readonly string[]): Map<string, FolderNames> {
	const names = new Map<string, { files: Set<string>; folders: Set<string> }>();
	const at = (folder: string) => {
		const known = names.get(folder) ?? { files: new Set(), folders: new Set() };
		names.set(folder, known);
		return known;
	};
	for (const path of paths) {
		const steps = path.split("/");
		const file = steps.pop() ?? "";
		at(steps.join("/")).files.add(file);
		for (let depth = steps.length; depth > 0; depth -= 1) {
			at(steps.slice(0, depth - 1).join("/")).folders.add(steps[depth - 1] ?? "");
		}
	}
	const sorted = (set: Set<string>) => [...set].sort();
	return new Map(
		[...names].map(([folder, { files, folders }]) => [folder, { files: sorted(files), folders: sorted(folders) }]),
	);
}
