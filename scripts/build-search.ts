/**
 * Writes what search reads: `search/records.json` and `search/pinyin.json` for the index in memory,
 * and `pagefind/`, the index in chunks for sites whose text is too large to load whole.
 */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { close, createIndex } from "pagefind";
import type { Site } from "../src/model/types.ts";
import type { SearchData } from "../src/search/engine.ts";
import { distinctCharacters, syllables, variantPairs } from "../src/search/lexicon.ts";
import type { SearchRecord } from "../src/search/record.ts";
import { placePrefixes, searchRecords } from "../src/search/records.ts";
import { loadSite } from "./lib/load-site.ts";

/** Builds the search files of a site into `outDir`; returns how many records can be found. */
export async function buildSearch(site: Site, outDir: string): Promise<{ records: number }> {
	const records = searchRecords(site);
	const characters = distinctCharacters(records.flatMap(({ title, text, names }) => [title, text, ...names]));
	const data: SearchData = { records, variants: variantPairs(characters), prefixes: placePrefixes(site) };
	const folder = path.join(outDir, "search");
	await mkdir(folder, { recursive: true });
	await writeFile(path.join(folder, "records.json"), JSON.stringify(data));
	await writeFile(path.join(folder, "pinyin.json"), JSON.stringify(syllables(characters)));
	await buildPagefind(records, path.join(outDir, "pagefind"));
	return { records: records.length };
}

async function buildPagefind(records: SearchRecord[], outputPath: string): Promise<void> {
	const { index, errors } = await createIndex({});
	if (!index) throw new Error(errors.join("\n"));
	for (const { url, title, text, names, group, plan } of records) {
		await index.addCustomRecord({
			url,
			language: "zh",
			content: [title, ...names, text].join(" "),
			meta: { title },
			filters: { group: [group], plan: [plan] },
		});
	}
	await index.writeFiles({ outputPath });
	await close();
}

if (import.meta.main) console.log(`${(await buildSearch(await loadSite(), process.argv[2] ?? "dist")).records} 条`);
