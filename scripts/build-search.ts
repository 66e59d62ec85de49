/**
 * Writes what search reads: the files of `searchFiles`, the browser's side as one script, `search/pages/`, Pagefind's index
 * of whole pages, and `pagefind/`, its index of clauses for sites whose text is too large to load whole.
 */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";
import { close } from "pagefind";
import type { Site } from "../src/model/model.ts";
import { fitsInMemory } from "../src/search/records/search-record.ts";
import { searchRecords } from "../src/search/records/site-records.ts";
import { searchFiles } from "../src/search/search-files.ts";
import { FLOOR } from "./lib/floor.ts";
import { loadSite } from "./lib/open-content.ts";
import { writeClauseIndex, writePageIndex } from "./lib/write-pagefind.ts";

/** Builds the search files of a site into `outDir`; returns how many records can be found. */
export async function buildSearch(site: Site, outDir: string): Promise<{ records: number }> {
	for (const [name, text] of [...searchFiles(site), ["search/search.js", await bundleSearch()] as const]) {
		const file = path.join(outDir, name);
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, text);
	}
	const records = searchRecords(site);
	if (!fitsInMemory(records)) await writeClauseIndex(site, path.join(outDir, "pagefind"));
	await writePageIndex(site, outDir, path.join(outDir, "search", "pages"));
	await close();
	return { records: records.length };
}

/** The browser's side of search as one file of known name: pages fetch it together with the texts. */
export async function bundleSearch(): Promise<string> {
	const entry = fileURLToPath(new URL("../src/client/search-box.ts", import.meta.url));
	// Objects are taken apart by Safari 13 but for a corner that this code does not touch; looking behind cannot be lowered,
	// and left as it stands it goes with the code that search does not use.
	const regexps = { "regexp-lookbehind-assertions": true, "regexp-unicode-property-escapes": true };
	const supported = { destructuring: true, ...regexps };
	const target = { target: FLOOR, supported };
	const options = { bundle: true, format: "esm", minify: true, write: false, ...target } as const;
	return (await bundle({ entryPoints: [entry], ...options })).outputFiles[0]?.text ?? "";
}

if (import.meta.main) console.log(`${(await buildSearch(await loadSite(), process.argv[2] ?? "dist")).records} 条`);
