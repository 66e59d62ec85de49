import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Extract } from "../../src/import/extract/extract.ts";
import { extractDocument } from "../../src/import/extract/extract-document.ts";
import { Refusal } from "../../src/import/extract/refusal.ts";

/** Reads a document of any supported format. Throws a `Refusal` where there is no text to import. */
export async function readDocument(file: string): Promise<Extract> {
	const bytes = await readFile(file).catch(() => null);
	if (!bytes) throw new Refusal(`读不到文件 ${file}；请检查路径和文件名`);
	return extractDocument(bytes, path.extname(file).toLowerCase());
}

/** The bytes of a file that a person named; null where they cannot be read. */
export function readBytes(file: string): Uint8Array | null {
	try {
		return readFileSync(file);
	} catch {
		return null;
	}
}
