import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

export const DOWNLOADS_PAGE = "data/index.html";

/** Writes figures where the page of downloads keeps a place for them until they are known. */
export function fillDownloads(outDir: string, figures: readonly (readonly [mark: string, words: string])[]): void {
	const page = path.join(outDir, DOWNLOADS_PAGE);
	writeFileSync(
		page,
		figures.reduce((text, [mark, words]) => text.replace(mark, words), readFileSync(page, "utf8")),
	);
}
