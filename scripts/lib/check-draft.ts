import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkContent } from "../../src/check/check-content.ts";

/** Checks the content as it would be with `files` (paths below its root) written, on a copy that is thrown away. */
export async function checkDraft(root: string, files: Record<string, string>): ReturnType<typeof checkContent> {
	const folder = await mkdtemp(path.join(tmpdir(), "draft-"));
	try {
		const copy = path.join(folder, path.basename(root));
		await cp(root, copy, { recursive: true });
		for (const [file, text] of Object.entries(files)) {
			await mkdir(path.dirname(path.join(copy, file)), { recursive: true });
			await writeFile(path.join(copy, file), text);
		}
		return await checkContent(copy);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
