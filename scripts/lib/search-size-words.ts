import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { formatSize } from "../../src/model/formats.ts";
import type { Site } from "../../src/model/model.ts";
import { SEARCH_SIZE_MARK } from "../../src/search/search-size.ts";

/** Writes into the pages that hold a search box how much it loads, as servers send it. */
export async function saySearchSize(
	{ base, urls, plans }: Site,
	outDir: string,
	loaded: (string | Uint8Array)[],
): Promise<void> {
	const size = formatSize(loaded.reduce((sum, text) => sum + gzipSync(text).length, 0));
	const boxes = [urls.home, urls.search, ...plans.map((plan) => plan.urls.home)];
	for (const file of ["404.html", ...boxes.map((url) => `${url.slice(base.length)}index.html`)]) {
		const html = await readFile(path.join(outDir, file), "utf8");
		await writeFile(path.join(outDir, file), html.replace(SEARCH_SIZE_MARK, size));
	}
}
