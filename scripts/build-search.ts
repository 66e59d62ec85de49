/** Writes what search reads: the files of `searchFiles`, the browser's side as scripts, Pagefind's index of whole pages. */
import path from "node:path";
import { close } from "pagefind";
import type { Site } from "../src/model/model.ts";
import { searchRecords } from "../src/search/records/site-records.ts";
import { searchData, searchFiles } from "../src/search/search-files.ts";
import { bundleSearch } from "./lib/bundle-search.ts";
import { keepNothing } from "./lib/kept-store.ts";
import { loadSite } from "./lib/open-content.ts";
import { runCommand } from "./lib/run.ts";
import { saySearchSize } from "./lib/search-size-words.ts";
import { createWriter } from "./lib/write-output.ts";
import { writePageIndex } from "./lib/write-pagefind.ts";

/** Builds the search files of a site into `outDir`; returns how many records can be found. */
export async function buildSearch(site: Site, outDir: string, keep = keepNothing): Promise<{ records: number }> {
	const boxes: [string, string, boolean][] = [
		["search.js", "search/search-box.ts", searchData(site).far !== undefined],
		["pages.js", "search/page-list.ts", false],
	];
	// The texts of other sites may be far where its own are not.
	if (site.federation) boxes.push(["federation.js", "federation/federated-search.ts", true]);
	const bundle = async ([name, box, isFar]: readonly [string, string, boolean]) =>
		[`search/${name}`, await keep(name, [String(isFar)], () => bundleSearch(box, isFar))] as const;
	const scripts = await Promise.all(boxes.map(bundle));
	const write = createWriter(outDir);
	for (const [name, text] of [...searchFiles(site), ...scripts]) write(name, text);
	await saySearchSize(site, outDir);
	await writePageIndex(site, outDir, path.join(outDir, "search", "pages"), keep);
	await close();
	return { records: searchRecords(site).length };
}

if (import.meta.main) {
	await runCommand(async () => {
		const { records } = await buildSearch(await loadSite(), process.argv[2] ?? "dist");
		console.log(`${records} 条`);
	});
}
