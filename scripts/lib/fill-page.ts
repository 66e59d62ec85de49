import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Writes figures into a built page where it keeps a place for them until they are known. */
export function fillPage(
	outDir: string,
	page: string,
	figures: readonly (readonly [mark: string, words: string])[],
): void {
	const file = path.join(outDir, page);
	const filled = figures.reduce((text, [mark, words]) => text.replace(mark, words), readFileSync(file, "utf8"));
	writeFileSync(file, filled);
}
