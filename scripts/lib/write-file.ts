import { link, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { isRunning } from "./running.ts";

/** Replaces a file so that at every moment the old text or the new one is there, whole: beside it, to the disk, renamed. */
export async function replaceFile(file: string, text: string | Uint8Array): Promise<void> {
	await writeBeside(file, text, (beside) => rename(beside, file));
}

/** Writes a file that must not exist yet, whole or not at all; throws EEXIST when it does. */
export async function createFile(file: string, text: string | Uint8Array): Promise<void> {
	await writeBeside(file, text, (beside) => link(beside, file));
}

async function writeBeside(file: string, text: string | Uint8Array, put: (beside: string) => Promise<void>) {
	const folder = path.dirname(file);
	const name = `.${path.basename(file)}.`;
	const beside = path.join(folder, `${name}${process.pid}.tmp`);
	await clearKilled(folder, name);
	try {
		const handle = await open(beside, "wx");
		try {
			await handle.writeFile(text);
			// Who may read and write the file stays as it was: several people may share it.
			const before = await stat(file).catch(() => null);
			if (before) await handle.chmod(before.mode & 0o777);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await put(beside);
	} finally {
		await rm(beside, { force: true });
	}
}

/** Removes what commands left that were killed while they wrote this file. */
async function clearKilled(folder: string, name: string): Promise<void> {
	for (const left of await readdir(folder)) {
		if (!left.startsWith(name) || !left.endsWith(".tmp")) continue;
		const pid = Number(left.slice(name.length, -".tmp".length));
		if (Number.isInteger(pid) && !isRunning(pid)) await rm(path.join(folder, left), { force: true });
	}
}
