/** A file that the desk made: to be copied, saved, or put in its place on a service. */
export interface DeskFile {
	/** Below the content's folder. */
	file: string;
	/** Empty for a new file. */
	before: string;
	after: string;
}

/** A picture or paper to be put in its place: it can be saved, not copied. */
export interface DeskBytes {
	file: string;
	bytes: Uint8Array;
}

/** What was added at the end of a file; null where it was changed elsewhere, so that only the whole file will do. */
export function addedRows({ before, after }: DeskFile): string | null {
	if (before === "" || !after.startsWith(before)) return null;
	return after.slice(before.length).replace(/^\r?\n/, "");
}
