import { link, mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** Replaces a file so that at every moment the old text or the new one is there, whole: beside it, to the disk, renamed. */
export async function replaceFile(file: string, text: string | Uint8Array): Promise<void> {
	await writeBeside(file, text, (beside) => rename(beside, file));
}

/** Writes a file that must not exist yet, whole or not at all; throws EEXIST when it does. */
export async function createFile(file: string, text: string | Uint8Array): Promise<void> {
	await writeBeside(file, text, (beside) => link(beside, file));
}

/** Writes a folder that must not exist yet, with files in it, whole or not at all; `beside` is a place of the same disk. */
export async function createFolder(folder: string, files: Record<string, string>, beside: string): Promise<void> {
	try {
		for (const [file, text] of Object.entries(files)) {
			await mkdir(path.dirname(path.join(beside, file)), { recursive: true });
			await writeFile(path.join(beside, file), text, { flush: true });
		}
		await mkdir(path.dirname(folder), { recursive: true });
		await rename(beside, folder);
	} finally {
		await rm(beside, { recursive: true, force: true });
	}
}

async function writeBeside(file: string, text: string | Uint8Array, put: (beside: string) => Promise<void>) {
	const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
	try {
		const handle = await open(beside, "wx");
		try {
			await handle.writeFile(text);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await put(beside);
	} finally {
		await rm(beside, { force: true });
	}
}
