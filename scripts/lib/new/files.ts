import { access } from "node:fs/promises";
import path from "node:path";
import { formatProblem, type Problem } from "../../../src/load/problem.ts";
import { checkDraft } from "../check-draft.ts";
import { createFile, createFolder } from "../write-file.ts";
import type { NewFiles } from "./kinds.ts";

/** What stands against writing the files: one of them exists, or the content would not pass its check. */
export async function draftFiles(
	root: string,
	{ folder, files }: NewFiles,
	before: readonly Problem[],
): Promise<string[]> {
	for (const file of folder === null ? Object.keys(files) : [folder]) {
		const place = path.join(root, file);
		const isThere = await access(place).then(
			() => true,
			() => false,
		);
		if (isThere) return [`${path.posix.join(root, file)} 已经有了，不会覆盖；请换一个名称，或直接编辑它`];
	}
	const known = new Set(before.map(formatProblem));
	const { problems } = await checkDraft(root, files);
	return problems
		.filter(({ severity }) => severity === "error")
		.map(formatProblem)
		.filter((line) => !known.has(line));
}

/** Writes the files, none over another; those of a new folder appear all at once. */
export async function writeNew(root: string, { folder, files }: NewFiles): Promise<void> {
	if (folder === null) {
		for (const [file, text] of Object.entries(files)) await createFile(path.join(root, file), text);
		return;
	}
	const inside = Object.entries(files).map(([file, text]) => [path.posix.relative(folder, file), text]);
	const beside = path.join(root, `.new-${process.pid}`);
	await createFolder(path.join(root, folder), Object.fromEntries(inside), beside);
}
