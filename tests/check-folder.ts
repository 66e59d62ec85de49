import { checkContent } from "../src/check/check-content.ts";
import { readContentFiles } from "../src/disk/read-content.ts";

/** Checks a content folder on the disk. */
export async function checkFolder(root: string): Promise<ReturnType<typeof checkContent>> {
	return checkContent(await readContentFiles(root));
}
