import { readFileSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { BuiltFolder } from "../../src/verify/verify-site.ts";

/** A finished site on this machine. */
export async function readFolder(folder: string): Promise<BuiltFolder> {
	return {
		files: await listFolder(folder),
		read: async (file) => readFileSync(path.join(folder, file), "utf8"),
		readBytes: async (file) => readFileSync(path.join(folder, file)),
	};
}

/** Every file below a folder, by its path from there. */
export async function listFolder(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
	return files.map((file) => path.relative(folder, file).split(path.sep).join("/")).sort();
}

/** Number of pages and bytes below a folder. */
export async function measureFolder(folder: string): Promise<{ pages: number; bytes: number }> {
	const files = await listFolder(folder);
	const sizes = files.map((file) => statSync(path.join(folder, file)).size);
	return { pages: files.filter((file) => file.endsWith(".html")).length, bytes: sizes.reduce((a, b) => a + b, 0) };
}
