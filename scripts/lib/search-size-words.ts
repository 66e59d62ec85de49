import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { formatSize } from "../../src/model/formats.ts";
import type { Site } from "../../src/model/model.ts";
import { SEARCH_SIZE_MARK } from "../../src/search/search-size.ts";
import { fillPage } from "./fill-page.ts";

/** What a search box loads before it answers. */
const LOADED = ["search/search.js", "search/records.json"];

/** Writes into the pages that hold a search box how much it loads, as servers send it. */
export async function saySearchSize({ base, urls, plans }: Site, outDir: string): Promise<void> {
	const loaded = await Promise.all(LOADED.map((file) => readFile(path.join(outDir, file))));
	const size = formatSize(loaded.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0));
	const boxes = [urls.home, urls.search, ...plans.map((plan) => plan.urls.home)];
	for (const file of ["404.html", ...boxes.map((url) => `${url.slice(base.length)}index.html`)]) {
		fillPage(outDir, file, [[SEARCH_SIZE_MARK, size]]);
	}
}
