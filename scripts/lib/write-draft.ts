import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { NewFiles } from "../../src/new/kinds.ts";
import { refuseChanged } from "./intake-content.ts";
import { createFile, replaceFile } from "./write-file.ts";

/**
 * Writes what was drafted below the content folder, never over a file: the single files first, then the folder, made
 * beside its place and renamed, so that it is there whole or not at all. Takes back what it wrote when it fails.
 * Returns the places it wrote, the folder as one.
 */
export async function writeDraft(root: string, { files, folder, ledger, changed = [] }: NewFiles): Promise<string[]> {
	const inside = [...files].filter(([file]) => folder !== undefined && file.startsWith(`${folder}/`));
	const outside = [...files].filter(([file]) => !inside.some(([own]) => own === file));
	const replaced = [...changed, ...(ledger ? [ledger] : [])];
	for (const one of replaced) await refuseChanged(root, one);
	if (!folder) {
		const single = await writeSingle(root, outside);
		for (const { file, after } of replaced) await replaceFile(path.join(root, file), after);
		return [...single, ...changed.map(({ file }) => path.join(root, file))];
	}
	const place = path.join(root, folder);
	const staging = path.join(path.dirname(place), `.${path.basename(place)}.importing`);
	let written: string[] = [];
	try {
		await rm(staging, { recursive: true, force: true });
		for (const [file, text] of inside) {
			await writeBelow(path.join(staging, path.relative(folder, file)), (at) => writeFile(at, text));
		}
		written = await writeSingle(root, outside);
		await rename(staging, place);
	} catch (error) {
		await takeBack(written, error);
	} finally {
		await rm(staging, { recursive: true, force: true });
	}
	return [place, ...written];
}

/** Writes what was decided about drafts below the content folder, each file whole; null takes one away, last. */
export async function writeAnswers(root: string, files: ReadonlyMap<string, string | null>): Promise<void> {
	const all = [...files].map(([file, text]) => [path.join(root, file), text] as const);
	for (const [place, text] of all) if (text !== null) await replaceFile(place, text);
	for (const [place, text] of all) if (text === null) await rm(place);
}

async function writeSingle(
	root: string,
	files: readonly (readonly [string, string | Uint8Array])[],
): Promise<string[]> {
	const written: string[] = [];
	for (const [file, text] of files) {
		const place = path.join(root, file);
		await writeBelow(place, (at) => createFile(at, text)).catch((error) => takeBack(written, error));
		written.push(place);
	}
	return written;
}

async function writeBelow(place: string, write: (place: string) => Promise<void>): Promise<void> {
	await mkdir(path.dirname(place), { recursive: true });
	await write(place);
}

async function takeBack(written: readonly string[], error: unknown): Promise<never> {
	for (const file of written) await rm(file, { force: true });
	throw error;
}
