import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Writes files below a folder, whichever folders they need. One after another: of thousands of small files a pool of threads
 * costs several times what the disk does.
 */
export function createWriter(outDir: string): (file: string, content: string | Uint8Array) => void {
	const folders = new Set<string>();
	return (file, content) => {
		const place = path.join(outDir, file);
		const folder = path.dirname(place);
		if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
		folders.add(folder);
		writeFileSync(place, content);
	};
}
