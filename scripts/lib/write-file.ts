import { link, open, rename, rm } from "node:fs/promises";
import path from "node:path";

/** Replaces a file so that at every moment the old text or the new one is there, whole: beside it, to the disk, renamed. */
export async function replaceFile(file: string, text: string | Uint8Array): Promise<void> {
	await writeBeside(file, text, (beside) => rename(beside, file));
}

/** Writes a file that must not exist yet, whole or not at all; throws EEXIST when it does. */
export async function createFile(file: string, text: string | Uint8Array): Promise<void> {
	await writeBeside(file, text, (beside) => link(beside, file));
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
